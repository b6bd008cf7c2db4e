#include "segment/glass_verify.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "../crawl/temporary_directory.hpp"
#include "base/error.hpp"
#include "collection.hpp"

using namespace glane;
using namespace glane::test;

namespace {

GlassStatistics write_small(const std::string& folder) {
  GlassWriter writer(folder);
  writer.set_lengths(std::vector<std::uint32_t>{1, 0, 3});
  writer.add_term("a", std::vector<Posting>{{1, 1}, {3, 3}});
  writer.finish();
  return writer.statistics();
}

std::string refusal(const std::string& folder, const GlassStatistics& statistics) {
  try {
    verify_glass(folder, statistics);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

void overwrite_byte(const std::string& path, std::streamoff at, char byte) {
  std::fstream(path, std::ios::in | std::ios::out | std::ios::binary).seekp(at).put(byte);
}

}  // namespace

TEST_CASE("what was written is what the Xapian in use reads") {
  const TemporaryDirectory folder;
  const GlassStatistics written = write_small(folder.path("glass"));
  CHECK(written.documents == 3);
  CHECK(written.total_length == 4);
  CHECK(written.least_length == 1);
  CHECK(written.greatest_length == 3);
  CHECK(written.greatest_wdf == 3);
  CHECK(refusal(folder.path("glass"), written) == "");
}

TEST_CASE("other counts than those written, another format and a missing folder are refused") {
  const TemporaryDirectory folder;
  const GlassStatistics written = write_small(folder.path("glass"));
  GlassStatistics other = written;
  ++other.documents;
  CHECK(refusal(folder.path("glass"), other).ends_with("3 documents instead of 4"));
  other = written;
  --other.total_length;
  CHECK(refusal(folder.path("glass"), other).ends_with("a length of 4 instead of 3"));
  overwrite_byte(folder.path("glass/iamglass"), 15, 'x');  // the day of the format
  CHECK(refusal(folder.path("glass"), written).find("does not read postings") != std::string::npos);
  CHECK(refusal(folder.path("none"), written).find("does not read postings") != std::string::npos);
}

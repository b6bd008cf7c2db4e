#include "library/list_file.hpp"

#include <doctest/doctest.h>

#include <string>

#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"

using namespace glane;

namespace {

std::string refusal_of(const std::string& path) {
  try {
    read_list_text(path);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a list is its file's text, without a byte order mark") {
  const TemporaryDirectory folder;
  folder.write("list", "\uFEFFdigue\nlevée\n");
  CHECK(read_list_text(folder.path("list")) == "digue\nlevée\n");
  folder.write("empty", "");
  CHECK(read_list_text(folder.path("empty")).empty());
}

TEST_CASE("a file that is missing, and a line that is none, are named") {
  const TemporaryDirectory folder;
  CHECK(refusal_of(folder.path("missing")) ==
        folder.path("missing") + ": No such file or directory");
  folder.write("latin",
               "digue\nlev\xE9"
               "e\n");
  CHECK(refusal_of(folder.path("latin")) == folder.path("latin") + ":2: not valid UTF-8");
  folder.write("long", std::string(10'001, 'a'));
  CHECK(refusal_of(folder.path("long")) ==
        folder.path("long") + ":1: a line of more than 10000 bytes");
}

TEST_CASE("lists that are not given are none; synonyms that make no sense are refused") {
  const TemporaryDirectory folder;
  const UserLists none = read_list_files({});
  CHECK_FALSE(none.stop_words);
  CHECK_FALSE(none.synonyms);
  folder.write("stop", "digue\n");
  CHECK(read_list_files({.stopwords = folder.path("stop")}).stop_words);
  folder.write("synonyms", "digue\n");
  CHECK_THROWS_AS(read_list_files({.synonyms = folder.path("synonyms")}), Error);
}

#include "segment/glass/glass_writer.hpp"

#include <doctest/doctest.h>
#include <xapian.h>

#include <limits>
#include <string>
#include <vector>

#include "base/mapped_file.hpp"
#include "base/varint.hpp"
#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"
#include "segment/collection.hpp"
#include "segment/database_difference.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// A message says the seed; a failure is repeated by putting it in place of the random one.
struct Seeded {
  unsigned seed = std::random_device{}();
  Random random{seed};
};

void check_as_by_xapian(const Collection& collection, std::uint32_t block_bytes, Random& random) {
  CAPTURE(block_bytes);
  const TemporaryDirectory folder;
  write_by_glane(collection, folder.path("glane"), block_bytes);
  write_by_xapian(collection, folder.path("xapian"));
  CHECK(xapian_check(folder.path("glane")) == "");
  CHECK(database_difference(folder.path("glane"), folder.path("xapian"), random) == "");
  CHECK(query_difference(folder.path("glane"), folder.path("xapian"), 100, random) == "");
}

std::uint64_t levels_of(const std::string& folder) {
  const MappedFile file(folder + "/iamglass");
  PackedReader reader(file.bytes().substr(14 + 2 + 16));
  reader.number();  // revision
  reader.number();  // block of the root
  return (reader.number() >> 2) + 1;
}

void write_one_term(const std::string& folder, std::string_view term,
                    const std::vector<Posting>& postings) {
  GlassWriter writer(folder);
  writer.set_lengths(std::vector<std::uint32_t>{2, 0, 5});
  writer.add_term(term, postings);
}

std::string refusal(const std::vector<Posting>& postings, std::string_view term = "term") {
  const TemporaryDirectory folder;
  try {
    write_one_term(folder.path("glass"), term, postings);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::index);
    const std::string message = error.what();
    return message.substr(message.find(": ") + 2);
  }
  return "";
}

}  // namespace

TEST_CASE("random postings make the database that Xapian makes of them") {
  Seeded seeded;
  CAPTURE(seeded.seed);
  const CollectionShape shapes[] = {
      {.documents = 300, .terms = 200},
      {.documents = 3000, .terms = 60, .most_wdf = 100'000},
      {.documents = 40, .terms = 400, .most_term_bytes = 245},
      {.documents = 5, .terms = 3, .most_wdf = 0},
      {.documents = 100, .terms = 0},
  };
  for (const CollectionShape& shape : shapes) {
    CAPTURE(shape.documents);
    const std::uint32_t block_bytes = 2048u << seeded.random() % 6;
    check_as_by_xapian(random_collection(seeded.random, shape), block_bytes, seeded.random);
  }
}

TEST_CASE("blocks of every size hold the same") {
  Seeded seeded;
  CAPTURE(seeded.seed);
  const Collection collection = random_collection(
      seeded.random,
      {.documents = 2000, .terms = 150, .most_wdf = 200, .most_value_bytes = 20'000});
  for (std::uint32_t bytes = 2048; bytes <= 65536; bytes *= 2) {
    check_as_by_xapian(collection, bytes, seeded.random);
  }
}

TEST_CASE("numbers of documents that take three bytes in a key are found") {
  Seeded seeded;
  CAPTURE(seeded.seed);
  check_as_by_xapian(random_collection(seeded.random, {.documents = 50'000, .terms = 8}), 8192,
                     seeded.random);
}

TEST_CASE("a thousand ranked queries have the documents and weights that Xapian's database gives") {
  Seeded seeded;
  CAPTURE(seeded.seed);
  const Collection collection =
      random_collection(seeded.random, {.documents = 1000, .terms = 120, .most_wdf = 9});
  const TemporaryDirectory folder;
  write_by_glane(collection, folder.path("glane"));
  write_by_xapian(collection, folder.path("xapian"));
  CHECK(query_difference(folder.path("glane"), folder.path("xapian"), 1000, seeded.random) == "");
}

TEST_CASE("a database without documents and one of a single document are as Xapian makes them") {
  Seeded seeded;
  CAPTURE(seeded.seed);
  check_as_by_xapian({}, 8192, seeded.random);
  check_as_by_xapian({.terms = {}, .lengths = {}, .metadata = {{"key", "value"}}}, 2048,
                     seeded.random);
  check_as_by_xapian({.terms = {}, .lengths = {0}, .metadata = {}}, 8192, seeded.random);
  check_as_by_xapian({.terms = {{"a", {{1, 3}}}}, .lengths = {3}, .metadata = {}}, 8192,
                     seeded.random);
}

TEST_CASE("terms of a whole tree of three levels are found, and values of many parts") {
  Seeded seeded;
  CAPTURE(seeded.seed);
  Collection collection = random_collection(seeded.random, {.documents = 50,
                                                            .terms = 1500,
                                                            .most_term_bytes = 245,
                                                            .metadata = 2,
                                                            .most_value_bytes = 300'000});
  for (int i = 1000; i < 2000; ++i) {  // keys that differ late make branches of few children
    collection.terms[std::string(200, 'k') + std::to_string(i)] = {{1, 1}};
    ++collection.lengths[0];
  }
  check_as_by_xapian(collection, 2048, seeded.random);
  const TemporaryDirectory folder;
  write_by_glane(collection, folder.path("small"), 2048);
  write_by_glane(collection, folder.path("large"), 65536);
  CHECK(levels_of(folder.path("small")) >= 3);
  CHECK(levels_of(folder.path("large")) == 2);
}

TEST_CASE("Xapian compacts what was written, alone and with another, and it stays the same") {
  Seeded seeded;
  CAPTURE(seeded.seed);
  const CollectionShape shape{.documents = 800, .terms = 100};
  Collection first = random_collection(seeded.random, shape);
  Collection second = random_collection(seeded.random, shape);
  second.metadata.clear();
  const TemporaryDirectory folder;
  write_by_glane(first, folder.path("first"));
  write_by_glane(second, folder.path("second"), 2048);
  Xapian::Database database(folder.path("first"));
  database.compact(folder.path("compacted"));
  CHECK(xapian_check(folder.path("compacted")) == "");
  CHECK(database_difference(folder.path("first"), folder.path("compacted"), seeded.random) == "");
  database.add_database(Xapian::Database(folder.path("second")));
  database.compact(folder.path("both"));
  append(first, second);
  write_by_xapian(first, folder.path("xapian"));
  CHECK(database_difference(folder.path("both"), folder.path("xapian"), seeded.random) == "");
}

TEST_CASE("Xapian adds documents to what was written") {
  Seeded seeded;
  CAPTURE(seeded.seed);
  const CollectionShape shape{.documents = 400, .terms = 100};
  Collection first = random_collection(seeded.random, shape);
  Collection second = random_collection(seeded.random, shape);
  const TemporaryDirectory folder;
  write_by_glane(first, folder.path("glane"), 2048);
  add_by_xapian(second, folder.path("glane"), Xapian::DB_OPEN | Xapian::DB_NO_TERMLIST);
  append(first, second);
  first.metadata = second.metadata;
  write_by_xapian(first, folder.path("xapian"));
  CHECK(xapian_check(folder.path("glane")) == "");
  CHECK(database_difference(folder.path("glane"), folder.path("xapian"), seeded.random) == "");
  CHECK(query_difference(folder.path("glane"), folder.path("xapian"), 100, seeded.random) == "");
}

TEST_CASE("postings that would make a wrong database are refused") {
  const std::pair<std::vector<Posting>, std::string> rows[] = {
      {{{1, 2}, {2, 0}, {3, 5}}, ""},
      {{}, "a term is in no document: \"term\""},
      {{{0, 1}}, "a term has document 0 after 0: \"term\""},
      {{{1, 1}, {1, 1}}, "a term has document 1 after 1: \"term\""},
      {{{3, 1}, {1, 1}}, "a term has document 1 after 3: \"term\""},
      {{{4, 1}}, "a term has document 4 beyond the last: \"term\""},
      {{{1, 3}}, "a term occurs more often in document 1 than that is long: \"term\""},
      {{{2, 1}}, "a term occurs more often in document 2 than that is long: \"term\""},
  };
  for (const auto& [postings, message] : rows) CHECK(refusal(postings) == message);
}

TEST_CASE("terms that Xapian does not take are refused") {
  using namespace std::string_literals;
  CHECK(refusal({{1, 1}}, std::string(245, 'a')) == "");
  CHECK(refusal({{1, 1}}, std::string(243, 'a') + '\0') == "");
  for (const std::string& term : {""s, std::string(246, 'a'), std::string(244, 'a') + '\0'}) {
    // As a C string a message ends at the term's zero byte.
    CHECK(refusal({{1, 1}}, term)
              .starts_with("a term has not 1 to 245 bytes, zero bytes counted twice: "));
  }
}

TEST_CASE("calls in another order than the table's are refused") {
  const TemporaryDirectory folder;
  const std::vector<std::uint32_t> lengths = {2};
  GlassWriter writer(folder.path("glass"));
  writer.add_metadata("b", "value");
  CHECK_THROWS_AS(writer.add_metadata("a", "value"), Error);
  CHECK_THROWS_AS(writer.add_metadata("", "value"), Error);
  CHECK_THROWS_AS(writer.add_metadata(std::string(254, 'k'), "value"), Error);
  writer.add_metadata("c", "");
  writer.set_lengths(lengths);
  CHECK_THROWS_AS(writer.set_lengths(lengths), Error);
  CHECK_THROWS_AS(writer.add_metadata("d", "value"), Error);
  const std::vector<Posting> postings = {{1, 1}};
  writer.add_term("b", postings);
  CHECK_THROWS_AS(writer.add_term("b", postings), Error);
  CHECK_THROWS_AS(writer.add_term("a", postings), Error);
  writer.add_term("c", {{{1, 1}}});
}

TEST_CASE("numbers of documents and occurrences that 32 bits do not hold are refused") {
  const TemporaryDirectory folder;
  const std::uint32_t most = std::numeric_limits<std::uint32_t>::max();
  const std::vector<std::uint32_t> lengths = {most, most};
  GlassWriter writer(folder.path("glass"));
  // Refused before any is looked at.
  CHECK_THROWS_AS(writer.set_lengths({lengths.data(), std::size_t{1} << 32}), Error);
  writer.set_lengths(lengths);
  CHECK_THROWS_AS(writer.add_term("a", std::vector<Posting>{{1, most}, {2, 1}}), Error);
}

TEST_CASE("the greatest numbers are as Xapian has them") {
  Seeded seeded;
  // One more is Xapian's own mark of a posting that goes.
  const std::uint32_t most = std::numeric_limits<std::uint32_t>::max() - 1;
  check_as_by_xapian({.terms = {{"a", {{1, most}}}}, .lengths = {most}, .metadata = {}}, 8192,
                     seeded.random);
}

TEST_CASE("a database whose lengths are not the sums of its postings is not finished") {
  const TemporaryDirectory folder;
  GlassWriter writer(folder.path("glass"));
  writer.set_lengths(std::vector<std::uint32_t>{2, 2});
  writer.add_term("a", std::vector<Posting>{{1, 2}, {2, 1}});
  CHECK_THROWS_AS(writer.finish(), Error);
  CHECK_FALSE(std::filesystem::exists(folder.path("glass/iamglass")));
  CHECK_THROWS_AS(writer.finish(), Error);
}

TEST_CASE("a folder that holds a database is left as it is") {
  const TemporaryDirectory folder;
  write_by_glane({}, folder.path("glass"));
  CHECK_THROWS_AS(GlassWriter{folder.path("glass")}, Error);
  CHECK(Xapian::Database(folder.path("glass")).get_doccount() == 0);
}

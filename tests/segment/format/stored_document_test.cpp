#include "segment/format/stored_document.hpp"

#include <doctest/doctest.h>

#include <random>

#include "glane/error.hpp"
#include "page/document/random_document.hpp"

using namespace glane;

namespace {

// What a record does not hold the columns do.
Document with_columns_of(const Document& document) {
  Document read;
  read.id = document.id;
  read.type = document.type;
  read.authors = document.authors;
  read.site = document.site;
  read.section = document.section;
  read.language = document.language;
  read.thread = document.thread;
  return read;
}

}  // namespace

TEST_CASE("a record is read back, with what its page claims and without") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  RandomDocuments documents(seed);
  for (int round = 0; round < 500; ++round) {
    const Document document = documents.next();
    std::string record;
    append_stored_document(document, record);
    Document read = with_columns_of(document);
    read_record(record, read);
    CHECK(read == document);
  }
}

TEST_CASE("the record of a document without a claim is what it was before there were claims") {
  Document document;
  document.id = document.url = "https://a.example/x";
  document.text = "Le pont.";
  std::string before;
  append_stored_document(document, before);
  CHECK(before.ends_with("\x08Le pont."));
  document.claimed_url = "https://b.example/y";
  std::string record;
  append_stored_document(document, record);
  CHECK(record.starts_with(before));
  CHECK(record.size() == before.size() + 1 + document.claimed_url.size());
  Document read = with_columns_of(document);
  CHECK_THROWS_AS(read_record(std::string_view(record).substr(0, record.size() - 1), read), Error);
}

#include "segment/format/digest.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <set>

using namespace glane;

namespace {

Document report() {
  Document document;
  document.id = document.thread = "https://ouest.example/brest/marée";
  document.title = "La marée du siècle";
  document.author = "Léa Le Goff";
  document.authors = {"Léa Le Goff"};
  document.text = "L'eau est montée jusqu'au château.";
  document.quotes = {{"le maire", "Du jamais vu."}};
  return document;
}

}  // namespace

TEST_CASE("whatever is indexed of a document changes its digest, and nothing else does") {
  const std::function<void(Document&)> changes[] = {
      [](Document& one) { one.id += "/2"; },
      [](Document& one) { one.thread += "/2"; },
      [](Document& one) { one.title = "La marée du siecle"; },
      [](Document& one) { one.text += " "; },
      [](Document& one) { one.authors.push_back("AFP"); },
      [](Document& one) { one.section = "Finistère"; },
      [](Document& one) { one.language = "fr"; },
      [](Document& one) { one.type = DocumentType::comment; },
      [](Document& one) { one.position = 7; },
      [](Document& one) { one.reply_to = "Yann"; },
      [](Document& one) { one.quotes[0].author.clear(); },
      [](Document& one) { one.quotes[0].text.clear(); },
      [](Document& one) { one.claimed_url = "https://ouest.example/amp"; },
      // The same bytes, in another field.
      [](Document& one) {
        one.title += one.author;
        one.author.clear();
      },
  };
  std::set<std::uint64_t> digests = {digest(report())};
  for (const auto& change : changes) {
    Document changed = report();
    change(changed);
    CHECK(digests.insert(digest(changed)).second);
  }
  Document elsewhere = report();
  elsewhere.source = "autre.warc";
  CHECK(digest(elsewhere) == digest(report()));
}

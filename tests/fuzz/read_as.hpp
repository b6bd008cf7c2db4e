// Reads an input as a page of one format and holds its documents against their contract.
// Called by the targets reader_view, html_page and json_line.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "base/utf8.hpp"
#include "expect.hpp"
#include "page/read_page.hpp"

namespace glane::fuzz {

inline void check_document(const Document& document) {
  expect(!document.id.empty(), "a document has an id");
  expect(!document.thread.empty(), "a document has a thread");
  const bool comment = document.type == DocumentType::comment;
  expect(comment ? document.position > 0 : document.position >= 0, "positions count from 0");
  const std::string json = to_json(document);
  expect(find_invalid_utf8(json) == json.npos, "documents are UTF-8");
  expect(to_json(document_from_json(json)) == json, "what is stored is read back");
}

inline int read_as(PageFormat format, std::string_view bytes) {
  Page page;
  page.format = format;
  page.text = repair_utf8(bytes);
  page.path = "crawl/exemple.fr/page";
  page.id = "crawl/exemple.fr/page";
  page.line = format == PageFormat::json_line ? 1 : 0;
  page.crawled = Date{2022, 7, 15, 12, 0, 0, Precision::second, 120};
  bool rejected = false;
  const auto documents = read_page(page, [&](const Diagnostic& diagnostic) {
    rejected = true;
    expect(find_invalid_utf8(diagnostic.reason) == std::string_view::npos, "reasons are UTF-8");
  });
  const bool blank = page.text.find_first_not_of(" \t\r\n") == page.text.npos;
  if (format != PageFormat::text && !blank) {
    expect(rejected || !documents.empty(), "nothing vanishes without a word");
  }
  std::unordered_set<std::string_view> ids;
  for (const Document& document : documents) {
    check_document(document);
    expect(ids.insert(document.id).second, "ids of a page are unique");
  }
  return 0;
}

}  // namespace glane::fuzz

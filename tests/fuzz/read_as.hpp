// Reads an input as a page of one format and holds its documents against their contract.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "base/utf8.hpp"
#include "expect.hpp"
#include "glane/diagnostic_code.hpp"
#include "glane/error_code.hpp"
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

// Where pages come from that are made of an input.
inline Page page_without_content() {
  Page page;
  page.path = "crawl/exemple.fr/page";
  page.id = "crawl/exemple.fr/page";
  page.crawled = Date{2022, 7, 15, 12, 0, 0, Precision::second, 120};
  return page;
}

// Reads a page and holds its documents against their contract.
//   in: speaks  that there are words in it, so that something must come of it
inline int check_page(const Page& page, bool speaks) {
  bool rejected = false;
  const auto documents = read_page(page, [&](const Diagnostic& diagnostic) {
    rejected = true;
    expect(find_invalid_utf8(diagnostic.reason) == std::string_view::npos, "reasons are UTF-8");
    expect(diagnostic.reason ==
               fill_pattern(diagnostic_text(diagnostic.code).reason, diagnostic.arguments),
           "a reason is what its code says");
  });
  if (speaks) expect(rejected || !documents.empty(), "nothing vanishes without a word");
  std::unordered_set<std::string_view> ids;
  for (const Document& document : documents) {
    check_document(document);
    expect(ids.insert(document.id).second, "ids of a page are unique");
  }
  return 0;
}

inline int read_as(PageFormat format, std::string_view bytes) {
  Page page = page_without_content();
  page.format = format;
  page.text = repair_utf8(bytes);
  page.line = format == PageFormat::json_line ? 1 : 0;
  const bool blank = page.text.find_first_not_of(" \t\r\n") == page.text.npos;
  return check_page(page, format != PageFormat::text && !blank);
}

}  // namespace glane::fuzz

// Reads a text page as the tests of the reader view do, and puts what it holds into one line each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/plain_text/reader_view.hpp"

namespace glane {

struct Reading {
  std::vector<Document> documents;
  std::vector<Diagnostic> diagnostics;
};

// Read as a page fetched on 1 January 2023 at 10 o'clock.
inline Reading read(std::string_view text) {
  Reading reading;
  Page page;
  page.text = text;
  page.path = "page.txt";
  page.crawled = Date{2023, 1, 1, 10, 0, 0, Precision::second, 60};
  reading.documents = read_reader_view(
      page, [&](const Diagnostic& diagnostic) { reading.diagnostics.push_back(diagnostic); });
  return reading;
}

inline std::string date_field_value(const Document& document) {
  return document.date ? iso_date(*document.date) : "";
}

// "author|text|reply_to" of each comment, line ends as "/".
inline std::vector<std::string> comments_of(const Reading& reading) {
  std::vector<std::string> comments;
  for (const Document& document : reading.documents) {
    if (document.type != DocumentType::comment) continue;
    std::string text = document.text;
    for (char& c : text) c = c == '\n' ? '/' : c;
    comments.push_back(document.author + "|" + text + "|" + document.reply_to);
  }
  return comments;
}

using Comments = std::vector<std::string>;

}  // namespace glane

// A thread as the page that a site would show: the article and its comments in HTML, described by
// schema.org JSON-LD; alone in a file, or as a response in a web archive (WARC 1.0).
#pragma once

#include <string>
#include <vector>

#include "glane/document.hpp"

namespace glane::bench {

// The first document is the article.
std::string thread_page(const std::vector<Document>& thread);

// Writes the page under `directory` as the article's source names it; false, with errno, where
// that fails.
bool write_page(const std::string& directory, const std::vector<Document>& thread);

// What an archive begins with, and a record with its two blank lines.
void append_warc_head(std::string& out);
void append_warc_record(std::string& out, const std::vector<Document>& thread);

}  // namespace glane::bench

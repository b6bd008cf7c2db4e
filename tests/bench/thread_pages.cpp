#include "thread_pages.hpp"

#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace glane::bench {

namespace {

constexpr std::string_view kCaptured = "2021-06-01T04:00:00Z";  // after the last comment

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '&':
        out += "&amp;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

void append_paragraphs(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out += "<p>" + escaped(text.substr(0, end)) + "</p>\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

nlohmann::json person(const std::string& name) {
  return {{"@type", "Person"}, {"name", name}};
}

// As schema.org has it; whom a comment answers and quotes is told by keys of the forum's own.
nlohmann::json comment_data(const Document& comment) {
  nlohmann::json data = {{"@type", "Comment"},
                         {"identifier", std::to_string(comment.position)},
                         {"url", comment.url},
                         {"author", person(comment.author)},
                         {"datePublished", iso_date(*comment.date)},
                         {"text", comment.text}};
  if (!comment.reply_to.empty()) data["inReplyTo"] = comment.reply_to;
  for (const Quote& quote : comment.quotes) {
    data["quotes"].push_back({{"author", quote.author}, {"text", quote.text}});
  }
  return data;
}

nlohmann::json page_data(const std::vector<Document>& thread) {
  const Document& article = thread.front();
  nlohmann::json data = {{"@context", "https://schema.org"},
                         {"@type", "NewsArticle"},
                         {"headline", article.title},
                         {"articleSection", article.section},
                         {"datePublished", iso_date(*article.date)},
                         {"url", article.url},
                         {"commentCount", thread.size() - 1},
                         {"author", nlohmann::json::array()},
                         {"comment", nlohmann::json::array()}};
  for (const std::string& author : article.authors) data["author"].push_back(person(author));
  for (std::size_t i = 1; i < thread.size(); ++i)
    data["comment"].push_back(comment_data(thread[i]));
  return data;
}

void append_member(std::string& out, std::string_view name, std::string_view value) {
  ((out += name) += ": ") += value;
  out += "\r\n";
}

}  // namespace

std::string thread_page(const std::vector<Document>& thread) {
  const Document& article = thread.front();
  std::string out =
      "<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n<title>";
  out +=
      escaped(article.title) + "</title>\n<link rel=\"canonical\" href=\"" + article.url + "\">\n";
  out += "<script type=\"application/ld+json\">" + page_data(thread).dump() + "</script>\n";
  out += "</head>\n<body>\n<article>\n<h1>" + escaped(article.title) + "</h1>\n";
  append_paragraphs(out, article.text);
  out += "</article>\n</body>\n</html>\n";
  return out;
}

bool write_page(const std::string& directory, const std::vector<Document>& thread) {
  namespace fs = std::filesystem;
  const fs::path path = fs::path(directory) / thread.front().source;
  std::error_code fault;
  fs::create_directories(path.parent_path(), fault);
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return false;
  const std::string page = thread_page(thread);
  const bool written = std::fwrite(page.data(), 1, page.size(), file) == page.size();
  return std::fclose(file) == 0 && written;
}

void append_warc_head(std::string& out) {
  constexpr std::string_view kBody = "software: bench-generate\r\nformat: WARC File Format 1.0\r\n";
  out += "WARC/1.0\r\n";
  append_member(out, "WARC-Type", "warcinfo");
  append_member(out, "WARC-Record-ID", "<urn:glane:bench:info>");
  append_member(out, "WARC-Date", kCaptured);
  append_member(out, "Content-Type", "application/warc-fields");
  append_member(out, "Content-Length", std::to_string(kBody.size()));
  ((out += "\r\n") += kBody) += "\r\n\r\n";
}

void append_warc_record(std::string& out, const std::vector<Document>& thread) {
  const std::string page = thread_page(thread);
  std::string head = "HTTP/1.1 200 OK\r\n";
  append_member(head, "Content-Type", "text/html; charset=utf-8");
  append_member(head, "Content-Length", std::to_string(page.size()));
  head += "\r\n";
  out += "WARC/1.0\r\n";
  append_member(out, "WARC-Type", "response");
  append_member(out, "WARC-Target-URI", thread.front().url);
  append_member(out, "WARC-Record-ID", "<urn:glane:bench:" + thread.front().source + ">");
  append_member(out, "WARC-Date", kCaptured);
  append_member(out, "Content-Type", "application/http; msgtype=response");
  append_member(out, "Content-Length", std::to_string(head.size() + page.size()));
  (((out += "\r\n") += head) += page) += "\r\n\r\n";
}

}  // namespace glane::bench

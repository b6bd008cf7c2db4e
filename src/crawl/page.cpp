#include "crawl/page.hpp"

#include <xxhash.h>

#include <string_view>

namespace glane {

namespace {

// Calls visit(std::string_view) for each string of a record, in an order that says which is which.
template <typename Visit>
void visit_strings(const FeedItem& item, Visit visit) {
  for (const std::string* field : {&item.title, &item.url, &item.id, &item.published, &item.updated,
                                   &item.text, &item.feed_title, &item.language}) {
    visit(*field);
  }
  visit(item.html ? "html" : "");
  for (const std::string& author : item.authors) visit(author);
  visit("");  // no author and no category is empty
  for (const std::string& category : item.categories) visit(category);
}

template <typename Visit>
void visit_strings(const TableRow& row, Visit visit) {
  for (const auto& [name, value] : row.fields) {
    visit(name);
    visit(value);
  }
}

template <typename Visit>
void visit_strings(const MailMessage& message, Visit visit) {
  for (const std::string* field :
       {&message.author, &message.subject, &message.date, &message.newsgroups, &message.id,
        &message.thread, &message.answers, &message.text}) {
    visit(*field);
  }
  visit(std::to_string(message.position));
  visit(message.html ? "html" : "");
}

template <typename Visit>
void visit_strings(std::monostate /*no record*/, Visit /*visit*/) {}

}  // namespace

Remark page_too_large(DiagnosticCode code) {
  return {code, {{"most", std::to_string(kMaxPageBytes >> 20)}}};
}

std::uint64_t content_hash(const Page& page, std::uint64_t seed) {
  std::uint64_t hash = XXH3_64bits_withSeed(page.text.data(), page.text.size(), seed);
  if (page.format != PageFormat::record) return hash;
  // A string's length is part of its hash, so that "ab", "c" is not "a", "bc".
  const auto add = [&](std::string_view text) {
    hash = XXH3_64bits_withSeed(text.data(), text.size(), hash);
  };
  add(std::to_string(page.record.index()));
  std::visit([&](const auto& record) { visit_strings(record, add); }, page.record);
  return hash;
}

std::size_t page_content_bytes(const Page& page) {
  std::size_t bytes = page.text.size();
  const auto add = [&](std::string_view text) { bytes += text.size(); };
  std::visit([&](const auto& record) { visit_strings(record, add); }, page.record);
  return bytes;
}

}  // namespace glane

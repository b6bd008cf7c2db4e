// Random threads: articles with comments that answer, quote and are signed, dated as well as pages
// are, some of them copies of each other; and what a search's options say of one document.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/name_key.hpp"
#include "glane/search.hpp"
#include "results/random_archive.hpp"

namespace glane::test {

inline const std::vector<std::string> kSites = {"gazette.example", "abonnes.gazette.example",
                                                "forum.example", ""};
inline const std::vector<std::string> kSources = {"crawl/a.html", "crawl/b.warc.gz#12",
                                                  "crawl/b.warc.gz#70", "lot.jsonl#L3"};

// Of some years, to the year, month, day or minute, or unknown.
inline std::optional<Date> random_date(Random& random) {
  const auto number = [&](std::uint32_t least, std::uint32_t most) {
    const std::string text = std::to_string(least + random() % (most - least + 1));
    return text.size() < 2 ? "0" + text : text;
  };
  std::string date = number(2018, 2021);
  const auto precision = random() % 12;
  if (precision == 0) return std::nullopt;
  if (precision > 1) date += "-" + number(1, 12);
  if (precision > 3) date += "-" + number(1, 28);
  if (precision > 9) date += "T" + number(0, 23) + ":" + number(0, 59);
  return parse_iso_date(date);
}

inline void add_names(Document& document, Random& random) {
  for (auto i = random() % 3; i > 0; --i) {
    const std::string& name = pick(kSigned, random);
    const bool is_known =
        std::any_of(document.authors.begin(), document.authors.end(),
                    [&](const std::string& other) { return name_key(other) == name_key(name); });
    if (!is_known) document.authors.push_back(name);
  }
  if (!document.authors.empty()) document.author = document.authors.front();
}

inline void add_comments(const Document& head, Random& random, std::vector<Document>& out) {
  const bool is_long = random() % 8 == 0;
  const auto count = is_long ? 12 + random() % 20 : random() % 6;
  for (std::uint32_t position = 1; position <= count; ++position) {
    Document one =
        comment(head, static_cast<int>(position), "", sentence(random, 1 + random() % 9));
    one.authors.clear();
    add_names(one, random);
    one.site = head.site;
    one.source = head.source;
    one.section = head.section;
    one.language = pick(kLanguages, random);
    if (random() % 3 == 0) one.date_inherited = false, one.date = random_date(random);
    add_answer(one, random);
    out.push_back(one);
  }
}

// Articles `a0`, `a1` ... and their comments; of some threads the index has no article.
inline std::vector<Document> random_threads(Random& random, std::size_t count) {
  std::vector<Document> documents;
  std::vector<Document> long_articles;
  for (std::size_t i = 0; i < count; ++i) {
    const bool is_copy = !long_articles.empty() && random() % 6 == 0;
    Document head = is_copy
                        ? pick(long_articles, random)
                        : article("", sentence(random, random() % 4),
                                  sentence(random, 1 + random() % (random() % 4 == 0 ? 90 : 12)));
    head.id = head.thread = "a" + std::to_string(i);
    head.authors.clear();
    head.author.clear();
    add_names(head, random);
    head.site = pick(kSites, random);
    head.language = pick(kLanguages, random);
    head.section = pick(kSectionNames, random);
    head.source = pick(kSources, random);
    head.date = random_date(random);
    if (random() % 9 != 0) documents.push_back(head);
    if (head.text.size() > 400) long_articles.push_back(head);
    add_comments(head, random, documents);
  }
  return documents;
}

// --- What filters say ---

// YYYYMMDD of the first or the last day that it may be.
inline int end_of_date(const Date& date, bool last) {
  const int month = date.precision == Precision::year ? (last ? 12 : 1) : date.month;
  const int day = date.precision < Precision::day ? (last ? 31 : 1) : date.day;
  return date.year * 10000 + month * 100 + day;
}

inline bool is_of_site(const std::string& host, const std::string& site) {
  return host == site || (host.size() > site.size() && host.ends_with("." + site));
}

inline bool passes_dates(const Document& document, const std::string& since,
                         const std::string& until) {
  if (since.empty() && until.empty()) return true;
  if (!document.date) return false;
  const bool from = since.empty() ||
                    end_of_date(*document.date, true) >= end_of_date(*parse_iso_date(since), false);
  const bool to = until.empty() ||
                  end_of_date(*document.date, false) <= end_of_date(*parse_iso_date(until), true);
  return from && to;
}

// in: left_out  the facet whose own filter does not count
inline bool passes_filters(const Document& document, const SearchRequest& request,
                           const std::string& left_out = {}) {
  const auto one_of = [](const auto& values, auto is_it) {
    return values.empty() || std::any_of(values.begin(), values.end(), is_it);
  };
  const bool type = left_out == "type" ||
                    one_of(request.types, [&](DocumentType one) { return one == document.type; });
  const bool author =
      left_out == "author" || one_of(request.authors, [&](const std::string& name) {
        return std::any_of(document.authors.begin(), document.authors.end(),
                           [&](const auto& own) { return name_key(own) == name_key(name); });
      });
  const bool site = left_out == "site" || one_of(request.sites, [&](const std::string& one) {
                      return is_of_site(document.site, one);
                    });
  const bool date =
      left_out.starts_with("date:") || passes_dates(document, request.since, request.until);
  return type && author && site && date;
}

}  // namespace glane::test

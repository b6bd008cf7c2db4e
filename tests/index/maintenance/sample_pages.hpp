// Pages of an index that is to be kept.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "index/sample_documents.hpp"

namespace glane::test {

using Pages = std::vector<std::vector<Document>>;

// Threads of an article and some comments; the text of each has a word of its own: "motX" and the
// number of the document.
inline Pages sample_pages(std::size_t threads = 3, int comments = 3) {
  Pages pages;
  std::size_t word = 0;
  const auto next_text = [&] {
    const std::string own = "mot" + std::string(1, static_cast<char>('a' + word % 26));
    return "Le marché couvert rouvre ses portes ce samedi. " + own + std::to_string(++word);
  };
  for (std::size_t i = 0; i < threads; ++i) {
    Document head = article("https://site" + std::to_string(i) + ".example/a",
                            "Un titre " + std::to_string(i), next_text());
    head.site = "site" + std::to_string(i) + ".example";
    head.url = head.id;
    head.section = "Ville";
    head.language = "fr";
    head.author = "Louise Jean";
    head.authors = {"Louise Jean"};
    head.date = parse_iso_date("2022-07-15T11:45:00+02:00");
    head.crawled = date_at(1'700'000'000);
    head.source = "crawl/" + std::to_string(i) + ".html";
    std::vector<Document> page = {head};
    for (int k = 1; k <= comments; ++k) {
      Document reply = comment(head, k, "Lucette" + std::to_string(k), next_text());
      reply.source = head.source;
      reply.site = head.site;
      reply.quotes = {{"Louise Jean", "ce samedi"}};
      page.push_back(reply);
    }
    pages.push_back(page);
  }
  return pages;
}

}  // namespace glane::test

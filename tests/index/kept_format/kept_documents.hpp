// What the index of format 4 under format_4/ holds: two articles with comments. Made by
// make_kept_index.cpp, kept as it was made; later versions must read it.
#pragma once

#include <string>
#include <vector>

#include "index/sample_documents.hpp"

namespace glane::test {

inline std::vector<std::vector<Document>> kept_pages() {
  Document market = article("https://gazette.example/marche", "Le marché couvert rouvre",
                            "Après deux ans de travaux, les étals sont de retour place du Pilori. "
                            "Un porte-monnaie a été retrouvé sous la halle.");
  market.authors = {"Louise Jean", "Firmin Aubert"};
  market.author = "Louise Jean, Firmin Aubert";
  market.site = "gazette.example";
  market.url = market.id;
  market.section = "Ville";
  market.language = "fr";
  market.date = parse_iso_date("2022-07-15T11:45:00+02:00");
  market.crawled = date_at(1'700'000'000);
  market.source = "crawl/marche.html";
  Document joy = comment(market, 1, "Lucette", "J'y vais samedi, quel bonheur !");
  Document doubt = comment(market, 2, "Marcelin", "Et les prix du poisson, vous les avez vus ?");
  doubt.reply_to = "Lucette";
  doubt.quotes = {{"Lucette", "quel bonheur"}};

  Document flood = article("https://gazette.example/crue", "La Brisonne en crue",
                           "Le pont de fer est fermé depuis l'aube ; les écoles aussi.");
  flood.site = "gazette.example";
  flood.date = parse_iso_date("2019-12");
  flood.source = "crawl/crue.html";
  Document bridge = comment(flood, 1, "Ysaline", "Le pont a tenu en 1995.");
  std::vector<std::vector<Document>> pages = {{market, joy, doubt}, {flood, bridge}};
  for (auto& page : pages) {
    for (Document& document : page) {
      document.site = page.front().site;
      document.source = page.front().source;
    }
  }
  return pages;
}

// What was added, and is removed again.
inline Document kept_removed() {
  Document removed = comment(kept_pages()[1][0], 2, "Anatole", "À supprimer, merci.");
  removed.source = "crawl/crue.html";
  return removed;
}

}  // namespace glane::test

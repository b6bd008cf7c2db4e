// Reads HTML that a test writes, as a page of 20 July 2022.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "page/posts/html_thread.hpp"
#include "page/rules/site_rules.hpp"

namespace glane::test {

inline const std::string kProse =
    "Le vieux pont de pierre, fermé depuis l'automne, rouvrira demain aux piétons. La mairie "
    "promet que les cyclistes suivront avant l'été. Les commerçants, eux, attendent de voir les "
    "voitures revenir, et ils ne sont pas les seuls à trouver le temps bien long.";
inline const std::string kMoreProse =
    "Il aura fallu onze mois de travaux, deux crues et un recours devant le tribunal pour que la "
    "dernière pile soit reprise. « Nous ne pensions pas y arriver », reconnaît le chef du "
    "chantier, "
    "qui promet de ne plus jamais bâtir sur de la vase.";
inline const std::string kLastProse =
    "La fanfare municipale traversera la première, à midi, suivie des écoles. Les chevaux, eux, "
    "devront attendre l'avis d'un vétérinaire, que personne n'a encore songé à consulter.";

// The three as an article's text, and as its markup.
inline const std::string kText = kProse + "\n" + kMoreProse + "\n" + kLastProse;
inline const std::string kParagraphs =
    "<p>" + kProse + "</p><p>" + kMoreProse + "</p><p>" + kLastProse + "</p>";

inline std::vector<Document> read_all(std::string_view html, const SiteRules* rules = nullptr) {
  Page page;
  page.format = PageFormat::html;
  page.text = html;
  page.path = page.id = "pont.html";
  page.crawled = *parse_iso_date("2022-07-20");
  return read_html(page, {}, {rules, true});
}

// The article of a page.
inline Document read_article(std::string_view html, const SiteRules* rules = nullptr) {
  const std::vector<Document> documents = read_all(html, rules);
  REQUIRE(!documents.empty());
  return documents.front();
}

inline std::string text_of(std::string_view html) {
  return read_article(html).text;
}

// A page of `head`, and under the title `body`, then three paragraphs.
inline std::string page_output_of(std::string_view head, std::string_view body) {
  return "<html><head><title>Le pont rouvre</title>" + std::string(head) +
         "</head><body><h1>Le pont rouvre</h1>" + std::string(body) + "<div><p>" + kProse +
         "</p><p>" + kMoreProse + "</p><p>" + kLastProse + "</p></div></body>";
}

// Where `document` says that `field` was read; empty: nowhere.
inline std::string origin_of(const Document& document, std::string_view field) {
  for (const FieldOrigin& origin : document.origins) {
    if (origin.field == field) return origin.from;
  }
  return "";
}

}  // namespace glane::test

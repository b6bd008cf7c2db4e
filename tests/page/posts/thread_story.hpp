// One little thread that the tests tell in the markup of many forums, and what must come out.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "page/read_page.hpp"

namespace glane {

// Read as a page fetched on 14 June 2007 at noon.
inline std::vector<Document> read_thread(std::string_view html, std::string_view url) {
  Page page;
  page.format = PageFormat::html;
  page.text = "<!doctype html><html lang=fr><head><title>Le pont de pierre</title></head><body>" +
              std::string(html) + "</body></html>";
  page.path = page.id = "pont.html";
  page.url = url;
  page.crawled = Date{2007, 6, 14, 12, 0, 0, Precision::second, 120};
  return read_page(page, {});
}

// Dates as clocks in Paris show them.
// "position author date | text | -> answered | quoted: what | own id" of a document.
inline std::string told(const Document& document) {
  std::string line = std::to_string(document.position) + " " + document.author;
  if (document.date) {
    const bool timed = document.date->precision >= Precision::minute;
    const Date shown = timed ? date_at(interval_of(*document.date).first) : *document.date;
    line += " " + iso_date(shown).substr(0, 16);
  }
  line += " | " + document.text;
  if (!document.reply_to.empty()) line += " | -> " + document.reply_to;
  for (const Quote& quote : document.quotes) line += " | " + quote.author + ": " + quote.text;
  if (document.type == DocumentType::comment) {
    line += " | " + document.id.substr(document.id.rfind('#'));
  }
  for (char& c : line) c = c == '\n' ? '/' : c;
  return line;
}

inline std::string told(const std::vector<Document>& documents) {
  std::string lines;
  for (const Document& document : documents) lines += told(document) + "\n";
  return lines;
}

// Octave opens the topic (post 101), signs with a motto; Peggy10 (102) quotes him, edits; Marc
// Petit (103) answers her by a mention. No motto, note on edits, rank or button is a text.
inline void check_topic(std::string_view html) {
  const auto documents = read_thread(html, "https://forum.exemple.fr/pont");
  CAPTURE(html.substr(0, 200));
  CHECK(told(documents) ==
        "0 Octave 2007-06-12T10:22 | Le pont de pierre rouvre lundi./Qui l'a déjà traversé ?\n"
        "1 Peggy10 2007-06-12T11:05 | Moi, hier soir, à pied. | -> Octave | Octave: Qui l'a déjà "
        "traversé ? | #c102\n"
        "2 Marc Petit 2007-06-13T08:00 | @Peggy10 et les voitures ? | -> Peggy10 | #c103\n");
  REQUIRE(!documents.empty());
  CHECK(documents[0].type == DocumentType::article);
  CHECK(documents[0].title == "Le pont de pierre");
}

inline constexpr std::string_view kBridgeArticle =
    "<article class=\"post hentry\"><h1>Le pont de pierre</h1><p>Le vieux pont de pierre, fermé "
    "depuis l'automne, rouvrira demain aux piétons. La mairie promet que les cyclistes suivront "
    "avant l'été. Les commerçants, eux, attendent de voir les voitures revenir, et ils ne sont "
    "pas les seuls à trouver le temps bien long.</p></article>";

// Under an article Octave comments (101), Peggy10 (102) answers him where the software shows
// answers, Marc Petit (103) answers her by a mention.
enum class Answers { shown, not_shown };
inline void check_comments(std::string_view html, Answers answers = Answers::not_shown,
                           bool numbered = true) {
  const auto documents =
      read_thread(std::string(kBridgeArticle) + std::string(html), "https://blog.exemple.fr/pont");
  CAPTURE(html.substr(0, 200));
  REQUIRE(!documents.empty());
  CHECK(documents[0].type == DocumentType::article);
  CHECK(documents[0].text.find("Enfin une bonne nouvelle") == std::string::npos);
  const auto id = [&](int place) {
    return std::string(" | #c") + (numbered ? "10" : "") + std::to_string(place) + "\n";
  };
  const std::vector<Document> comments(documents.begin() + 1, documents.end());
  CHECK(told(comments) ==
        "1 Octave 2007-06-12T10:22 | Enfin une bonne nouvelle !/Merci." + id(1) +
            "2 Peggy10 2007-06-12T11:05 | Pas trop tôt, tout de même." +
            (answers == Answers::shown ? " | -> Octave" : "") + id(2) +
            "3 Marc Petit 2007-06-13T08:00 | @Peggy10 et les voitures ? | -> Peggy10" + id(3));
}

}  // namespace glane

#include "results/sentence_bounds.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace glane;

namespace {

// The text with "|" where sentences begin, but for the first.
std::string cut(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at > 0 && sentence_begins(text, at)) out += '|';
    out += text[at];
  }
  return out;
}

}  // namespace

TEST_CASE("sentences begin behind an end, and behind nothing else") {
  for (const std::string& row : {
           std::string("Il pleut. |On rentre ! |Et demain ? |Peut-être… |Oui."),
           std::string("Une ligne\n|une autre\n\n|une troisième"),
           std::string("Il vit M. Roy, Mme. Petit et le Dr. Lenoir. |Rien d'autre."),
           std::string("L'art. 12 et le n° 5, cf. Roy, p. 33. |Voilà."),
           std::string("J. Roy, J.-C. Petit et A. B. Lenoir. |Fin."),
           std::string("Il est venu, etc. |On dîna."),
           std::string("Il coûte 12.50 euros. |3 000 personnes."),
           std::string("« Oui. » |Elle partit. |« Non ! » dit-il. |(Il rit.) |Fin"),
           std::string("Il hésite... puis part. |Élise reste."),
           std::string("Réuni jeudi.|Le conseil vote \"oui\".|\"Enfin\", dit-il."),
           std::string("Sur lemonde.fr et www.exemple.fr on lit."),
           std::string("Fin.\u00A0|Suite."),
           std::string(""),
       }) {
    std::string text;
    for (const char c : row) {
      if (c != '|') text += c;
    }
    CHECK(cut(text) == row);
  }
}

TEST_CASE("the sentence around a place, no further than is asked for") {
  const std::string text = "Un. Deux mots.  Trois.\n\nQuatre";
  const std::size_t two = text.find("Deux");
  CHECK(sentence_begin(text, text.find("mots"), 0) == two);
  CHECK(sentence_begin(text, text.find("mots"), two + 2) == two + 2);
  CHECK(sentence_begin(text, 1, 0) == 0);
  CHECK(sentence_end(text, two, 100) == text.find("  Trois"));
  CHECK(sentence_end(text, two, two + 3) == std::string::npos);
  CHECK(sentence_end(text, text.find("Trois"), 100) == text.find("\n\n"));
  CHECK(sentence_end(text, text.find("\n\n") + 1, 100) == text.size());
  CHECK(sentence_end(text, text.size(), 100) == text.size());
}

TEST_CASE("bytes that are no UTF-8 begin no sentence and break nothing") {
  const std::string text = "\xC3. \xA9. \xFF\xFE\n\x80 a. \xE2\x80";
  for (std::size_t at = 0; at <= text.size(); ++at) sentence_begins(text, at);
  CHECK(sentence_begin(text, text.size(), 0) <= text.size());
}

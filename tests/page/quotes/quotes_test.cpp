#include "page/quotes/quotes.hpp"

#include <doctest/doctest.h>

using namespace glane;

namespace {

const std::vector<std::string> kArticle = {
    "Le pont de bois a tenu bon malgré la crue de mardi, a dit la préfecture."};

const std::vector<std::string> kFirst = {
    "Franchement, ce pont coûte trop cher à la commune.",
    "On aurait pu réparer l'ancien, comme le disait l'architecte en 2019.",
    "mais non, il fallait du neuf."};

// A thread: the article by Jeanne Roy, maire_58's comment, then `lines` by tux_42.
CommentParts take(std::vector<std::string> lines) {
  const std::vector<AuthoredText> thread = {
      {{"Jeanne Roy"}, 0, kArticle}, {{"maire_58"}, 1, kFirst}, {{"tux_42"}, 2, std::move(lines)}};
  return split_quotes(thread[2], ThreadTextIndex(thread));
}

using Quotes = std::vector<Quote>;

}  // namespace

TEST_CASE("the words of an earlier comment are the quotation, the rest is the answer") {
  const CommentParts parts = take({"maire_58:", kFirst[0], kFirst[1], "Ah bon ?", "Et qui paie ?"});
  CHECK(parts.quotes == Quotes{{"maire_58", kFirst[0] + "\n" + kFirst[1]}});
  CHECK(parts.text == "Ah bon ?\nEt qui paie ?");
}

TEST_CASE("a quotation may be cut at either end, left out inside, retyped without accents") {
  for (const std::string cited :
       {"nt, ce pont coûte trop cher à la commune.", "ce pont coute TROP cher a la comm",
        "Franchement, ce pont coûte trop […]", "[…] ce pont coûte trop cher à la commune",
        "Franchement, ce pont […] trop cher à la commune.",
        "Franchement, ce pont coutait trop cher à la commune."}) {
    CAPTURE(cited);
    const CommentParts parts = take({"maire_58:", cited, "Pas d'accord."});
    CHECK(parts.quotes == Quotes{{"maire_58", cited}});
    CHECK(parts.text == "Pas d'accord.");
  }
}

TEST_CASE("an answer in the quotation's own line is told apart behind a full stop") {
  const CommentParts parts = take({"maire_58 a écrit : " + kFirst[0] + " Ah bon ?"});
  CHECK(parts.quotes == Quotes{{"maire_58", kFirst[0]}});
  CHECK(parts.text == "Ah bon ?");
}

TEST_CASE("a line that starts small behind a full stop is the answer's first") {
  const CommentParts parts = take({"maire_58:", kFirst[1], kFirst[2], "Bien dit."});
  CHECK(parts.quotes == Quotes{{"maire_58", kFirst[1]}});
  CHECK(parts.text == kFirst[2] + "\nBien dit.");
}

TEST_CASE("of a deleted comment the first line is the quotation") {
  const CommentParts parts = take({"Zorglub99:", "Tout va bien.", "Rien ne va.", "Rien du tout."});
  CHECK(parts.quotes == Quotes{{"Zorglub99", "Tout va bien."}});
  CHECK(parts.text == "Rien ne va.\nRien du tout.");
  const CommentParts marked =
      take({"Zorglub99 a dit :", "« Tout va bien.", "Très bien. »", "Non."});
  CHECK(marked.quotes == Quotes{{"Zorglub99", "« Tout va bien.\nTrès bien. »"}});
  CHECK(marked.text == "Non.");
}

TEST_CASE("two comments that quote the same deleted words show where these end") {
  const std::vector<AuthoredText> thread = {
      {{}, 0, kArticle},
      {{"tux_42"}, 1, {"Zorglub99:", "Le fer rouille.", "Le bois pourrit.", "Et la pierre ?"}},
      {{"Zoé"}, 2, {"Zorglub99:", "Le fer rouille.", "Le bois pourrit.", "Tu as raison."}}};
  const CommentParts parts = split_quotes(thread[1], ThreadTextIndex(thread));
  CHECK(parts.quotes == Quotes{{"Zorglub99", "Le fer rouille.\nLe bois pourrit."}});
  CHECK(parts.text == "Et la pierre ?");
}

TEST_CASE("headings, and names with nothing to tell them from an answer, are text") {
  for (const std::vector<std::string>& lines :
       std::vector<std::vector<std::string>>{{"Exemple:", "le pont de Dax.", "Il a tenu."},
                                             {"Conclusion:", "rien.", "Rien du tout."},
                                             {"Constat :", "rien.", "Rien du tout."},
                                             {"maire_58:", "tu as tort."},
                                             {"Macron a dit : il faut des ponts.", "Et alors ?"},
                                             {"maire_58:"},
                                             {">:( quelle honte"}}) {
    const CommentParts parts = take(lines);
    CHECK(parts.quotes.empty());
    std::string all;
    for (const std::string& line : lines) all += (all.empty() ? "" : "\n") + line;
    CHECK(parts.text == all);
  }
}

TEST_CASE("several quotations, and one inside another") {
  const CommentParts several =
      take({"maire_58:", kFirst[0], "Non.",
            "Citation de Jeanne Roy :", "Le pont de bois a tenu bon", "Si peu."});
  CHECK(several.quotes ==
        Quotes{{"maire_58", kFirst[0]}, {"Jeanne Roy", "Le pont de bois a tenu bon"}});
  CHECK(several.text == "Non.\nSi peu.");
  const CommentParts nested =
      take({"Zorglub99:", "maire_58:", kFirst[0], "Quel menteur.", "Du calme."});
  CHECK(nested.quotes == Quotes{{"Zorglub99", "Quel menteur."}, {"maire_58", kFirst[0]}});
  CHECK(nested.text == "Du calme.");
}

TEST_CASE("mail marks and the article's own words") {
  const CommentParts mail = take({"> " + kFirst[0], ">> Le pont ?", "Non."});
  CHECK(mail.quotes == Quotes{{"maire_58", kFirst[0]}, {"", "Le pont ?"}});
  CHECK(mail.text == "Non.");
  const CommentParts closed = take({">" + kFirst[0] + "> Et qui paie ?", "Non."});
  CHECK(closed.quotes == Quotes{{"maire_58", kFirst[0]}});
  CHECK(closed.text == "Et qui paie ?\nNon.");
  const CommentParts cited = take({"« le pont de bois a tenu bon »", "Encore heureux."});
  CHECK(cited.quotes == Quotes{{"", "« le pont de bois a tenu bon »"}});
  CHECK(take({"« le pont de fer a rouillé »"}).quotes.empty());
}

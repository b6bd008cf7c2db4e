#include "page/plain_text/author_lines.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>

using namespace glane;

namespace {

// A section of which each line is a name or a text.
struct Section {
  explicit Section(std::string_view written) : text(written), lines(read_lines(text)) {
    for (std::size_t at = 0; at < lines.size(); ++at) items.emplace_back().at = at;
  }

  void set(bool SectionItem::*flag, std::initializer_list<std::size_t> places) {
    for (const std::size_t at : places) items[at].*flag = true;
  }

  // "a" for an author's line, "t" for a text.
  std::string labels(const SectionLayout& layout = {}) const {
    std::string out;
    for (const bool author : mark_author_lines(lines, items, layout)) out += author ? 'a' : 't';
    return out;
  }

  std::string text;
  std::vector<Line> lines;
  std::vector<SectionItem> items;
};

}  // namespace

TEST_CASE("names are told from texts by their looks, and a text may have several lines") {
  CHECK(Section("").labels() == "");
  CHECK(Section("julla0\nLe pont tient bon.\nEncore heureux, avec ce qu'il a coûté !\n"
                "Marc_58\nEt les voitures, on les met où ?")
            .labels() == "attat");
  CHECK(Section("Par Julie\nOui.\nPar Marc\nNon.").labels() == "atat");
}

TEST_CASE("a date beside a line speaks for a name") {
  Section words("Merci\nVoilà\nBravo\nEncore");
  words.set(&SectionItem::date_after, {0, 2});
  CHECK(words.labels({DatePlace::after_author, false, {}}) == "atat");
  Section over("Merci\nVoilà\nBravo\nEncore");
  over.set(&SectionItem::date_before, {1, 3});
  CHECK(over.labels({DatePlace::before_author, false, {}})[1] == 'a');
  CHECK(over.labels({DatePlace::before_author, false, {}})[0] == 't');
}

TEST_CASE("a name and a date in one line are an author, whatever the name looks like") {
  Section section("De la part de tous les riverains\nNon.\nEncore non.\nMoi, le maire\nOui.");
  section.set(&SectionItem::signed_line, {0, 3});
  CHECK(section.labels() == "attat");
}

TEST_CASE("a colon heads a quotation where the first name bears none") {
  CHECK(Section("Zoé\nBien vu.\nMarc\nZoé:\nIl tiendra, lui !\nPourquoi donc ?\nZoé\nMerci !")
            .labels() == "atatttat");
  CHECK(Section("Zoé :\nOui.\nMarc :\nNon.").labels() == "atat");
}

TEST_CASE("\"Julie dit :\" heads a comment over a date, else a quotation") {
  Section section("Zoé75\nIl tient.\nJulie dit :\nIl ne tient pas.");
  CHECK(section.labels() == "attt");
  section.set(&SectionItem::date_after, {2});
  CHECK(section.labels() == "atat");
}

TEST_CASE("the number announced takes names and texts in turn, or doubts the least likely name") {
  const Section words("Merci\nVoilà\nBravo\nTout à fait d'accord avec vous, Merci.");
  CHECK(words.labels({DatePlace::nowhere, false, 2}) == "atat");
  // Not twice as many lines as comments: looks decide.
  const Section three("julla0\nLe pont tient bon.\nIl tiendra encore longtemps, lui !");
  CHECK(three.labels({DatePlace::nowhere, false, 1}) == "att");
}

TEST_CASE("where texts hold line breaks, a text has one line") {
  const Section section("julla0\nOui, <br>enfin.\nLéa\nNon.<br>Et non.\nJean\nSi.");
  CHECK(section.labels({DatePlace::nowhere, true, {}}) == "atatat");
}

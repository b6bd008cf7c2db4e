#include "page/plain_text/section_lines.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace glane;

namespace {

const Date kSeen{2023, 1, 1, 10, 0, 0, Precision::second, 60};

struct Section {
  explicit Section(std::string_view written, std::size_t begin = 0)
      : text(written),
        lines(read_lines(text)),
        section(classify_section(lines, begin, lines.size(), kSeen)) {}

  // A letter a line: text, date, mark, answer, signed, "-" for a blank one.
  std::string kinds() const {
    std::string out;
    for (const CommentLine& line : section.kinds) {
      out += "-tdmbnas"[static_cast<std::size_t>(line.kind)];
    }
    return out;
  }

  std::string text;
  std::vector<Line> lines;
  SectionLines section;
};

}  // namespace

TEST_CASE("a bare number counts votes beside buttons or among others, and is a text alone") {
  CHECK(Section("Zoé\nOui.\n12\nRépondre").kinds() == "ttmm");
  CHECK(Section("Zoé\nOui.\n12\nMarc\nNon.\n3\nLéa\nSi.\n1").kinds() == "ttmttmttm");
  CHECK(Section("Zoé\n42\nMarc\nNon.").kinds() == "tttt");
}

TEST_CASE("a badge is no text beside a date, and one where no date is") {
  CHECK(Section("Zoé\nMembre\nle 3/2/2021 à 8h\nOui.").kinds() == "tmdt");
  CHECK(Section("Zoé\nMembre\nMarc\nNon.").kinds() == "tttt");
}

TEST_CASE("a footer ends the section only where no comment follows") {
  CHECK(Section("Zoé\nOui.\nHaut de page\nLe pont rouvre mardi").kinds() == "tt");
  CHECK(Section("Zoé\nOui.\nHaut de page\nMarc\nle 3/2/2021 à 8h\nNon.").kinds() == "ttmtdt");
  // The name of one who commented before.
  CHECK(Section("Zoé\nOui.\nHaut de page\nZoé\nSi.").kinds() == "ttmtt");
  // A form stands over the comments on some pages.
  CHECK(Section("Votre commentaire\nZoé\nOui.").kinds() == "mtt");
  CHECK(Section("Zoé\nOui.\nVotre commentaire\nVotre nom").kinds() == "tt");
}

TEST_CASE("a name and a date in one line sign where they open the section, close it, or recur") {
  CHECK(Section("Zoé, le 3/2/2021 à 8h\nOui.").kinds() == "st");
  const Section foot("Oui.\nPosté par Zoé, le 3/2/2021 à 8h");
  CHECK(foot.kinds() == "ts");
  CHECK(foot.section.signed_at_foot);
  const Section once("Zoé\nMarc, le 3/2/2021 à 8h\nOui.");
  CHECK(once.kinds() == "ttt");
  CHECK_FALSE(once.section.signed_at_foot);
}

TEST_CASE("a name that stands twice over each comment is a text once") {
  CHECK(Section("Avatar de Julie75\nJulie75\nOui.\nAvatar de Marc_58\nMarc_58\nNon.").kinds() ==
        "mttmtt");
  CHECK(Section("Julie75\nJulie75\nOui.").kinds() == "ttt");
}

TEST_CASE("an answer to the article's title over each comment is no text, once it is") {
  const std::string answer = "En réponse à : Le pont de la rivière a enfin rouvert aux voitures\n";
  CHECK(Section("Zoé\n" + answer + "Oui.\nMarc\n" + answer + "Non.").kinds() == "tmttmt");
  CHECK(Section("Zoé\n" + answer + "Oui.").kinds() == "ttt");
}

TEST_CASE("the section begins where it is told to, and counts its lines from there") {
  const Section section("Le pont rouvre\nZoé\nOui.\nMarc\nOui.", 1);
  CHECK(section.section.begin == 1);
  CHECK(section.kinds() == "tttt");
  CHECK(section.section.times.at("oui.") == 2);
  CHECK(section.section.times.count("le pont rouvre") == 0);
}

TEST_CASE("a button may be the text that somebody wrote, where it stands once without a number") {
  const Section section("Zoé\nPas de commentaire\nMarc\nRépondre\nLéa\nRépondre\n3 votes");
  CHECK(may_be_section_text(section.lines[1], section.section));
  CHECK_FALSE(may_be_section_text(section.lines[3], section.section));
  CHECK_FALSE(may_be_section_text(section.lines[6], section.section));
}

TEST_CASE("names and texts come with what stands around them") {
  const Section section(
      "#1\nZoé75\nle 3/2/2021 à 8h\n\nOui.\nRépondre\nMarc\nle 3/2/2021 à 9h\nZoé75: Non.\n@Marc "
      "Si.");
  REQUIRE(section.kinds() == "mtd-tmtdtt");
  const std::vector<SectionItem> items = items_of_section_lines(section.lines, section.section);
  REQUIRE(items.size() == 5);
  CHECK(items[0].at == 1);
  CHECK(items[0].number_before);
  CHECK_FALSE(items[0].mark_before);
  CHECK(items[0].date_after);
  CHECK(items[0].blank_after);
  CHECK_FALSE(items[0].known_name);
  CHECK(items[1].at == 4);
  CHECK(items[1].date_before);
  CHECK(items[1].blank_before);
  CHECK(items[1].doubtful_mark_after);
  CHECK(items[2].at == 6);
  CHECK(items[2].mark_before);
  CHECK(items[2].known_name);  // "@Marc"
  CHECK_FALSE(items[2].blank_before);
  CHECK_FALSE(items[3].signed_line);
  CHECK(items_of_section_lines(section.lines, SectionLines{}).empty());
}

TEST_CASE("the dates of a section stand under names, over them, or under texts") {
  struct Row {
    std::string_view section;
    DatePlace place;
  };
  for (const Row& row : {
           Row{"Zoé75\nOui.\nMarc_58\nNon.", DatePlace::nowhere},
           Row{"Zoé75\n3/2/2021 à 8h\nOui, bien sûr.\nMarc_58\n3/2/2021 à 9h\nNon, jamais.",
               DatePlace::after_author},
           Row{"3/2/2021 à 8h\nZoé75\nOui, bien sûr.\n3/2/2021 à 9h\nMarc_58\nNon, jamais.",
               DatePlace::before_author},
           Row{"Zoé75\nOui, bien sûr.\n3/2/2021 à 8h\nMarc_58\nNon, jamais.\n3/2/2021 à 9h",
               DatePlace::after_text},
       }) {
    CAPTURE(row.section);
    const Section section(row.section);
    CHECK(dates_of_section_lines(section.lines, section.section) == row.place);
  }
}

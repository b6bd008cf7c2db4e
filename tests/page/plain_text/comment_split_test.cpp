#include "page/plain_text/comment_split.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

using namespace glane;

namespace {

const Date kSeen{2023, 1, 1, 10, 0, 0, Precision::second, 60};

// A section that keeps the page that its lines are views into.
struct Section {
  explicit Section(std::string_view written, std::optional<std::size_t> announced = {})
      : text(written),
        lines(read_lines(text)),
        split(split_comments(lines, 0, lines.size(), {kSeen, announced})) {}

  // "author@hour->answered:line/line;" of each comment.
  std::string comments() const {
    std::string out;
    for (const RawComment& comment : split.comments) {
      out += comment.author;
      if (comment.date) out += "@" + std::to_string(comment.date->hour);
      if (!comment.answered.empty()) out += "->" + comment.answered;
      out += ":";
      for (std::size_t i = 0; i < comment.lines.size(); ++i) {
        out += (i == 0 ? "" : "/") + std::string(comment.lines[i]);
      }
      out += ";";
    }
    return out;
  }

  std::string text;
  std::vector<Line> lines;
  SplitSection split;
};

}  // namespace

TEST_CASE("each of the four layouts gives its comments") {
  struct Row {
    std::string_view section;
    std::string_view comments;
  };
  for (const Row& row : {
           Row{"", ""},
           Row{"Zoé75\n3/2/2021 à 8h\nOui.\nRépondre\nMarc_58\n3/2/2021 à 9h\nNon.\nJamais.",
               "Zoé75@8:Oui.;Marc_58@9:Non./Jamais.;"},
           Row{"Oui.\nPosté par Zoé, le 3/2/2021 à 8h\nNon.\nPosté par Marc, le 3/2/2021 à 9h",
               "Zoé@8:Oui.;Marc@9:Non.;"},
           Row{"Commentaire 1/\nJe suis pour, et de loin.\nCommentaire 2/\nJe suis contre.\nEncore "
               "une fois.",
               ":Je suis pour, et de loin.;:Je suis contre./Encore une fois.;"},
           Row{"pilier19 : Quel match !\nmarc_58 : volé, comme toujours\nsi, un peu",
               "pilier19:Quel match !;marc_58:volé, comme toujours/si, un peu;"},
       }) {
    CAPTURE(row.section);
    CHECK(Section(row.section).comments() == row.comments);
  }
}

TEST_CASE("whom a comment answers is no line of it where he takes part") {
  CHECK(Section("Zoé75\nOui.\nMarc_58\nEn réponse à Zoé75\nNon.").comments() ==
        "Zoé75:Oui.;Marc_58->Zoé75:Non.;");
  // Nobody answers himself.
  CHECK(Section("Zoé75\nOui.\nMarc_58\nEn réponse à Marc_58\nNon.").comments() ==
        "Zoé75:Oui.;Marc_58:Non.;");
  CHECK(Section("Zoé75\nOui.\nMarc_58\nRépondre à la crise ?\nNon.").comments() ==
        "Zoé75:Oui.;Marc_58:Répondre à la crise ?/Non.;");
}

TEST_CASE("the date of an edit dates no comment, and a second date is a line of the text") {
  CHECK(Section("Zoé75\n3/2/2021 à 8h\nOui.\nModifié le 3/2/2021 à 11h\nMarc_58\n3/2/2021 à "
                "9h\nNon.")
            .comments() == "Zoé75@8:Oui.;Marc_58@9:Non.;");
  CHECK(Section("Zoé75\n3/2/2021 à 8h\nRendez-vous donc :\n12/2/2021 à 14h\nMarc_58\n3/2/2021 à "
                "9h\nNon.")
            .comments() == "Zoé75@8:Rendez-vous donc :/12/2/2021 à 14h;Marc_58@9:Non.;");
}

TEST_CASE("a line that would leave a comment empty is its text after all") {
  CHECK(Section("Zoé75\n3/2/2021 à 8h\nPas de commentaire\nMarc_58\n3/2/2021 à 9h\nNon.")
            .comments() == "Zoé75@8:Pas de commentaire;Marc_58@9:Non.;");
}

TEST_CASE("what a split tells of itself: its contents, dates and preamble") {
  const Section section("Zoé75\n3/2/2021 à 8h\nOui, bien sûr.\nMarc_58\nNon, jamais.");
  CHECK(section.split.content == 4);
  CHECK(section.split.dated == 1);
  CHECK(section.split.likeness > 0);
  CHECK(section.split.preamble.empty());
  const Section opened(
      "Les propos tenus ici n'engagent que leurs auteurs.\nZoé75\nOui.\nMarc_58\n"
      "Non.");
  CHECK(opened.comments() == "Zoé75:Oui.;Marc_58:Non.;");
  CHECK(opened.split.preamble == std::vector<std::size_t>{0});
  CHECK(Section("").split.content == 0);
}

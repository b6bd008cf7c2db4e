#include "page/plain_text/article_foot.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace glane;

namespace {

const std::string kProse =
    "Le vieux pont de pierre, fermé depuis l'automne, rouvrira demain aux piétons du bourg.\n";

struct Foot {
  // `text` under a title that nothing else stands beside.
  explicit Foot(const std::string& text, const ArticleHead& known = {}) : head(known) {
    const Date seen{2023, 1, 1, 10, 0, 0, Precision::second, 60};
    const std::string page = "Le pont rouvre\n" + text;
    const std::vector<Line> lines = read_lines(page);
    head.taken.resize(lines.size());
    head.end = 1;
    read_article_foot(lines, lines.size(), seen, head);
    for (std::size_t at = 1; at < lines.size(); ++at) {
      if (!lines[at].blank()) kept += head.taken[at] ? '-' : '+';
    }
  }

  ArticleHead head;
  std::string kept;  // of each line under the title that is not blank
};

std::string date_field_value(const ArticleHead& head) {
  return head.date ? iso_as_written(*head.date) : "";
}

}  // namespace

TEST_CASE("lines of boilerplate go one by one, and all behind a list of links") {
  struct Row {
    std::string_view foot;
    std::string_view kept;
  };
  for (const Row& row : {
           Row{"", "+"},
           Row{"Partager sur Facebook\nUn mot encore, pour finir.", "+-+"},
           Row{"Réagir", "+-"},
           Row{"Sur le même sujet\nLe bac du passeur\nUne vache sur le toit", "+---"},
           Row{"Sur le même sujet\nLe bac du passeur", "+--"},
       }) {
    CAPTURE(row.foot);
    CHECK(Foot(kProse + std::string(row.foot)).kept == row.kept);
  }
  // Prose follows: the article goes on.
  CHECK(Foot(kProse + "Sur le même sujet\nLe bac du passeur\n" + kProse).kept == "+-++");
}

TEST_CASE("a last line signs and dates the article") {
  struct Row {
    std::string_view last;
    std::string_view author;
    std::string_view date;
    std::string_view kept;
  };
  for (const Row& row : {
           Row{"Jeanne Roy", "Jeanne Roy", "", "+-"},
           Row{"Jeanne Roy et AFP", "Jeanne Roy et AFP", "", "+-"},
           Row{"Publié le 15/07/2022 à 11:45 par Jeanne Roy", "Jeanne Roy", "2022-07-15T11:45",
               "+-"},
           Row{"Jeanne Roy\nPublié le 15/07/2022 à 11:45", "Jeanne Roy", "2022-07-15T11:45", "+--"},
           Row{"Jeanne Roy, tu rêves", "", "", "++"},
           Row{"Rendez-vous lundi.", "", "", "++"},
       }) {
    CAPTURE(row.last);
    const Foot foot(kProse + std::string(row.last));
    CHECK(foot.head.author == row.author);
    CHECK(date_field_value(foot.head) == row.date);
    CHECK(foot.kept == row.kept);
  }
}

TEST_CASE("what the head says already stays, but for the date of an update") {
  ArticleHead known;
  known.author = "Paul Petit";
  known.authors = {"Paul Petit"};
  known.date = parse_iso_date("2022-07-16");
  const std::string last = "Publié le 15/07/2022 à 11:45 par Jeanne Roy";
  CHECK(Foot(kProse + last, known).head.author == "Paul Petit");
  CHECK(date_field_value(Foot(kProse + last, known).head) == "2022-07-16");
  known.updated = true;
  const ArticleHead updated = Foot(kProse + last, known).head;
  CHECK(date_field_value(updated) == "2022-07-15T11:45");
  CHECK_FALSE(updated.updated);
}

TEST_CASE("the notice of an author is no text, and the name over it signs") {
  const std::string notice =
      "Jeanne Roy\nElle suit la vie du canton depuis vingt ans et ne compte plus les ponts.\n";
  const Foot linked(kProse + notice + "Lire d'autres articles");
  CHECK(linked.kept == "+---");
  CHECK(linked.head.author == "Jeanne Roy");
  const Foot journalist(kProse + "Jeanne Roy\nJournaliste, elle suit la vie du canton.");
  CHECK(journalist.kept == "+--");
  CHECK(journalist.head.author == "Jeanne Roy");
  CHECK(journalist.head.authors == std::vector<std::string>{"Jeanne Roy"});
  // A notice that stands twice goes in both its copies.
  const std::string copy = "Elle suit la vie du canton depuis vingt ans et en aime les ponts.\n";
  CHECK(Foot(copy + kProse + copy + "Lire d'autres articles").kept == "-+--");
  // A paragraph over the link is no notice by that alone.
  CHECK(Foot(kProse + "Lire d'autres articles").kept == "+-");
}

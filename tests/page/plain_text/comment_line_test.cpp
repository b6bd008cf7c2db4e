#include "page/plain_text/comment_line.hpp"

#include <doctest/doctest.h>

#include <string>

#include "base/normalised_text.hpp"

using namespace glane;

namespace {

Line line_of(std::string_view text) {
  return {text, normalised(text)};
}

// "kind author date" of a line on 1 January 2023 at 10 o'clock.
std::string read(std::string_view text) {
  constexpr std::string_view kKinds[] = {"blank", "text",   "date",   "mark",
                                         "badge", "number", "answer", "signed"};
  const Date seen{2023, 1, 1, 10, 0, 0, Precision::second, 60};
  const CommentLine line = read_comment_line(line_of(text), seen);
  std::string out(kKinds[static_cast<std::size_t>(line.kind)]);
  if (!line.author.empty()) out += " " + line.author;
  if (line.date) out += " " + iso_date(*line.date).substr(0, 16);
  return out;
}

}  // namespace

TEST_CASE("a line of comments is a date, a button, a badge, a number, an answer, or text") {
  struct Row {
    std::string_view line;
    std::string_view read;
  };
  for (const Row& row : {
           Row{"", "blank"},
           Row{"Julie", "text"},
           Row{"Le pont tient bon, et c'est tant mieux.", "text"},
           Row{"le 15/07/2022 à 12:31", "date 2022-07-15T12:31"},
           Row{"Posté le 15 juillet 2022 à 12h31", "date 2022-07-15T12:31"},
           Row{"il y a 2 heures · Répondre", "date 2023-01-01T08:00"},
           Row{"hier à 18h30", "date 2022-12-31T18:30"},
           Row{"#3", "mark"},
           Row{"Répondre", "mark"},
           Row{"J'aime · Répondre · 3 ans", "mark"},
           Row{"12 votes", "mark"},
           Row{"Signaler ce commentaire | Citer", "mark"},
           Row{"Répondre trop vite", "text"},
           Row{"Membre", "badge"},
           Row{"Inscrit depuis 2004", "badge"},
           Row{"12", "number"},
           Row{"(+3)", "number"},
           Row{"12 €", "text"},
           Row{"En réponse à Julie", "answer Julie"},
           Row{"En réponse à  Petit Louis :", "answer Petit Louis"},
           Row{"En réponse à votre question sur le prix du pain", "text"},
           Row{"En réponse à \"Julie\"", "text"},
       }) {
    CAPTURE(row.line);
    CHECK(read(row.line) == row.read);
  }
}

TEST_CASE("an author and a date may share a line, a sentence that holds a date is text") {
  struct Row {
    std::string_view line;
    std::string_view read;
  };
  for (const Row& row : {
           Row{"Julie, le 15/07/2022 à 12:31", "signed Julie 2022-07-15T12:31"},
           Row{"#2 Marc P. (3/2/2021 à 9h)", "signed Marc P. 2021-02-03T09:00"},
           Row{"Posté par julla0, le 15/07/2022 à 12:31", "signed julla0 2022-07-15T12:31"},
           Row{"Aline (site personnel) le 3/2/2021 à 8h", "signed Aline 2021-02-03T08:00"},
           Row{"Le 15/07/2022 à 12:31, par julla0", "signed julla0 2022-07-15T12:31"},
           Row{"Le 3 mars 2021, le pont a été fermé aux voitures.", "text"},
           Row{"Je suis passé le 3 mars 2021 et rien n'avait changé.", "text"},
           Row{"2021", "number"},
           Row{"juillet 2022", "text"},
       }) {
    CAPTURE(row.line);
    CHECK(read(row.line) == row.read);
  }
  // A line too long for a button or a date is text, whatever it holds.
  std::string buttons;
  for (int i = 0; i < 20; ++i) buttons += "Répondre ";
  CHECK(read(buttons) == "text");
}

TEST_CASE("the author is what a line names beside words that name him") {
  struct Row {
    std::string_view line;
    std::string_view author;
    bool form;
  };
  for (const Row& row : {
           Row{"Julie", "Julie", false},
           Row{"Julie :", "Julie", false},
           Row{"Julie dit :", "Julie", false},
           Row{"Julie a écrit :", "Julie", false},
           Row{"Petit Louis a répondu :", "Petit Louis", false},
           Row{"Par Julie", "Julie", true},
           Row{"Posté  par Élise,", "Élise", true},
           Row{"Commentaire de Julie", "Julie", true},
           Row{"#3 Julie", "Julie", true},
           Row{"Commentaire 1/ Julie", "Julie", true},
           Row{"#3", "", false},
           Row{"", "", false},
       }) {
    CAPTURE(row.line);
    CHECK(author_in_comment_line(line_of(row.line)) == row.author);
    CHECK(is_author_comment_line(line_of(row.line)) == row.form);
  }
}

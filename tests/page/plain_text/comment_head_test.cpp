#include "page/plain_text/comment_head.hpp"

#include <doctest/doctest.h>

#include "base/normalised_text.hpp"

using namespace glane;

namespace {

// "-": no headline; else the number announced ("?": none), "!" behind an invitation.
std::string read(std::string_view text) {
  const auto head = read_comment_head({text, normalised(text)});
  if (!head) return "-";
  return (head->announced ? std::to_string(*head->announced) : "?") + (head->invitation ? "!" : "");
}

}  // namespace

TEST_CASE("headlines of comment sections") {
  CHECK(read("Commentaires (34)") == "34");
  CHECK(read("12 commentaires") == "12");
  CHECK(read("1 234 réactions") == "1234");
  CHECK(read("COMMENTAIRES :") == "?");
  CHECK(read("Vos réactions") == "?");
  CHECK(read("Les commentaires des lecteurs [3]") == "3");
  CHECK(read("Un commentaire") == "1");
  CHECK(read("Aucun commentaire") == "0");
  CHECK(read("12 réflexions sur « La pêche au thon, et ses secrets »") == "12");
  CHECK(read("Commentaires 1/3") == "?");
  CHECK(read("Réagir") == "?!");
  CHECK(read("3 comments") == "3");
  CHECK(read("1 Kommentar") == "1");
  CHECK(read("Kommentare") == "?");
  CHECK(read("Réagir (3)") == "3");
  CHECK(read("Laisser un commentaire") == "?!");
}

TEST_CASE("sentences about comments are none") {
  for (const std::string_view text :
       {"Ces commentaires sont stupides", "Merci pour vos commentaires !", "Commentaire 1/ Julie",
        "12", "Sans commentaire", "", "3 avis de tempête", "Les 12 commentaires de Paul"}) {
    CAPTURE(text);
    CHECK(read(text) == "-");
  }
}

TEST_CASE("comments may be numbered") {
  const auto number = [](std::string_view text) -> std::string {
    const auto head = read_numbered_head({text, normalised(text)});
    return head ? std::to_string(head->number) + "|" + std::string(head->rest) : "-";
  };
  CHECK(number("Commentaire 1/ Julie") == "1|Julie");
  CHECK(number("Commentaire n°12 : Marc") == "12|Marc");
  CHECK(number("#3") == "3|");
  CHECK(number("4. Petit Louis") == "4|Petit Louis");
  CHECK(number("12") == "-");
  CHECK(number("12 ans déjà") == "-");
  CHECK(number("1.5 million") == "-");
  CHECK(number("Commentaires") == "-");
}

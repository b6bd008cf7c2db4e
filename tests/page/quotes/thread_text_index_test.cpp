#include "page/quotes/thread_text_index.hpp"

#include <doctest/doctest.h>

using namespace glane;

namespace {

const std::vector<AuthoredText> kThread = {
    {{"Jeanne Roy"}, 0, {"Le pont de bois a tenu bon malgré la crue de mardi."}},
    {{"maire_58"}, 1, {"Franchement, ce pont coûte trop cher à la commune."}},
    {{"tux_42"}, 2, {"maire_58:", "> Franchement, ce pont coûte trop cher", "Zorglub99:", "Non."}}};

}  // namespace

TEST_CASE("texts are found by who wrote them, and the article by itself") {
  const ThreadTextIndex thread(kThread);
  CHECK(thread.end_of_run("Maire_58", "ce pont coûte trop cher à la commune", 2) > 0);
  CHECK(thread.end_of_run("tux_42", "ce pont coûte trop cher à la commune", 3) == 0);
  CHECK(thread.end_of_run("Inconnu", "ce pont coûte trop cher à la commune", 2) == 0);
  CHECK(thread.is_in_article("le pont de bois a tenu bon"));
  CHECK_FALSE(thread.is_in_article("ce pont coûte trop cher"));
  CHECK(thread.participants().find("jeanne roy") != nullptr);
}

TEST_CASE("who wrote a line first is known where quotations are marked as mail marks them") {
  const ThreadTextIndex thread(kThread);
  CHECK(thread.author_of_line("Franchement, ce pont coûte trop cher à la commune.", 2) ==
        "maire_58");
  CHECK(thread.author_of_line("Franchement, ce pont coûte trop cher à la commune.", 1) == "");
  CHECK(thread.author_of_line("Une ligne que personne n'a écrite ici.", 2) == "");
}

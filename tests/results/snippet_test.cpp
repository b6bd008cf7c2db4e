#include "results/snippet.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace glane;

namespace {

std::string snippet(std::string_view text, const std::unordered_set<std::string>& forms) {
  FrenchAnalyzer analyzer;
  return make_snippet(text, forms, analyzer);
}

}  // namespace

TEST_CASE("words are lit without their clitics, markup is escaped") {
  CHECK(snippet("L’étal <b>& l'étal</b>", {"étal"}) ==
        "L’<mark>étal</mark> &lt;b&gt;&amp; l'<mark>étal</mark>&lt;/b&gt;");
  CHECK(snippet("", {"étal"}).empty());
  CHECK(snippet("Rien.\nDu tout.", {"étal"}) == "Rien. Du tout.");
}

TEST_CASE("the passage with most of the words is shown, from the start of its sentence") {
  std::string text = "Le bus passe. ";
  for (int i = 0; i < 60; ++i) text += "Une phrase de remplissage sans intérêt. ";
  text += "Enfin le bus traverse le marché couvert. ";
  for (int i = 0; i < 60; ++i) text += "Encore du remplissage. ";
  const std::string shown = snippet(text, {"bus", "marché"});
  CHECK(shown.find("<mark>bus</mark> traverse le <mark>marché</mark> couvert") !=
        std::string::npos);
  CHECK(shown.rfind("… ", 0) == 0);
  CHECK(shown.substr(shown.size() - 3) == "…");
  CHECK(shown.size() < 2 * kSnippetBytes);
}

TEST_CASE("a word longer than the snippet does not break it") {
  const std::string word(3000, 'x');
  CHECK(snippet("a " + word + " b", {"b"}).find("<mark>b</mark>") != std::string::npos);
  CHECK_FALSE(snippet("é" + word, {}).empty());
}

TEST_CASE("near the end of the text, earlier sentences fill the room") {
  std::string text;
  for (int i = 0; i < 30; ++i) text += "Une phrase de remplissage. ";
  text += "Voilà le bus.";
  const std::string shown = snippet(text, {"bus"});
  CHECK(shown.size() > kSnippetBytes / 2);
  CHECK(shown.rfind("… Une phrase", 0) == 0);
  CHECK(shown.find("<mark>bus</mark>.") != std::string::npos);
}

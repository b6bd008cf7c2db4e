#include "results/passages.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace glane;

namespace {

std::string filling(int sentences) {
  std::string text;
  for (int i = 0; i < sentences; ++i) text += "Une phrase de remplissage, sans intérêt. ";
  return text;
}

// All the places of `word`, each as a match of `part`.
void add_words(const std::string& text, const std::string& word, std::uint32_t part,
               std::vector<TextMatch>& out) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    out.push_back({part, {{at, at + word.size()}}});
  }
}

std::vector<std::string> shown(const std::string& text, const std::vector<TextMatch>& matches,
                               const std::vector<PartWeight>& weights) {
  std::vector<std::string> out;
  for (const ByteRange& passage : choose_passages(text, matches, weights))
    out.push_back(text.substr(passage.begin, passage.end - passage.begin));
  return out;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the passage with most of the words wins, then with the rarer, then the closest") {
  const std::string text = "Le bus passe. " + filling(20) +
                           "Le maire, qui se lève tôt et marche beaucoup, a pris le bus. " +
                           filling(20) + "Le maire dans le bus. " + filling(20) +
                           "Le bus, puis sous la pluie du soir le maire et l'hydravion. " +
                           filling(20);
  std::vector<TextMatch> matches;
  add_words(text, "bus", 0, matches);
  add_words(text, "maire", 1, matches);
  const std::vector<PartWeight> weights = {{1}, {1}, {4}};
  CHECK(has(shown(text, matches, weights).at(0), "Le maire dans le bus."));
  add_words(text, "hydravion", 2, matches);
  CHECK(has(shown(text, matches, weights).at(0), "Le bus, puis"));
  std::vector<TextMatch> two;
  add_words(text, "hydravion", 2, two);
  add_words(text, "Le maire dans le bus", 0, two);
  CHECK(has(shown(text, two, weights).at(0), "hydravion"));
}

TEST_CASE("whole sentences are shown as far as they fit") {
  const std::string text = filling(9) + "Ici passe M. Bus, n° 4. " + filling(9);
  std::vector<TextMatch> matches;
  add_words(text, "Bus", 0, matches);
  const std::string passage = shown(text, matches, {{1}}).at(0);
  CHECK(passage.rfind("Ici passe M. Bus, n° 4. Une phrase", 0) == 0);
  CHECK(passage.ends_with("intérêt."));
  CHECK(passage.size() <= kPassageBytes);
}

TEST_CASE("a long sentence is cut between words, around what was found") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "élégant ";
  const std::size_t at = text.size();
  text += "bus ";
  for (int i = 0; i < 200; ++i) text += "élégant ";
  const std::string passage = shown(text, {{0, {{at, at + 3}}}}, {{1}}).at(0);
  CHECK(has(passage, " bus "));
  CHECK(passage.rfind("élégant ", 0) == 0);
  CHECK(passage.ends_with("élégant"));
  CHECK(passage.size() <= kPassageBytes);
  CHECK(passage.size() > kPassageBytes / 2);
}

TEST_CASE("no word is cut behind a match that ends just before the passage does") {
  for (std::size_t between = 0; between < kPassageBytes; ++between) {
    std::string text = "La ";
    while (text.size() < between) text += text.size() % 3 == 0 ? "y " : "à ";
    text += "maire anticonstitutionnellement ";
    for (int i = 0; i < 40; ++i) text += "élégant ";
    std::vector<TextMatch> matches;
    add_words(text, "maire", 0, matches);
    CAPTURE(between);
    for (const ByteRange& passage : choose_passages(text, matches, {{{1}}})) {
      CHECK((passage.end == text.size() || text[passage.end] == ' '));
    }
  }
}

TEST_CASE("what is precise is shown, be it far from the rest") {
  const std::string text =
      "Bus et maire. " + filling(20) + "La digue tient. " + filling(20) + "Un quai. " + filling(20);
  std::vector<TextMatch> matches;
  add_words(text, "Bus", 0, matches);
  add_words(text, "maire", 1, matches);
  add_words(text, "digue tient", 2, matches);
  add_words(text, "quai", 3, matches);
  const auto passages = shown(text, matches, {{9}, {9}, {1, true}, {1, true}});
  REQUIRE(passages.size() == 2);
  CHECK(has(passages[0], "La digue tient."));
  CHECK(has(passages[1], "Un quai."));
}

TEST_CASE("a match wider than a passage is shown word by word") {
  const std::string text = "Le bus part. " + filling(20) + "La digue tient. " + filling(20);
  const std::size_t bus = text.find("bus"), digue = text.find("digue");
  const TextMatch match{0, {{bus, bus + 3}, {digue, digue + 5}}};
  const auto passages =
      choose_passages(text, std::vector{match}, std::vector<PartWeight>{{1, true}});
  REQUIRE(passages.size() == 2);
  CHECK(passages_hold(passages, match));
  CHECK_FALSE(passages_hold(std::span(passages).first(1), match));
}

TEST_CASE("of a text without matches the beginning is shown") {
  CHECK(shown("Rien.\nDu tout.", {}, {}) == std::vector<std::string>{"Rien.\nDu tout."});
  CHECK(shown("", {}, {}).empty());
  CHECK(shown(" \n ", {}, {}).empty());
  CHECK(shown(filling(9), {}, {}).at(0).size() <= kPassageBytes);
  const std::string word = "é" + std::string(3000, 'x');
  CHECK_FALSE(shown(word, {}, {}).at(0).empty());
  CHECK(shown("a " + word + " b", {{0, {{3005, 3006}}}}, {{1}}).at(0).ends_with("b"));
  CHECK(shown(word, {{0, {{0, word.size()}}}}, {{1}}).at(0) == word);
}

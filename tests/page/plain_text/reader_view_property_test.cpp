// What holds for any text: nothing crashes, nothing of a comment section is lost, and a thread of
// 20,000 comments takes seconds.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/plain_text/reader_view.hpp"

using namespace glane;

namespace {

const DiagnosticSink kSilence = [](const Diagnostic&) {};

std::vector<Document> read(const std::string& text) {
  Page page;
  page.text = text;
  page.crawled = Date{2023, 1, 1, 10, 0, 0, Precision::second, 60};
  return read_reader_view(page, kSilence);
}

// Lines of a comment section: names, texts, heads of quotations, buttons that are no buttons.
const std::vector<std::string> kLines = {
    "Gwenola",
    "tux_42",
    "Petit Louis",
    "Merci",
    "",
    "",
    "Le pont de bois a tenu bon, malgré la crue de mardi.",
    "tux_42:",
    "Zorglub99:<br /> Le pont de bois a tenu bon<br /> Tant mieux pour lui.",
    "> Le pont de bois a tenu bon, malgré la crue de mardi.",
    ">> Vraiment ?",
    "Gwenola a écrit :",
    "@tux_42 tu étais sur place ?",
    "« Le pont de bois a tenu bon »",
    "Citation de Petit Louis :",
    "Qui paiera les réparations ? La commune n'a pas un sou de côté.",
    "<br /><br />",
    "Edit: non, rien.",
    "Petit Louis, tu rêves",
    "42",
    "Zorglub99:",
    "…",
    "[…] malgré la crue",
    "&lt;b&gt;gras&lt;/b&gt; &amp; <i>penché</i>",
};

std::set<std::string> words_in(const std::string& text) {
  std::set<std::string> words;
  const std::string key = normalised(text);
  for (const std::string_view word : words_of_normalised(key)) words.emplace(word);
  return words;
}

std::string everything_in(const std::vector<Document>& documents) {
  std::string all;
  for (const Document& document : documents) {
    all += document.title + "\n" + document.author + "\n" + document.text + "\n" +
           document.reply_to + "\n";
    for (const Quote& quote : document.quotes) all += quote.author + "\n" + quote.text + "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("every word of a comment section ends in some document, however its lines are mixed") {
  const unsigned seed = 20220715;
  CAPTURE(seed);
  std::mt19937 random(seed);
  // Markup is dropped, entities are decoded, and a quotation's head is spent on its author.
  const std::set<std::string> markup = {"br",  "b",     "i",        "lt", "gt",
                                        "amp", "ecrit", "citation", "a",  "de"};
  for (int round = 0; round < 400; ++round) {
    std::string section;
    std::uniform_int_distribution<std::size_t> pick(0, kLines.size() - 1);
    const std::size_t count = 1 + pick(random) * 2;
    for (std::size_t i = 0; i < count; ++i) section += kLines[pick(random)] + "\n";
    const std::string page =
        "La crue du siècle\n15 juillet 2022 à 11h45\n\nL'eau est montée de deux mètres dans la "
        "nuit, a indiqué la préfecture de l'Yonne.\n\nCommentaires (3)\n\n" +
        section;
    const std::string all = everything_in(read(page));
    const std::set<std::string> found = words_in(all);
    for (const std::string& word : words_in(section)) {
      if (markup.count(word) != 0 || found.count(word) != 0) continue;
      CAPTURE(round);
      CAPTURE(page);
      CAPTURE(word);
      FAIL_CHECK("a word is lost");
    }
  }
}

TEST_CASE("any bytes give documents that are numbered in order") {
  const unsigned seed = 4711;
  CAPTURE(seed);
  std::mt19937 random(seed);
  const std::string alphabet = "aZ9 \n\n\n:<>/&;@#«».,?é…_-()\"'\r\t\xC3\xE2\x80";
  std::uniform_int_distribution<std::size_t> pick(0, alphabet.size() - 1);
  for (int round = 0; round < 2000; ++round) {
    std::string text = round % 2 ? "Titre\n\nCommentaires (2)\n" : "";
    for (int i = 0; i < 200; ++i) text += alphabet[pick(random)];
    const std::vector<Document> documents = read(text);
    for (std::size_t i = 0; i < documents.size(); ++i) {
      REQUIRE(documents[i].position == static_cast<int>(i));
    }
  }
}

TEST_CASE("blank pages give nothing, pages of one line a title") {
  CHECK(read("").empty());
  CHECK(read(" \r\n\u00A0\n\t").empty());
  const std::vector<Document> documents = read("Bonjour");
  REQUIRE(documents.size() == 1);
  CHECK(documents[0].title == "Bonjour");
  CHECK(documents[0].text.empty());
}

namespace {

// A thread in which two people quote each other all the time, word for word.
std::string long_thread(int comments) {
  std::string page =
      "Le débat sans fin\n15 juillet 2022 à 11h45\n\nLe maire et son adjointe ne sont d'accord "
      "sur rien, et tout le conseil les écoute.\n\nCommentaires (" +
      std::to_string(comments) + ")\n\n";
  std::string last;
  for (int i = 0; i < comments; ++i) {
    const std::string other = i % 2 ? "adjointe_58" : "maire_58";
    const std::string text = "Je vous le dis pour la " + std::to_string(i) +
                             "e fois, ce pont coûte trop cher à la commune.";
    page += (i % 2 ? "maire_58\n" : "adjointe_58\n");
    if (!last.empty()) page += other + ":<br /> " + last + "<br /> ";
    page += text + "\n";
    last = text;
  }
  return page;
}

}  // namespace

// Half a second; a quadratic walk would take hours, and the test runner would end it.
TEST_CASE("a thread of 20,000 quotations is read in linear time") {
  constexpr int kComments = 20'000;
  const std::string page = long_thread(kComments);
  const std::vector<Document> documents = read(page);
  REQUIRE(documents.size() == kComments + 1);
  CHECK(documents[kComments].quotes.size() == 1);
  CHECK(documents[kComments].reply_to == "adjointe_58");
}

TEST_CASE("one comment of many thousand heads, brackets or marks is no trap") {
  const std::string head =
      "Titre\n15 juillet 2022 à 11h45\n\nUn long corps de texte pour cet "
      "article de journal.\n\nCommentaires (1)\n\nmaire_58\n";
  for (const std::string piece : {"tux_42:<br /> ", "&", "<a ", "<", "« ", "@", ">", "> > ", "\" ",
                                  "tux_42 a écrit : ", "[…] ", "#1\n", "Commentaires (3)\n",
                                  "Répondre\n", "12\n", "2022\n", "a\n"}) {
    std::string page = head;
    while (page.size() < 300'000) page += piece;
    CAPTURE(piece);
    CHECK(!read(page).empty());
  }
}

#include "results/snippet.hpp"

#include <doctest/doctest.h>

#include <string>

#include "query/compile.hpp"
#include "query/parse.hpp"
#include "query/small_index.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::string filling(int sentences) {
  std::string text;
  for (int i = 0; i < sentences; ++i) text += "Une phrase de remplissage, sans intérêt. ";
  return text;
}

Snippet snippet(const Document& document, const std::string& query) {
  const SmallIndex index(std::vector<Document>{document});
  const SearchContext& context = index.context();
  const CompiledQuery compiled =
      compile_query(parse_query(query), context, {date_at(1'600'000'000), false, {}});
  return SnippetMaker(compiled.parts, context).make(document, context.segments().find(1));
}

std::string text_of(const std::string& text, const std::string& query) {
  return snippet(article("a", "", text), query).text;
}

}  // namespace

TEST_CASE("words are lit without their clitics, markup is escaped") {
  CHECK(text_of("L’étal <b>& l'étal</b>", "étal") ==
        "L’<mark>étal</mark> &lt;b&gt;&amp; l'<mark>étal</mark>&lt;/b&gt;");
  CHECK(text_of("<mark>étal</mark>", "canard") == "&lt;mark&gt;étal&lt;/mark&gt;");
  CHECK(text_of("", "étal").empty());
  CHECK(text_of("Rien.\nDu tout.", "étal") == "Rien. Du tout.");
}

TEST_CASE("of what is precise the match is lit and nothing else") {
  struct Row {
    std::string text, query, snippet;
  };
  for (const Row& row : {
           Row{"Conseil : le conseil municipal, municipal.", "\"conseil municipal\"",
               "Conseil : le <mark>conseil</mark> <mark>municipal</mark>, municipal."},
           Row{"Bus, puis un grand bus, puis le quai.", "bus NEAR/4 quai",
               "Bus, puis un grand <mark>bus</mark>, puis le <mark>quai</mark>."},
           Row{"Des étals, un étal.", "=étal", "Des étals, un <mark>étal</mark>."},
           Row{"Des marchands au marché.", "marchan*", "Des <mark>marchands</mark> au marché."},
           Row{"La crue, la grue.", "gure~2", "La <mark>crue</mark>, la <mark>grue</mark>."},
           Row{"La crue, la digue.", "crue -digues", "La <mark>crue</mark>, la digue."},
           Row{"Roy dit la crue.", "crue auteur:Roy", "Roy dit la <mark>crue</mark>."},
           Row{"Roy dit la crue.", "titre:crue OU roy", "<mark>Roy</mark> dit la crue."},
           Row{"Le porte-monnaie de la porte.", "portemonnaie",
               "Le <mark>porte</mark>-<mark>monnaie</mark> de la porte."},
           Row{"La la la.", "\"la la\"", "<mark>La</mark> <mark>la</mark> <mark>la</mark>."},
       }) {
    CAPTURE(row.query);
    CHECK(text_of(row.text, row.query) == row.snippet);
  }
}

TEST_CASE("an ellipsis stands where the text was cut, and only there") {
  const std::string text = filling(9) + "Le bus passe. " + filling(9) + "La digue tient.";
  const std::string both = text_of(text, "\"bus passe\" \"digue tient\"");
  CHECK(both.rfind("… Le <mark>bus</mark> <mark>passe</mark>. Une phrase", 0) == 0);
  CHECK(both.find(" … ") != std::string::npos);
  CHECK(both.ends_with("<mark>digue</mark> <mark>tient</mark>."));
  const std::string last = text_of(text, "digue");
  CHECK(last.rfind("… Une phrase", 0) == 0);  // earlier sentences fill the room
  CHECK(last.ends_with("La <mark>digue</mark> tient."));
  CHECK(text_of(" Le bus passe. \n", "bus") == "Le <mark>bus</mark> passe.");
}

TEST_CASE("words near each other that stand far apart are both shown") {
  const std::string text = "Le bus part. " + filling(20) + "La digue tient. " + filling(20);
  const std::string shown = text_of(text, "bus NEAR/200 digue");
  CHECK(shown.find("<mark>bus</mark>") != std::string::npos);
  CHECK(shown.find("<mark>digue</mark>") != std::string::npos);
}

TEST_CASE("titles are lit where they match: a thread's title for words of fil:") {
  Document parent = article("a", "La crue & le bus", "Un texte.");
  CHECK(snippet(parent, "crue").title == "La <mark>crue</mark> &amp; le bus");
  CHECK(snippet(parent, "\"le bus\"").title == "La crue &amp; <mark>le</mark> <mark>bus</mark>");
  CHECK(snippet(parent, "fil:crue").title == "La <mark>crue</mark> &amp; le bus");
  CHECK(snippet(parent, "crue").text == "Un texte.");
  const Document answer = comment(parent, 1, "Lise", "La crue, oui.");
  CHECK(snippet(answer, "crue").title == "La crue &amp; le bus");
  CHECK(snippet(answer, "fil:crue").title == "La <mark>crue</mark> &amp; le bus");
  Document renamed = answer;
  renamed.title = "Re : crue";
  CHECK(snippet(renamed, "crue").title == "Re : <mark>crue</mark>");
}

TEST_CASE("what was found in a quotation only is shown from it") {
  Document answer = comment(article("a", "La crue", ""), 1, "Lise", "Oui, le bus.");
  answer.quotes = {{"", "..."}, {"Octave", "Rien."}, {"Jean Roy", "La digue tient."}};
  const Snippet words = snippet(answer, "cite:digue");
  CHECK(words.text == "La <mark>digue</mark> tient.");
  CHECK(words.quote == 2);
  const Snippet author = snippet(answer, "cite:octave");
  CHECK(author.text == "Rien.");
  CHECK(author.quote == 1);
  const Snippet both = snippet(answer, "cite:digue bus");
  CHECK(both.text == "Oui, le <mark>bus</mark>.");
  CHECK_FALSE(both.quote);
  CHECK_FALSE(snippet(answer, "digue").quote);
}

TEST_CASE("of a very long text the first part is looked at, and what stands behind it alone") {
  std::string text;
  for (int i = 0; i < 150'000; ++i) text += i % 10 == 9 ? "mot.\n" : "mot ";
  text += "Le bus de la digue. " + filling(9);
  CHECK(text_of("Digue. " + text, "digue bus").find("<mark>bus</mark>") != std::string::npos);
  CHECK(text_of(text, "\"bus de la digue\"").rfind("… Le <mark>bus</mark> <mark>de</mark>", 0) ==
        0);
}

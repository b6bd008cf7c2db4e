#include "query/compile.hpp"

#include <doctest/doctest.h>

#include "glane/date.hpp"
#include "glane/error.hpp"
#include "query/parse.hpp"
#include "query/small_index.hpp"
#include "segment/format/token_stream.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::vector<Document> documents() {
  Document crue = article("crue", "La crue", "Le maire voit la crue et les digues.");
  crue.authors = {crue.author = "Maëlle Kerdraon"};
  crue.site = "gazette.example";
  crue.section = "Vie locale";
  crue.date = *parse_iso_date("2019-02-03");
  Document reply = comment(crue, 1, "Kerdraon", "Et le piano ?");
  reply.reply_to = "Maëlle";
  reply.quotes = {{"Octave", "la digue tient"}, {"KERDRAON, Maelle", "..."}};
  Document piano = article("piano", "Un piano", "Le piano de la salle des fêtes.");
  piano.date = *parse_iso_date("2020");
  Document le = article("le", "", "Le la, le la.");
  return {crue, reply, piano, le};
}

const SmallIndex& small_index() {
  static const SmallIndex index(documents());
  return index;
}

CompiledQuery compiled(const Node& tree) {
  return compile_query(tree, small_index().context(),
                       {*parse_iso_date("2020-06-01T12:00"), false, {}});
}

CompiledQuery compiled(std::string_view query) {
  return compiled(parse_query(query));
}

std::string found(std::string_view query) {
  return small_index().found(compiled(query).query);
}

Node word_node(const std::string& text, WordForm form) {
  Node word;
  word.kind = NodeKind::word;
  word.text = text;
  word.form = form;
  return word;
}

Node field_node(std::string_view name, Node value) {
  Node field;
  field.kind = NodeKind::field;
  field.field = find_query_field(name);
  field.children = {std::move(value)};
  return field;
}

}  // namespace

TEST_CASE("words, phrases, clauses and fields find what they ask for") {
  struct Row {
    std::string_view query;
    std::string_view ids;
  };
  for (const Row& row : {
           Row{"digue piano", "crue crue#c1 piano"},
           Row{"+digue piano", "crue"},
           Row{"piano -salle", "crue#c1"},
           Row{"-piano", "crue le"},
           Row{"digue ET crue", "crue"},
           Row{"\"le maire\" piano", "crue"},
           Row{"maire NEAR/3 crue", "crue"},
           Row{"(maire OU adjoint) NEAR/3 crue", "crue"},
           Row{"digu*", "crue"},
           Row{"=digue", ""},
           Row{"pyano~1", "crue#c1 piano"},
           Row{"*", "crue crue#c1 le piano"},
           Row{"le", "crue crue#c1 le piano"},
           Row{"le piano", "crue#c1 piano"},
           Row{"château", ""},
           Row{"?", ""},
           Row{"titre:crue", "crue"},
           Row{"fil:crue piano", "crue#c1"},
           Row{"auteur:kerdraon", "crue crue#c1"},
           Row{"auteur:\"maelle kerdraon\"", "crue"},
           Row{"auteur:\"kerdraon, maelle\"", "crue"},
           Row{"auteur:(Octave Maëlle)", "crue"},
           Row{"section:locale", "crue"},
           Row{"à:maëlle", "crue#c1"},
           Row{"cite:digue", "crue#c1"},
           Row{"cite:Octave", "crue#c1"},
           Row{"site:gazette.example", "crue"},
           Row{"date:(2019 2020) piano", "crue#c1 piano"},
           Row{"date:(2019 -2019-02) maire", ""},
           Row{"depuis:2020 piano", "piano"},
           Row{"type:commentaire", "crue#c1"},
           Row{"*ano", "crue#c1 piano"},
           Row{"p?ano", "crue#c1 piano"},
           Row{"p?an*", "crue#c1 piano"},
           Row{"pian?", "crue#c1 piano"},
           Row{"piano?", "crue#c1 piano"},
           Row{"d*gues", "crue"},
           Row{"\"voit la cru*\"", "crue"},
           Row{"\"pian* de la\"", "piano"},
           Row{"\"*aire voit\"", "crue"},
           Row{"m?ire NEAR/3 cru*", "crue"},
           Row{"=maire NEAR/3 crue", "crue"},
           Row{"=maires NEAR/3 crue", ""},
           Row{"les*", "crue"},
           Row{"\"maire * la\"", "crue"},
           Row{"\"maire * digues\"", ""},
           Row{"\"* piano\"", "crue#c1 piano"},
           Row{"=maire*", "crue"},
           Row{"un -crue", "piano"},
           Row{"le site:gazette.example", "crue"},
           Row{"un site:gazette.example", ""},
           Row{"titre:(un SAUF crue)", "piano"},
           Row{"titre:un", "piano"},
           Row{"titre:(un OU la)", "crue piano"},
           Row{"titre:(un OU crue)", "crue piano"},
           Row{"titre:(un crue)", "crue"},
           Row{"titre:un maire", ""},
           Row{"fil:un", "piano"},
           Row{"date:(>2018 ET <2020)", "crue crue#c1"},
           Row{"date:> 2019", "piano"},
           Row{"après:2019", "piano"},
           Row{"après:2019-02-02 avant:2020", "crue crue#c1"},
           Row{"jusque:2019", "crue crue#c1"},
           Row{"auteur : kerdraon crue", "crue"},
           Row{"auteur:*", "crue crue#c1"},
           Row{"section:*", "crue"},
           Row{"titre:*", "crue piano"},
           Row{"fil:*", "crue crue#c1 piano"},
           Row{"cite:*", "crue#c1"},
           Row{"à:*", "crue#c1"},
           Row{"+le -à:*", "crue le piano"},
           Row{"cite:\"Maëlle Kerdraon\"", "crue#c1"},
           Row{"cite:\"Kerdraon\"", "crue#c1"},
           Row{"à:\"Maëlle Kerdraon\"", ""},
           Row{"site:*.example", "crue"},
           Row{"site:*", "crue"},
           Row{"date:*", "crue crue#c1 piano"},
           Row{"lang:français piano", "crue#c1 piano"},
       }) {
    CAPTURE(row.query);
    CHECK(found(row.query) == row.ids);
  }
}

TEST_CASE("the whole name of an author is asked for where somebody bears it") {
  const auto author = [&](const std::string& name) {
    const Node tree = field_node("author", word_node(name, WordForm::whole_name));
    return small_index().found(compiled(tree).query);
  };
  CHECK(author("kerdraon") == "crue#c1");  // and not Maëlle's, as auteur:kerdraon
  CHECK(author("Maelle Kerdraon") == "crue");
  CHECK(author("KERDRAON, Maëlle") == "crue");
  CHECK(author("Maelle-Kerdraon") == "crue");
  CHECK(author("Maëlle") == "crue");  // nobody's whole name
  CHECK(author("Zébulon") == "");
  CHECK(author("") == "");
}

TEST_CASE("an excluded compound is all of its parts") {
  const SmallIndex index(
      std::vector<std::string>{"La porte de la digue.", "Un porte-monnaie sur la digue."});
  const Node tree = parse_query("digue -porte-monnaie");
  const Date now = *parse_iso_date("2020-06-01");
  CHECK(index.found(compile_query(tree, index.context(), {now, false, {}}).query) == "a0");
}

TEST_CASE("words are explained: what was dropped, excluded, found") {
  const CompiledQuery query = compiled("la digue -piano");
  REQUIRE(query.words.size() == 3);
  CHECK(query.words[0].dropped);
  CHECK(query.words[1].stem == "digue");
  CHECK(query.words[1].forms == std::vector<std::string>{"digue", "digues"});
  CHECK(query.words[2].excluded);
  CHECK(query.parts.parts().size() == 1);           // nothing that is excluded or dropped
  CHECK(query.asked.size() == 2);                   // none that is excluded
  CHECK_FALSE(compiled("la le").words[0].dropped);  // nothing else is asked for
  CHECK(compiled("auteur:Kerdraon").asked.empty());
}

TEST_CASE("fields of who, where and when weigh nothing") {
  const auto weight = [](std::string_view query) {
    return small_index().weighed(compiled(query).query).at(0).second;
  };
  CHECK(weight("digue site:gazette.example auteur:maëlle date:2019") == weight("digue"));
  CHECK(weight("digue titre:crue") > weight("digue"));
}

TEST_CASE("an impossible value is an error") {
  CHECK_THROWS_AS(compiled("digue date:2022-13"), Error);
  CHECK_THROWS_AS(compiled("type:livre"), Error);
}

TEST_CASE("what a hit may show is asked for in its field, and never what is excluded") {
  struct Row {
    std::string query;
    std::vector<std::uint8_t> fields;  // of the parts
    std::vector<bool> precise;
  };
  const std::uint8_t text = field::kTitle | field::kText;
  for (const Row& row : std::vector<Row>{
           {"crue digue crues", {text, text}, {false, false}},
           {"\"la crue\" digue", {text, text}, {true, false}},
           {"crue NEAR/3 digue", {text}, {true}},
           {"=crue", {text}, {true}},
           {"cru*", {text}, {false}},
           {"crue SAUF digue", {text}, {false}},
           {"crue -\"la digue\" -digu* -(piano NEAR/3 crue) -=piano", {text}, {false}},
           {"titre:crue fil:crue", {field::kTitle, field::kThreadTitle}, {false, false}},
           {"cite:crue", {field::kQuote, field::kQuoteAuthor}, {false, true}},
           {"auteur:Kerdraon", {field::kAuthor}, {true}},
           {"date:2019 site:gazette.example", {}, {}},
       }) {
    CAPTURE(row.query);
    const CompiledQuery query = compiled(row.query);
    std::vector<std::uint8_t> fields;
    std::vector<bool> precise;
    for (const MatchPart& part : query.parts.parts()) {
      fields.push_back(part.fields);
      precise.push_back(part.is_precise);
    }
    CHECK(fields == row.fields);
    CHECK(precise == row.precise);
  }
}

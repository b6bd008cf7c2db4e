#include "query/lexer.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace glane;

namespace {

// Tokens side by side: signs, field names, words between bars, phrases between quotes.
std::string tokens_of(std::string_view text) {
  std::string out;
  for (const QueryToken& token : read_query_tokens(text)) {
    if (!out.empty()) out += ' ';
    if (token.sign != Occur::should) out += token.sign == Occur::must ? '+' : '-';
    if (token.field != nullptr) out += std::string(token.field->name()) + ":";
    if (token.kind == QueryTokenKind::open) out += '(';
    if (token.kind == QueryTokenKind::close) out += ')';
    if (token.kind == QueryTokenKind::word) out += "|" + std::string(token.text) + "|";
    if (token.kind == QueryTokenKind::phrase) out += "\"" + std::string(token.text) + "\"";
  }
  return out;
}

struct Row {
  std::string_view text;
  std::string_view tokens;
};

}  // namespace

TEST_CASE("brackets, colons, signs and marks inside a word belong to it") {
  for (const Row& row : {
           Row{"étudiant(e)s C++ porte-monnaie", "|étudiant(e)s| |C++| |porte-monnaie|"},
           Row{"https://exemple.fr/a(b)?c=d n°1 16:45",
               "|https://exemple.fr/a(b)?c=d| |n°1| |16:45|"},
           Row{"(étudiant(e)s)", "( |étudiant(e)s| )"},
           Row{"(deux étudiant(e)s)", "( |deux| |étudiant(e)s| )"},
           Row{"(re)lire ((re)lire) ((re) lire)", "|(re)lire| ( |(re)lire| ) ( ( |re| ) |lire| )"},
           Row{"f(g(x)y)(z)", "|f(g(x)y)(z)|"},
           Row{"note(voir plus bas)", "|note| ( |voir| |plus| |bas| )"},
           Row{"mot) mot(", "|mot| ) |mot| ("},
           Row{"écran 27\" ou 7” rock\"n\"roll", "|écran| |27\"| |ou| |7”| |rock\"n\"roll|"},
           Row{"l'eau aujourd’hui 'mot'", "|l'eau| |aujourd’hui| |'mot'|"},
       }) {
    CAPTURE(row.text);
    CHECK(tokens_of(row.text) == row.tokens);
  }
}

TEST_CASE("phrases stand between marks of one pair, without the blanks inside them") {
  for (const Row& row : {
           Row{"\"chien noir\"chat", "\"chien noir\" |chat|"},
           Row{"«\u00A0chien noir\u202F» “oui” „ja“ „na” ”si”",
               "\"chien noir\" \"oui\" \"ja\" \"na\" \"si\""},
           Row{"l'\"exception\" d’«\u00A0ici\u00A0»", "|l'| \"exception\" |d’| \"ici\""},
           Row{"« il dit \"oui\" »", "\"il dit \"oui\"\""},
           Row{"\"jamais fermé", "|jamais| |fermé|"},
           Row{"« jamais “fermé”", "|jamais| \"fermé\""},
           Row{"fin » début", "|fin| |début|"},
           Row{"\"\" « » \"a\"", "\"a\""},
           Row{"\"a\"\"b\"", "\"a\" \"b\""},
       }) {
    CAPTURE(row.text);
    CHECK(tokens_of(row.text) == row.tokens);
  }
}

TEST_CASE("one sign at the beginning of a word counts, any other is text") {
  for (const Row& row : {
           Row{"+a -b -\"c d\" -(e) +auteur:f", "+|a| -|b| -\"c d\" -( |e| ) +author:|f|"},
           Row{"- a + -- --b +-c", "|a| |b| |c|"},
           Row{"(-a)", "( -|a| )"},
           Row{"a- -", "|a-|"},
           Row{"\"a\"-b (c)-d", "\"a\" |b| ( |c| ) |d|"},
           Row{"-\"\" -« -)", ")"},
           Row{"a\u00A0-b", "|a| -|b|"},
           Row{"–a — b", "|–a| |—| |b|"},
       }) {
    CAPTURE(row.text);
    CHECK(tokens_of(row.text) == row.tokens);
  }
}

TEST_CASE("a field is a known name, a colon and a value, blanks between or not") {
  for (const Row& row : {
           Row{"titre:chat AUTEUR:\"Louise Jean\"", "title:|chat| author:\"Louise Jean\""},
           Row{"a\u0300:HAL1 À:HAL1", "to:|HAL1| to:|HAL1|"},
           Row{"fil:(a b)", "thread:( |a| |b| )"},
           Row{"titre:auteur:x titre:-x titre:(re)lire",
               "title:|auteur:x| title:|-x| title:|(re)lire|"},
           Row{"titre : a titre: b titre\u00A0:c", "title:|a| title:|b| title:|c|"},
           Row{"foo:bar Note: https://x", "|foo:bar| |Note:| |https://x|"},
           Row{"titre:\"a titre:\"\" b", "title:\"a titre:\" |b|"},
           Row{"auteur:\"\" x", "|auteur:| |x|"},
           Row{"titre: ) titre : »", "|titre:| ) |titre| |:|"},
           Row{"date:[2020 TO 2021] date:[a", "date:\"[2020 TO 2021]\" date:|[a|"},
           Row{"(date:)", "( |date:| )"},
       }) {
    CAPTURE(row.text);
    CHECK(tokens_of(row.text) == row.tokens);
  }
}

TEST_CASE("a token knows where it begins") {
  const std::vector<QueryToken> tokens = read_query_tokens("é -titre:\"a b\" (c");
  REQUIRE(tokens.size() == 4);
  CHECK(tokens[0].value_begin == 0);
  CHECK(tokens[1].begin == 4);
  CHECK(tokens[1].value_begin == 10);
  CHECK(tokens[2].begin == 16);
  CHECK(tokens[3].begin == 17);
}

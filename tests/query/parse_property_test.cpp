// What holds for every text that anyone may type: drawn at random, the seed in the message.
#include <doctest/doctest.h>

#include <cctype>
#include <random>
#include <string>

#include "base/utf8.hpp"
#include "query/parse.hpp"
#include "query/print_query.hpp"

using namespace glane;

namespace {

constexpr std::string_view kPieces[] = {
    "chat",     "Chien", "LOUP",   "2022",   "l'eau",  "étudiant(e)s",
    "(re)lire", "C++",   "12\"",   "é~1",    "mot*",   "=mot",
    "*",        "~50",   "ET",     "OU",     "SAUF",   "AND",
    "OR",       "NOT",   "NEAR",   "NEAR/5", "PRÈS/3", "titre:",
    "auteur:",  "date:", "À:",     "type:",  "site:",  "fil:",
    "foo:",     "(",     ")",      "(",      ")",      "\"",
    "«",        "»",     "“",      "”",      "„",      "+",
    "-",        "--",    " ",      " ",      " ",      " ",
    "\u00A0",   "\t",    "\u0301", ":",      "'",      "\"chien noir\"",
    "« a b »",  "(ET)",  "(a b)",  "\xE9",   "..",     "?",
    "الجزائر",
};

std::string random_pieces(std::mt19937& random) {
  std::string text;
  const bool capitals = random() % 4 == 0;
  for (auto left = random() % 16; left > 0; --left) {
    text += kPieces[random() % std::size(kPieces)];
    if (random() % 2 == 0) text += ' ';
  }
  if (!capitals) return text;
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

std::string random_bytes(std::mt19937& random) {
  constexpr std::string_view kFrequent =
      " aA0()\"+-*~=:/ETOUNR\xC2\xAB\xBB\xE2\x80\x9C\x9D\xCC\x81";
  std::string text(random() % 40, '\0');
  for (char& c : text) {
    c = random() % 8 == 0 ? static_cast<char>(random()) : kFrequent[random() % kFrequent.size()];
  }
  return text;
}

void check_tree(const Node& node, std::size_t bytes, bool verbatim = false) {
  CHECK(node.begin <= bytes);
  if (verbatim) CHECK((node.kind != NodeKind::near && node.kind != NodeKind::field));
  switch (node.kind) {
    case NodeKind::word:
    case NodeKind::phrase:
      if (node.text.empty()) CHECK(node.form == WordForm::prefix);
      CHECK(node.children.empty());
      break;
    case NodeKind::near:
      CHECK(node.children.size() >= 2);
      CHECK(node.distance >= 1);
      break;
    case NodeKind::field:
      CHECK(node.field != nullptr);
      CHECK(node.children.size() == 1);
      CHECK(node.children[0].kind != NodeKind::field);
      break;
    case NodeKind::clause:
      CHECK(!node.children.empty());
      if (node.children.size() == 1) CHECK(node.children[0].occur == Occur::must_not);
      break;
  }
  for (const Node& child : node.children) {
    if (node.kind != NodeKind::clause) CHECK(child.occur == Occur::should);
    const bool field = node.kind == NodeKind::field;
    check_tree(child, bytes, field ? is_verbatim(node.field->kind) : verbatim);
  }
}

std::string leaves(const Node& node) {
  std::string text = node.text;
  for (const Node& child : node.children) text += leaves(child);
  return text;
}

// `text` without the bytes that may be signs, marks and blanks of the language.
std::string letters(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::isalnum(static_cast<unsigned char>(c))) out += c;
  }
  return out;
}

std::string repeat(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

}  // namespace

TEST_CASE("a query printed is read as the same query") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 40000; ++round) {
    const std::string typed = round % 2 == 0 ? random_pieces(random) : random_bytes(random);
    CAPTURE(typed);
    for (const bool all : {false, true}) {
      const Node tree = parse_query(typed, {.all = all});
      const std::string printed = print_query(tree);
      CAPTURE(printed);
      REQUIRE(parse_query(printed) == tree);
      if (!tree.children.empty()) check_tree(tree, repair_utf8(typed).size());
    }
  }
}

TEST_CASE("no word is lost, however crooked the marks around it") {
  constexpr std::string_view kCrooked[] = {"b", "B1", "é", "(",  ")",  "\"", "«", "»",
                                           "“", "”",  "+", "-",  " ",  " ",  ":", "=",
                                           "'", "x:", "„", "()", "--", "d"};
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 20000; ++round) {
    std::string typed;
    for (auto left = random() % 14; left > 0; --left) {
      typed += kCrooked[random() % std::size(kCrooked)];
    }
    CAPTURE(typed);
    // Exclusions come behind their run, so only a query without any keeps the order of its words.
    const std::string found = leaves(parse_query(typed));
    if (typed.find('-') == typed.npos) {
      REQUIRE(letters(found) == letters(typed));
    } else {
      REQUIRE(letters(found).size() == letters(typed).size());
    }
  }
}

TEST_CASE("deep and long queries are read in a moment, and printed back") {
  constexpr int kTimes = 30000;  // a quadratic walk or a call a bracket would not come back
  for (const std::string_view piece :
       {"(",      ")",        "()",      "(a ",       "a(",    "(a)",     "a)",
        "-(",     "+(a ",     "titre:(", "titre:(a ", "\"",    "\" ",     "«",
        "« a ",   "»",        "„",       "„a” ",      "’“",    "-",       "- ",
        "-a ",    "NOT ",     "NOT a ",  "a ET ",     "a OU ", "a NEAR ", "ET ",
        "a OU -", "a -b OU ", "titre:",  "titre:a ",  "=",     "*",       "~",
        "a~",     "\xCC\x81", "\xE2",    "(re)lire",  "((a)b", "\"a(\"",  "(ET)"}) {
    CAPTURE(piece);
    const Node tree = parse_query(repeat(piece, kTimes));
    CHECK(parse_query(print_query(tree)) == tree);
    CHECK(syntax_bracket_depth(tree) <= kMaxNesting);
  }
}

TEST_CASE("brackets nest to the limit, and beyond it are text") {
  const auto nested = [](std::string_view open, int depth) {
    return repeat(open, depth) + "x y" + repeat(")", depth);
  };
  CHECK(syntax_bracket_depth(parse_query(nested("a (", kMaxNesting))) == kMaxNesting);
  CHECK(syntax_bracket_depth(parse_query(nested("a (", kMaxNesting + 1))) == 0);
  CHECK(syntax_bracket_depth(parse_query(nested("a ET b OU c d (", kMaxNesting))) <= 2);
  for (int depth = 30; depth <= kMaxNesting + 1; ++depth) {
    const Node tree = parse_query(nested("a ET b OU c titre:(", depth));
    CHECK(parse_query(print_query(tree)) == tree);
  }
}

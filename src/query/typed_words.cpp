#include "query/typed_words.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "query/lexer.hpp"
#include "query/slip_distance.hpp"
#include "query/words_together.hpp"

namespace glane {

namespace {

char32_t upper(char32_t c) {
  return static_cast<char32_t>(u_toupper(static_cast<UChar32>(c)));
}

// What stands between ASCII blanks around text[begin, end).
std::string_view chunk_around(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::string_view kBlanks = " \t\r\n";
  while (begin > 0 && kBlanks.find(text[begin - 1]) == kBlanks.npos) --begin;
  while (end < text.size() && kBlanks.find(text[end]) == kBlanks.npos) ++end;
  return text.substr(begin, end - begin);
}

// An address, a path, a pseudonym: nothing that French spelling speaks of.
bool is_technical(std::string_view chunk) {
  if (chunk.find_first_of("@#/\\_&=") != chunk.npos) return true;
  for (std::size_t dot = chunk.find('.'); dot < chunk.size(); dot = chunk.find('.', dot)) {
    if (++dot < chunk.size()) {
      std::size_t next = dot;
      if (dot > 1 && is_word_character(next_code_point(chunk, next))) return true;
    }
  }
  return false;
}

class Collector {
 public:
  Collector(std::string_view query, FrenchAnalyzer& analyzer)
      : query_(query), analyzer_(analyzer), in_capitals_(!has_character(query, is_lower)) {}

  std::vector<TypedWord> collect(const Node& tree) {
    visit(tree);
    return std::move(words_);
  }

 private:
  void visit(const Node& node) {
    if (node.occur == Occur::must_not || node.kind == NodeKind::field) return;
    for (const Node& child : with_words_together(node.children, analyzer_)) visit(child);
    if (node.kind == NodeKind::phrase) read(node);
    if (node.kind == NodeKind::word && node.form == WordForm::plain) read(node);
  }

  void read(const Node& node) {
    const std::size_t place = query_.find(node.text, node.begin);
    if (place == query_.npos) return;
    Analysis analysis;
    analyzer_.analyze(node.text, analysis);
    const std::vector<Token>& tokens = analysis.tokens;
    const std::size_t first = words_.size();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const bool has_other_forms = i + 1 < tokens.size() && tokens[i + 1].alternative;
      add(*tokens[i].word, place + tokens[i].begin, place + tokens[i].end);
      if (has_other_forms || tokens[i].alternative) words_.back().mistakable = false;
    }
    for (const JoinedTokens& joined : analysis.joined) {
      std::size_t left = joined.count;
      for (std::size_t i = joined.first; left > 0 && i < tokens.size(); ++i) {
        words_[first + i].joined = joined.word->folded;
        if (!tokens[i].alternative) --left;
      }
    }
  }

  void add(const Word& word, std::size_t begin, std::size_t end) {
    TypedWord typed{word, begin, end, false, false, false, {}};
    typed.mistakable = is_mistakable(word, begin, end);
    typed.small = !has_character(query_.substr(begin, end - begin), is_upper) &&
                  !is_technical(chunk_around(query_, begin, end));
    if (!words_.empty() && words_.back().end < begin) {
      const std::size_t gap = words_.back().end;
      typed.follows_blank = trim(query_.substr(gap, begin - gap)).empty();
    }
    words_.push_back(std::move(typed));
  }

  bool is_mistakable(const Word& word, std::size_t begin, std::size_t end) const {
    if (word.stop_word || !may_be_misspelling(word.folded)) return false;
    const std::string_view surface = query_.substr(begin, end - begin);
    const bool is_acronym = !in_capitals_ && !has_character(surface, is_lower);
    return !is_acronym && !is_technical(chunk_around(query_, begin, end));
  }

  std::string_view query_;
  FrenchAnalyzer& analyzer_;
  bool in_capitals_;
  std::vector<TypedWord> words_;
};

}  // namespace

std::vector<TypedWord> typed_words(std::string_view query, const Node& tree,
                                   FrenchAnalyzer& analyzer) {
  return Collector(query, analyzer).collect(tree);
}

std::string in_case_of_typed_word(std::string_view typed, std::string_view form) {
  if (typed.empty() || !has_character(typed, is_upper)) return std::string(form);
  const bool all = !has_character(typed, is_lower) && typed.size() > 1;
  std::size_t at = 0;
  if (!all && !is_upper(next_code_point(typed, at))) return std::string(form);
  std::string out;
  for (at = 0; at < form.size();) {
    const bool first = at == 0;
    const char32_t c = next_code_point(form, at);
    append_utf8(out, all || first ? upper(c) : c);
  }
  return out;
}

}  // namespace glane

#include "french/word_splitter.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/folding.hpp"
#include "base/utf8.hpp"
#include "french/elision.hpp"
#include "french/inclusive.hpp"
#include "french/lengthened.hpp"
#include "french/letters.hpp"
#include "french/number.hpp"
#include "french/ordinal.hpp"
#include "french/web_words.hpp"

namespace glane {

namespace {

constexpr std::size_t kNotFound = std::u32string_view::npos;

bool is_joiner(const Letter& letter) {
  return letter.kind == CharClass::joiner;
}

Letters trim_joiners(Letters letters) {
  while (!letters.empty() && is_joiner(letters.front())) letters = letters.subspan(1);
  while (!letters.empty() && is_joiner(letters.back())) {
    letters = letters.first(letters.size() - 1);
  }
  return letters;
}

// False for underscores and lone accents: "____".
bool has_content(std::string_view form) {
  return fold_accents(form).find_first_not_of("_'") != std::string::npos;
}

// What may stand after a verb and a hyphen: "dit-elle", "a-t-il", "celui-là". Such a pair is not
// written in one word.
constexpr std::array<std::string_view, 24> kAfterVerb = {
    "je",  "tu",  "il",   "elle", "on",  "nous", "vous", "ils", "elles", "ce", "le",   "la",
    "les", "lui", "leur", "moi",  "toi", "y",    "en",   "t",   "ci",    "là", "même", "mêmes"};

// How many letters the "grand" of "grand'mère" has, which "grand-mère" is another spelling of; or
// 0.
std::size_t grand_length(Letters word) {
  const auto apostrophe = std::find_if(word.begin(), word.end(),
                                       [](const Letter& letter) { return letter.c == U'\''; });
  const auto length = static_cast<std::size_t>(apostrophe - word.begin());
  if (length < 5 || length > 6 || length + 1 >= word.size()) return 0;
  const std::string before = normalized(word.first(length));
  return before == "grand" || before == "grands" ? length : 0;
}

// Walks a chunk from its whole down to single words; each step either knows what it has before
// it or cuts it into smaller parts.
class Splitter {
 public:
  SplitChunk split(Letters chunk) {
    split_part(chunk);
    return std::move(result_);
  }

 private:
  void add(Letters letters, std::vector<std::string> forms) {
    if (letters.empty() || !has_content(forms[0])) return;
    Piece piece{letters.front().begin, letters.back().end, std::move(forms[0]), {}};
    piece.also.assign(std::make_move_iterator(forms.begin() + 1),
                      std::make_move_iterator(forms.end()));
    result_.pieces.push_back(std::move(piece));
  }

  // A part that signs such as full stops may still hold together.
  void split_part(Letters part) {
    if (add_symbol_word(part)) return;
    const Letters trimmed = trim_joiners(part);
    if (trimmed.empty()) return;
    const Letters after = part.subspan(trimmed.data() - part.data() + trimmed.size());
    if (is_clitic(trimmed) && !after.empty() && after[0].c == U'\'') return;
    const bool hashtag = trimmed.data() != part.data() && trimmed.data()[-1].c == U'#';
    if (hashtag && add_hashtag(trimmed)) return;
    // "étudiant(e)" lost its bracket to the trimming.
    const bool bracket = !after.empty() && after[0].c == U')';
    split_trimmed(bracket ? Letters(trimmed.data(), trimmed.size() + 1) : trimmed);
  }

  void split_trimmed(Letters word) {
    const std::size_t clitics = clitics_length(word);
    const Letters rest = word.subspan(clitics);
    if (add_as_one(rest) || add_after_hyphen(rest) || split_range(rest)) return;
    for (const char32_t sign : {U'@', U'(', U')', U'+', U'#', U'&'}) {
      if (split_at_sign(word, sign)) return;
    }
    if (split_sentences(word) || split_at_sign(word, U',') || split_at_sign(word, U'.')) return;
    split_hyphens(word);
  }

  bool split_at_sign(Letters word, char32_t sign) {
    const bool present = std::any_of(word.begin(), word.end(),
                                     [&](const Letter& letter) { return letter.c == sign; });
    if (!present) return false;
    for (const Letters& part : split_letters_at(word, sign)) split_part(part);
    return true;
  }

  // At the full stops and commas that do not stand between digits: "3,2.Et" has a number in it.
  bool split_sentences(Letters word) {
    std::size_t begin = 0;
    for (std::size_t at = 1; at + 1 < word.size(); ++at) {
      const bool stop = word[at].c == U'.' || word[at].c == U',';
      const bool in_number =
          word[at - 1].kind == CharClass::digit && word[at + 1].kind == CharClass::digit;
      if (!stop || in_number) continue;
      split_part(word.subspan(begin, at - begin));
      begin = at + 1;
    }
    if (begin > 0) split_part(word.subspan(begin));
    return begin > 0;
  }

  // "#BalanceTonPorc" is written as one and read as "balance ton porc".
  bool add_hashtag(Letters word) {
    const std::vector<Letters> parts = words_of_hashtag(word);
    if (parts.size() < 2) return false;
    const std::size_t first = result_.pieces.size();
    for (const Letters& part : parts) add(part, {normalized(part)});
    add_joined(first, result_.pieces.size() - first);
    return true;
  }

  // ".NET", "C++", "C#", "R&D" keep the signs that trimming would take.
  bool add_symbol_word(Letters part) {
    const auto is_sign = [](const Letter& letter, std::u32string_view but) {
      return is_joiner(letter) && but.find(letter.c) == kNotFound;
    };
    while (!part.empty() && is_sign(part.front(), U".")) part = part.subspan(1);
    while (!part.empty() && is_sign(part.back(), U"+#")) part = part.first(part.size() - 1);
    part = part.subspan(clitics_length(part));
    std::size_t length = symbol_word_length(part);
    if (length == 0) {
      while (!part.empty() && part.front().c == U'.') part = part.subspan(1);
      length = symbol_word_length(part);
    }
    if (length == 0) return false;
    add(part.first(length), {normalized(part.first(length))});
    add_word(part.subspan(length));
    return true;
  }

  bool add_as_one(Letters word) {
    if (auto number = match_number(word)) {
      add(word.first(number->length), {std::move(number->form)});
      const Letters unit = word.subspan(number->length);
      if (!unit.empty() && is_joiner(unit[0])) {
        split_part(unit);
      } else {
        add_word(unit);
      }
      return true;
    }
    if (auto acronym = match_web_acronym(word)) {
      add(word, {std::move(*acronym)});
      return true;
    }
    const bool www = word.size() > 4 && word[3].c == U'.' && normalized(word.first(3)) == "www";
    std::vector<std::string> forms = match_web_host(word, www);
    if (forms.empty()) forms = match_inclusive(word);
    if (forms.empty()) return false;
    add(word, std::move(forms));
    return true;
  }

  // "vice-président·e·s", "vice-président-e-s": the last part is written inclusively.
  bool add_after_hyphen(Letters word) {
    constexpr std::size_t kLongestWritten = 80;  // anything longer is a slug in a URL
    const auto is_hyphen = [](const Letter& letter) { return letter.c == U'-'; };
    const auto mark = std::find_if(word.begin(), word.end(), [](const Letter& letter) {
      return letter.c == U'\u00B7' || letter.c == U'(' || letter.c == U'.';
    });
    auto after = std::find_if(std::make_reverse_iterator(mark), word.rend(), is_hyphen);
    for (int more = mark == word.end() ? 2 : 0; more > 0 && after != word.rend(); --more) {
      after = std::find_if(std::next(after), word.rend(), is_hyphen);
    }
    if (after == word.rend() || word.size() > kLongestWritten) return false;
    const std::size_t size = word.rend() - after;
    std::vector<std::string> forms = match_inclusive(word.subspan(size));
    if (forms.empty()) return false;
    split_part(word.first(size));
    add(word.subspan(size), std::move(forms));
    return true;
  }

  // "3,5-4": numbers, of which one at least has a sign in it.
  bool split_range(Letters word) {
    const std::vector<Letters> parts = split_letters_at(word, U'-');
    const bool numbers =
        parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [](Letters part) {
          return letters_are_digits(part) || match_number(part).has_value();
        });
    if (!numbers || std::all_of(parts.begin(), parts.end(), letters_are_digits)) return false;
    for (const Letters& part : parts) split_part(part);
    return true;
  }

  void split_hyphens(Letters word) {
    const std::size_t first = result_.pieces.size();
    std::vector<Letters> parts;
    for (const Letters& dotted : split_letters_at(word, U'\u00B7')) {
      for (const Letters& hyphened : split_letters_at(dotted, U'-')) {
        for (const Letters& part : split_letters_at(hyphened, U'\u00B0')) {
          const std::size_t grand = grand_length(part);
          if (grand > 0) parts.push_back(part.first(grand));
          parts.push_back(part.subspan(grand > 0 ? grand + 1 : 0));
        }
      }
    }
    for (const Letters& part : parts) add_elided(part);
    const std::size_t count = result_.pieces.size() - first;
    const bool compound = count > 1 && count == parts.size() && is_compound(parts);
    if (compound) add_joined(first, count);
  }

  bool is_compound(const std::vector<Letters>& parts) const {
    constexpr std::size_t kMostParts = 5;  // a slug in a URL is no compound
    const bool dates = std::all_of(parts.begin(), parts.end(), letters_are_digits);
    if (dates || parts.size() > kMostParts) return false;
    const std::string& last = result_.pieces.back().form;  // "en" of "va-t'en"
    if (last == "vous" && normalized(parts[0]) == "rendez") return true;
    return std::find(kAfterVerb.begin(), kAfterVerb.end(), last) == kAfterVerb.end();
  }

  void add_joined(std::size_t first, std::size_t count) {
    std::string form;
    for (std::size_t i = first; i < first + count; ++i) form += result_.pieces[i].form;
    form = canonical_joined_ordinal(std::move(form));
    result_.joined.push_back({std::move(form), first, count});
  }

  void add_elided(Letters word) {
    if (!word.empty() && word.back().c == U'\'') word = trim_joiners(word);
    const Letters rest = word.subspan(clitics_length(word));
    const std::size_t prefix = elision_of_name(rest);
    if (prefix > 0) {
      add_name(rest, rest.subspan(prefix));
    } else if (rest.size() < word.size()) {
      add_name(word, rest);
    } else {
      add_word(word);
    }
  }

  // What follows the apostrophe is the word; a capital there may be a name's ("L'Oréal"), which
  // is then found in one word, too.
  void add_name(Letters whole, Letters rest) {
    const std::size_t first = result_.pieces.size();
    add_word(rest);
    if (!may_be_elided_name(whole, rest) || result_.pieces.size() != first + 1) return;
    std::string form = normalized(whole);
    form.erase(std::remove(form.begin(), form.end(), '\''), form.end());
    result_.joined.push_back({std::move(form), first, 1});
  }

  void add_word(Letters word) {
    if (word.empty()) return;
    const std::size_t unit = number_unit_begin(word);
    if (unit < word.size()) {
      add(word.first(unit), {normalized(word.first(unit))});
      word = word.subspan(unit);
    }
    std::vector<std::string> forms = shortened_forms(word);
    if (forms.empty()) forms = word_forms(word);
    add(word, std::move(forms));
  }

  // "2nd" is "deuxième" and "second".
  static std::vector<std::string> word_forms(Letters word) {
    std::string written;
    for (std::size_t i = 0; i < word.size() && word.size() <= kLongestCapitalOrdinal; ++i) {
      append_utf8(written, word[i].c);
    }
    std::string ordinal = canonical_capital_ordinal(written);
    if (!ordinal.empty()) return {std::move(ordinal)};
    std::string form = normalized(word);
    std::string second = second_of_ordinal(form);
    std::vector<std::string> forms = {canonical_ordinal(std::move(form))};
    if (!second.empty()) forms.push_back(std::move(second));
    return forms;
  }

  SplitChunk result_;
};

}  // namespace

SplitChunk split_chunk(std::string_view chunk) {
  const std::vector<Letter> letters = decode_letters(chunk);
  return Splitter().split(letters);
}

std::size_t number_begin(std::string_view chunk) {
  constexpr std::size_t kMostDigits = 3;
  const std::size_t digits = chunk.find_last_not_of("0123456789") + 1;  // npos + 1 is 0
  const std::size_t count = chunk.size() - digits;
  if (count == 0 || count > kMostDigits || chunk[digits] == '0') return chunk.size();
  const std::vector<Letter> before = decode_letters(chunk.substr(0, digits));
  const bool only_signs = std::all_of(before.begin(), before.end(), [](const Letter& letter) {
    return is_joiner(letter) && letter.c != U'\u00B0';
  });
  return only_signs || is_clitic_with_apostrophe(before) ? digits : chunk.size();
}

}  // namespace glane

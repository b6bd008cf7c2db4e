#include "french/written_units.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/characters.hpp"
#include "french/calendar_unit.hpp"
#include "french/clock_unit.hpp"
#include "french/digit_groups.hpp"
#include "french/short_words.hpp"
#include "french/unit_run.hpp"

namespace glane {

namespace {

std::optional<WrittenUnit> read_unit(const UnitRun& run) {
  if (!is_ascii_digit(static_cast<unsigned char>(run.form(0)[0]))) {
    return is_short_month(run.folded(0)) ? read_short_month(run) : read_short_word(run);
  }
  using Reader = std::optional<WrittenUnit> (*)(const UnitRun&);
  for (const Reader read : {read_clock_unit, read_figure_date, read_day_of_month, read_digit_groups,
                            read_article_number}) {
    if (std::optional<WrittenUnit> unit = read(run)) return unit;
  }
  return std::nullopt;
}

// Copies the tokens with the units in place of what they are written as.
class UnitRewriting {
 public:
  UnitRewriting(const InternWord& intern, Analysis& analysis, std::vector<Token>& tokens,
                std::vector<std::size_t>& moved)
      : intern_(intern), analysis_(analysis), tokens_(tokens), moved_(moved) {
    tokens_.clear();
    moved_.clear();
  }

  // The first token that no unit has.
  std::size_t done() const { return done_; }
  bool has_changed() const { return !analysis_.units.empty(); }

  void put(const WrittenUnit& unit, std::size_t first) {
    const std::vector<Token>& old = analysis_.tokens;
    analysis_.units.push_back({old[first - unit.before].begin, old[first + unit.seen - 1].end});
    copy_until(first);
    moved_.insert(moved_.end(), unit.count, tokens_.size());
    for (const UnitWord& word : unit.words) {
      if (!word.part) ++position_;
      tokens_.push_back(
          {&intern_(word.form), word.begin, word.end, position_, word.part, word.part});
    }
    done_ = first + unit.count;
  }

  void finish() {
    copy_until(analysis_.tokens.size());
    moved_.push_back(tokens_.size());
    analysis_.tokens.swap(tokens_);
    for (JoinedTokens& joined : analysis_.joined) rejoin(joined);
    std::erase_if(analysis_.joined, [](const JoinedTokens& one) { return one.count == 0; });
  }

 private:
  void copy_until(std::size_t end) {
    for (; done_ < end; ++done_) {
      Token token = analysis_.tokens[done_];
      if (!token.alternative) ++position_;
      token.position = position_;
      moved_.push_back(tokens_.size());
      tokens_.push_back(token);
    }
  }

  // The last token of before that `joined` is made of.
  std::size_t last_of(const JoinedTokens& joined) const {
    const std::vector<Token>& old = tokens_;
    std::size_t last = joined.first;
    for (std::size_t left = joined.count - 1; left > 0 && last + 1 < old.size();) {
      if (!old[++last].alternative) --left;
    }
    return last;
  }

  // The joined form of "St-Malo" is that of "Saint-Malo"; of what is one word now there is none.
  void rejoin(JoinedTokens& joined) const {
    const std::size_t end = moved_[last_of(joined) + 1];
    joined.first = moved_[joined.first];
    std::string form;
    bool changed = false;
    std::size_t count = 0;
    for (std::size_t at = joined.first; at < end; ++at) {
      const Token& token = analysis_.tokens[at];
      changed |= token.part;
      if (token.alternative) continue;
      form += token.word->form;
      ++count;
    }
    if (count != joined.count) {
      joined.count = 0;
    } else if (changed && count > 1) {
      joined.word = &intern_(form);
    }
  }

  const InternWord& intern_;
  Analysis& analysis_;
  std::vector<Token>& tokens_;
  std::vector<std::size_t>& moved_;
  std::size_t done_ = 0;
  std::uint32_t position_ = 0;
};

}  // namespace

bool may_begin_unit(std::string_view folded) {
  if (folded.empty()) return false;
  if (is_ascii_digit(static_cast<unsigned char>(folded[0]))) return true;
  return is_short_month(folded) || is_short_word(folded);
}

void WrittenUnits::read(std::string_view text, const InternWord& intern, Analysis& analysis) {
  UnitRewriting rewriting(intern, analysis, tokens_, moved_);
  for (const std::size_t first : starts_) {
    if (first < rewriting.done()) continue;
    const UnitRun run(text, analysis.tokens, first);
    if (!run.has(0)) continue;
    if (const std::optional<WrittenUnit> unit = read_unit(run)) rewriting.put(*unit, first);
  }
  starts_.clear();
  if (rewriting.has_changed()) rewriting.finish();
}

}  // namespace glane

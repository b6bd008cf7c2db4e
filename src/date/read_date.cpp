#include "glane/date.hpp"

#include "date/calendar_date.hpp"
#include "date/date_tokens.hpp"
#include "date/relative_date.hpp"

namespace glane {

namespace {

// How far a word such as "publié" or "mis à jour" reaches to the date that it is said of.
constexpr std::size_t kMarkReach = 6;
// How far behind "mis à jour le ..." find_date looks for "publié le ...".
constexpr std::size_t kPublicationReach = 24;
// Tokens before the current one that the grammar, is_start and mark_before may ask for.
constexpr std::size_t kLookBack = kMarkReach + 2;

enum class Mark { none, published, updated };

struct MarkedDate {
  WrittenDate written;
  Mark mark = Mark::none;
};

void forget_passed(DateTokens& tokens, std::size_t at) {
  if (at > kLookBack) tokens.forget_before(at - kLookBack);
}

std::optional<WrittenDate> read_any(DateTokens& tokens, std::size_t at, const Date& seen) {
  if (auto date = read_relative_date(tokens, at, seen)) return date;
  return read_calendar_date(tokens, at);
}

Mark mark_of(const DateToken& token) {
  if (token.is(Part::published)) return Mark::published;
  return token.is(Part::updated) ? Mark::updated : Mark::none;
}

// Signs that may stand around a date; the others ("15 %", "2022 €", "+33") make it a number.
bool is_filler(const DateToken& token) {
  if (token.kind != DateTokenKind::sign) return false;
  return std::u32string_view(U"%+€$£©&=?\u2030").find(token.sign) == std::u32string_view::npos;
}

// Words that may stand before a date and between two, and change nothing.
bool is_lead_in(const DateToken& token) {
  if (is_filler(token)) return true;
  if (token.kind != DateTokenKind::word) return false;
  if (token.word.unit != Unit::none) return true;  // "l'année 2022", "date et heure"
  switch (token.word.part) {
    case Part::lead_in:
    case Part::published:
    case Part::updated:
    case Part::article:
    case Part::il:  // Italian: "Pubblicato il"
    case Part::at:
    case Part::of:
    case Part::ordinal:  // of "posté(e)"
    case Part::conjunction:
    case Part::last:  // "dernière modification"
    case Part::present:
    case Part::am:  // German: "Veröffentlicht am"
      return true;
    default:
      return false;
  }
}

// What may follow a date that stands: signs, "(heure de Paris)", "(vendredi)", and whatever is said
// of an update, even without a day or a year ("mis à jour à 18:30").
bool may_follow(const DateToken& token, Mark mark) {
  const bool only_unit = token.word.unit != Unit::none && token.word.part == Part::none;
  if (is_lead_in(token) && !only_unit) return true;
  if (token.is(Part::zone_remark) || token.word.weekday != 0) return true;
  if (mark == Mark::none) return false;
  if (token.kind == DateTokenKind::number) return token.digits <= 4;
  const DateWord& word = token.word;
  return word.month != 0 || word.count != 0 || word.unit != Unit::none || word.part != Part::none ||
         word.zone_minutes != kNoZone;
}

// The publication where one is named, else the first date that is no update, else the first.
bool is_better(Mark mark, Mark than) {
  if (mark == Mark::published) return than != Mark::published;
  return mark == Mark::none && than == Mark::updated;
}

// "-0001-11-30": a year before our era, and not a dash before a date.
bool is_negative_year(DateTokens& tokens, std::size_t at) {
  constexpr std::size_t kFewestDigits = 4;
  const DateToken& year = tokens[at + 1];
  return tokens[at].is(U'-') && !tokens[at].glued && year.glued &&
         year.is_number(kFewestDigits, kLongestNumber);
}

// The first date, if nothing but lead-in words stands before it.
std::optional<MarkedDate> read_first(DateTokens& tokens, const Date& seen) {
  Mark mark = Mark::none;
  for (std::size_t at = 0; tokens[at].kind != DateTokenKind::end; ++at) {
    if (auto date = read_any(tokens, at, seen)) return MarkedDate{*date, mark};
    if (!is_lead_in(tokens[at]) || is_negative_year(tokens, at)) return std::nullopt;
    if (mark_of(tokens[at]) != Mark::none) mark = mark_of(tokens[at]);
    forget_passed(tokens, at);
  }
  return std::nullopt;
}

bool is_number_mark(const DateToken& token) {
  return token.is(U'.') || token.is(U'/') || token.is(U'-') || token.is(U',') || token.is(U':') ||
         token.is(U'+');
}

// False inside a longer thing: "v1.2.2003", "COVID-19", "192.168.10.22", ".../2022/07/15".
bool is_start(DateTokens& tokens, std::size_t at) {
  const DateToken& token = tokens[at];
  if (token.kind != DateTokenKind::number && token.kind != DateTokenKind::word) return false;
  if (at == 0 || !token.glued) return true;
  const DateToken& before = tokens[at - 1];
  if (is_negative_year(tokens, at - 1)) return false;
  if (before.kind != DateTokenKind::sign) return token.kind == DateTokenKind::word;
  const bool sentence_end = before.is(U'.') || before.is(U',') || before.is(U':');
  if (!is_number_mark(before) || at == 1 || !before.glued) return !before.is(U'+');
  return sentence_end && tokens[at - 2].kind == DateTokenKind::word;
}

// False where the date runs on into something longer: "01.02.03.04", "2022-07-15-titre", "2022m".
bool is_end(DateTokens& tokens, std::size_t next) {
  const DateToken& after = tokens[next];
  if (!after.glued || after.kind == DateTokenKind::end) return true;
  if (tokens[next - 1].is(Part::day_sign)) return true;
  if (after.kind == DateTokenKind::number) return false;
  if (after.kind == DateTokenKind::word) return tokens[next - 1].kind != DateTokenKind::number;
  const DateToken& beyond = tokens[next + 1];
  if (!beyond.glued || !is_number_mark(after)) return true;
  if (beyond.kind == DateTokenKind::number) return false;
  return beyond.kind != DateTokenKind::word || after.is(U'.') || after.is(U',') || after.is(U':');
}

std::optional<WrittenDate> read_in_prose(DateTokens& tokens, std::size_t at, const Date& seen) {
  if (!is_start(tokens, at)) return std::nullopt;
  std::optional<WrittenDate> date = read_any(tokens, at, seen);
  if (!date || date->only_alone || date->date.precision < Precision::day) return std::nullopt;
  return is_end(tokens, date->next) ? date : std::nullopt;
}

Mark mark_before(DateTokens& tokens, std::size_t at) {
  for (std::size_t back = 1; back <= kMarkReach && back <= at; ++back) {
    const DateToken& token = tokens[at - back];
    if (token.kind == DateTokenKind::number) break;
    if (mark_of(token) != Mark::none) return mark_of(token);
  }
  return Mark::none;
}

}  // namespace

std::optional<Date> read_date(std::string_view written, const Date& seen) {
  DateTokens tokens(written);
  std::optional<MarkedDate> best = read_first(tokens, seen);
  if (!best) return std::nullopt;
  Mark mark = Mark::none;
  for (std::size_t at = best->written.next; tokens[at].kind != DateTokenKind::end;) {
    forget_passed(tokens, at);
    if (mark_of(tokens[at]) != Mark::none) mark = mark_of(tokens[at]);
    const auto further = mark == Mark::none ? std::nullopt : read_any(tokens, at, seen);
    if (!further && !may_follow(tokens[at], mark)) return std::nullopt;
    if (further && is_better(mark, best->mark)) best = MarkedDate{*further, mark};
    at = further ? further->next : at + 1;
  }
  return best->written.date;
}

std::optional<FoundDate> find_date(std::string_view text, const Date& seen) {
  DateTokens tokens(text);
  std::optional<FoundDate> update;
  std::size_t update_at = 0;
  for (std::size_t at = 0; tokens[at].kind != DateTokenKind::end; ++at) {
    forget_passed(tokens, at);
    if (update && at > update_at + kPublicationReach) return update;
    const std::optional<WrittenDate> date = read_in_prose(tokens, at, seen);
    if (!date) continue;
    const FoundDate found{date->date, tokens[at].begin, tokens[date->next - 1].end};
    const Mark mark = mark_before(tokens, at);
    if (update ? mark == Mark::published : mark != Mark::updated) return found;
    if (!update) {
      update = found;
      update_at = date->next;
    }
    at = date->next - 1;
  }
  return update;
}

}  // namespace glane

#include "date/clock_time.hpp"

#include <algorithm>

#include "date/zone_name.hpp"

namespace glane {

namespace {

constexpr std::size_t kMostConnectors = 4;  // "15/07/2022 - (à 11:45)" has three

constexpr int kLeapSecond = 60;

bool is_possible(const ClockTime& time) {
  return time.hour < 24 && time.minute < 60 && time.second <= kLeapSecond;
}

int value_of(const DateToken& token) {
  return static_cast<int>(token.number);
}

// "11" of "11h45"; "onze" of "onze heures".
std::optional<int> read_hour_count(const DateToken& token) {
  if (token.is_number(1, 2)) return value_of(token);
  if (token.kind == DateTokenKind::word && token.word.count != 0) return token.word.count;
  return std::nullopt;
}

// ":07" or ":07.123" behind the minutes.
void read_colon_seconds(DateTokens& tokens, ClockTime& time) {
  if (!tokens[time.next].is(U':') || !tokens[time.next + 1].is_number(2, 2)) return;
  time.second = value_of(tokens[time.next + 1]);
  time.next += 2;
  const DateToken& mark = tokens[time.next];
  const DateToken& fraction = tokens[time.next + 1];
  const bool has_fraction = (mark.is(U'.') || mark.is(U',')) && mark.glued && fraction.glued;
  if (has_fraction && fraction.kind == DateTokenKind::number) time.next += 2;
}

// "11:45", "11:45:07.123", "11:45 h"; with `mark` a full stop, "11.45".
std::optional<ClockTime> read_marked_time(DateTokens& tokens, std::size_t at, char32_t mark) {
  const DateToken& minute = tokens[at + 2];
  if (!tokens[at].is_number(1, 2) || !tokens[at + 1].is(mark) || !minute.is_number(2, 2)) {
    return std::nullopt;
  }
  if (mark == U'.' && !minute.glued) return std::nullopt;
  ClockTime time{value_of(tokens[at]), value_of(minute), 0, std::nullopt, at + 3};
  read_colon_seconds(tokens, time);
  // "11:45 h", but not "11:45 heure de Paris".
  const bool unit = tokens[time.next].word.unit == Unit::hour;
  if (unit && !tokens[time.next + 1].is(Part::of)) ++time.next;
  return time;
}

// "et demie", "et quart" behind "11 heures" or "midi".
bool read_fraction_of_hour(DateTokens& tokens, ClockTime& time) {
  if (!tokens[time.next].is(Part::conjunction)) return false;
  const DateToken& share = tokens[time.next + 1];
  if (!share.is(Part::half) && !share.is(Part::quarter)) return false;
  time.minute = share.is(Part::half) ? 30 : 15;
  time.next += 2;
  return true;
}

// "45", "45 min", "45 min 07 s", "45:07" behind "11 h".
void read_minutes(DateTokens& tokens, ClockTime& time) {
  if (read_fraction_of_hour(tokens, time)) return;
  const DateToken& minute = tokens[time.next];
  const bool has_unit = tokens[time.next + 1].word.unit == Unit::minute;
  const bool word = minute.kind == DateTokenKind::word && minute.word.count != 0;
  const bool digits = minute.is_number(2, 2) || (minute.is_number(1, 1) && minute.glued);
  // "à 8 h 3 personnes": a lone digit needs its unit, or to touch the "h".
  if (!digits && !(has_unit && minute.is_number(1, 1)) && !(word && minute.word.count >= 5)) return;
  time.minute = word ? minute.word.count : value_of(minute);
  time.next += has_unit ? 2 : 1;
  const DateToken& second = tokens[time.next];
  if (second.is_number(1, 2) && tokens[time.next + 1].word.unit == Unit::second) {
    time.second = value_of(second);
    time.next += 2;
  } else if (has_unit && second.is_number(2, 2) && second.glued) {
    time.second = value_of(second);
    ++time.next;
  } else {
    read_colon_seconds(tokens, time);
  }
}

// "11h45", "11 h 45", "11 heures", "onze heures trente".
std::optional<ClockTime> read_hours_time(DateTokens& tokens, std::size_t at) {
  const std::optional<int> hour = read_hour_count(tokens[at]);
  if (!hour || tokens[at + 1].word.unit != Unit::hour) return std::nullopt;
  // "11h:45" is a slip for either form.
  if (tokens[at + 2].is(U':') && tokens[at + 3].is_number(2, 2)) {
    return ClockTime{*hour, value_of(tokens[at + 3]), 0, std::nullopt, at + 4};
  }
  ClockTime time{*hour, 0, 0, std::nullopt, at + 2};
  read_minutes(tokens, time);
  return time;
}

// "midi", "minuit", "midi trente". Midnight is the one that the day begins with.
std::optional<ClockTime> read_named_time(DateTokens& tokens, std::size_t at) {
  if (!tokens[at].is(Part::noon) && !tokens[at].is(Part::midnight)) return std::nullopt;
  ClockTime time{tokens[at].is(Part::noon) ? 12 : 0, 0, 0, std::nullopt, at + 1};
  read_minutes(tokens, time);
  return time;
}

// The tokens of "am", "PM", "a.m.", "p. m." at `at`; 0 where there is no such thing.
std::size_t half_day_length(DateTokens& tokens, std::size_t at) {
  if (tokens[at].is(Part::am) || tokens[at].is(Part::pm)) return 1;
  const bool letter = tokens[at].is(Part::at) || tokens[at].is(Part::letter_p);
  const DateToken& m = tokens[at + 2];
  const bool dotted = letter && tokens[at + 1].is(U'.') && m.word.unit == Unit::minute;
  if (!dotted || m.end - m.begin != 1) return 0;
  return tokens[at + 3].is(U'.') ? 4 : 3;
}

// "3 PM": the half of the day makes a bare number a time.
std::optional<ClockTime> read_bare_hour(DateTokens& tokens, std::size_t at) {
  if (!tokens[at].is_number(1, 2) || half_day_length(tokens, at + 1) == 0) return std::nullopt;
  return ClockTime{value_of(tokens[at]), 0, 0, std::nullopt, at + 1};
}

// "AM", "p.m.", "du matin", "du soir", "de l'après-midi" behind the time.
void read_half_day(DateTokens& tokens, ClockTime& time) {
  const std::size_t at = time.next;
  const bool of = tokens[at].is(Part::article) || tokens[at].is(Part::of);
  const std::size_t behind_evening = of ? skip_evening(tokens, at + 1) : at + 1;
  const std::size_t length = half_day_length(tokens, at);
  const bool late = length != 0 ? tokens[at].is(Part::pm) || tokens[at].is(Part::letter_p)
                                : behind_evening != at + 1;
  if (late && time.hour < 12) time.hour += 12;
  if (!late && length != 0 && time.hour == 12) time.hour = 0;
  if (length != 0) {
    time.next = at + length;
  } else if (late) {
    time.next = behind_evening;
  } else if (of && tokens[at + 1].is(Part::morning)) {
    time.next = at + 2;
  }
}

// `at` is where the time began.
std::optional<ClockTime> finish_time(DateTokens& tokens, std::size_t at,
                                     std::optional<ClockTime> time) {
  if (!time) return std::nullopt;
  const bool has_seconds = tokens[at + 1].is(U':') && tokens[at + 3].is(U':');
  const bool machine_written = has_seconds || (at > 0 && tokens[at - 1].is(Part::iso_time));
  read_half_day(tokens, *time);
  if (!is_possible(*time)) return std::nullopt;
  const ZoneName zone = read_zone_name(tokens, time->next, machine_written);
  time->offset_minutes = zone.offset_minutes;
  time->next = zone.next;
  return time;
}

bool is_connector(const DateToken& token) {
  if (token.kind == DateTokenKind::sign) {
    return std::u32string_view(U",-|@([:;/.").find(token.sign) != std::u32string_view::npos;
  }
  return token.is(Part::at) || (token.is(Part::iso_time) && token.glued);
}

}  // namespace

std::size_t skip_evening(DateTokens& tokens, std::size_t at) {
  if (tokens[at].is(Part::evening)) return at + 1;
  if (!tokens[at].is(Part::after)) return at;
  const std::size_t noon = tokens[at + 1].is(U'-') ? at + 2 : at + 1;
  return tokens[noon].is(Part::noon) ? noon + 1 : at;
}

std::optional<ClockTime> read_clock_time(DateTokens& tokens, std::size_t at) {
  std::optional<ClockTime> time = read_marked_time(tokens, at, U':');
  if (!time) time = read_hours_time(tokens, at);
  if (!time) time = read_named_time(tokens, at);
  if (!time) time = read_bare_hour(tokens, at);
  return finish_time(tokens, at, time);
}

std::optional<ClockTime> read_following_time(DateTokens& tokens, std::size_t at) {
  std::size_t start = at;
  while (start < at + kMostConnectors && is_connector(tokens[start])) ++start;
  std::optional<ClockTime> time = read_clock_time(tokens, start);
  // "à 11.45" is Swiss and Belgian; without the "à" or the unit of "11.45 Uhr" it might be a price.
  const bool is_said = start > at && tokens[start - 1].is(Part::at);
  if (!time && (is_said || tokens[start + 3].word.unit == Unit::hour)) {
    time = finish_time(tokens, start, read_marked_time(tokens, start, U'.'));
  }
  if (!time) return std::nullopt;
  for (std::size_t i = at; i < start; ++i) {
    const bool opened = tokens[i].is(U'(') || tokens[i].is(U'[');
    const DateToken& closing = tokens[time->next];
    if (opened && (closing.is(U')') || closing.is(U']'))) ++time->next;
  }
  return time;
}

Date with_time(Date day, const ClockTime& time) {
  day.hour = time.hour;
  day.minute = time.minute;
  day.second = std::min(time.second, kLeapSecond - 1);
  day.precision = time.second == 0 ? Precision::minute : Precision::second;
  day.offset_minutes = time.offset_minutes;
  return day;
}

}  // namespace glane

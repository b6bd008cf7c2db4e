#include "date/zone_name.hpp"

namespace glane {

namespace {

constexpr int kLargestOffsetHours = 14;    // Line Islands
constexpr std::size_t kLongestRemark = 8;  // tokens of "(heure d'été d'Europe centrale)" and more

// Which offsets are believed depends on what stands before them.
struct OffsetRule {
  bool short_form = false;   // "+02" and "+2", not only "+02:00" and "+0200"
  bool glued_minus = false;  // "11:45-04:00", which in prose is a stretch of hours
};

ZoneName read_offset(DateTokens& tokens, std::size_t at, OffsetRule rule) {
  const DateToken& sign = tokens[at];
  const DateToken& hours = tokens[at + 1];
  const bool west = sign.is(U'-');
  if ((!west && !sign.is(U'+')) || !hours.glued || !hours.is_number(1, 4)) return {{}, at};
  if (west && sign.glued && !rule.glued_minus) return {{}, at};
  auto hour = static_cast<int>(hours.number);
  int minute = 0;
  std::size_t next = at + 2;
  if (hours.digits == 4) {
    minute = hour % 100;
    hour /= 100;
  } else if (hours.digits == 3) {
    return {{}, at};
  } else if (tokens[next].is(U':') && tokens[next].glued && tokens[next + 1].is_number(2, 2)) {
    minute = static_cast<int>(tokens[next + 1].number);
    next += 2;
  } else if (!rule.short_form) {
    return {{}, at};
  }
  // "GMT+20" and the like are no zones; an impossible "+25:00" is one that is not believed.
  const std::optional<int> offset = possible_offset(hour, minute, west);
  return offset || next > at + 2 || hours.digits == 4 ? ZoneName{offset, next} : ZoneName{{}, at};
}

bool is_zone_word(const DateToken& token) {
  if (token.kind != DateTokenKind::word || token.word.zone_minutes == kNoZone) return false;
  // In lower case "est", "cet" and "tu" are French words; "utc", "gmt" and "z" are none.
  const bool french_word = token.word.zone_minutes != 0 || token.end - token.begin == 2;
  return token.capitals || !french_word;
}

// "CEST", "GMT+2", "UTC".
ZoneName read_named_zone(DateTokens& tokens, std::size_t at) {
  const DateToken& name = tokens[at];
  if (!is_zone_word(name)) return {{}, at};
  const int minutes = name.word.zone_minutes;
  if (minutes != 0) return {minutes, at + 1};
  const ZoneName shift = read_offset(tokens, at + 1, {.short_form = true, .glued_minus = true});
  return shift.next != at + 1 ? shift : ZoneName{minutes, at + 1};
}

// ", heure de Paris", "heure d'été", "heure française": Europe/Paris, which needs no offset.
std::size_t skip_paris_remark(DateTokens& tokens, std::size_t at) {
  const std::size_t hour_at = tokens[at].is(U',') ? at + 1 : at;
  if (tokens[hour_at].word.unit != Unit::hour) return at;
  std::size_t end = at;
  for (std::size_t next = hour_at + 1; next < at + kLongestRemark; ++next) {
    const bool remark = tokens[next].is(Part::zone_remark);
    if (!remark && !tokens[next].is(Part::of)) break;
    if (remark) end = next + 1;
  }
  return end;
}

// What stands in brackets behind a time, if it speaks of the zone.
ZoneName read_bracketed_zone(DateTokens& tokens, std::size_t at) {
  if (!tokens[at].is(U'(') && !tokens[at].is(U'[')) return {{}, at};
  ZoneName zone = read_named_zone(tokens, at + 1);
  if (zone.next == at + 1) {
    zone.next = skip_paris_remark(tokens, at + 1);
    const DateToken& closing = tokens[zone.next];
    // "(heure de Montréal)" is another zone, and unknown.
    const bool whole = zone.next != at + 1 && (closing.is(U')') || closing.is(U']'));
    if (!whole && !tokens[at + 1].is(Part::zone_remark)) return {{}, at};
  }
  while (zone.next < at + kLongestRemark && tokens[zone.next].kind != DateTokenKind::end) {
    const DateToken& token = tokens[zone.next++];
    if (token.is(U')') || token.is(U']')) return zone;
  }
  return {{}, at};
}

}  // namespace

std::optional<int> possible_offset(int hours, int minutes, bool west) {
  constexpr int kMinuteStep = 15;
  const bool kept = hours * 60 + minutes <= kLargestOffsetHours * 60 && minutes < 60 &&
                    minutes % kMinuteStep == 0;
  if (!kept) return std::nullopt;
  return (west ? -1 : 1) * (hours * 60 + minutes);
}

ZoneName read_zone_name(DateTokens& tokens, std::size_t at, bool machine_written) {
  const OffsetRule rule{.short_form = tokens[at].glued, .glued_minus = machine_written};
  ZoneName zone = read_offset(tokens, at, rule);
  if (zone.next == at) zone = read_named_zone(tokens, at);
  if (zone.next == at) zone.next = skip_paris_remark(tokens, at);
  const ZoneName remark = read_bracketed_zone(tokens, zone.next);
  if (!zone.offset_minutes) zone.offset_minutes = remark.offset_minutes;
  zone.next = remark.next;
  return zone;
}

}  // namespace glane

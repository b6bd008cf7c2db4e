#include "french/clock_unit.hpp"

#include <string>
#include <string_view>

#include "base/characters.hpp"
#include "base/contains.hpp"

namespace glane {

namespace {

constexpr std::size_t kMostHourDigits = 6;

bool is_minutes(std::string_view form) {
  return form.size() == 2 && is_unit_number(form) && form[0] < '6';
}

std::string clock_form(std::string_view hours, std::string_view minutes) {
  while (hours.size() > 1 && hours[0] == '0') hours.remove_prefix(1);
  std::string form = std::string(hours) + "h";
  if (minutes.find_first_not_of('0') == minutes.npos) return form;
  if (minutes.size() == 1) form += '0';
  return form += minutes;
}

bool is_hour_word(std::string_view folded) {
  return folded == "h" || folded == "heure" || folded == "heures";
}

// "18h", "18h30", "18h30mn", in one word.
struct JoinedTime {
  std::string_view hours;
  std::string_view minutes;
};

std::optional<JoinedTime> read_joined_time(std::string_view form) {
  const std::size_t digits = form.find_first_not_of("0123456789");
  if (digits == form.npos || digits == 0 || digits > kMostHourDigits) return std::nullopt;
  const std::string_view hours = form.substr(0, digits);
  std::string_view rest = form.substr(digits);
  if (is_hour_word(rest)) return JoinedTime{hours, {}};
  if (rest[0] != 'h') return std::nullopt;
  rest.remove_prefix(1);
  for (const std::string_view unit : {"min", "mn"}) {
    if (rest.ends_with(unit)) rest.remove_suffix(unit.size());
  }
  const bool minutes = is_unit_number(rest) && (rest.size() == 1 || is_minutes(rest));
  return minutes ? std::optional(JoinedTime{hours, rest}) : std::nullopt;
}

WrittenUnit clock_unit(const UnitRun& run, std::string form, std::size_t count) {
  WrittenUnit unit;
  unit.count = unit.seen = count;
  unit.words.push_back({std::move(form), run.begin(0), run.end(count - 1)});
  return unit;
}

bool minutes_follow(const UnitRun& run, std::size_t i) {
  return run.follows_blank(i) && is_minutes(run.form(i));
}

// "18:30", with seconds or not, which nobody asks for.
std::optional<WrittenUnit> read_colon_time(const UnitRun& run) {
  const std::string& hours = run.form(0);
  const bool time = hours.size() <= 2 && hours < "25" && run.follows(1, ':') &&
                    is_minutes(run.form(1)) && !run.text_before().ends_with(':');
  if (!time) return std::nullopt;
  const bool seconds = run.follows(2, ':') && is_minutes(run.form(2));
  if (run.follows(2, ':') && !seconds) return std::nullopt;
  WrittenUnit unit = clock_unit(run, clock_form(hours, run.form(1)), seconds ? 3 : 2);
  if (seconds) unit.words.push_back(run.part(2));
  return unit;
}

// "18 h 30", "18 h30", "20 heures", "20 h".
std::optional<WrittenUnit> read_spaced_time(const UnitRun& run) {
  if (run.form(0).size() > kMostHourDigits || !run.follows_blank(1)) return std::nullopt;
  const std::string& word = run.folded(1);
  if (word.size() == 3 && word[0] == 'h' && is_minutes(word.substr(1))) {
    return clock_unit(run, clock_form(run.form(0), word.substr(1)), 2);
  }
  if (!is_hour_word(word)) return std::nullopt;
  const bool minutes = minutes_follow(run, 2);
  WrittenUnit unit =
      clock_unit(run, clock_form(run.form(0), minutes ? run.form(2) : ""), minutes ? 3 : 2);
  if (!minutes) unit.words.push_back(run.part(0));
  if (word.size() > 1) unit.words.push_back(run.part(1));
  return unit;
}

}  // namespace

std::optional<WrittenUnit> read_clock_unit(const UnitRun& run) {
  const std::string& form = run.form(0);
  if (is_unit_number(form)) {
    std::optional<WrittenUnit> unit = read_colon_time(run);
    return unit ? unit : read_spaced_time(run);
  }
  const std::optional<JoinedTime> time = read_joined_time(form);
  if (!time) return std::nullopt;
  if (time->minutes.empty() && minutes_follow(run, 1)) {
    return clock_unit(run, clock_form(time->hours, run.form(1)), 2);
  }
  std::string plain = clock_form(time->hours, time->minutes);
  if (plain == form) return std::nullopt;
  return clock_unit(run, std::move(plain), 1);
}

}  // namespace glane

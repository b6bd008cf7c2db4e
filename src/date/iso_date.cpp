#include <algorithm>

#include "date/calendar.hpp"
#include "date/zone_name.hpp"
#include "glane/date.hpp"

namespace glane {

namespace {

// in: number  of at most `width` digits, not negative
void append_padded(std::string& out, int number, std::size_t width) {
  const std::size_t begin = out.size();
  out.append(width, '0');
  for (std::size_t at = begin + width; number > 0 && at > begin; number /= 10) {
    out[--at] = static_cast<char>('0' + number % 10);
  }
}

void append_field(std::string& out, char separator, int number) {
  out += separator;
  append_padded(out, number, 2);
}

void append_offset(std::string& out, int minutes) {
  const int distance = minutes < 0 ? -minutes : minutes;
  append_field(out, minutes < 0 ? '-' : '+', distance / 60);
  append_field(out, ':', distance % 60);
}

std::string day_text(const Date& date) {
  std::string out;
  append_padded(out, date.year, 4);
  if (date.precision >= Precision::month) append_field(out, '-', date.month);
  if (date.precision >= Precision::day) append_field(out, '-', date.day);
  return out;
}

std::string minute_text(const Date& date) {
  std::string out = day_text(date);
  append_field(out, 'T', date.hour);
  append_field(out, ':', date.minute);
  return out;
}

// Walks ISO 8601 text; each step takes what it names or nothing.
class IsoScanner {
 public:
  explicit IsoScanner(std::string_view text) : text_(text) {}

  bool at_end() const { return text_.empty(); }

  bool consume(std::string_view one_of) {
    if (text_.empty() || one_of.find(text_[0]) == std::string_view::npos) return false;
    text_.remove_prefix(1);
    return true;
  }

  bool consume_number(std::size_t digits, int& number) {
    if (text_.size() < digits) return false;
    int value = 0;
    for (const char c : text_.substr(0, digits)) {
      if (c < '0' || c > '9') return false;
      value = value * 10 + (c - '0');
    }
    number = value;
    text_.remove_prefix(digits);
    return true;
  }

  void skip_digits() {
    text_.remove_prefix(std::min(text_.find_first_not_of("0123456789"), text_.size()));
  }

 private:
  std::string_view text_;
};

bool read_clock(IsoScanner& scanner, Date& date) {
  if (!scanner.consume_number(2, date.hour) || !scanner.consume(":") ||
      !scanner.consume_number(2, date.minute)) {
    return false;
  }
  date.precision = Precision::minute;
  if (scanner.consume(":")) {
    if (!scanner.consume_number(2, date.second)) return false;
    if (scanner.consume(".,:")) scanner.skip_digits();
    if (date.second != 0) date.precision = Precision::second;
  }
  constexpr int kLeapSecond = 60;
  const bool real = date.hour < 24 && date.minute < 60 && date.second <= kLeapSecond;
  date.second = std::min(date.second, kLeapSecond - 1);
  return real;
}

// The rest of the text: nothing, "Z", "+02:00", "+0200" or "+02". What no clock ever kept
// ("+25:00", "+00:09") is passed over.
bool read_offset(IsoScanner& scanner, Date& date) {
  if (scanner.at_end()) return true;
  if (scanner.consume("Zz")) {
    date.offset_minutes = 0;
    return scanner.at_end();
  }
  const bool east = scanner.consume("+");
  int hours = 0;
  int minutes = 0;
  if ((!east && !scanner.consume("-")) || !scanner.consume_number(2, hours)) return false;
  const bool colon = scanner.consume(":");
  if ((colon || !scanner.at_end()) && !scanner.consume_number(2, minutes)) return false;
  if (!scanner.at_end()) return false;
  date.offset_minutes = possible_offset(hours, minutes, !east);
  return true;
}

}  // namespace

std::string iso_date(const Date& date) {
  if (date.precision < Precision::minute) return day_text(date);
  std::string out = minute_text(date);
  append_field(out, ':', date.second);
  append_offset(out, offset_minutes_of(date));
  return out;
}

std::string iso_as_written(const Date& date) {
  if (date.precision < Precision::minute) return day_text(date);
  std::string out = minute_text(date);
  if (date.precision == Precision::second) append_field(out, ':', date.second);
  if (date.offset_minutes == 0) {
    out += 'Z';
  } else if (date.offset_minutes) {
    append_offset(out, *date.offset_minutes);
  }
  return out;
}

std::optional<Date> parse_iso_date(std::string_view text) {
  IsoScanner scanner(text);
  Date date;
  date.precision = Precision::year;
  if (!scanner.consume_number(4, date.year)) return std::nullopt;
  if (scanner.consume("-")) {
    if (!scanner.consume_number(2, date.month)) return std::nullopt;
    date.precision = Precision::month;
  }
  if (date.precision == Precision::month && scanner.consume("-")) {
    if (!scanner.consume_number(2, date.day)) return std::nullopt;
    date.precision = Precision::day;
  }
  if (!is_real_day({date.year, date.month, date.day})) return std::nullopt;
  if (scanner.at_end()) return date;
  const bool has_clock = date.precision == Precision::day && scanner.consume("Tt ");
  if (!has_clock || !read_clock(scanner, date) || !read_offset(scanner, date)) return std::nullopt;
  return date;
}

}  // namespace glane

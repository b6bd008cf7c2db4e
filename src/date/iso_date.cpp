#include <algorithm>

#include "date/calendar.hpp"
#include "glane/date.hpp"

namespace glane {

namespace {

constexpr int kLargestOffsetHours = 14;  // Line Islands; beyond it a sign is no offset

std::string padded(int number, std::size_t width) {
  std::string digits = std::to_string(number);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

std::string offset_text(int minutes) {
  const int distance = minutes < 0 ? -minutes : minutes;
  return (minutes < 0 ? "-" : "+") + padded(distance / 60, 2) + ":" + padded(distance % 60, 2);
}

std::string day_text(const Date& date) {
  std::string out = padded(date.year, 4);
  if (date.precision >= Precision::month) out += "-" + padded(date.month, 2);
  if (date.precision >= Precision::day) out += "-" + padded(date.day, 2);
  return out;
}

std::string minute_text(const Date& date) {
  return day_text(date) + "T" + padded(date.hour, 2) + ":" + padded(date.minute, 2);
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
    if (scanner.consume(".,")) scanner.skip_digits();
    if (date.second != 0) date.precision = Precision::second;
  }
  return date.hour < 24 && date.minute < 60 && date.second < 60;
}

// The rest of the text: nothing, "Z", "+02:00", "+0200" or "+02".
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
  if (hours > kLargestOffsetHours || minutes > 59 || !scanner.at_end()) return false;
  date.offset_minutes = (east ? 1 : -1) * (hours * 60 + minutes);
  return true;
}

}  // namespace

std::string iso_date(const Date& date) {
  if (date.precision < Precision::minute) return day_text(date);
  return minute_text(date) + ":" + padded(date.second, 2) + offset_text(offset_minutes_of(date));
}

std::string iso_as_written(const Date& date) {
  if (date.precision < Precision::minute) return day_text(date);
  std::string out = minute_text(date);
  if (date.precision == Precision::second) out += ":" + padded(date.second, 2);
  if (date.offset_minutes)
    out += *date.offset_minutes == 0 ? "Z" : offset_text(*date.offset_minutes);
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

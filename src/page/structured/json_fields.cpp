#include "page/structured/json_fields.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "glane/date.hpp"
#include "page/html/html_text.hpp"
#include "crawl/field_aliases.hpp"

namespace glane {

namespace {

// An order that mostly shows by the length alone.
bool is_before(std::string_view a, std::string_view b) {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

std::uint64_t length_bit(std::string_view name) {
  return std::uint64_t{1} << std::min<std::size_t>(name.size(), 63);
}

bool has_value(const Json& value) {
  if (value.is_null()) return false;
  if (value.is_string()) return !trim(value.get_ref<const std::string&>()).empty();
  return !value.empty();
}

std::optional<Date> date_of_seconds(double seconds) {
  // Until the year 9999, and in the units that exporters use: seconds, milliseconds, microseconds.
  while (std::abs(seconds) > 253'402'300'799.0) seconds /= 1000;
  constexpr double kYear1900 = -2'208'988'800.0;  // whatever is before is no count from 1970
  if (seconds < kYear1900) return std::nullopt;
  Date date = date_at(static_cast<std::int64_t>(std::floor(seconds)));
  if (date.second == 0) date.precision = Precision::minute;  // as of a time that is written
  return date;
}

// 2022, 20220715, 20220715114500 or a count from 1970.
std::optional<Date> date_of_digits(const std::string& digits) {
  if (digits.size() == 4) return parse_iso_date(digits);
  if (digits.size() == 8 || digits.size() == 14) {
    std::string iso = digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2);
    if (digits.size() == 14) {
      iso += "T" + digits.substr(8, 2) + ":" + digits.substr(10, 2) + ":" + digits.substr(12, 2);
    }
    if (auto date = parse_iso_date(iso)) return date;
  }
  if (digits.size() < 9 || digits.size() > 16) return std::nullopt;
  return date_of_seconds(std::strtod(digits.c_str(), nullptr));
}

}  // namespace

JsonFields::JsonFields(const Json& object) {
  add(object);
  if (find({"title", "headline", "text", "content", "body"}) != nullptr) return;
  for (const std::string_view wrapper : {"source", "article", "document", "item", "data"}) {
    const Json* inner = find({wrapper});
    if (inner == nullptr || !inner->is_object()) continue;
    add(*inner);
    break;
  }
}

// Of keys that are the same name the exact one counts, else the first; what is added later stands
// behind what was there.
void JsonFields::add(const Json& object) {
  fields_.reserve(fields_.size() + object.size());
  for (const auto& [key, value] : object.items()) {
    if (!has_value(value)) continue;
    std::string name = plain_key(key);
    const bool exact = name == key;
    lengths_ |= length_bit(name);
    fields_.push_back({std::move(name), exact, fields_.size(), &value});
  }
  std::sort(fields_.begin(), fields_.end(), [](const Field& a, const Field& b) {
    return a.name != b.name ? is_before(a.name, b.name) : a.place < b.place;
  });
  std::size_t kept = 0;
  for (Field& field : fields_) {
    if (kept == 0 || fields_[kept - 1].name != field.name) {
      if (&fields_[kept] != &field) fields_[kept] = std::move(field);
      ++kept;
    } else if (field.exact) {
      fields_[kept - 1] = std::move(field);
    }
  }
  fields_.erase(fields_.begin() + static_cast<std::ptrdiff_t>(kept), fields_.end());
  for (std::size_t i = 0; i < kept; ++i) fields_[i].place = i;
}

const Json* JsonFields::find(std::span<const std::string_view> names) const {
  for (const std::string_view name : names) {
    if ((lengths_ & length_bit(name)) == 0) continue;
    const auto found = std::lower_bound(
        fields_.begin(), fields_.end(), name,
        [](const Field& field, std::string_view wanted) { return is_before(field.name, wanted); });
    if (found != fields_.end() && found->name == name) return found->value;
  }
  return nullptr;
}

std::string JsonFields::text(std::span<const std::string_view> names) const {
  for (const std::string_view name : names) {
    const Json* value = find({name});
    if (value == nullptr) continue;
    std::string text = text_of_json(*value);
    if (!trim(text).empty()) return text;
  }
  return "";
}

int JsonFields::number(std::string_view name) const {
  const Json* value = find({name});
  if (value == nullptr || !value->is_number_integer()) return 0;
  return static_cast<int>(std::clamp<std::int64_t>(value->get<std::int64_t>(), 0, 1 << 30));
}

std::string JsonFields::markup() const {
  std::string text = this->text(kMarkup);
  if (!text.empty()) return text;
  std::string_view best;  // of equal keys the first in order
  for (const Field& field : fields_) {
    if (field.name.find("html") == std::string::npos || !field.value->is_string()) continue;
    if (best.empty() || field.name < best) best = field.name;
  }
  return best.empty() ? "" : this->text({best});
}

std::string text_of_json(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number()) return value.dump();
  if (value.is_array()) {
    std::string lines;
    for (const Json& element : value) {
      const std::string line = text_of_json(element);
      if (!line.empty()) append_text_line(lines, line);
    }
    return lines;
  }
  if (!value.is_object()) return "";
  if (value.contains("rendered")) return html_visible_text(text_of_json(value["rendered"]));
  for (const char* key : {"@value", "value", "text", "$oid", "$numberLong", "name", "@id"}) {
    if (value.contains(key) && !value[key].is_object()) return text_of_json(value[key]);
  }
  return "";
}

std::vector<std::string> names_of_json(const Json& value) {
  std::vector<std::string> names;
  if (value.is_array()) {
    for (const Json& element : value) {
      for (std::string& name : names_of_json(element)) names.push_back(std::move(name));
    }
    return names;
  }
  std::string name;
  if (value.is_object()) {
    const JsonFields fields(value);
    name = fields.text(kPersonName);
    if (name.empty()) {
      name = fields.text(kGivenName) + " " + fields.text(kFamilyName);
    }
  } else {
    name = text_of_json(value);
  }
  name = squeeze_blanks(name);
  if (!name.empty()) names.push_back(std::move(name));
  return names;
}

std::optional<Date> date_of_json_field(std::string_view written, const Date& seen) {
  written = trim(written);
  if (is_number(written)) return date_of_digits(std::string(written));
  if (auto date = parse_iso_date(written)) return date;
  return read_date(written, seen);
}

std::optional<Date> date_of_json(const Json& value, const Date& seen) {
  if (value.is_array()) return value.empty() ? std::nullopt : date_of_json(value[0], seen);
  if (value.is_object()) {
    for (const char* key : {"$date", "$numberLong", "@value", "value", "iso", "date"}) {
      if (value.contains(key)) return date_of_json(value[key], seen);
    }
    return std::nullopt;
  }
  if (value.is_number_float()) return date_of_seconds(value.get<double>());
  return date_of_json_field(text_of_json(value), seen);
}

}  // namespace glane

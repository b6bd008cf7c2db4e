// The fields of one JSON object under the many names that extractors give them, and the values
// that documents need from them.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/parse_json.hpp"
#include "glane/date.hpp"

namespace glane {

// An object's members by the letters of their keys alone: "datePublished", "date_published" and
// "Date-Published" are one. An object that only wraps the document ({"_id": 1, "_source": {...}})
// shows the members of what it wraps too. Keeps pointers into `object`.
class JsonFields {
 public:
  explicit JsonFields(const Json& object);

  // The first of `names` that has a value: not null, "", [] or {}. Names are written in lower
  // case without signs. nullptr where there is none.
  const Json* find(std::span<const std::string_view> names) const;
  const Json* find(std::initializer_list<std::string_view> names) const {
    return find(std::span(names.begin(), names.size()));
  }

  // The first text that any of `names` gives.
  std::string text(std::span<const std::string_view> names) const;
  std::string text(std::initializer_list<std::string_view> names) const {
    return text(std::span(names.begin(), names.size()));
  }

  // A whole number, drawn into 0 .. 2^30; 0 where there is none.
  int number(std::string_view name) const;

  // The text whose key tells that it is markup ("content_html", "cooked"); empty: none.
  std::string markup() const;

 private:
  struct Field {
    std::string name;   // letters and digits of the key, in lower case
    bool exact;         // that is the whole key
    std::size_t place;  // among those of one name
    const Json* value;
  };

  void add(const Json& object);

  std::vector<Field> fields_;  // by length of the name, then by name; each once
  std::uint64_t lengths_ = 0;  // bit n: a name of n bytes, the last one: of more
};

// A value as text: strings as they are, numbers as written, lists a line each, of objects what
// they wrap: {"rendered": "<p>..."} (WordPress; its visible text), {"@value": ...}, {"$oid": ...},
// {"name": ...}.
std::string text_of_json(const Json& value);

// The names of people: a string, an object with a name, or a list of either.
std::vector<std::string> names_of_json(const Json& value);

// A date in words or digits: whatever read_date reads, a count from 1970, 20220715.
//   in: seen  what relative dates count from
std::optional<Date> date_of_json_field(std::string_view written, const Date& seen);

// The same of any value: whatever read_date reads, seconds or milliseconds since 1970, 20220715,
// {"$date": ...}.
std::optional<Date> date_of_json(const Json& value, const Date& seen);

}  // namespace glane

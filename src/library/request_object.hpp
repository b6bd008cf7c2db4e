// The members of a request that is a JSON object: each is asked for by its name and type, and what
// nobody has asked for is a fault.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json_value.hpp"

namespace glane {

// A value and the name that stands for it.
template <typename Value>
using NamedValue = std::pair<std::string_view, Value>;

// A member that is not there, or null, leaves what it is read into as it is.
// errors, of all: Error{usage} naming the member, where it is there and of another type
class RequestObject {
 public:
  //   in:     json  empty: an object without members
  //   errors: Error{usage} where it is no JSON object in UTF-8
  explicit RequestObject(std::string_view json);

  //   in:  inside  what it is a value of, for errors
  RequestObject(Json object, std::string_view inside);

  void read(std::string_view name, bool& out);
  void read(std::string_view name, std::string& out);
  void read(std::string_view name, std::vector<std::string>& out);
  void read(std::string_view name, double& out);                   // not below 0
  void read(std::string_view name, std::size_t& out);              // a whole number
  void read(std::string_view name, unsigned& out, unsigned most);  // the same; beyond `most`, that

  template <typename Value, std::size_t size>
  void read(std::string_view name, Value& out, const std::array<NamedValue<Value>, size>& values) {
    const std::string* const text = text_of(name);
    if (text == nullptr) return;
    std::string known;
    for (const auto& [value_name, value] : values) {
      if (value_name == *text) {
        out = value;
        return;
      }
      known.append(known.empty() ? "\"" : ", \"").append(value_name).append("\"");
    }
    refuse(name, "one of " + known);
  }

  // nullptr: it is not there, or null.
  const Json* find(std::string_view name);

  // Says that a member is not what it must be: "a whole number".
  [[noreturn]] void refuse(std::string_view name, const std::string& needed) const;

  // errors: Error{usage} where there is a member that was not asked for, naming all that were
  void require_no_others() const;

 private:
  const std::string* text_of(std::string_view name);

  Json object_;
  std::vector<std::string_view> asked_;
};

// What an object says, all of it. in: read  asks for its members, into a value that has defaults
template <typename Request, typename Read>
Request read_whole(std::string_view json, Read read) {
  RequestObject object(json);
  Request request;
  read(object, request);
  object.require_no_others();
  return request;
}

}  // namespace glane

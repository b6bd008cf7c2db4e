// JSON taken apart by simdjson, a parser of gigabytes a second: the ordinary line of a large crawl.
// What it refuses goes the way of parse_json.hpp, which mends and tells what is wrong.
#pragma once

#include <simdjson.h>

#include <optional>
#include <string_view>

#include "base/json_value.hpp"

namespace glane {

using JsonDom = simdjson::dom::element;

//   in:  any bytes
//   out: nothing where it is no JSON, or holds a number beyond 64 bits or what a double holds.
//        What is returned stands until the next call in the same thread
std::optional<JsonDom> parse_json_dom(std::string_view text);

// The same value as Json::parse makes of its text: of two members with one key the last.
//   out: nothing where it is deeper than kMaxJsonDepth or holds more than kMaxJsonValues
std::optional<Json> json_of_dom(const JsonDom& dom);

}  // namespace glane

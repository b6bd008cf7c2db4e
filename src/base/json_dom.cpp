#include "base/json_dom.hpp"

#include <cstdint>
#include <string>

namespace glane {

namespace {

class Conversion {
 public:
  // False where it holds too much; the value is then none.
  bool convert(const JsonDom& dom, std::size_t depth, Json& out) {
    switch (dom.type()) {
      case simdjson::dom::element_type::ARRAY:
        return convert_array(simdjson::dom::array(dom), depth + 1, out);
      case simdjson::dom::element_type::OBJECT:
        return convert_object(simdjson::dom::object(dom), depth + 1, out);
      default:
        out = scalar(dom);
        return true;
    }
  }

 private:
  // Asked at each opening bracket and each comma.
  bool fits(std::size_t depth) { return ++values_ <= kMaxJsonValues && depth <= kMaxJsonDepth; }

  bool convert_array(const simdjson::dom::array& list, std::size_t depth, Json& out) {
    if (!fits(depth)) return false;
    out = Json::array();
    for (const JsonDom each : list) {
      if (!out.empty() && !fits(depth)) return false;
      if (!convert(each, depth, out.emplace_back())) return false;
    }
    return true;
  }

  bool convert_object(const simdjson::dom::object& object, std::size_t depth, Json& out) {
    if (!fits(depth)) return false;
    out = Json::object();
    auto& members = out.get_ref<Json::object_t&>();
    for (const auto field : object) {
      if (!members.empty() && !fits(depth)) return false;
      if (!convert(field.value, depth, members[std::string(field.key)])) return false;
    }
    return true;
  }

  static Json scalar(const JsonDom& dom) {
    switch (dom.type()) {
      case simdjson::dom::element_type::STRING:
        return std::string(std::string_view(dom));
      case simdjson::dom::element_type::INT64: {
        const std::int64_t number(dom);
        return number < 0 ? Json(number) : Json(static_cast<std::uint64_t>(number));
      }
      case simdjson::dom::element_type::UINT64:
        return std::uint64_t(dom);
      case simdjson::dom::element_type::DOUBLE:
        return double(dom);
      case simdjson::dom::element_type::BOOL:
        return bool(dom);
      default:
        return nullptr;
    }
  }

  std::size_t values_ = 0;
};

}  // namespace

std::optional<JsonDom> parse_json_dom(std::string_view text) {
  if (text.empty()) return std::nullopt;  // simdjson would copy from nowhere
  // Kept from line to line: it owns large buffers.
  thread_local simdjson::dom::parser parser;
  JsonDom root;
  if (parser.parse(text.data(), text.size()).get(root) != simdjson::SUCCESS) return std::nullopt;
  return root;
}

std::optional<Json> json_of_dom(const JsonDom& dom) {
  std::optional<Json> value(std::in_place);
  if (!Conversion().convert(dom, 0, *value)) value.reset();
  return value;
}

}  // namespace glane

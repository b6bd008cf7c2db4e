#include "library/request_object.hpp"

#include <algorithm>
#include <cstdint>

#include "base/parse_json.hpp"
#include "base/utf8.hpp"
#include "glane/error_code.hpp"

namespace glane {

namespace {

Json parsed(std::string_view json) {
  if (json.empty()) return Json::object();
  if (find_invalid_utf8(json) != std::string_view::npos) {
    throw Error(ErrorCode::request_unreadable, {{"reason", "it is not in UTF-8"}});
  }
  ParsedJson request = parse_json(json);
  // What had to be mended is a slip of a program.
  if (!request.value || !request.fault.empty()) {
    throw Error(ErrorCode::request_unreadable, {said("reason", request.fault)});
  }
  return *std::move(request.value);
}

bool all_strings(const Json& list) {
  return list.is_array() &&
         std::all_of(list.begin(), list.end(), [](const Json& one) { return one.is_string(); });
}

}  // namespace

RequestObject::RequestObject(std::string_view json) : RequestObject(parsed(json), "the request") {}

RequestObject::RequestObject(Json object, std::string_view inside) : object_(std::move(object)) {
  if (!object_.is_object()) {
    throw Error(ErrorCode::request_no_object, {{"object", std::string(inside)}});
  }
}

const Json* RequestObject::find(std::string_view name) {
  asked_.push_back(name);
  const auto member = object_.find(name);
  return member == object_.end() || member->is_null() ? nullptr : &*member;
}

void RequestObject::refuse(std::string_view name, const std::string& needed) const {
  throw Error(ErrorCode::request_value, {{"member", std::string(name)}, {"reason", needed}});
}

const std::string* RequestObject::text_of(std::string_view name) {
  const Json* const value = find(name);
  if (value == nullptr) return nullptr;
  if (!value->is_string()) refuse(name, "a string");
  return value->get_ptr<const std::string*>();
}

void RequestObject::read(std::string_view name, bool& out) {
  const Json* const value = find(name);
  if (value == nullptr) return;
  if (!value->is_boolean()) refuse(name, "true or false");
  out = value->get<bool>();
}

void RequestObject::read(std::string_view name, std::string& out) {
  if (const std::string* const text = text_of(name)) out = *text;
}

void RequestObject::read(std::string_view name, std::vector<std::string>& out) {
  const Json* const value = find(name);
  if (value == nullptr) return;
  if (!all_strings(*value)) refuse(name, "a list of strings");
  out = value->get<std::vector<std::string>>();
}

void RequestObject::read(std::string_view name, double& out) {
  const Json* const value = find(name);
  if (value == nullptr) return;
  if (!value->is_number() || !(value->get<double>() >= 0)) refuse(name, "a number from 0 on");
  out = value->get<double>();
}

void RequestObject::read(std::string_view name, std::size_t& out) {
  const Json* const value = find(name);
  if (value == nullptr) return;
  if (!value->is_number_unsigned()) {
    const bool is_whole = value->is_number_integer() && value->get<std::int64_t>() >= 0;
    if (!is_whole) refuse(name, "a whole number from 0 on");
  }
  out = value->get<std::size_t>();
}

void RequestObject::read(std::string_view name, unsigned& out, unsigned most) {
  std::size_t number = out;
  read(name, number);
  out = static_cast<unsigned>(std::min<std::size_t>(number, most));
}

void RequestObject::require_no_others() const {
  for (const auto& [name, value] : object_.items()) {
    if (std::find(asked_.begin(), asked_.end(), name) != asked_.end()) continue;
    std::string known;
    for (const std::string_view one : asked_) known.append(known.empty() ? "" : ", ").append(one);
    throw Error(ErrorCode::request_member, {{"member", name}, {"known", known}});
  }
}

}  // namespace glane

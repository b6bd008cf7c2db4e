#include "page/html/kept_attributes.hpp"

#include "base/contains.hpp"

namespace glane {

namespace {

// clang-format off
constexpr std::string_view kAttributes[] = {
    "class", "id", "itemprop", "itemtype", "itemscope", "property", "name", "content", "datetime",
    "rel", "href", "hreflang", "lang", "role", "type", "hidden", "http-equiv", "title", "pubdate",
    "aria-hidden", "aria-label", "aria-expanded", "aria-controls", "style", "align", "cite",
    "data-author", "data-username", "data-quote", "data-name", "data-ipsquote-username",
    "data-content", "data-date", "data-datetime", "data-time", "data-timestamp",
    "data-publishtime", "data-depth", "data-level", "data-parent", "data-parent-id",
    "data-parentid", "thingid"};
// clang-format on

}  // namespace

bool keeps_attribute(std::string_view name) {
  return contains(kAttributes, name);
}

std::string kept_attributes() {
  std::string names;
  for (const std::string_view name : kAttributes) {
    if (!names.empty()) names += ", ";
    names += name;
  }
  return names;
}

}  // namespace glane

// The tree of a small piece of XML, and the texts in it.
#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace glane {

inline constexpr std::size_t kMaxXmlTreeBytes = 8u
                                                << 20;  // a tree takes up to twenty times as much

// The element that `markup` is; none where it is not well-formed. `document` holds the tree.
//   in: charset  that the whole XML declares; empty: none
pugi::xml_node parse_xml_element(std::string_view markup, const std::string& charset,
                                 pugi::xml_document& document);

// All text right inside of a node, CDATA or not, trimmed; valid UTF-8.
std::string xml_text_of(const pugi::xml_node& node);

// The same of its first child of that name, prefix included; empty where there is none.
std::string xml_text_of_child(const pugi::xml_node& node, const char* name);

}  // namespace glane

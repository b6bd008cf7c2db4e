#include "crawl/xml_tree.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "crawl/decode.hpp"

namespace glane {

pugi::xml_node parse_xml_element(std::string_view markup, const std::string& charset,
                                 pugi::xml_document& document) {
  const std::string decoded = decode_page(markup, {false, charset}).text;
  // Entities that a document defines itself stay as written: nothing grows by expansion.
  const auto parsed = document.load_buffer(decoded.data(), decoded.size(), pugi::parse_default,
                                           pugi::encoding_utf8);
  return parsed ? document.document_element() : pugi::xml_node();
}

std::string xml_text_of(const pugi::xml_node& node) {
  std::string text;
  // A "]]>" inside of CDATA makes two of it.
  for (const pugi::xml_node& child : node.children()) {
    const bool is_text = child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata;
    if (is_text) text += child.value();
  }
  // A character reference may name half a pair of UTF-16, which no UTF-8 holds.
  return repair_utf8(trim(text));
}

std::string xml_text_of_child(const pugi::xml_node& node, const char* name) {
  return xml_text_of(node.child(name));
}

}  // namespace glane

// Cuts elements out of XML of any length, one after another, in the memory of the longest: what
// exports of blogs and forums are, whose tree would not fit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "crawl/line_reader.hpp"
#include "crawl/xml_tree.hpp"

namespace glane {

struct XmlElement {
  std::string_view name;    // one of those asked for
  std::string_view markup;  // tags included; a view that lasts until the next call
  std::size_t line = 0;     // 1-based, that it begins on
};

class XmlElements {
 public:
  // in: names  of elements that are handed out whole; what stands inside of one is not looked at
  XmlElements(LineReader& lines, std::vector<std::string_view> names)
      : lines_(lines), names_(std::move(names)) {}

  // The next element. False at the end, where what is left is cut off, and at a piece of more than
  // kMaxXmlTreeBytes.
  bool next(XmlElement& element);

  // Why the last call gave none; empty: all has been read.
  const Remark& fault() const { return fault_; }

  // The charset that the XML declares, known once an element has been read; empty: none.
  const std::string& charset() const { return charset_; }

 private:
  bool has(std::size_t bytes);
  std::size_t find(std::string_view what, std::size_t from);
  std::size_t end_of_tag(std::size_t from);
  std::size_t end_of_markup(std::size_t at);
  std::size_t end_of_element(std::string_view name, std::size_t behind_tag);
  void read_declaration(std::string_view declaration);
  void drop(std::size_t bytes);

  LineReader& lines_;
  const std::vector<std::string_view> names_;
  std::string held_;
  std::size_t begin_ = 0;  // in held_
  std::size_t line_ = 1;   // at begin_
  std::size_t given_ = 0;  // bytes of the element handed out last
  Remark fault_;
  std::string charset_;
};

}  // namespace glane

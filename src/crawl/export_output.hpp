// Exports of blogs and forums: the elements of those that are XML, and what any holds goes on as
// JSON, in the words of crawl/field_aliases.hpp; the page room reads threads from that, whoever
// wrote them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/json_value.hpp"
#include "crawl/page_output.hpp"
#include "crawl/xml_elements.hpp"

namespace glane {

// Hands an object on as the page that it is.
//   in: line  1-based, that it begins on
void add_export_object(const Json& object, const Origin& origin, std::size_t line,
                       PageOutput& output);

// Elements of an export, one after another. What is no XML is reported and passed over; at the end,
// why the rest cannot be read, where it cannot.
class ExportElements {
 public:
  // in: names  of elements, as XmlElements has them
  ExportElements(LineReader& lines, std::vector<std::string_view> names, const Origin& origin,
                 PageOutput& output)
      : elements_(lines, std::move(names)), origin_(origin), output_(output) {}

  // The next element, which lasts until the next call; none at the end.
  //   in: malformed  what one that is no XML is called
  pugi::xml_node next(DiagnosticCode malformed);

  std::string_view name() const { return element_.name; }
  std::size_t line() const { return element_.line; }  // 1-based, that it begins on

 private:
  XmlElements elements_;
  const Origin& origin_;
  PageOutput& output_;
  XmlElement element_;
  pugi::xml_document document_;
};

// Text as people type it into a form, some tags among it, as markup: a blank line parts
// paragraphs. Markup that has paragraphs stays as it is.
std::string markup_of_typed_text(std::string_view typed);

}  // namespace glane

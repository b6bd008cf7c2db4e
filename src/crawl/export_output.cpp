#include "crawl/export_output.hpp"

#include <utility>

#include "base/contains.hpp"
#include "base/text.hpp"

namespace glane {

void add_export_object(const Json& object, const Origin& origin, std::size_t line,
                       PageOutput& output) {
  Origin placed = origin;
  placed.id += "#L" + std::to_string(line);
  placed.url.clear();  // of the export, not of what is in it
  Page page = page_output_of(placed);
  page.format = PageFormat::json_line;
  page.text = object.dump(-1, ' ', false, Json::error_handler_t::replace);
  page.line = line;
  output.add(std::move(page));
}

pugi::xml_node ExportElements::next(DiagnosticCode malformed) {
  while (elements_.next(element_)) {
    const pugi::xml_node node = parse_xml_element(element_.markup, elements_.charset(), document_);
    if (node) return node;
    output_.report(origin_, Severity::failed, malformed, element_.line);
  }
  if (!elements_.fault().empty()) output_.report(origin_, Severity::failed, elements_.fault());
  return {};
}

std::string markup_of_typed_text(std::string_view typed) {
  if (contains_any(typed, {"<p>", "<p ", "<P>", "<!-- wp:"})) return std::string(typed);
  std::string markup = "<p>";
  bool gap = false;
  for (const std::string_view line : split_text_lines(typed)) {
    if (trim(line).empty()) {
      gap = true;
      continue;
    }
    if (markup.size() > 3) markup += gap ? "</p><p>" : "<br>";
    markup += line;
    gap = false;
  }
  return markup + "</p>";
}

}  // namespace glane

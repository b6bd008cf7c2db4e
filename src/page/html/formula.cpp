#include "page/html/formula.hpp"

#include <algorithm>
#include <array>

#include "base/contains.hpp"
#include "base/text.hpp"

namespace glane {

namespace {

std::string_view value_of(const MarkupTag& tag, std::string_view name) {
  const auto found = std::find_if(tag.attributes.begin(), tag.attributes.end(),
                                  [&](const MarkupAttribute& one) { return one.name == name; });
  return found == tag.attributes.end() ? std::string_view() : std::string_view(found->value);
}

// "{\\displaystyle A}", as MediaWiki writes each formula -> "A".
std::string_view without_style(std::string_view formula) {
  constexpr std::array<std::string_view, 2> kStyles{"\\displaystyle", "\\textstyle"};
  formula = trim(formula);
  const std::size_t open = formula.starts_with('{') ? 1 : 0;
  for (const std::string_view style : kStyles) {
    if (!formula.substr(open).starts_with(style)) continue;
    formula.remove_prefix(open + style.size());
    if (open > 0 && formula.ends_with('}')) formula.remove_suffix(1);
    break;
  }
  return trim(formula);
}

// What <annotation encoding="application/x-tex"> holds.
std::string_view annotated(std::string_view content) {
  const std::size_t named = content.find("application/x-tex");
  if (named == content.npos) return "";
  const std::size_t begin = content.find('>', named);
  if (begin == content.npos) return "";
  return content.substr(begin + 1, content.find('<', begin) - begin - 1);
}

// <img class="latex" alt="a^2">
std::string_view pictured(const MarkupTag& tag) {
  std::string_view names = value_of(tag, "class");
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(' '), names.size());
    if (contains({"tex", "latex"}, names.substr(0, end))) return value_of(tag, "alt");
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return "";
}

}  // namespace

std::string formula_of(const MarkupTag& tag, std::string_view content) {
  std::string_view formula;
  if (tag.name == "math") {
    const std::string_view stated = value_of(tag, "alttext");
    formula = stated.empty() ? annotated(content) : stated;
  } else if (tag.name == "img") {
    formula = pictured(tag);
  }
  std::string html(without_style(formula));
  replace_all(html, "<", "&lt;");
  return html;
}

bool is_hidden_formula(std::string_view names) {
  return contains_any(names, {"mwe-math-mathml", "MJX_Assistive_MathML"});
}

}  // namespace glane

#include "kwic.hpp"

#include <algorithm>

#include "printable.hpp"

namespace glane::cli {

namespace {

constexpr std::size_t kDateColumns = 12;        // "2022-07-15" and two blanks
constexpr std::size_t kLeastWidthOfDates = 72;  // of narrower lines all is context
constexpr std::size_t kLeastContext = 8;

std::string blanks(std::size_t count) {
  return std::string(count, ' ');
}

std::string day_of(const Document& document) {
  return document.date ? iso_date(*document.date).substr(0, 10) : std::string();
}

}  // namespace

KwicLayout kwic_layout(const std::vector<ConcordanceLine>& lines, std::size_t width,
                       std::size_t context) {
  KwicLayout layout;
  layout.dates = width >= kLeastWidthOfDates;
  const std::size_t room = layout.dates ? width - kDateColumns : width;
  std::size_t longest = 1;
  for (const ConcordanceLine& line : lines) {
    longest = std::max(longest, columns(printable(line.match)));
  }
  if (context > 0) return {layout.dates, context, longest, context};
  const std::size_t least = std::min(2 * kLeastContext, room / 2);
  layout.match = std::min(longest, room - least);
  layout.left = (room - layout.match) / 2;
  layout.right = room - layout.match - layout.left;
  return layout;
}

std::string end_in_columns(const std::string& text, std::size_t limit) {
  if (columns(text) <= limit) return text;
  if (limit == 0) return {};
  // Characters from the start on until the rest, behind the mark, is short enough.
  std::size_t at = 0;
  std::size_t left = columns(text);
  while (at < text.size()) {
    const std::size_t begin = at;
    next_character(text, at);
    const std::size_t own = columns(std::string_view(text).substr(begin, at - begin));
    if (left + 1 <= limit && own > 0) return "…" + text.substr(begin);
    left -= own;
  }
  return "…";
}

std::string kwic_line(const ConcordanceLine& line, const KwicLayout& layout,
                      const Terminal& terminal) {
  std::string out;
  if (layout.dates) {
    const std::string day = day_of(line.document);
    out = terminal.paint(Style::dim, day) + blanks(kDateColumns - day.size());
  }
  const std::string left = end_in_columns(printable(line.left), layout.left);
  const std::string match = cut_to_columns(printable(line.match), layout.match);
  const std::size_t room = layout.right + layout.match - columns(match);
  out += blanks(layout.left - columns(left)) + left;
  out += terminal.paint(Style::highlight, match);
  out += cut_to_columns(printable(line.right), room);
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out + "\n";
}

}  // namespace glane::cli

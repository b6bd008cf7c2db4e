#include "wrap.hpp"

#include <algorithm>

#include "printable.hpp"

namespace glane::cli {

namespace {

using Line = std::vector<Span>;

// Gathers words into lines; a word may be made of stretches in several styles.
class LineBreaker {
 public:
  explicit LineBreaker(std::size_t width) : width_(std::max<std::size_t>(width, 1)) {}

  void add(const Span& span) {
    std::string_view rest = span.text;
    while (!rest.empty()) {
      const std::size_t blank = rest.find_first_of(" \t\n");
      const std::string_view part = rest.substr(0, blank);
      if (!part.empty()) {
        word_.push_back({std::string(part), span.style});
        word_columns_ += columns(part);
      }
      if (blank == std::string_view::npos) return;
      end_word();
      rest.remove_prefix(blank + 1);
    }
  }

  std::vector<Line> finish() {
    end_word();
    return std::move(lines_);
  }

 private:
  void end_word() {
    if (word_.empty()) return;
    if (lines_.empty() || used_ + 1 + word_columns_ > width_) {
      lines_.emplace_back();
      used_ = 0;
    } else {
      const bool same = lines_.back().back().style == word_.front().style;
      append({" ", same ? word_.front().style : Style::plain});
      ++used_;
    }
    for (const Span& part : word_) append(part);
    used_ += word_columns_;
    word_.clear();
    word_columns_ = 0;
  }

  // A run of one style is one span: painted once, not word by word.
  void append(const Span& part) {
    Line& line = lines_.back();
    if (!line.empty() && line.back().style == part.style) {
      line.back().text += part.text;
    } else {
      line.push_back(part);
    }
  }

  std::size_t width_;
  std::vector<Line> lines_;
  std::size_t used_ = 0;
  Line word_;
  std::size_t word_columns_ = 0;
};

std::vector<Line> break_lines(const std::vector<Span>& spans, const Layout& layout) {
  const std::size_t indent = columns(layout.indent);
  LineBreaker breaker(layout.width > indent ? layout.width - indent : 1);
  for (const Span& span : spans) breaker.add(span);
  return breaker.finish();
}

}  // namespace

std::string wrap(const std::vector<Span>& spans, const Layout& layout, const Terminal& terminal) {
  std::string out;
  for (const Line& line : break_lines(spans, layout)) {
    out += layout.indent;
    for (const Span& span : line) out += terminal.paint(span.style, span.text);
    out += "\n";
  }
  return out;
}

std::string wrap_plain(std::string_view text, std::string_view indent, std::size_t width) {
  const Layout layout{std::string(indent), width};
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::vector<Line> lines = break_lines({{std::string(text.substr(0, end))}}, layout);
    if (lines.empty()) out += "\n";  // a blank line between paragraphs stays
    for (const Line& line : lines) {
      out += layout.indent;
      for (const Span& span : line) out += span.text;
      out += "\n";
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace glane::cli

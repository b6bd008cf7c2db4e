#include "wrap.hpp"

#include <algorithm>

#include "printable.hpp"

namespace glane::cli {

namespace {

using Line = std::vector<Span>;

// What stands between two breaks; it may be made of stretches in several styles.
struct Word {
  Line parts;
  std::size_t columns = 0;
};

// A run of one style is one span: painted once, not word by word.
void append(Line& line, const Span& part) {
  if (!line.empty() && line.back().style == part.style && line.back().link == part.link) {
    line.back().text += part.text;
  } else {
    line.push_back(part);
  }
}

void append_with_blank(Line& line, const Line& word) {
  const Span& next = word.front();
  const bool same = line.back().style == next.style && line.back().link == next.link;
  append(line, same ? Span{" ", next.style, next.link} : Span{" "});
  for (const Span& part : word) append(line, part);
}

std::vector<Word> split_words(const std::vector<Span>& spans) {
  std::vector<Word> words;
  bool inside = false;  // a word goes on where a span begins
  for (const Span& span : spans) {
    std::string_view rest = span.text;
    while (!rest.empty()) {
      const std::size_t blank = rest.find_first_of(" \t\n");
      const std::string_view part = rest.substr(0, blank);
      if (!part.empty()) {
        if (!inside) words.emplace_back();
        append(words.back().parts, {std::string(part), span.style, span.link});
        words.back().columns += columns(part);
        inside = true;
      }
      if (blank == std::string_view::npos) break;
      inside = false;
      rest.remove_prefix(blank + 1);
    }
  }
  return words;
}

// French sets a space before these, and after an opening quotation mark. Archives write an
// ordinary one there, which must not break the line either.
bool holds_together(const Word& left, const Word& right) {
  constexpr std::string_view kOpening = "«";
  const std::string& before = left.parts.back().text;
  const std::string& after = right.parts.front().text;
  if (before.ends_with(kOpening)) return true;
  for (const std::string_view closing : {"?", "!", ":", ";", "»"}) {
    if (after.starts_with(closing)) return true;
  }
  return false;
}

std::vector<Word> join_punctuation(std::vector<Word> words, std::size_t width) {
  std::vector<Word> joined;
  for (Word& word : words) {
    const bool fits = !joined.empty() && joined.back().columns + 1 + word.columns <= width;
    if (fits && holds_together(joined.back(), word)) {
      append_with_blank(joined.back().parts, word.parts);
      joined.back().columns += 1 + word.columns;
    } else {
      joined.push_back(std::move(word));
    }
  }
  return joined;
}

std::vector<Line> break_lines(const std::vector<Span>& spans, const Layout& layout) {
  const std::size_t indent = columns(layout.indent);
  const std::size_t width = layout.width > indent ? layout.width - indent : 1;
  std::vector<Line> lines;
  std::size_t used = 0;
  for (Word& word : join_punctuation(split_words(spans), width)) {
    if (lines.empty() || used + 1 + word.columns > width) {
      lines.push_back(std::move(word.parts));
      used = word.columns;
    } else {
      append_with_blank(lines.back(), word.parts);
      used += 1 + word.columns;
    }
  }
  return lines;
}

}  // namespace

std::string wrap(const std::vector<Span>& spans, const Layout& layout, const Terminal& terminal) {
  std::string out;
  for (const Line& line : break_lines(spans, layout)) {
    out += layout.indent;
    for (const Span& span : line) {
      out += terminal.link(span.link, terminal.paint(span.style, span.text));
    }
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

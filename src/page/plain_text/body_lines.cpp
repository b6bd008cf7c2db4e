#include "page/plain_text/body_lines.hpp"

#include <utility>
#include <vector>

#include "base/contains.hpp"
#include "base/lines.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/plain_text/boilerplate_lines.hpp"
#include "page/plain_text/byline.hpp"
#include "page/plain_text/comment_head.hpp"
#include "page/plain_text/edge_lines.hpp"

namespace glane {

namespace {

// Longer lines are prose; no phrase is looked for.
constexpr std::size_t kLongestPhraseBytes = 300;
// Lines of that length end an article's head.
constexpr std::size_t kProseBytes = 160;
constexpr std::size_t kMostHeadLines = 12;

bool is_byline(const Line& line, const Date& seen) {
  const auto byline = read_byline(line, seen);
  return byline && (byline->telling || byline->date) && byline->complete;
}

// "• À lire aussiDix ans de travaux": a link stands close behind the words.
bool is_cross_reference(std::string_view key) {
  constexpr std::string_view kStarts[] = {"lire aussi",       "a lire aussi", "lire egalement",
                                          "a lire egalement", "voir aussi",   "a voir aussi"};
  return key.back() != '.' && starts_with_any(line_phrase(key), kStarts);
}

// "Jan Novák, photo: Archives", "Le pont en 1990. © AFP": under a picture.
bool is_caption(std::string_view key) {
  constexpr std::size_t kLongestCaption = 160;
  return key.size() <= kLongestCaption &&
         contains_any(key, {"photo:", "photo :", "photos:", "photos :", "\u00A9 "});
}

bool is_count_of_comments(const Line& line) {
  const auto head = read_comment_head(line);
  return head && head->announced;
}

bool is_figures(std::string_view key) {
  return key.find_first_not_of("0123456789 +-/|") == key.npos;
}

std::vector<std::string_view> written_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  for (const std::string_view line : split_text_lines(text)) {
    if (const std::string_view trimmed = trim(line); !trimmed.empty()) lines.push_back(trimmed);
  }
  return lines;
}

// Of an article for subscribers some templates print the free part twice. What stands there more
// often is the author's.
bool is_printed_twice(const std::vector<std::string_view>& lines, std::size_t at) {
  return at > 0 && lines[at] == lines[at - 1] && (at < 2 || lines[at] != lines[at - 2]) &&
         (at + 1 == lines.size() || lines[at] != lines[at + 1]);
}

}  // namespace

std::string body_lines_without_frame(std::string_view text, std::string_view title,
                                     const Date& seen) {
  const std::string title_key = normalised(title);
  std::vector<std::string_view> lines;
  bool head = true;
  std::size_t head_lines = 0;
  std::size_t done = 0;
  const std::vector<std::string_view> written = written_lines(text);
  for (std::size_t i = 0; i < written.size(); ++i) {
    const std::string_view trimmed = written[i];
    done += trimmed.size() + 1;
    if (trimmed.size() >= kProseBytes && is_printed_twice(written, i)) continue;
    if (trimmed.size() <= kLongestPhraseBytes) {
      const Line line{trimmed, normalised(trimmed)};
      const BoilerplateLine boilerplate = boilerplate_of_line(line);
      // Links follow, unless most of the article does.
      if (boilerplate.kind == BoilerplateKind::end && boilerplate.telling &&
          done * 10 > text.size() * 6) {
        break;
      }
      if (boilerplate || is_cross_reference(line.key) || is_caption(line.key)) continue;
      if (is_count_of_comments(line)) continue;
      if (head && (line.key == title_key || is_figures(line.key) || is_byline(line, seen)))
        continue;
    }
    head = head && trimmed.size() < kProseBytes && ++head_lines < kMostHeadLines;
    lines.push_back(trimmed);
  }
  std::string out;
  out.reserve(text.size());
  for (const std::string_view line : without_edge_lines(std::move(lines), seen)) {
    append_text_line(out, line);
  }
  return out;
}

}  // namespace glane

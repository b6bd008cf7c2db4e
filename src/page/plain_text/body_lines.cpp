#include "page/plain_text/body_lines.hpp"

#include "base/contains.hpp"
#include "base/lines.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/plain_text/boilerplate_lines.hpp"
#include "page/plain_text/byline.hpp"
#include "page/plain_text/comment_head.hpp"

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
  return key.back() != '.' && starts_with_any(bare_phrase(key), kStarts);
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

}  // namespace

std::string lines_without_frame(std::string_view text, std::string_view title, const Date& seen) {
  const std::string title_key = normalised(title);
  std::string out;
  out.reserve(text.size());
  bool head = true;
  std::size_t head_lines = 0;
  std::size_t done = 0;
  std::string_view last;
  for (const std::string_view written : split_lines(text)) {
    done += written.size() + 1;
    const std::string_view trimmed = trim(written);
    // Of an article for subscribers some templates print the free part twice.
    if (trimmed.empty() || (trimmed.size() >= kProseBytes && trimmed == last)) continue;
    last = trimmed;
    if (trimmed.size() <= kLongestPhraseBytes) {
      const Line line{trimmed, normalised(trimmed)};
      const BoilerplateLine boilerplate = boilerplate_of(line);
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
    append_line(out, trimmed);
  }
  return out;
}

}  // namespace glane

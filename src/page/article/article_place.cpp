#include "page/article/article_place.hpp"

#include <algorithm>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "page/html/html_text.hpp"

namespace glane {

namespace {

// Bytes of visible text.
constexpr std::uint32_t kOverTitle = 300;
constexpr std::uint32_t kOverBody = 600;  // where no element shows the title
constexpr std::uint32_t kUnderBody = 700;
constexpr std::uint32_t kHeadWithoutBody = 1500;

// Whether `words` stand in the text, and not inside of other words: "tom" is none of "l'automne".
bool holds_words(std::string_view text, std::string_view words) {
  const auto is_part = [](char c) { return is_ascii_alphanumeric(c) || (c & 0x80) != 0; };
  for (std::size_t at = text.find(words); at != text.npos; at = text.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    if ((at == 0 || !is_part(text[at - 1])) && (end == text.size() || !is_part(text[end]))) {
      return true;
    }
  }
  return false;
}

// "Conception et réalisation : ...": of the site, not of the article.
bool names_maker(std::string_view key) {
  return contains_any(
      key, {"conception", "realisation", "webdesign", "design by", "powered by", "propulse par",
            "site by", "theme by", "developpe par", "votre contact"});
}

constexpr std::uint32_t kShortBlockBytes = 300;

}  // namespace

ArticlePlace::ArticlePlace(const PageOutline& outline, const std::vector<Mark>& marks,
                           std::size_t title, std::size_t body)
    : outline_(outline), marks_(marks), title_(title), body_(body) {
  std::vector<const PageElement*> paragraphs;
  for (std::size_t at = body; body != 0 && at < outline[body].end; ++at) {
    if (marks[at] == Mark::kept && is_outline_paragraph(outline[at]))
      paragraphs.push_back(&outline[at]);
  }
  const std::uint32_t title_at = outline[title].text_at;
  const bool titled =
      title != 0 && (body == 0 || title_at < outline[body].text_at + outline[body].text_bytes);
  if (paragraphs.empty()) {
    head_begin_ = titled ? title_at - std::min(title_at, kOverTitle) : 0;
    head_end_ = (titled ? title_at : 0) + kHeadWithoutBody;
    return;
  }
  const std::uint32_t first = paragraphs.front()->text_at;
  text_begin_ = first;
  head_begin_ = titled && title_at <= first ? title_at - std::min(title_at, kOverTitle)
                                            : first - std::min(first, kOverBody);
  constexpr std::size_t kHeadParagraphs = 3;
  const bool is_short = paragraphs.size() < kHeadParagraphs;
  head_end_ = is_short ? first + 1 : paragraphs[kHeadParagraphs - 1]->text_at + 1;
  foot_begin_ = paragraphs.back()->text_at + paragraphs.back()->text_bytes;
  const PageElement& whole = outline[body];
  foot_end_ = std::max(whole.text_at + whole.text_bytes, foot_begin_) + kUnderBody;
}

Place ArticlePlace::of(std::size_t at) const {
  return of_text(at, outline_[at].text_at);
}

Place ArticlePlace::of_text(std::size_t at, std::uint32_t text_at) const {
  if (outline_[at].hidden || marks_[at] == Mark::off_article) return Place::other;
  if (text_at >= head_begin_ && text_at < head_end_) return Place::head;
  if (text_at >= foot_begin_ && text_at < foot_end_) return Place::foot;
  return Place::other;
}

bool ArticlePlace::is_about_title(std::size_t at) const {
  const PageElement& element = outline_[at];
  return !element.hidden && element.text_at >= head_begin_ && text_begin_ > 0 &&
         element.text_at + element.text_bytes <= text_begin_;
}

bool ArticlePlace::is_under_text(std::size_t at) const {
  const PageElement& element = outline_[at];
  return !element.hidden && foot_begin_ > 0 && element.text_at >= foot_begin_ &&
         element.text_at < foot_end_;
}

bool ArticlePlace::shows(std::string_view name) const {
  const std::string wanted = normalised(name);
  for (std::size_t at = 1; at < outline_.size(); ++at) {
    const PageElement& element = outline_[at];
    if (!element.block || element.text_bytes > kShortBlockBytes || of(at) == Place::other) {
      continue;
    }
    const std::string lines = normalised(html_lines(*element.node, {}));
    if (holds_words(lines, wanted) && !names_maker(lines)) return true;
    at = element.end - 1;
  }
  return false;
}

bool ArticlePlace::names_as_maker(std::string_view name) const {
  constexpr std::string_view kMade[] = {"theme",      "template", "design",    "webdesign",
                                        "conception", "layout",   "umsetzung", "realisation"};
  const std::string wanted = normalised(name);
  for (std::size_t at = 1; at < outline_.size(); ++at) {
    const PageElement& element = outline_[at];
    if (!element.block || element.own_bytes == 0 || element.text_bytes > kShortBlockBytes) continue;
    const std::string lines = normalised(html_lines(*element.node, {}));
    for (const std::string_view made : kMade) {
      for (const std::string_view by : {" by ", ": ", " : ", " par ", " von "}) {
        if (holds_words(lines, std::string(made) + std::string(by) + wanted)) return true;
      }
    }
    at = element.end - 1;
  }
  return false;
}

}  // namespace glane

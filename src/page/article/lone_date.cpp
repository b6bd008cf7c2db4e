#include "page/article/lone_date.hpp"

#include <cstdint>
#include <string>
#include <string_view>

#include "base/contains.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "page/article/article_body.hpp"
#include "page/article/date_element.hpp"
#include "page/document/publication_date.hpp"
#include "page/html/html_text.hpp"
#include "page/html/part_names.hpp"
#include "page/html/selector.hpp"

namespace glane {

namespace {

bool is_heading(const GumboNode& node) {
  const GumboTag tag = node.v.element.tag;
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
}

class LoneDateSearch {
 public:
  LoneDateSearch(const PageOutline& outline, const ArticlePlace& place, const Date& seen)
      : outline_(outline), place_(place), seen_(seen), elements_(outline, seen) {}

  std::optional<VisibleDate> find_dateline() const;
  std::optional<VisibleDate> find_lone() const;

 private:
  bool is_beside(std::size_t at) const;
  bool begins_with_date(std::size_t at) const;
  bool is_in_aside(std::size_t at) const;
  bool is_in_card(std::size_t at) const;
  bool is_of_other_page(const DateCandidate& candidate) const;

  const PageOutline& outline_;
  const ArticlePlace& place_;
  const Date& seen_;
  DateElements elements_;
};

// "(21. November 2022) Wer Energie ...", "27.1.2022 - Bei der ...": what the text begins with.
std::optional<VisibleDate> LoneDateSearch::find_dateline() const {
  constexpr std::size_t kMostDatelineBytes = 60;
  for (std::size_t at = 1; at < outline_.size(); ++at) {
    if (place_.of(at) != Place::head || !is_outline_paragraph(outline_[at])) continue;
    if (!is_small(outline_, at)) continue;
    const std::string text = squeeze_blanks(html_lines(outline_.node(at), {}));
    const std::string_view begin = cut_utf8(text, kMostDatelineBytes);
    const auto date = find_date(begin, seen_);
    if (!date || date->begin > 1 || !may_be_published(date->date, seen_)) continue;
    const std::string_view behind = trim(begin.substr(date->end));
    if (!starts_with_any(behind, {")", "-", "\u2013", "\u2014", ":", "|"})) continue;
    return VisibleDate{date->date, selector_of(outline_.node(at)), false, false};
  }
  return std::nullopt;
}

// The most trusted, where all that are trusted as much agree.
std::optional<VisibleDate> LoneDateSearch::find_lone() const {
  DateCandidate best;
  bool alone = true;
  for (std::size_t at = 1; at < outline_.size(); ++at) {
    if (is_beside(at)) {
      at = outline_[at].end - 1;
      continue;
    }
    if (outline_[at].hidden || !elements_.may_hold_date(at)) continue;
    const DateCandidate candidate = elements_.read(at, Place::foot);
    if (!candidate.date || is_of_other_page(candidate)) continue;
    const bool as_good = best.date && candidate.trust == best.trust;
    if (as_good && !agree(*candidate.date, *best.date)) alone = false;
    if (!candidate.is_better_than(best)) continue;
    best = candidate;
    alone = true;
  }
  if (!best.date || !alone) return std::nullopt;
  return visible_date(outline_, best);
}

// Boxes about other pages have dates too, but seldom say what they are.
bool LoneDateSearch::is_of_other_page(const DateCandidate& candidate) const {
  const std::size_t at = candidate.element;
  const bool off_article = place_.is_off_article(at);
  if (candidate.trust == DateTrust::alone && (off_article || !begins_with_date(at))) return true;
  const bool plain = candidate.trust != DateTrust::marked && !candidate.said;
  return off_article && (is_in_card(at) || (plain && is_in_aside(at)));
}

// A comment, or a box about other pages.
bool LoneDateSearch::is_beside(std::size_t at) const {
  const PageElement& element = outline_[at];
  if (element.prose_bytes * 3 > outline_[0].prose_bytes) return false;
  if (is_element(*element.node, GUMBO_TAG_FORM) || is_element(*element.node, GUMBO_TAG_NAV))
    return true;
  const unsigned kinds = kinds_of_element(*element.node);
  return (kinds & (kCommentWord | kElsewhereWord)) != 0 && (kinds & kBodyName) == 0;
}

// "24 avril 2020 | Culture", but not "léa - 24 avril 2020", who comments.
bool LoneDateSearch::begins_with_date(std::size_t at) const {
  const std::string text = squeeze_blanks(html_lines(outline_.node(at), {}));
  const auto found = find_date(text, seen_);
  return found && found->begin == 0;
}

bool LoneDateSearch::is_in_aside(std::size_t at) const {
  while (at != 0 && !is_element(outline_.node(at), GUMBO_TAG_ASIDE)) at = outline_[at].parent;
  return at != 0;
}

// A small box with a heading in it that is a link.
bool LoneDateSearch::is_in_card(std::size_t at) const {
  constexpr std::uint32_t kMostCardBytes = 600;
  for (; at != 0 && outline_[at].text_bytes <= kMostCardBytes; at = outline_[at].parent) {
    for (std::size_t inner = at; inner < outline_[at].end; ++inner) {
      if (is_heading(outline_.node(inner)) &&
          outline_[inner].link_bytes * 2 > outline_[inner].text_bytes)
        return true;
    }
    if (!is_small(outline_, outline_[at].parent)) break;
  }
  return false;
}

}  // namespace

std::optional<VisibleDate> find_lone_date(const PageOutline& outline, const ArticlePlace& place,
                                          const Date& seen) {
  const LoneDateSearch search(outline, place, seen);
  auto dateline = search.find_dateline();
  return dateline ? dateline : search.find_lone();
}

}  // namespace glane

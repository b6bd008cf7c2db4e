#include "page/article/visible_author.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/lines.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/article/article_body.hpp"
#include "page/article/author_labels.hpp"
#include "page/article/author_names.hpp"
#include "page/article/author_surroundings.hpp"
#include "page/article/author_trust.hpp"
#include "page/article/element_signature.hpp"
#include "page/article/site_name.hpp"
#include "page/document/url.hpp"
#include "page/html/element_text.hpp"
#include "page/html/html_text.hpp"
#include "page/html/part_names.hpp"
#include "page/html/selector.hpp"
#include "page/people/authors.hpp"
#include "page/people/pseudonym.hpp"
#include "page/plain_text/boilerplate_lines.hpp"
#include "page/plain_text/byline.hpp"

namespace glane {

namespace {

// A signature with all that stands in its line, without blanks.
constexpr std::uint32_t kMostBytes = 200;
constexpr std::uint32_t kMostLineBytes = 80;

class AuthorSearch {
 public:
  AuthorSearch(const PageOutline& outline, const ArticlePlace& place, const Date& seen,
               const std::vector<const GumboNode*>& excluded)
      : outline_(outline),
        place_(place),
        seen_(seen),
        excluded_(excluded.begin(), excluded.end()) {}

  std::optional<VisibleAuthor> find() {
    SignatureCandidate best;
    for (std::size_t at = 1; at < outline_.size(); ++at) {
      const PageElement& element = outline_[at];
      if (element.text_bytes == 0 || element.text_bytes > kMostBytes) continue;
      if (!is_small(outline_, at)) continue;
      SignatureCandidate candidate{trust_of(element), place_.of(at), at, {}, {}};
      if (candidate.place == Place::other) continue;
      // A word of the text may lead to somebody's works.
      if (candidate.trust == kLinked && (is_in_prose(at) || is_in_menu(outline_, at))) continue;
      if (candidate.trust == kNone && may_be_byline(at)) candidate.trust = kWritten;
      if (candidate.trust == kNone && !may_be_fields(element, candidate.place)) continue;
      const bool is_better = best.element == 0 || candidate.is_better_than(best);
      if (!is_better && !may_name_person(candidate, best)) continue;
      if (is_at_picture(outline_, at) || is_in_button(outline_, at)) continue;
      if (!read(candidate) || is_of_others(candidate)) continue;
      if (is_better || signs_for_outlet(candidate)) best = std::move(candidate);
    }
    if (best.element == 0) best = signed_about_title();
    if (best.element == 0) best = named_beside_date();
    if (best.element == 0) best = only_marked();
    if (best.element == 0) best = signed_under_text();
    if (best.element == 0) return std::nullopt;
    if (best.trust < kWritten) join_line(best);
    const bool labelled = best.trust != kNamed || is_labelled(best);
    return VisibleAuthor{std::move(best.author), std::move(best.authors), labelled,
                         best.trust == kMarked, selector_of(*outline_[best.element].node)};
  }

 private:
  bool is_in_prose(std::size_t at) const {
    return is_outline_paragraph(outline_[block_around(at)]);
  }

  // "Un texte de Jeanne Roy" under the lead, where the signature over it is the site's.
  static bool may_name_person(const SignatureCandidate& candidate, const SignatureCandidate& best) {
    if (best.place != Place::head || candidate.place != Place::head) return false;
    if (best.trust == kMarked) {
      return candidate.trust == kNamed && !site_of_host(lower_ascii(best.author)).empty();
    }
    return best.trust == kNamed && candidate.trust == kWritten &&
           (!is_full_name(best.author) || normalised(best.author).starts_with("the "));
  }

  // Whether a candidate that may name a person does so.
  bool signs_for_outlet(const SignatureCandidate& candidate) const {
    return is_full_name(split_authors(candidate.author).front()) &&
           (candidate.trust != kNamed || is_labelled(candidate));
  }

  // What the candidate signs is no article, or it signs nothing.
  bool is_of_others(const SignatureCandidate& candidate) const {
    const std::size_t at = candidate.element;
    return is_of_another_work(outline_, at) ||
           (candidate.trust == kWritten && is_imprint(outline_, at)) ||
           (candidate.place == Place::foot && candidate.trust == kNamed &&
            !is_labelled(candidate) && is_in_teaser(outline_, at)) ||
           is_behind_other_hand(outline_, at, candidate.author);
  }

  // A line that is no block, and that has no mark: "04.02.2022 | Jeanne Roy".
  static bool may_be_fields(const PageElement& element, Place place) {
    return place == Place::head && element.link_bytes == 0 &&
           element.text_bytes <= kMostLineBytes &&
           direct_text(*element.node).find('|') != std::string::npos;
  }

  // The same, with the word for it: "Von Jeanne Roy", "3.3.2020 von Jeanne Roy".
  bool may_be_byline(std::size_t at) const {
    const PageElement& element = outline_[at];
    if (element.text_bytes > kMostLineBytes || is_in_prose(at)) return false;
    const std::string own = squeeze_blanks(direct_text(*element.node));
    if (without_lead(own).size() < own.size()) return true;
    return !own.empty() && is_ascii_digit(own[0]) && contains_any(own, {" von ", " par ", " by "});
  }

  // "Von Jeanne Roy am 3. März" in what is named for it, beside the title, is the article's, though
  // the box is named after teasers too.
  SignatureCandidate signed_about_title() const {
    for (std::size_t at = 1; at < outline_.size(); ++at) {
      const PageElement& element = outline_[at];
      if (element.text_bytes == 0 || element.text_bytes > kMostLineBytes || !element.block)
        continue;
      if (!place_.is_off_article(at) || !place_.is_about_title(at) || !is_small(outline_, at)) {
        continue;
      }
      const unsigned kinds = kinds_of_element(*element.node);
      const bool named = trust_of(element) == kNamed;
      if (!named && (kinds & (kPublicationWord | kAuthorWord)) == 0) continue;
      SignatureCandidate candidate{named ? kNamed : kWritten, Place::head, at, {}, {}};
      if (read(candidate) && (!named || is_labelled(candidate))) return candidate;
    }
    return {};
  }

  // "Jeanne Roy" without any mark, in a box of facts about the article, beside its date.
  SignatureCandidate named_beside_date() const {
    constexpr std::uint32_t kMostNameBytes = 30;
    constexpr std::string_view kFilings[] = {"category", "categories", "tag",   "tags",
                                             "topic",    "topics",     "rubric"};
    for (std::size_t at = 1; at < outline_.size(); ++at) {
      const PageElement& element = outline_[at];
      if (element.text_bytes == 0 || element.text_bytes > kMostNameBytes) continue;
      if (has_class_word(*element.node, kFilings)) continue;
      if (element.link_bytes > 0 || place_.of(at) != Place::head || !place_.is_about_title(at)) {
        continue;
      }
      if (!is_beside_date(at) || is_at_picture(outline_, at) || is_in_button(outline_, at)) {
        continue;
      }
      const std::string name = squeeze_blanks(html_lines(*element.node, {}));
      if (!is_full_name(name) || is_post_held(normalised(name)) ||
          boilerplate_of_line(Line{name, normalised(name)})) {
        continue;
      }
      return {kAligned, Place::head, at, name, {}};
    }
    return {};
  }

  // A box close around, of few words and named for facts, holds a date.
  bool is_beside_date(std::size_t at) const {
    constexpr int kNear = 3;
    constexpr std::string_view kFacts[] = {"meta", "metas", "info", "infos", "byline"};
    std::size_t box = outline_[at].parent;
    for (int step = 0; step < kNear && outline_[box].text_bytes <= kMostLineBytes; ++step) {
      if (!is_small(outline_, box)) return false;
      if (has_class_word(*outline_[box].node, kFacts)) {
        const auto found = find_date(squeeze_blanks(html_lines(*outline_[box].node, {})), seen_);
        return found && found->date.precision >= Precision::day;
      }
      box = outline_[box].parent;
    }
    return false;
  }

  // An author's box stands anywhere; where all that is marked as an author is one name, it is the
  // article's.
  SignatureCandidate only_marked() const {
    constexpr int kMost = 100;  // a list of everybody
    int seen = 0;
    SignatureCandidate found;
    for (std::size_t at = 1; at < outline_.size(); ++at) {
      const PageElement& element = outline_[at];
      if (element.hidden || element.text_bytes == 0 || element.text_bytes > kMostBytes) continue;
      const Trust trust = trust_of(element);
      const bool marked =
          trust == kMarked || (trust == kNamed && is_small(outline_, at) &&
                               (links_inside(at) || is_card(*element.node) || begins_by(element)));
      if (marked && ++seen > kMost) return {};
      if (!marked || !is_small(outline_, at) || is_in_box_of_others(outline_, at, excluded_))
        continue;
      if (is_at_picture(outline_, at) || is_in_button(outline_, at)) continue;
      SignatureCandidate candidate{trust, Place::foot, at, {}, {}};
      if (!read(candidate) || is_of_others(candidate)) continue;
      if (found.element == 0) {
        found = std::move(candidate);
      } else if (found.author != candidate.author && !are_in_one_box(found.element, at)) {
        return {};
      }
    }
    return found;
  }

  // Who signs together does so in a few lines.
  bool are_in_one_box(std::size_t one, std::size_t other) const {
    std::size_t box = one;
    while (outline_[outline_[box].parent].text_bytes <= kMostBytes) box = outline_[box].parent;
    return outline_.is_inside(other, box);
  }

  // "Text: Jeanne Roy" right under the text is the article's, though its box is one of the site's,
  // where nobody else signs there.
  SignatureCandidate signed_under_text() const {
    SignatureCandidate found;
    for (std::size_t at = 1; at < outline_.size(); ++at) {
      const PageElement& element = outline_[at];
      if (element.text_bytes == 0 || element.text_bytes > kMostLineBytes) continue;
      if (!place_.is_off_article(at) || !place_.is_under_text(at) || !is_small(outline_, at)) {
        continue;
      }
      SignatureCandidate candidate{trust_of(element), Place::foot, at, {}, {}};
      if (candidate.trust == kWritten && (has_label_before(at) || heads_author_box(at))) {
        candidate.trust = kNamed;
      }
      const bool named = candidate.trust <= kNamed;
      if (!named && candidate.trust != kWritten) continue;
      if (is_in_box_of_others(outline_, at, excluded_) || is_at_picture(outline_, at) ||
          is_in_button(outline_, at))
        continue;
      if (!read(candidate)) continue;
      const bool labelled = is_labelled(candidate) || heads_author_box(at);
      if (!(named ? labelled : is_full_name(candidate.author))) continue;
      if (found.element != 0 && found.author != candidate.author) return {};
      if (found.element == 0) found = std::move(candidate);
      at = element.end - 1;
    }
    return found;
  }

  // "Von Jeanne Roy" and little else.
  static bool begins_by(const PageElement& element) {
    constexpr std::uint32_t kMostSignedBytes = 40;
    if (!element.block || element.text_bytes > kMostSignedBytes) return false;
    const std::string line = squeeze_blanks(html_lines(*element.node, {}));
    const std::string name = without_lead(line);
    return name.size() < line.size() && is_full_name(name);
  }

  bool links_inside(std::size_t at) const {
    for (std::size_t inner = at; inner < outline_[at].end; ++inner) {
      if (links_to_author(*outline_[inner].node)) return true;
    }
    return false;
  }

  bool read(SignatureCandidate& candidate) const {
    return read_signature(outline_, seen_, candidate);
  }

  // "Par" stands before the name in its line, or the name is a link to its author.
  bool is_labelled(const SignatureCandidate& best) const {
    const std::size_t block = block_around(best.element);
    if (!is_small(outline_, block)) return false;
    for (std::size_t at = block; at < outline_[block].end; ++at) {
      if (links_to_author(*outline_[at].node)) return true;
    }
    if (has_label_before(best.element)) return true;
    const std::string line =
        with_parted_lead(squeeze_blanks(html_lines(*outline_[block].node, {})));
    return without_lead(line).size() < line.size() ||
           normalised(line).find(" par ") != std::string::npos;
  }

  // The heading of a box that is named for authors, with a link to all that they wrote.
  bool heads_author_box(std::size_t at) const {
    const std::size_t box = outline_[at].parent;
    return is_heading_element(*outline_[at].node) &&
           (kinds_of_element(*outline_[box].node) & kAuthorWord) != 0 && is_small(outline_, box) &&
           links_inside(box);
  }

  // "Published by", "Autor" in the block before.
  bool has_label_before(std::size_t at) const {
    constexpr std::uint32_t kMostLabelBytes = 20;
    const std::uint32_t text_at = outline_[at].text_at;
    for (std::size_t before = at; before-- > 1;) {
      const PageElement& element = outline_[before];
      if (element.text_bytes == 0 || element.text_at + element.text_bytes > text_at) continue;
      if (!element.block || element.text_bytes > kMostLabelBytes) return false;
      const std::string key = normalised(squeeze_blanks(html_lines(*element.node, {})));
      return element.text_at + element.text_bytes == text_at &&
             (is_label_in_line(key) || is_label_of_author(key));
    }
    return false;
  }

  std::size_t block_around(std::size_t at) const {
    while (at != 0 && !outline_[at].block) at = outline_[at].parent;
    return at;
  }

  // A line may sign with several names, each marked by itself, each in a block of its own or not.
  void join_line(SignatureCandidate& best) const {
    const int most_blocks = best.trust == kMarked ? 3 : 1;
    std::size_t block = block_around(best.element);
    for (int step = 0; step < most_blocks; ++step, block = block_around(outline_[block].parent)) {
      if (block == 0 || outline_[block].text_bytes > kMostBytes || !is_small(outline_, block)) {
        return;
      }
      if (block == best.element) continue;
      std::vector<std::string> names = names_inside(block, best);
      if (names.size() < 2) continue;
      best.author = join(names, ", ");
      best.authors = std::move(names);
      return;
    }
  }

  std::vector<std::string> names_inside(std::size_t block, const SignatureCandidate& best) const {
    std::vector<std::string> names;
    for (std::size_t at = block; at < outline_[block].end; ++at) {
      if (trust_of(outline_[at]) != best.trust) continue;
      SignatureCandidate other{best.trust, best.place, at, {}, {}};
      if (!read(other)) continue;
      if (!contains(names, other.author)) names.push_back(other.author);
      at = outline_[at].end - 1;
    }
    return names;
  }

  const PageOutline& outline_;
  const ArticlePlace& place_;
  const Date& seen_;
  const std::unordered_set<const GumboNode*> excluded_;
};

}  // namespace

std::optional<VisibleAuthor> find_visible_author(const PageOutline& outline,
                                                 const ArticlePlace& place, const Date& seen,
                                                 const std::vector<const GumboNode*>& excluded) {
  return AuthorSearch(outline, place, seen, excluded).find();
}

}  // namespace glane

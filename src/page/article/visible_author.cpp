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
#include "page/article/site_name.hpp"
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
constexpr std::size_t kLongestNameBytes = 80;

bool is_named_signature(const GumboNode& node) {
  // Names for machines alone are hashed, but those for who tests the site.
  for (const char* attribute : {"class", "id", "data-testid"}) {
    const auto names = names_in(attribute_of(node, attribute));
    if (std::any_of(names.begin(), names.end(), is_signature_part)) return true;
  }
  return false;
}

// An aligned line is one at the right under the text.
enum Trust { kMarked, kNamed, kLinked, kWritten, kAligned, kNone };

bool is_aligned(const GumboNode& node) {
  return attribute_of(node, "align") == "right" ||
         contains_any(attribute_of(node, "style"), {"text-align:right", "text-align: right"});
}

// Ways to the page, among the names of who wrote it.
bool is_navigation(const GumboNode& node) {
  return is_element(node, GUMBO_TAG_NAV) ||
         attribute_of(node, "itemtype").find("BreadcrumbList") != std::string_view::npos;
}

Trust trust_of(const PageElement& element) {
  const GumboNode& node = *element.node;
  if (attribute_has_word(node, "itemprop", "author") ||
      attribute_has_word(node, "itemprop", "creator") ||
      attribute_has_word(node, "rel", "author")) {
    return kMarked;
  }
  if (is_named_signature(node)) return kNamed;
  if (links_to_author(node)) return kLinked;
  if (is_aligned(node) && !is_heading_element(node)) return kAligned;
  return element.block ? kWritten : kNone;
}

// hCard: who is described in it, and not where their page is.
bool is_card(const GumboNode& node) {
  return attribute_has_word(node, "class", "vcard");
}

// "Jeanne" of /auteur/jeanne-roy: a link's way bears the name that it shows.
bool is_in_address(std::string_view name, const GumboNode& link) {
  constexpr std::size_t kLeastLetters = 3;
  const std::string letters = site_name_letters(name);
  std::string_view href = attribute_of(link, "href");
  while (href.ends_with('/')) href.remove_suffix(1);
  const std::string_view last = href.substr(href.rfind('/') + 1);
  return letters.size() >= kLeastLetters && site_name_letters(last).find(letters) != letters.npos;
}

bool is_name(std::string_view text, Trust trust, const GumboNode& node) {
  if (text.empty() || text.size() > kLongestNameBytes) return false;
  if (text.find("://") != text.npos || text.find_first_of("@{}<>|?!") != text.npos) return false;
  const Line line{text, normalised(text)};
  if (trust == kMarked && is_initials(text)) return true;
  if (line.key.size() < 3 || is_author_label(line.key) || is_way(line.key) ||
      is_post_held(line.key)) {
    return false;
  }
  if (!names_of_signature(text).empty()) return true;
  if (boilerplate_of_line(line)) return false;
  if (line.key.find_first_not_of("0123456789 ./:-h") == line.key.npos) return false;
  if (trust == kLinked) return is_plausible_pseudonym(text) && is_in_address(text, node);
  return trust <= kNamed && are_author_names(text);
}

struct Candidate {
  Trust trust = kNone;
  Place place = Place::other;
  std::size_t element = 0;
  std::string author;
  std::vector<std::string> authors;

  bool is_better_than(const Candidate& other) const {
    if (place != other.place) return place < other.place;
    return trust < other.trust;
  }
};

class AuthorSearch {
 public:
  AuthorSearch(const PageOutline& outline, const ArticlePlace& place, const Date& seen,
               const std::vector<const GumboNode*>& excluded)
      : outline_(outline),
        place_(place),
        seen_(seen),
        excluded_(excluded.begin(), excluded.end()) {}

  std::optional<VisibleAuthor> find() {
    Candidate best;
    for (std::size_t at = 1; at < outline_.size(); ++at) {
      const PageElement& element = outline_[at];
      if (element.text_bytes == 0 || element.text_bytes > kMostBytes) continue;
      if (!is_small(outline_, at)) continue;
      Candidate candidate{trust_of(element), place_.of(at), at, {}, {}};
      if (candidate.place == Place::other) continue;
      // A word of the text may lead to somebody's works.
      if (candidate.trust == kLinked && (is_in_prose(at) || is_in_menu(outline_, at))) continue;
      if (candidate.trust == kNone && !may_be_fields(element, candidate.place)) continue;
      const bool is_better = best.element == 0 || candidate.is_better_than(best);
      if (!is_better && !may_name_person(candidate, best)) continue;
      if (is_at_picture(outline_, at) || is_in_button(outline_, at)) continue;
      if (read(candidate) && (is_better || is_full_name(candidate.author))) {
        best = std::move(candidate);
      }
    }
    if (best.element == 0) best = written_about_title();
    if (best.element == 0) best = only_marked();
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
  static bool may_name_person(const Candidate& candidate, const Candidate& best) {
    return best.trust == kNamed && candidate.trust == kWritten && best.place == Place::head &&
           candidate.place == Place::head && !is_full_name(best.author);
  }

  // A line that is no block, and that has no mark: "04.02.2022 | Jeanne Roy".
  static bool may_be_fields(const PageElement& element, Place place) {
    constexpr std::uint32_t kMostLineBytes = 80;
    return place == Place::head && element.link_bytes == 0 &&
           element.text_bytes <= kMostLineBytes &&
           direct_text(*element.node).find('|') != std::string::npos;
  }

  // "Von Jeanne Roy am 3. März" in what is named for it, beside the title, is the article's, though
  // the box is named after teasers too.
  Candidate written_about_title() const {
    constexpr std::uint32_t kMostLineBytes = 80;
    for (std::size_t at = 1; at < outline_.size(); ++at) {
      const PageElement& element = outline_[at];
      if (element.text_bytes == 0 || element.text_bytes > kMostLineBytes || !element.block)
        continue;
      if (!place_.is_off_article(at) || !place_.is_about_title(at) || !is_small(outline_, at)) {
        continue;
      }
      const unsigned kinds = kinds_of_element(*element.node);
      if ((kinds & (kPublicationWord | kAuthorWord)) == 0) continue;
      Candidate candidate{kWritten, Place::head, at, {}, {}};
      if (read(candidate)) return candidate;
    }
    return {};
  }

  // An author's box stands anywhere; where all that is marked as an author is one name, it is the
  // article's.
  Candidate only_marked() const {
    constexpr int kMost = 100;  // a list of everybody
    int seen = 0;
    Candidate found;
    for (std::size_t at = 1; at < outline_.size(); ++at) {
      const PageElement& element = outline_[at];
      if (element.hidden || element.text_bytes == 0 || element.text_bytes > kMostBytes) continue;
      const Trust trust = trust_of(element);
      const bool marked = trust == kMarked || (trust == kNamed && is_small(outline_, at) &&
                                               (links_inside(at) || is_card(*element.node)));
      if (marked && ++seen > kMost) return {};
      if (!marked || !is_small(outline_, at) || is_elsewhere(at)) continue;
      if (is_at_picture(outline_, at) || is_in_button(outline_, at)) continue;
      Candidate candidate{trust, Place::foot, at, {}, {}};
      if (!read(candidate)) continue;
      if (found.element != 0 && found.author != candidate.author) return {};
      if (found.element == 0) found = std::move(candidate);
    }
    return found;
  }

  bool links_inside(std::size_t at) const {
    for (std::size_t inner = at; inner < outline_[at].end; ++inner) {
      if (links_to_author(*outline_[inner].node)) return true;
    }
    return false;
  }

  // Comments in microdata, ways through the site, and what stands beside the article without saying
  // that it is about it.
  static bool is_of_others(const GumboNode& node) {
    const std::string_view type = attribute_of(node, "itemtype");
    const bool about = contains_any(lower_ascii(attribute_of(node, "class")),
                                    {"meta", "author", "auteur", "byline", "info"});
    return contains_any(type, {"Comment", "/Answer"}) || is_element(node, GUMBO_TAG_NAV) ||
           (is_element(node, GUMBO_TAG_ASIDE) && !about);
  }

  // In comments, in boxes of other articles.
  bool is_elsewhere(std::size_t at) const {
    constexpr unsigned kOthers =
        kCommentWord | kReadersBoilerplate | kSiteBoilerplate | kElsewhereWord;
    for (; at != 0; at = outline_[at].parent) {
      // What holds much of the page's text is no box.
      if (outline_[at].prose_bytes * 3 > outline_[0].prose_bytes) return false;
      const GumboNode& node = *outline_[at].node;
      if (excluded_.contains(&node) || is_of_others(node)) return true;
      const auto names = names_in(attribute_of(node, "class"));
      const bool others = std::any_of(names.begin(), names.end(), [&](std::string_view name) {
        const unsigned kinds = kinds_in_name(name);
        // "article-footer" is not the page's.
        const bool footer = name.find("footer") != name.npos &&
                            contains_any(name, {"article", "entry", "post", "content", "story"});
        return (kinds & kOthers) != 0 && (kinds & (kNegatingWord | kNotOfReadersWord)) == 0 &&
               !footer && !is_subject_part_name(name);
      });
      if (others && !is_element(node, GUMBO_TAG_BODY)) return true;
    }
    return false;
  }

  bool read(Candidate& candidate) const {
    const GumboNode& node = *outline_[candidate.element].node;
    const std::string lines = html_lines(node, [](const GumboNode& inner) {
      return is_navigation(inner) || is_category_link(inner);
    });
    bool label_before = false;
    for (const std::string_view written : split_text_lines(lines)) {
      std::string text = squeeze_blanks(without_filing(written));
      // "Autor Jeanne Roy:" names one, and what follows is of somebody else.
      if (is_signed_label(text)) text.pop_back();
      const std::string key = normalised(text);
      if (key == "par" || key.ends_with(" par")) continue;  // the name is in the next line
      if (is_label_of_author(key) || is_bare_label(text) || is_label_in_line(key)) {
        // Elsewhere any words before a colon may stand over a list.
        label_before =
            is_label_of_author(key) || is_label_in_line(key) || candidate.trust <= kNamed;
        continue;
      }
      if (is_of_translator(key)) continue;
      if (std::string last = name_behind_date(text, seen_); !last.empty()) {
        candidate.author = std::move(last);
        return true;
      }
      if (candidate.trust == kNone) continue;
      if (read_byline_in(text, candidate)) return true;
      std::string_view bare = text;
      // But of an initial, "R."
      while (bare.ends_with(',') || (bare.ends_with('.') && bare.rfind(' ') + 3 != bare.size())) {
        bare.remove_suffix(1);
      }
      const std::string stripped = without_lead(bare);
      // Without a mark, only "Par ..." or "Auteur : ..." makes a name a signature.
      const bool labelled = std::exchange(label_before, false) || stripped.size() < bare.size();
      std::string signature = clean_signature(without_mail(stripped));
      if (labelled) signature = person_before_function(person_of(std::move(signature)));
      if (candidate.trust == kWritten && !labelled) continue;
      const bool unsigned_line = candidate.trust == kAligned && !labelled &&
                                 (candidate.place != Place::foot || !is_full_name(signature));
      const bool is_said = candidate.trust == kMarked || (labelled && candidate.trust == kNamed);
      if (unsigned_line ||
          !(is_name(signature, candidate.trust, node) || (is_said && is_small_name(signature)))) {
        continue;
      }
      candidate.author = signature;
      return true;
    }
    return false;
  }

  bool read_byline_in(std::string_view text, Candidate& candidate) const {
    const auto byline = read_byline(Line{text, normalised(text)}, seen_);
    const std::string named = byline ? normalised(byline->author) : "";
    if (named.empty() || is_author_label(named) || is_way(named) || is_post_held(named) ||
        leads_to_category(candidate.element, byline->author)) {
      return false;
    }
    // "04.02.2022 | Jeanne Roy", but "New York, 3 mars" is where it was written, and a link there
    // leads to a section.
    const bool fields = byline->date && byline->complete && candidate.place == Place::head &&
                        is_ascii_digit(text[0]) && text.ends_with(byline->author) &&
                        contains_any(text, {"|", " - ", " – ", "•", "·"}) &&
                        outline_[candidate.element].link_bytes == 0 && is_full_name(byline->author);
    if (candidate.trust == kWritten && !byline->telling && !fields) return false;
    candidate.author = clean_signature(byline->author);
    if (candidate.author == byline->author) candidate.authors = byline->authors;
    return true;
  }

  // "By Course or Type" in a link to a section.
  bool leads_to_category(std::size_t around, std::string_view name) const {
    for (std::size_t at = around; at < outline_[around].end; ++at) {
      const GumboNode& node = *outline_[at].node;
      if (!is_element(node, GUMBO_TAG_A)) continue;
      const std::string href = lower_ascii(attribute_of(node, "href"));
      if (!contains_any(href, {"category/", "categorie/", "categoria/", "kategorie/", "/tag/"})) {
        continue;
      }
      const std::string text = squeeze_blanks(html_lines(node, {}));
      if (text.size() > name.size() && text.find(name) != std::string::npos) return true;
    }
    return false;
  }

  // "Par" stands before the name in its line, or the name is a link to its author.
  bool is_labelled(const Candidate& best) const {
    const std::size_t block = block_around(best.element);
    if (!is_small(outline_, block)) return false;
    for (std::size_t at = block; at < outline_[block].end; ++at) {
      if (links_to_author(*outline_[at].node)) return true;
    }
    const std::string line = squeeze_blanks(html_lines(*outline_[block].node, {}));
    return without_lead(line).size() < line.size() ||
           normalised(line).find(" par ") != std::string::npos;
  }

  std::size_t block_around(std::size_t at) const {
    while (at != 0 && !outline_[at].block) at = outline_[at].parent;
    return at;
  }

  // A line may sign with several names, each marked by itself, each in a block of its own or not.
  void join_line(Candidate& best) const {
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

  std::vector<std::string> names_inside(std::size_t block, const Candidate& best) const {
    std::vector<std::string> names;
    for (std::size_t at = block; at < outline_[block].end; ++at) {
      if (trust_of(outline_[at]) != best.trust) continue;
      Candidate other{best.trust, best.place, at, {}, {}};
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

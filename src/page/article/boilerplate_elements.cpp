#include "page/article/boilerplate_elements.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <unordered_set>

#include "page/article/heading_parts.hpp"
#include "page/article/labelled_lists.hpp"
#include "page/article/link_boxes.hpp"
#include "page/article/link_lists.hpp"
#include "page/article/linked_blocks.hpp"
#include "page/article/listed_posts.hpp"
#include "page/article/named_bodies.hpp"
#include "page/article/offer_boxes.hpp"
#include "page/article/other_articles.hpp"
#include "page/article/text_despite_name.hpp"
#include "page/html/boilerplate_names.hpp"
#include "page/html/element_text.hpp"
#include "page/html/html_text.hpp"
#include "page/html/part_names.hpp"

namespace glane {

namespace {

bool is_list(const GumboNode& node) {
  return is_element(node, GUMBO_TAG_UL) || is_element(node, GUMBO_TAG_OL) ||
         is_element(node, GUMBO_TAG_DL) || is_element(node, GUMBO_TAG_TABLE);
}

bool is_item(const GumboNode& node) {
  return is_element(node, GUMBO_TAG_LI) || is_element(node, GUMBO_TAG_TD) ||
         is_element(node, GUMBO_TAG_TH) || is_element(node, GUMBO_TAG_TR);
}

// Lists, rows of a table and headings have names of what they tell of.
bool may_be_box(const GumboNode& node) {
  return !is_list(node) && !is_element(node, GUMBO_TAG_TR) &&
         (!is_heading_element(node) || is_element(node, GUMBO_TAG_H1));
}

bool is_of_links(const PageElement& element) {
  return element.link_bytes * 2 > element.text_bytes;
}

class Marking {
 public:
  Marking(const PageOutline& outline, std::size_t title,
          const std::vector<const GumboNode*>& excluded, NameTrust trust)
      : outline_(outline),
        title_(title),
        trust_(trust),
        page_prose_(outline[0].prose_bytes),
        excluded_(excluded.begin(), excluded.end()),
        second_paragraph_at_(find_second_paragraph()),
        pictures_before_(outline.size() + 1),
        in_post_(outline.size()),
        wiki_text_(find_wiki_text()),
        captions_are_text_(captions_hold_text()),
        linked_(outline),
        labelled_(outline),
        marks_(outline.size(), Mark::kept) {
    for (const std::size_t post : find_listed_posts(outline, title)) {
      std::fill(in_post_.begin() + static_cast<std::ptrdiff_t>(post),
                in_post_.begin() + outline[post].end, true);
    }
    for (std::size_t at = 0; at < outline.size(); ++at) {
      const bool is_picture = is_element(*outline[at].node, GUMBO_TAG_IMG);
      pictures_before_[at + 1] = pictures_before_[at] + (is_picture ? 1 : 0);
    }
    for (const std::size_t other : find_other_articles(outline, title)) {
      if (!in_post_[other]) marks_[other] = Mark::off_article;
    }
    for (std::size_t at = 1; at < outline.size(); ++at) {
      mark_card(at);
      mark_offer(at);
      const std::size_t ways = find_box_of_ways(outline, at);
      const std::size_t box = std::max(ways, find_subscription_box(outline, at));
      if (box != 0 && !holds_title(box)) marks_[box] = Mark::off_article;
    }
    for (std::size_t at = 1; at < outline.size(); ++at) {
      const Mark own = std::max(marks_[at], mark_of(at));
      const Mark around = marks_[outline[at].parent];
      // A lead may stand among the byline and what shares the article.
      const bool is_freed = around == Mark::boilerplate && own == Mark::kept &&
                            (is_lead(at) || is_paragraph_under_title(outline, title, at));
      marks_[at] = is_freed ? own : std::max(own, around);
      mark_label(at);
    }
  }

  std::vector<Mark> release() { return std::move(marks_); }

 private:
  Mark mark_of(std::size_t at);
  bool is_row_of_links(std::size_t at) const;
  void mark_card(std::size_t at);
  void mark_offer(std::size_t at);
  void mark_label(std::size_t at);

  // What holds much of the page's text is no box, whatever its name.
  bool holds_much(const PageElement& element) const {
    return element.prose_bytes * 3 > page_prose_;
  }
  // Of a short article the page's other boxes hold most of the text.
  bool is_box_beside(std::size_t at) {
    if (!holds_much(outline_[at])) return true;
    if (trust_ != NameTrust::full) return false;
    if (!bodies_) bodies_.emplace(outline_);
    return !bodies_->has_inside(at) && (title_ != 0 || bodies_->has_outside(at) ||
                                        outline_[at].prose_bytes * 3 <= page_prose_ * 2);
  }
  // Where the second paragraph behind the title begins.
  std::uint32_t find_second_paragraph() const {
    bool is_second = false;
    for (std::size_t at = outline_[title_].end; title_ != 0 && at < outline_.size(); ++at) {
      if (!is_outline_paragraph(outline_[at])) continue;
      if (is_second) return outline_[at].text_at;
      is_second = true;
    }
    return UINT32_MAX;
  }
  // A linked word of a paragraph, whatever its style is named after; but "[citation needed]" is
  // none of its words.
  bool is_in_sentence(std::size_t at) const {
    if (outline_[at].block || is_element(*outline_[at].node, GUMBO_TAG_SUP)) return false;
    std::size_t block = outline_[at].parent;
    while (block != 0 && !outline_[block].block) block = outline_[block].parent;
    return is_outline_paragraph(outline_[block]) &&
           outline_[at].text_bytes * 2 < outline_[block].own_bytes;
  }
  // A link with text on either side, though its style is named "keywords": no button,
  // nor a name in a byline.
  bool is_word_of_sentence(std::size_t at) const {
    const PageElement& link = outline_[at];
    if (!is_element(*link.node, GUMBO_TAG_A) || !is_in_sentence(at)) return false;
    if (signs_article(*link.node)) return false;
    const PageElement& block = outline_[link.parent];
    return block.block && (link.text_at > block.text_at || begins_sentence(*link.node)) &&
           link.text_at + link.text_bytes < block.text_at + block.text_bytes;
  }
  // Behind the title: the one of the site stands before it.
  bool is_header_of_part(std::size_t at) const {
    const bool is_header =
        is_element(*outline_[at].node, GUMBO_TAG_HEADER) || is_unfolding_button(outline_, at);
    return is_header && title_ != 0 && at > title_ &&
           (heads_paragraph(outline_, at) ||
            (is_unfolding_button(outline_, at) && is_whole_of_heading(outline_, at)));
  }
  // What is written under a picture, in a box that is named after it.
  bool is_caption(std::size_t at) const {
    constexpr std::uint32_t kMostBytes = 300;
    const PageElement& element = outline_[at];
    const bool has_one_picture = pictures_before_[element.end] - pictures_before_[at] == 1;
    if (!has_one_picture || !element.block || element.text_bytes == 0 ||
        element.text_bytes > kMostBytes || !is_small(outline_, at) || holds_much(element)) {
      return false;
    }
    for (std::size_t i = at + 1; i < element.end; ++i) {
      if (is_heading_element(*outline_[i].node)) return false;
    }
    return is_picture_name(*element.node);
  }
  // The title of a video, and how long it is: of what a script shows there.
  bool is_title_of_video(std::size_t at) const {
    constexpr std::uint32_t kMostBytes = 120;
    const PageElement& element = outline_[at];
    return element.block && element.text_bytes > 0 && element.text_bytes <= kMostBytes &&
           element.prose_bytes == 0 && is_small(outline_, at) && is_video_name(*element.node);
  }
  // A teaser close under the title is this article's own: its lead.
  bool is_lead(std::size_t at) const {
    constexpr std::uint32_t kLeastBytes = 40;
    constexpr std::uint32_t kMostBytes = 1200;
    constexpr std::uint32_t kMostDistance = 800;
    const PageElement& element = outline_[at];
    if (title_ == 0 || at < outline_[title_].end || !is_lead_name(*element.node)) return false;
    if (is_element(*element.node, GUMBO_TAG_FIGCAPTION)) return false;
    return element.text_at - outline_[title_].text_at <= kMostDistance &&
           element.text_at <= second_paragraph_at_ && element.text_bytes >= kLeastBytes &&
           element.text_bytes <= kMostBytes && element.link_bytes * 4 < element.text_bytes;
  }
  // Several links in one line.
  bool is_row_of_ways(std::size_t at) const {
    constexpr std::ptrdiff_t kFewest = 3;
    const auto begin = outline_.elements().begin();
    return std::count_if(begin + static_cast<std::ptrdiff_t>(at), begin + outline_[at].end,
                         [](const PageElement& inner) {
                           return is_element(*inner.node, GUMBO_TAG_A) && inner.text_bytes > 0;
                         }) >= kFewest;
  }
  bool is_title_of_post(std::size_t at) const {
    return in_post_[at] && is_heading_element(*outline_[at].node);
  }
  // "See also", "Works": an encyclopedia's lists are text; its boxes of links are tables or named.
  bool is_list_of_wiki(std::size_t at) const {
    if (wiki_text_ == 0 || !outline_.is_inside(at, wiki_text_)) return false;
    // Columns are laid out by an element around the list.
    std::size_t list = at;
    while (list < outline_[at].end && !is_element(*outline_[list].node, GUMBO_TAG_UL) &&
           !is_element(*outline_[list].node, GUMBO_TAG_OL)) {
      ++list;
    }
    return list < outline_[at].end && outline_[list].text_bytes == outline_[at].text_bytes;
  }
  std::size_t find_wiki_text() const {
    for (std::size_t at = 1; at < outline_.size(); ++at) {
      const PageElement& element = outline_[at];
      if (holds_much(element) && attribute_of(*element.node, "id") == "mw-content-text") return at;
    }
    return 0;
  }
  // The steps of a manual, the pictures of a list: what stands under them is the article, where it
  // is most of the page's running text.
  bool captions_hold_text() const {
    constexpr std::uint32_t kLeastBytes = 600;
    std::uint32_t bytes = 0;
    for (const PageElement& element : outline_.elements()) {
      if (tells_of_picture(*element.node) && !is_of_links(element)) {
        bytes += element.prose_bytes;
      }
    }
    return bytes >= kLeastBytes && bytes * 2 > page_prose_;
  }
  bool is_caption_of_text(const PageElement& element) const {
    return captions_are_text_ && tells_of_picture(*element.node) && !is_of_links(element);
  }
  // In microdata the picture and its words are one.
  static bool tells_of_picture(const GumboNode& node) {
    return is_element(node, GUMBO_TAG_FIGCAPTION) ||
           attribute_of(node, "itemtype").ends_with("schema.org/ImageObject");
  }
  // Of Bootstrap, over the title: what a button of the site's header unfolds.
  bool is_fold_of_header(std::size_t at) const {
    constexpr std::string_view kShown[] = {"in", "show"};
    const GumboNode& node = *outline_[at].node;
    return at < title_ && attribute_has_word(node, "class", "collapse") &&
           !has_part_class(node, kShown);
  }
  bool holds_title(std::size_t at) const { return title_ != 0 && outline_.is_inside(title_, at); }

  const PageOutline& outline_;
  std::size_t title_;
  NameTrust trust_;
  std::uint32_t page_prose_;
  std::unordered_set<const GumboNode*> excluded_;
  std::uint32_t second_paragraph_at_;           // bytes of visible text
  std::vector<std::uint32_t> pictures_before_;  // each element
  std::vector<bool> in_post_;                   // of several that the page lists
  std::size_t wiki_text_;                       // of MediaWiki; 0: there is none
  bool captions_are_text_;                      // most of the page's text stands under pictures
  LinkedBlocks linked_;
  LabelledLists labelled_;
  std::vector<Mark> marks_;
  std::optional<NamedBodies> bodies_;  // once they are asked for
};

Mark Marking::mark_of(std::size_t at) {
  const PageElement& element = outline_[at];
  if (excluded_.contains(element.node)) return Mark::off_article;
  if (element.hidden) return Mark::boilerplate;
  if (holds_title(at) || is_caption_of_text(element) || labelled_.hold(at)) return Mark::kept;
  // Without any other text, they are what the page is about.
  constexpr std::uint32_t kLeastArticleBytes = 200;
  const bool text = is_paragraph_of_prose(outline_, at) || is_run_of_text(outline_, at);
  // "pager" of a table is how its rows are shown.
  const bool is_rows = is_element(*element.node, GUMBO_TAG_TBODY);
  const NodeNames names = trust_ == NameTrust::none || is_rows ? NodeNames::none
                          : text                               ? NodeNames::whole
                                                               : NodeNames::any;
  switch (boilerplate_kind_of_names(*element.node, names)) {
    case Boilerplate::comments:
      if (element.block && page_prose_ - element.prose_bytes >= kLeastArticleBytes) {
        return Mark::off_article;
      }
      if (is_element(*element.node, GUMBO_TAG_A) && !is_in_sentence(at)) return Mark::boilerplate;
      break;
    case Boilerplate::of_site:
      if (captions_are_text_ && holds_much(element)) break;
      if (is_box_beside(at) && !is_nearly_body(outline_, at) && !is_lead(at) &&
          !is_box_of_dates(outline_, at) && !is_box_of_text(outline_, at) &&
          !is_header_of_part(at) && !(at > title_ && is_carousel_of_text(outline_, at))) {
        return Mark::off_article;
      }
      break;
    case Boilerplate::sure:
      if (!holds_much(element) && !is_word_of_sentence(at) &&
          !is_behind_wall(*element.node, text)) {
        return Mark::boilerplate;
      }
      break;
    case Boilerplate::likely:
      if (!holds_much(element) && !is_in_sentence(at) && !is_whole_of_heading(outline_, at) &&
          (is_of_links(element) || (element.prose_bytes == 0 && may_be_box(*element.node) &&
                                    !heads_paragraph(outline_, at)))) {
        return Mark::boilerplate;
      }
      break;
    case Boilerplate::of_links:
      // Any list may be named one, and its items: several ways tell.
      if (element.block && !is_item(*element.node) && !holds_much(element) &&
          is_of_links(element) && (!is_list(*element.node) || is_row_of_ways(at))) {
        return Mark::boilerplate;
      }
      break;
    case Boilerplate::none:
      break;
  }
  const bool is_behind_title = title_ != 0 && at > title_ && !holds_much(element);
  if (is_caption(at) || is_window(outline_, at) || is_fold_of_header(at) ||
      (is_behind_title && (is_call_to_action(outline_, at) || is_title_of_video(at)))) {
    return Mark::off_article;
  }
  if (is_way_amid_sentence(outline_, at) || is_anchor_of_heading(outline_, at)) {
    return Mark::boilerplate;
  }
  if (is_table_of_contents(outline_, at) || is_filing_line(outline_, at)) return Mark::boilerplate;
  const bool is_way =
      element.prose_bytes == 0 && (is_row_of_links(at) || is_labelled_link(outline_, at));
  return is_way ? Mark::boilerplate : Mark::kept;
}

bool Marking::is_row_of_links(std::size_t at) const {
  // A block of links, or a list of them. An item is judged by its list, a cell by its table.
  // Not of what only lays out a page.
  std::size_t whole = at;
  const auto is_part = [&](std::size_t block) {
    const PageElement& around = outline_[outline_[block].parent];
    const bool is_whole_item =
        is_item(*around.node) && around.text_bytes == outline_[block].text_bytes;
    return (is_item(*outline_[block].node) || is_whole_item) && around.prose_bytes == 0;
  };
  while (is_part(whole)) whole = outline_[whole].parent;
  return outline_[at].block && outline_[whole].link_bytes * 10 > outline_[whole].text_bytes * 8 &&
         !is_list_of_wiki(whole) && !is_title_of_post(at) && !is_announced(*outline_[whole].node) &&
         !linked_.is_text(at) && !names_column(outline_, at);
}

// Marks "Chronique de :" where the name behind it is none of the text.
void Marking::mark_label(std::size_t at) {
  constexpr std::uint32_t kMostLabelBytes = 30;
  const PageElement& name = outline_[at];
  const std::size_t around = name.parent;
  const PageElement& line = outline_[around];
  const bool is_behind_label = marks_[at] != Mark::kept && !name.hidden && !name.block &&
                               name.text_bytes > 0 && line.block &&
                               line.own_bytes == line.text_bytes &&
                               name.text_at + name.text_bytes == line.text_at + line.text_bytes &&
                               line.text_bytes - name.text_bytes <= kMostLabelBytes;
  if (!is_behind_label || marks_[around] != Mark::kept) return;
  if (direct_text(*line.node).ends_with(':')) marks_[around] = Mark::boilerplate;
}

// Marks the box around a heading that is a link to another article.
void Marking::mark_card(std::size_t at) {
  const PageElement& heading = outline_[at];
  if (!is_heading_element(*heading.node) || is_element(*heading.node, GUMBO_TAG_H1)) return;
  if (heading.text_bytes < 10 || at == title_ || in_post_[at]) return;
  // A blog's title may link to its own page, and stand there twice.
  if (title_ != 0 && heading.text_bytes == outline_[title_].text_bytes) return;
  // A link around the whole card, or one in the heading; not "Share / Tweet / 82 comments".
  if (heading.link_bytes * 10 < heading.text_bytes * 9 || is_row_of_ways(at)) return;
  // One of the pictures that the article is about.
  if (captions_are_text_ && is_in_figure(outline_, at)) return;
  constexpr std::uint32_t kMostCardBytes = 600;
  std::size_t box = at;
  bool is_ended = false;
  for (std::size_t around = heading.parent; around != 0; around = outline_[around].parent) {
    const PageElement& wider = outline_[around];
    if (wider.text_bytes > kMostCardBytes || holds_title(around) || holds_much(wider)) break;
    // Cards that say where they end stand in texts, too.
    is_ended = is_ended || is_element(*outline_[box].node, GUMBO_TAG_ARTICLE);
    if (is_ended && wider.text_bytes > outline_[box].text_bytes) break;
    box = around;
  }
  if (box != at && !holds_much(outline_[box])) marks_[box] = Mark::off_article;
}

// Marks the box around a price, of what is sold.
void Marking::mark_offer(std::size_t at) {
  constexpr int kLeastLikeness = 40;
  const std::size_t box = find_offer_box(outline_, at, [&](std::size_t around) {
    return holds_title(around) || holds_much(outline_[around]) ||
           body_likeness_of_names(*outline_[around].node) >= kLeastLikeness;
  });
  if (box != 0 && title_ != 0 && box > title_) marks_[box] = Mark::off_article;
}

}  // namespace

std::vector<Mark> mark_boilerplate(const PageOutline& outline, std::size_t title,
                                   const std::vector<const GumboNode*>& excluded, NameTrust trust) {
  return Marking(outline, title, excluded, trust).release();
}

}  // namespace glane

#include "page/article/article_body.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_set>

#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/article/boxes_behind_text.hpp"
#include "page/article/hollow_headings.hpp"
#include "page/article/leads.hpp"
#include "page/article/linked_blocks.hpp"
#include "page/article/stated_lead.hpp"
#include "page/article/words_over_text.hpp"
#include "page/html/boilerplate_names.hpp"
#include "page/html/html_text.hpp"
#include "page/html/part_names.hpp"
#include "page/html/selector.hpp"
#include "page/plain_text/body_lines.hpp"

namespace glane {

namespace {

// A body of less is doubted: then all of the page that is no boilerplate is read.
constexpr std::uint32_t kLeastBodyBytes = 140;
// What each paragraph costs: of two texts the one in fewer pieces is the article.
constexpr std::int64_t kParagraphCost = 30;

// Running text of which most is one link speaks neither for a body nor against it.
bool is_linked_prose(const PageElement& block) {
  constexpr std::uint32_t kLeastBytes = 100;
  return block.own_stops > 0 && block.own_bytes >= kLeastBytes &&
         block.own_link_bytes * 10 < block.own_bytes * 9;
}

// What a block's own text adds to the worth of the elements around it.
std::int64_t own_worth(const PageElement& block) {
  const std::int64_t text = block.own_bytes;
  const std::int64_t links = block.own_link_bytes;
  if (is_outline_paragraph(block)) return text - 2 * links - kParagraphCost;
  if (is_linked_prose(block)) return 0;
  // Cells of names and figures say nothing of the text around their table.
  const bool is_cell =
      is_element(*block.node, GUMBO_TAG_TD) || is_element(*block.node, GUMBO_TAG_TH);
  if (is_cell && links == 0) return 0;
  return -2 * links - (text - links) / 2;
}

bool is_list(const GumboNode& node) {
  return is_element(node, GUMBO_TAG_UL) || is_element(node, GUMBO_TAG_OL);
}

class BodyChoice {
 public:
  BodyChoice(const PageOutline& outline, const std::vector<Mark>& marks, std::size_t title)
      : outline_(outline), title_(title), worth_(outline.size()), is_kept_(outline.size()) {
    const LinkedBlocks linked(outline);
    for (std::size_t at = outline.size(); at-- > 0;) {
      if (marks[at] != Mark::kept) continue;
      is_kept_[at] = true;
      // A link in a row of text takes nothing from it.
      if (outline[at].block && !linked.is_text(at)) worth_[at] += own_worth(outline[at]);
      if (at > 0) worth_[outline[at].parent] += worth_[at];
    }
  }

  // 0 where nothing on the page is worth anything.
  std::size_t best() {
    std::int64_t most = 0;
    std::size_t best = 0;
    for (std::size_t at = 1; at < outline_.size(); ++at) {
      if (worth_[at] * 2 + kMostBonus <= most) continue;  // no name makes up for that
      const int likeness = body_likeness_of_names(*outline_[at].node);
      const std::int64_t worth = worth_[at] * (100 + likeness) / 100 + bonus_of(likeness);
      // Of wrappers around the same text the innermost.
      if (worth < most || (worth == most && likeness < likeness_)) continue;
      most = worth;
      best = at;
      likeness_ = likeness;
    }
    if (const std::size_t named = named_body(best); named != 0) return with_other_parts(named);
    if (const std::size_t article = article_in(best); article != 0) return article;
    const bool is_part = is_list(*outline_[best].node) || is_outline_paragraph(outline_[best]);
    std::size_t whole = is_part ? with_neighbours(best) : with_other_parts(best);
    if (is_lead_name(*outline_[whole].node)) whole = with_neighbours(whole);
    return is_element(*outline_[whole].node, GUMBO_TAG_TD) ? with_table(whole) : whole;
  }

  bool is_named() const { return likeness_ >= 30; }
  bool is_surely_named() const { return likeness_ >= kSureLikeness; }

 private:
  // What calls itself the body by its whole name is trusted at any length.
  static constexpr int kSureLikeness = 50;
  static constexpr std::int64_t kMostBonus = 300;
  static constexpr std::uint32_t kMostOverBytes = 300;  // between a title and its article
  static std::int64_t bonus_of(int likeness) { return likeness >= kSureLikeness ? kMostBonus : 0; }

  // What says itself that it is the body, though it has no paragraphs (a list, verses), unless what
  // is beside it is worth far more; 0: there is none, or it holds the best, or lies inside of it.
  std::size_t named_body(std::size_t best) {
    constexpr int kLeastLikeness = 60;
    constexpr std::uint32_t kLeastBytes = 60;
    std::size_t named = 0;
    for (std::size_t at = 1; at < outline_.size(); ++at) {
      const PageElement& element = outline_[at];
      const bool is_text = is_kept_[at] && element.text_bytes >= kLeastBytes &&
                           element.link_bytes * 3 < element.text_bytes;
      if (!is_text || (named != 0 && element.text_bytes <= outline_[named].text_bytes)) continue;
      if (body_likeness_of_names(*element.node) >= kLeastLikeness) named = at;
    }
    if (named == 0) return 0;
    // A cell inside of it is a part of it.
    const bool is_cell =
        is_element(*outline_[best].node, GUMBO_TAG_TD) && outline_.is_inside(best, named);
    const bool related = outline_.is_inside(best, named) || outline_.is_inside(named, best);
    if (best != 0 && !is_cell &&
        (related || worth_[best] > 2 * std::int64_t{outline_[named].text_bytes})) {
      return 0;
    }
    likeness_ = kLeastLikeness;
    return named;
  }

  // The <article> with the title, or close behind it, in a wrapper that also holds the teasers of
  // others, which may have more text together; 0: there is none, or little is in it.
  std::size_t article_in(std::size_t best) const {
    constexpr std::uint32_t kLeastBytes = 800;
    if (title_ == 0 || likeness_ > 0 || !outline_.is_inside(title_, best)) return 0;
    std::size_t found = 0;
    for (std::size_t at = best + 1; at < outline_[best].end; ++at) {
      if (!is_element(*outline_[at].node, GUMBO_TAG_ARTICLE) || worth_[at] <= 0) continue;
      if (outline_[at].prose_bytes < kLeastBytes) continue;
      if (found != 0 || outline_[at].end <= title_) return 0;  // of several each is a post
      found = at;
      at = outline_[at].end - 1;
    }
    const bool is_near =
        found != 0 && (outline_.is_inside(title_, found) ||
                       outline_[found].text_at - outline_[title_].text_at <= kMostOverBytes);
    return is_near ? found : 0;
  }

  // The element around all of those that call themselves just as `at` does, where the body stands
  // in several: "article__content", a picture, "article__content".
  std::size_t with_other_parts(std::size_t at) const {
    const std::string_view name = attribute_of(*outline_[at].node, "class");
    if (likeness_ < kSureLikeness || name.empty()) return at;
    std::size_t first = at;
    std::size_t last = at;
    for (std::size_t each = 1; each < outline_.size(); ++each) {
      if (worth_[each] <= 0 || attribute_of(*outline_[each].node, "class") != name) continue;
      first = std::min(first, each);
      last = std::max(last, each);
      each = outline_[each].end - 1;
    }
    std::size_t around = at;
    while (around != 0 &&
           !(outline_.is_inside(first, around) && outline_.is_inside(last, around))) {
      around = outline_[around].parent;
    }
    return around != 0 && worth_[around] * 10 >= worth_[at] * 11 ? around : at;
  }

  // A cell of a table that lays nothing out: one without ways to other pages.
  std::size_t with_table(std::size_t cell) const {
    std::size_t table = outline_[cell].parent;
    while (table != 0 && !is_element(*outline_[table].node, GUMBO_TAG_TABLE)) {
      table = outline_[table].parent;
    }
    return table != 0 && is_kept_[table] && outline_[table].link_bytes == 0 ? table : cell;
  }

  // A lone paragraph, and a lead, is part of a text: with the short lines beside it, and with other
  // paragraphs, however many links stand among them.
  std::size_t with_neighbours(std::size_t at) const {
    const std::size_t around = outline_[at].parent;
    if (around == 0) return at;
    const PageElement& wider = outline_[around];
    std::size_t paragraphs = 0;
    for (std::size_t each = around + 1; each < wider.end; each = outline_[each].end) {
      if (is_element(*outline_[each].node, GUMBO_TAG_P)) ++paragraphs;
    }
    const bool is_text = paragraphs > 1 && wider.link_bytes * 2 < wider.text_bytes;
    return is_text || worth_[around] * 10 >= worth_[at] * 8 ? around : at;
  }

  const PageOutline& outline_;
  std::size_t title_;  // element; 0: none
  std::vector<std::int64_t> worth_;
  std::vector<bool> is_kept_;
  int likeness_ = 0;
};

class BodyReading {
 public:
  BodyReading(const PageOutline& outline, const BodyHints& hints)
      : outline_(outline), hints_(hints), marks_(hints.marks) {
    for (std::size_t at = 0; at < outline.size(); ++at) {
      if (hints.marks[at] != Mark::kept || (at == hints.title_element && at != 0)) {
        excluded_.insert(outline[at].node);
        if (is_of_links(outline[at])) links_left_out_.insert(outline[at].node);
      }
    }
  }

  ArticleBody read() {
    BodyChoice choice(outline_, hints_.marks, hints_.title_element);
    const std::size_t best = choice.best();
    ArticleBody body;
    if (best == 0 || (outline_[best].prose_bytes < kLeastBodyBytes && !choice.is_surely_named())) {
      body.text = body_lines_without_frame(text_of(0), hints_.title, hints_.seen, hints_.site_name);
      body.found_by = "the whole page";
      return body;
    }
    body.element = best;
    for (const std::size_t box : find_boxes_behind_text(outline_, marks_, best)) {
      std::fill_n(marks_.begin() + static_cast<std::ptrdiff_t>(box), outline_[box].end - box,
                  Mark::boilerplate);
      excluded_.insert(outline_[box].node);
    }
    body.lead = lead_over(best);
    std::string text = body.lead + text_of(best);
    if (!outline_.is_inside(best, hints_.stated_lead)) text.insert(0, stated_lead_of(text));
    body.text = without_signatures(
        body_lines_without_frame(text, hints_.title, hints_.seen, hints_.site_name),
        hints_.signers);
    if (const std::size_t notes = notes_under(best); notes != 0) {
      append_text_line(body.text, text_of(notes));
    }
    body.found_by = selector_of(*outline_[best].node);
    body.found_by += choice.is_named() ? " by its name" : " by density";
    return body;
  }

 private:
  std::string text_of(std::size_t at) const {
    // What stands over the title inside the body is no part of it.
    const std::size_t title = hints_.title_element;
    const bool headed = title != 0 && outline_.is_inside(title, at) &&
                        outline_[title].text_at - outline_[at].text_at < kMostHeadBytes;
    std::unordered_set<const GumboNode*> over;
    for (std::size_t i = at + 1; headed && i < title; i = outline_[i].end) {
      while (outline_.is_inside(title, i) && i != title) ++i;
      const bool is_lead_over = is_element(*outline_[i].node, GUMBO_TAG_P) &&
                                is_outline_paragraph(outline_[i]) &&
                                outline_[i].link_bytes * 4 < outline_[i].text_bytes;
      if (i < title && !holds_subheadline(outline_, i) && !is_lead_over)
        over.insert(outline_[i].node);
    }
    for (const std::size_t word : find_words_over_text(outline_, hints_.marks, at)) {
      over.insert(outline_[word].node);
    }
    for (const std::size_t heading : other_titles(at)) over.insert(outline_[heading].node);
    for (const std::size_t hollow : find_hollow_headings(outline_, marks_, at)) {
      over.insert(outline_[hollow].node);
    }
    return html_marked_lines(
        *outline_[at].node,
        [&](const GumboNode& node) { return excluded_.contains(&node) || over.contains(&node); },
        [&](const GumboNode& node) { return links_left_out_.contains(&node); });
  }

  // Those over the text, in other words than those that the page states; where the title is found
  // and headings of the text are <h1> too, the first of them is one.
  std::vector<std::size_t> other_titles(std::size_t body) const {
    std::vector<std::size_t> titles;
    std::size_t at = body + 1;
    for (; at < outline_[body].end && !is_outline_paragraph(outline_[at]); ++at) {
      if (is_element(*outline_[at].node, GUMBO_TAG_H1)) titles.push_back(at);
    }
    for (; hints_.title_element != 0 && at < outline_[body].end; ++at) {
      if (hints_.marks[at] == Mark::kept && is_element(*outline_[at].node, GUMBO_TAG_H1)) return {};
    }
    return titles;
  }

  // Paragraphs between the title and the body, and what is named as a lead: "chapô", "standfirst".
  std::string lead_over(std::size_t body) const {
    std::string lead;
    const std::size_t title = hints_.title_element;
    if (title == 0 || title >= body || outline_.is_inside(body, title)) return lead;
    if (outline_[body].text_at - outline_[title].text_at > kMostLeadBytes) return lead;
    for (std::size_t at = 1; at < title; ++at) {
      const bool is_near = outline_[title].text_at - outline_[at].text_at <= kMostOverBytes;
      if (!is_near || hints_.marks[at] != Mark::kept || outline_.is_inside(title, at)) continue;
      if (!holds_subheadline(outline_, at)) continue;
      lead += text_of(at) + "\n";
      at = outline_[at].end - 1;
    }
    for (const std::size_t at : find_leads(outline_, hints_.marks, title, body)) {
      const std::string lines = text_of(at) + "\n";
      // Some pages print the list again for telephones.
      const bool again = is_ingredient(*outline_[at].node) && lead.find(lines) != lead.npos;
      if (!again) lead += lines;
    }
    return lead;
  }

  // Empty where the text has it.
  std::string stated_lead_of(std::string_view text) const {
    if (hints_.stated_lead == 0) return "";
    const std::string lead = html_lines(outline_.node(hints_.stated_lead), {});
    const bool has_it = letters_of_lead(text).find(letters_of_lead(lead)) != std::string::npos;
    return has_it ? "" : lead + "\n";
  }

  // The author's notes, in an element of their own behind the body: they lead back into it. 0:
  // there are none.
  std::size_t notes_under(std::size_t body) const {
    for (std::size_t at = outline_[body].end; at < outline_.size(); ++at) {
      const PageElement& element = outline_[at];
      const bool may_be_notes = hints_.marks[at] == Mark::kept && element.block;
      if (!may_be_notes || !is_notes_name(*element.node)) continue;
      const bool is_text =
          element.text_bytes >= kLeastLeadBytes && element.link_bytes * 2 < element.text_bytes;
      if (is_text && leads_back(at)) return at;
    }
    return 0;
  }

  bool leads_back(std::size_t notes) const {
    return std::any_of(outline_.elements().begin() + static_cast<std::ptrdiff_t>(notes),
                       outline_.elements().begin() + outline_[notes].end,
                       [](const PageElement& each) {
                         return is_element(*each.node, GUMBO_TAG_A) &&
                                attribute_of(*each.node, "href").starts_with('#');
                       });
  }

  // What a line over it announces: "Weitere Artikel:".
  static bool is_of_links(const PageElement& element) {
    constexpr std::uint32_t kLeastBytes = 20;
    return element.link_bytes >= kLeastBytes && element.link_bytes * 2 > element.text_bytes;
  }

  static constexpr std::uint32_t kMostOverBytes = 300;
  static constexpr std::uint32_t kLeastLeadBytes = 40;
  static constexpr std::uint32_t kMostHeadBytes = 1000;
  static constexpr std::uint32_t kMostLeadBytes = 2500;

  const PageOutline& outline_;
  const BodyHints& hints_;
  std::vector<Mark> marks_;  // and boxes behind the text left out
  std::unordered_set<const GumboNode*> excluded_;
  std::unordered_set<const GumboNode*> links_left_out_;
};

}  // namespace

ArticleBody read_article_body(const PageOutline& outline, const BodyHints& hints) {
  return BodyReading(outline, hints).read();
}

}  // namespace glane

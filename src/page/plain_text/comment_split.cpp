#include "page/plain_text/comment_split.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/people/pseudonym.hpp"
#include "page/plain_text/author_lines.hpp"
#include "page/plain_text/comment_head.hpp"
#include "page/plain_text/comment_line.hpp"
#include "page/plain_text/inline_markup.hpp"
#include "page/plain_text/section_lines.hpp"

namespace glane {

namespace {

using Kind = CommentLineKind;

// Everything the layouts share while one section is split.
struct ClassifiedSection {
  const std::vector<Line>& lines;
  SectionLines kinds;
  DatePlace dates = DatePlace::nowhere;
  std::unordered_set<std::string> authors;  // normalised names, for "En réponse à ..."

  std::size_t end() const { return kinds.begin + kinds.kinds.size(); }
  const CommentLine& kind(std::size_t at) const { return kinds.kinds[at - kinds.begin]; }
  bool is_text(std::size_t at) const { return kind(at).kind == Kind::text; }
};

bool tells_of_edit(const Line& line) {
  return starts_with_any(line.key, {"modifie", "edite", "mis a jour", "derniere modification"});
}

// "En réponse à Julie" is no text where Julie takes part, or can be nothing but a pseudonym.
bool names_answered(const ClassifiedSection& section, std::size_t at) {
  const std::string& name = section.kind(at).author;
  if (section.authors.count(normalised(name)) != 0) return true;
  return section.lines[at].key.starts_with("en reponse a ") && is_plausible_pseudonym(name);
}

// Takes the lines (from, to) for the comment's: its date if it has none yet, its texts.
void fill_comment(const ClassifiedSection& section, std::size_t from, std::size_t to,
                  RawComment& comment) {
  std::vector<std::string_view> doubtful;
  for (std::size_t at = from; at < to; ++at) {
    const CommentLine& kind = section.kind(at);
    const Line& line = section.lines[at];
    const bool before_text = comment.lines.empty();
    switch (kind.kind) {
      case Kind::date:
        if (tells_of_edit(line)) break;
        if (!comment.date && (before_text || section.dates == DatePlace::after_text)) {
          comment.date = kind.date;
        } else {
          comment.lines.push_back(line.text);
        }
        break;
      case Kind::answer:
        if (!names_answered(section, at)) {
          comment.lines.push_back(line.text);
        } else if (normalised(kind.author) != normalised(comment.author)) {
          comment.answered = kind.author;
        }
        break;
      case Kind::mark:
        if (may_be_section_text(line, section.kinds)) doubtful.push_back(line.text);
        break;
      case Kind::blank:
        break;
      default:
        comment.lines.push_back(line.text);
    }
  }
  if (comment.lines.empty()) comment.lines = std::move(doubtful);
  // Some sites show the name twice, as the picture's text and as the name.
  const bool twice =
      comment.lines.size() > 1 && normalised(comment.lines[0]) == normalised(comment.author);
  if (twice) comment.lines.erase(comment.lines.begin());
}

// Where the lines that stand over an author's name and belong to it begin.
std::size_t start_of_heading(const ClassifiedSection& section, std::size_t author,
                             std::size_t from) {
  if (section.dates != DatePlace::before_author) return author;
  for (std::size_t at = author; at-- > from;) {
    const Kind kind = section.kind(at).kind;
    if (kind == Kind::date) return at;
    if (kind != Kind::blank && kind != Kind::mark) break;
  }
  return author;
}

SplitSection split_under_names(ClassifiedSection& section, const std::vector<SectionItem>& items,
                               const std::vector<bool>& labels) {
  SplitSection split;
  std::vector<std::size_t> authors;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (labels[i]) authors.push_back(items[i].at);
    if (authors.empty()) split.preamble.push_back(items[i].at);
  }
  for (const std::size_t at : authors) {
    section.authors.insert(normalised(author_in_comment_line(section.lines[at])));
    split.likeness += pseudonym_likeness(section.lines[at]) / static_cast<double>(authors.size());
  }
  for (std::size_t i = 0; i < authors.size(); ++i) {
    const std::size_t at = authors[i];
    const CommentLine& kind = section.kind(at);
    RawComment comment;
    comment.author =
        kind.kind == Kind::signed_date ? kind.author : author_in_comment_line(section.lines[at]);
    comment.date = kind.date;
    const std::size_t start =
        start_of_heading(section, at, i == 0 ? section.kinds.begin : authors[i - 1] + 1);
    if (start < at) comment.date = section.kind(start).date;
    const std::size_t next =
        i + 1 < authors.size() ? start_of_heading(section, authors[i + 1], at + 1) : section.end();
    fill_comment(section, at + 1, next, comment);
    split.dated += comment.date.has_value();
    split.comments.push_back(std::move(comment));
  }
  return split;
}

// "Text ... / Posté par Julie, le 15/07/2022": a comment ends where it is signed.
SplitSection split_over_signatures(const ClassifiedSection& section) {
  SplitSection split;
  std::size_t from = section.kinds.begin;
  for (std::size_t at = from; at < section.end(); ++at) {
    const CommentLine& kind = section.kind(at);
    if (kind.kind != Kind::signed_date) continue;
    RawComment comment;
    comment.author = kind.author;
    comment.date = kind.date;
    fill_comment(section, from, at, comment);
    split.comments.push_back(std::move(comment));
    from = at + 1;
  }
  if (!split.comments.empty()) {
    RawComment& last = split.comments.back();
    fill_comment(section, from, section.end(), last);
  }
  split.dated = split.comments.size();
  return split;
}

// Texts without names under numbers of their own.
SplitSection split_at_numbers(const ClassifiedSection& section,
                              const std::vector<std::size_t>& numbers) {
  SplitSection split;
  for (std::size_t at = section.kinds.begin; at < numbers.front(); ++at) {
    if (section.is_text(at)) split.preamble.push_back(at);
  }
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    RawComment comment;
    const std::size_t end = i + 1 < numbers.size() ? numbers[i + 1] : section.end();
    fill_comment(section, numbers[i] + 1, end, comment);
    split.dated += comment.date.has_value();
    split.comments.push_back(std::move(comment));
  }
  return split;
}

// Lines that are only a number with its sign, where each has text under it that is no name.
std::vector<std::size_t> lines_of_numbers(const ClassifiedSection& section) {
  std::vector<std::size_t> numbers;
  bool under_number = false;
  for (std::size_t at = section.kinds.begin; at < section.end(); ++at) {
    const auto head = read_numbered_head(section.lines[at]);
    if (head && head->rest.empty()) {
      numbers.push_back(at);
      under_number = true;
    } else if (section.is_text(at)) {
      if (under_number && pseudonym_likeness(section.lines[at]) > 0) return {};
      under_number = false;
    }
  }
  return numbers.size() < 2 ? std::vector<std::size_t>{} : numbers;
}

// The name in "julla0 : Merci"; empty where the line has no such form.
std::string_view name_before_colon(const Line& line) {
  constexpr std::size_t kLongest = 40;
  const std::size_t colon = line.text.substr(0, kLongest).find(':');
  if (colon == line.text.npos || trim(line.text.substr(colon + 1)).empty()) return {};
  const std::string_view name = trim(line.text.substr(0, colon));
  const bool plausible = is_plausible_pseudonym(name) || is_full_name(name);
  return plausible && line.text[colon + 1] == ' ' ? name : std::string_view{};
}

// Where most lines, the first among them, have a name and a text: each of them is a comment,
// with the lines under it that have none. Empty for other sections.
SplitSection split_at_colons(const ClassifiedSection& section,
                             const std::vector<SectionItem>& items) {
  std::size_t named = 0;
  for (const SectionItem& item : items) named += !name_before_colon(section.lines[item.at]).empty();
  const bool layout = named >= 2 && 3 * named >= 2 * items.size() &&
                      !name_before_colon(section.lines[items[0].at]).empty();
  SplitSection split;
  if (!layout) return split;
  for (const SectionItem& item : items) {
    const Line& line = section.lines[item.at];
    const std::string_view name = name_before_colon(line);
    if (name.empty()) {
      split.comments.back().lines.push_back(line.text);
      continue;
    }
    RawComment comment;
    comment.author = name;
    comment.lines.push_back(trim(line.text.substr(line.text.find(':') + 1)));
    split.likeness += pseudonym_likeness({name, normalised(name)}) / static_cast<double>(named);
    split.comments.push_back(std::move(comment));
  }
  return split;
}

}  // namespace

SplitSection split_comments(const std::vector<Line>& lines, std::size_t begin, std::size_t end,
                            const SplitOptions& options) {
  ClassifiedSection section{lines, classify_section(lines, begin, end, options.seen), {}, {}};
  section.dates = dates_of_section_lines(lines, section.kinds);
  const std::vector<SectionItem> items = items_of_section_lines(lines, section.kinds);
  SplitSection split;
  const std::vector<std::size_t> numbers = lines_of_numbers(section);
  if (section.kinds.signed_at_foot) {
    split = split_over_signatures(section);
  } else if (!numbers.empty()) {
    split = split_at_numbers(section, numbers);
  } else if (section.dates == DatePlace::nowhere) {
    split = split_at_colons(section, items);
  }
  if (split.comments.empty()) {
    SectionLayout layout{section.dates, false, options.announced};
    layout.one_line_each = std::any_of(items.begin(), items.end(), [&](const SectionItem& item) {
      return holds_inline_line_break(lines[item.at].text);
    });
    split = split_under_names(section, items, mark_author_lines(lines, items, layout));
  }
  split.content = items.size();
  return split;
}

}  // namespace glane

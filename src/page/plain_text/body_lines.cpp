#include "page/plain_text/body_lines.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/contains.hpp"
#include "base/lines.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "page/html/html_text.hpp"
#include "page/plain_text/boilerplate_lines.hpp"
#include "page/plain_text/byline.hpp"
#include "page/plain_text/comment_head.hpp"
#include "page/plain_text/edge_lines.hpp"
#include "page/plain_text/lines_amid_text.hpp"
#include "page/plain_text/phrases_to_reader.hpp"
#include "page/plain_text/signature_lines.hpp"

namespace glane {

namespace {

// Longer lines are prose; no phrase is looked for.
constexpr std::size_t kLongestPhraseBytes = 300;
constexpr std::size_t kLongestPleaBytes = 500;
// Shorter lines may be said twice.
constexpr std::size_t kTwiceBytes = 60;
// Lines of that length end an article's head.
constexpr std::size_t kProseBytes = 160;
constexpr std::size_t kMostHeadLines = 12;
// What stands before them may be a lead, which says the same as the text on purpose.
constexpr std::size_t kBodyParagraphs = 2;

bool is_byline(const Line& line, const Date& seen) {
  const auto byline = read_byline(line, seen);
  return byline && (byline->telling || byline->date) && byline->complete;
}

bool is_count_of_comments(const Line& line) {
  const auto head = read_comment_head(line);
  return head && head->announced;
}

// A capital that a template sets in an element of its own, large, before the rest of its word.
bool is_drop_cap(std::string_view line, std::string_view next) {
  constexpr std::size_t kShortest = 40;
  std::size_t end = 0;
  if (line.empty() || next.size() < kShortest) return false;
  next_code_point(line, end);
  return end == line.size() && starts_with_capital(line) && next[0] >= 'a' && next[0] <= 'z';
}

std::string with_drop_caps(std::string_view text) {
  std::string joined;
  joined.reserve(text.size());
  const std::vector<std::string_view> lines = split_text_lines(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool is_cap = i + 1 < lines.size() && is_drop_cap(trim(lines[i]), trim(lines[i + 1]));
    joined += is_cap ? trim(lines[i]) : lines[i];
    if (!is_cap) joined += '\n';
  }
  return joined;
}

// A line, and what the page has around it.
struct BodyLine {
  std::string_view text;  // empty: links were left out here
  bool heading = false;
  bool over_links = false;  // that were left out
  bool over_plea = false;   // that was dropped
};

std::vector<BodyLine> written_lines(std::string_view text) {
  std::vector<BodyLine> lines;
  for (const std::string_view line : split_text_lines(text)) {
    std::string_view trimmed = trim(line);
    if (trimmed.empty()) continue;
    if (trimmed == kLeftOutMark) {
      lines.push_back({});
      continue;
    }
    const bool heading = trimmed.starts_with(kHeadingMark);
    if (heading) trimmed = trim(trimmed.substr(kHeadingMark.size()));
    if (!trimmed.empty()) lines.push_back({trimmed, heading});
  }
  return lines;
}

// Of an article for subscribers some templates print the free part twice. What stands there more
// often is the author's.
bool is_printed_twice(const std::vector<BodyLine>& lines, std::size_t at) {
  const std::string_view text = lines[at].text;
  return at > 0 && text == lines[at - 1].text && (at < 2 || text != lines[at - 2].text) &&
         (at + 1 == lines.size() || text != lines[at + 1].text);
}

// A preview of a paragraph that is cut off ("que...", "la re (...)"), where the whole one stands.
bool is_cut_off(const std::vector<BodyLine>& lines, std::size_t at) {
  std::string_view begin = lines[at].text;
  for (const std::string_view cut : {"(...)", "(…)", "[...]", "[…]", "...", "…"}) {
    if (!begin.ends_with(cut)) continue;
    begin = trim(begin.substr(0, begin.size() - cut.size()));
    return begin.size() >= kTwiceBytes &&
           std::any_of(lines.begin(), lines.end(), [&](const BodyLine& whole) {
             return whole.text.size() > lines[at].text.size() && whole.text.starts_with(begin);
           });
  }
  return false;
}

// Drops the second printing of a text that a page holds twice, for telephones: from one of its
// first long lines on, for the lead is printed once.
void drop_second_printing(std::vector<BodyLine>& lines) {
  constexpr int kMostLeads = 4;
  constexpr std::size_t kFewest = 3;  // lines
  int leads = 0;
  for (std::size_t first = 0; first < lines.size() && leads < kMostLeads; ++first) {
    if (lines[first].text.size() < kProseBytes) continue;
    ++leads;
    std::size_t again = first + 1;
    while (again < lines.size() && lines[again].text != lines[first].text) ++again;
    std::size_t same = 0;
    while (again + same < lines.size() && first + same < again &&
           lines[first + same].text == lines[again + same].text) {
      ++same;
    }
    if (same < kFewest || same * 2 <= again - first) continue;
    const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(again);
    lines.erase(begin, begin + static_cast<std::ptrdiff_t>(same));
    return;
  }
}

// Drops the second printing of a box that stands in two places of a page: three long lines or more
// in the order that they had before.
void drop_repeated_prose(std::vector<BodyLine>& lines) {
  constexpr std::size_t kFewest = 3;
  std::unordered_map<std::string_view, std::size_t> places;  // of long lines
  std::size_t same = 0;
  std::size_t expected = 0;
  for (std::size_t at = 0; at <= lines.size(); ++at) {
    const bool is_long = at < lines.size() && lines[at].text.size() >= kProseBytes;
    const auto before = is_long ? places.find(lines[at].text) : places.end();
    if (before != places.end() && (same == 0 || before->second == expected)) {
      ++same;
      expected = before->second + 1;
      continue;
    }
    if (same >= kFewest) {
      const auto end = lines.begin() + static_cast<std::ptrdiff_t>(at);
      lines.erase(end - static_cast<std::ptrdiff_t>(same), end);
      at -= same;
    }
    same = 0;
    if (is_long) places.emplace(lines[at].text, at);
  }
}

// The words of a title, which is printed with other signs between them at times, and without the
// site's name.
bool is_title(std::string_view key, const std::vector<std::string_view>& title_words) {
  const std::vector<std::string_view> words = words_of_normalised(key);
  constexpr std::size_t kSurely = 4;
  if (words.empty() || words.size() > title_words.size()) return false;
  const bool begins = std::equal(words.begin(), words.end(), title_words.begin());
  // Behind the section: "Sport > Un titre".
  const bool ends = std::equal(words.rbegin(), words.rend(), title_words.rbegin());
  const bool is_most = words.size() >= kSurely && words.size() * 2 > title_words.size();
  return begins ? words.size() == title_words.size() || is_most : ends && is_most;
}

std::string_view without_quotation_marks(std::string_view text) {
  constexpr std::string_view kMarks[] = {"\"", "'", "«", "»", "“", "”",
                                         "„",  "‘", "’", "-", "–", "—"};
  std::size_t before = 0;
  do {
    before = text.size();
    text = trim(text);
    for (const std::string_view mark : kMarks) {
      if (text.starts_with(mark)) text.remove_prefix(mark.size());
      if (text.ends_with(mark)) text.remove_suffix(mark.size());
    }
  } while (text.size() < before);
  return text;
}

// A sentence of a paragraph near by, shown a second time in large letters; headings and "- Les
// quais -" may take their words from the text.
bool is_pull_quote(const std::vector<BodyLine>& lines, std::size_t at) {
  constexpr std::size_t kNear = 6;        // lines
  constexpr std::size_t kShortest = 60;   // bytes
  constexpr std::size_t kLongest = 4000;  // of a paragraph that is searched
  const std::string_view text = lines[at].text;
  const std::string_view quote = without_quotation_marks(text);
  if (quote.size() < kShortest || lines[at].heading || text.ends_with('-')) return false;
  const std::size_t end = std::min(lines.size(), at + kNear + 1);
  for (std::size_t i = at > kNear ? at - kNear : 0; i < end; ++i) {
    const std::string_view near = lines[i].text;
    const bool is_longer = near.size() > text.size() + kShortest && near.size() <= kLongest;
    if (is_longer && near.find(quote) != near.npos) return true;
  }
  return false;
}

// "The Ferry's Top Stories": of the site, over links that were left out.
bool is_heading_of_ways(const BodyLine& line) {
  constexpr std::string_view kEnds[] = {"top stories",  "latest news",     "more news",
                                        "more stories", "related stories", "related articles"};
  return line.heading && ends_with_any(normalised(line.text), kEnds);
}

// Lines that only announce the links that were left out below them: "Mehr dazu:", and at the end of
// a text any heading.
void drop_announcements(std::vector<BodyLine>& lines) {
  constexpr std::size_t kLongestHeading = 90;
  std::erase_if(lines, [](const BodyLine& line) {
    return line.over_links && (is_announcement(line.text) || is_heading_of_ways(line));
  });
  const bool has_prose = std::any_of(lines.begin(), lines.end(), [](const BodyLine& line) {
    return line.text.size() >= kProseBytes;
  });
  // More of them are what the article counts up.
  constexpr std::ptrdiff_t kMostHeadings = 3;
  const auto headings =
      std::find_if_not(lines.rbegin(), lines.rend(),
                       [](const BodyLine& line) { return line.heading && !line.over_links; }) -
      lines.rbegin();
  if (headings > kMostHeadings) return;
  while (lines.size() > 1 && lines.back().heading && (has_prose || lines.back().over_links) &&
         lines.back().text.size() <= kLongestHeading) {
    lines.pop_back();
  }
}

// "Par Jeanne Roy, publié le 3 mai 2021" behind the text.
void drop_last_byline(std::vector<BodyLine>& lines, const Date& seen) {
  if (lines.size() < 2 || lines.back().text.size() > kProseBytes) return;
  const std::string key = normalised(lines.back().text);
  if (is_byline(Line{lines.back().text, key}, seen)) lines.pop_back();
}

// The lines of one body, from its first to its last.
class BodyLines {
 public:
  BodyLines(std::string_view text, std::string_view title, const Date& seen, std::string_view site)
      : seen_(seen),
        site_key_(normalised(site)),
        bytes_(text.size()),
        written_(written_lines(text)),
        title_key_(normalised(title)),
        title_words_(words_of_normalised(title_key_)) {
    drop_second_printing(written_);
    drop_repeated_prose(written_);
  }

  std::vector<BodyLine> read() {
    std::vector<BodyLine> lines;
    for (std::size_t i = 0; i < written_.size(); ++i) {
      const std::string_view text = written_[i].text;
      if (text.empty()) {
        if (!lines.empty()) lines.back().over_links = true;
        continue;
      }
      done_ += text.size() + 1;
      const Judgement judgement = judge(i);
      if (judgement == Judgement::ends) break;
      announced_ = judgement == Judgement::dropped && text.ends_with(':');
      if (judgement == Judgement::dropped) {
        if (!lines.empty() && lines.back().heading && said_to_reader_)
          lines.back().over_plea = true;
        continue;
      }
      // What was said under a heading that another one follows was all of it.
      if (written_[i].heading && !lines.empty() && lines.back().over_plea) lines.pop_back();
      head_ = head_ && text.size() < kProseBytes && ++head_lines_ < kMostHeadLines;
      paragraphs_ += text.size() >= kProseBytes;
      lines.push_back(written_[i]);
    }
    return lines;
  }

 private:
  enum class Judgement { kept, dropped, ends };
  static constexpr std::size_t kMostOffer = 1500;  // bytes of what a subscriber gets

  Judgement judge(std::size_t at) {
    const std::string_view text = written_[at].text;
    if (text.size() >= kTwiceBytes &&
        (is_printed_twice(written_, at) || is_cut_off(written_, at))) {
      return Judgement::dropped;
    }
    if (text.size() > kLongestPleaBytes) return Judgement::kept;
    // "You find this article under:", which was dropped, and where.
    const bool is_address = starts_with_any(text, {"http://", "https://", "www."});
    if (announced_ && is_address && text.find(' ') == text.npos) return Judgement::dropped;
    const Line line{text, normalised(text)};
    const bool is_plea = written_.size() > 1 && is_said_to_reader(line.key);
    said_to_reader_ = is_plea;
    if (text.size() > kLongestPhraseBytes) return is_plea ? Judgement::dropped : Judgement::kept;
    const BoilerplateLine boilerplate = boilerplate_of_line(line);
    said_to_reader_ = is_plea || boilerplate.kind == BoilerplateKind::sign_up;
    // Links follow, unless most of the article does.
    if (boilerplate.kind == BoilerplateKind::end && boilerplate.telling &&
        done_ * 10 > bytes_ * 6) {
      return Judgement::ends;
    }
    if (paragraphs_ > 0 && bytes_ - std::min(bytes_, done_) < kMostOffer &&
        is_offer_of_rest(line.key)) {
      return Judgement::ends;
    }
    if (heads_text(at, line.key)) return Judgement::kept;
    // Where the site signs, or its picture stood; a heading may be about it.
    const bool names_site = line.key == site_key_ && !written_[at].heading;
    const bool is_dropped = boilerplate || is_plea || names_site || is_place_in_row(line.key) ||
                            is_cross_reference(line.key) || is_caption(line.key) ||
                            is_bare_embed(line.key) || is_count_of_comments(line) ||
                            (head_ && is_of_head(line, written_[at].heading)) ||
                            is_of_pull_quote(at);
    return is_dropped ? Judgement::dropped : Judgement::kept;
  }

  // Or who said it, on the line below.
  bool is_of_pull_quote(std::size_t at) {
    const std::string_view text = written_[at].text;
    const bool is_signed = std::exchange(quoted_, false) && !written_[at].heading &&
                           text.find(' ') != text.npos && is_name_line(text);
    quoted_ = paragraphs_ >= kBodyParagraphs && is_pull_quote(written_, at);
    return quoted_ || is_signed;
  }

  // "See also" over a list that is text, as an encyclopedia's are.
  bool heads_text(std::size_t at, std::string_view key) const {
    constexpr std::string_view kHeads[] = {"see also", "voir aussi", "siehe auch", "vease tambien",
                                           "vedi anche"};
    const std::size_t next = at + 1;
    return written_[at].heading && contains(kHeads, key) && next < written_.size() &&
           !written_[next].text.empty() && !written_[next].heading;
  }

  // "Sport : Un titre - les suites"; but a heading that goes on behind it says what the text is of.
  bool is_around_title(std::string_view key, bool heading) const {
    constexpr std::size_t kLeastWords = 5;
    constexpr std::size_t kLeastMore = 20;
    if (title_words_.size() < kLeastWords || title_key_.size() * 2 < key.size()) return false;
    const bool goes_on = heading && key.starts_with(title_key_) &&
                         key.size() >= title_key_.size() + kLeastMore &&
                         (site_key_.empty() || key.find(site_key_) == key.npos);
    return !goes_on && key.find(title_key_) != key.npos;
  }

  bool is_of_head(const Line& line, bool heading) const {
    return is_title(line.key, title_words_) || is_around_title(line.key, heading) ||
           is_bare_figures(line.key) || is_byline(line, seen_);
  }

  const Date& seen_;
  std::string site_key_;
  std::size_t bytes_;
  std::vector<BodyLine> written_;
  std::string title_key_;
  std::vector<std::string_view> title_words_;
  bool head_ = true;
  bool quoted_ = false;          // the line before is a pull quote
  bool said_to_reader_ = false;  // the line judged last
  bool announced_ = false;       // by a line that was dropped
  std::size_t head_lines_ = 0;
  std::size_t done_ = 0;        // bytes
  std::size_t paragraphs_ = 0;  // long ones
};

}  // namespace

std::string body_lines_without_frame(std::string_view text, std::string_view title,
                                     const Date& seen, std::string_view site) {
  const std::string whole = with_drop_caps(text);
  std::vector<BodyLine> kept = BodyLines(whole, title, seen, site).read();
  drop_announcements(kept);
  drop_last_byline(kept, seen);
  std::vector<std::string_view> lines;
  lines.reserve(kept.size());
  for (const BodyLine& line : kept) lines.push_back(line.text);
  std::string out;
  out.reserve(text.size());
  for (const std::string_view line : without_edge_lines(std::move(lines), seen)) {
    append_text_line(out, line);
  }
  return out;
}

}  // namespace glane

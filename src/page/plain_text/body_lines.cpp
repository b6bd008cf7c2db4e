#include "page/plain_text/body_lines.hpp"

#include <algorithm>
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
#include "page/plain_text/repeated_lines.hpp"
#include "page/plain_text/signature_lines.hpp"

namespace glane {

namespace {

// Longer lines are prose; no phrase is looked for.
constexpr std::size_t kLongestPhraseBytes = 300;
constexpr std::size_t kLongestPleaBytes = 500;
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

// "The Ferry's Top Stories", "Weitere Informationen": over links that were left out.
bool is_heading_of_ways(const BodyLine& line) {
  constexpr std::string_view kOfInformation[] = {
      "weitere informationen", "mehr informationen",    "weitere infos",
      "weiterfuhrende links",  "weitere links",         "links zum thema",
      "more information",      "further information",   "useful links",
      "pour en savoir plus",   "plus d'informations",   "liens utiles",
      "mas informacion",       "maggiori informazioni", "meer informatie",
      "wiecej informacji"};
  constexpr std::string_view kEnds[] = {"top stories",  "latest news",     "more news",
                                        "more stories", "related stories", "related articles"};
  constexpr std::size_t kLongest = 60;
  if (line.text.size() > kLongest && !line.heading) return false;
  const std::string key = normalised(line.text);
  return contains(kOfInformation, line_phrase(key)) || (line.heading && ends_with_any(key, kEnds));
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

// Drops a heading over nothing but what the end of the text was rid of.
void drop_bared_heading(std::vector<std::string_view>& lines, const std::vector<BodyLine>& before) {
  const auto stood = [&](std::string_view line) {
    return std::find_if(before.begin(), before.end(),
                        [&](const BodyLine& each) { return each.text.data() == line.data(); });
  };
  if (lines.size() < 2 || lines.back().data() == before.back().text.data()) return;
  if (const auto last = stood(lines.back()); last != before.end() && last->heading) {
    lines.pop_back();
  }
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
    if (is_printed_twice(written_, at) || is_cut_off(written_, at)) return Judgement::dropped;
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
    if (paragraphs_ >= kBodyParagraphs && is_pull_quote(written_, at)) {
      quote_signature_ = count_signature_lines(written_, at);
      return true;
    }
    if (quote_signature_ == 0) return false;
    --quote_signature_;
    return true;
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
  bool said_to_reader_ = false;  // the line judged last
  bool announced_ = false;       // by a line that was dropped
  std::size_t head_lines_ = 0;
  std::size_t quote_signature_ = 0;  // lines that follow
  std::size_t done_ = 0;             // bytes
  std::size_t paragraphs_ = 0;       // long ones
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
  lines = without_edge_lines(std::move(lines), seen);
  drop_bared_heading(lines, kept);
  std::string out;
  out.reserve(text.size());
  for (const std::string_view line : lines) append_text_line(out, line);
  return out;
}

}  // namespace glane

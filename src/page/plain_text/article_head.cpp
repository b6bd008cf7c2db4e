#include "page/plain_text/article_head.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/document/url.hpp"
#include "page/plain_text/boilerplate_lines.hpp"
#include "page/plain_text/byline.hpp"
#include "page/plain_text/comment_head.hpp"

namespace glane {

namespace {

// Lines that are not blank, from the title on, among which the head is sought.
constexpr std::size_t kHeadLines = 16;
// Lines among them that are neither prose nor of the head: a sub-title, captions. More of them
// are the lines of a poem or a list.
constexpr std::size_t kOtherLines = 5;
// Paragraphs that may stand over the byline: a lead of one or two.
constexpr std::size_t kLeadParagraphs = 2;
constexpr int kSignsOfPage = 2;

// The last step of "Accueil > Politique > Europe"; empty where the line is no breadcrumb.
std::string section_of_breadcrumb(const Line& line) {
  constexpr std::size_t kLongest = 160;
  constexpr std::string_view kSigns[] = {">", "\u203A", "\u00BB", " / ", "\u2192"};
  if (line.blank() || line.key.size() > kLongest) return {};
  const bool home = starts_with_any(line.key, {"accueil ", "home ", "vous etes ici", "accueil>"});
  for (const std::string_view sign : kSigns) {
    std::vector<std::string_view> steps = split(line.text, sign);
    for (std::string_view& step : steps) step = trim(step);
    if (steps.back().empty()) steps.pop_back();
    if (!home && (steps.size() < 3 || sign == " / " || steps.front().empty())) continue;
    if (steps.size() >= 2) return squeeze_blanks(steps.back());
  }
  return {};
}

// A mail, or the minutes of a meeting: "De : ...", "Objet : ...", "Présents : ...".
bool has_headers(const std::vector<Line>& lines) {
  constexpr std::string_view kHeaders[] = {
      "de :",     "a :",      "objet :",    "cc :",        "date :",       "de:",
      "a:",       "objet:",   "cc:",        "date:",       "from:",        "to:",
      "subject:", "envoye :", "envoye:",    "presents",    "presentes",    "absents",
      "excuses",  "lieu :",   "secretaire", "president :", "ordre du jour"};
  std::size_t seen = 0;
  int headers = 0;
  for (const Line& line : lines) {
    if (line.blank()) continue;
    if (++seen > 8) break;
    headers += starts_with_any(line.key, kHeaders);
  }
  return headers >= 2;
}

class HeadReader {
 public:
  HeadReader(const std::vector<Line>& lines, const Date& seen) : lines_(lines), seen_(seen) {
    head_.taken.resize(lines.size());
  }

  ArticleHead read() {
    std::size_t at = first_line();
    head_.end = head_.title + 1;
    std::size_t count = 0;
    std::size_t prose = 0;
    std::size_t others = 0;
    for (; at < lines_.size() && count < kHeadLines && prose <= kLeadParagraphs; ++at) {
      if (lines_[at].blank()) continue;
      if (others >= kOtherLines) break;
      ++count;
      if (prose > 0 && heads_comments(at)) break;
      if (read_line(at, prose)) {
        head_.taken[at] = true;
        head_.end = at + 1;
      } else {
        ++(line_is_prose(lines_[at]) ? prose : others);
      }
    }
    count_boilerplate();
    head_.web_page = signs_ >= kSignsOfPage && !has_headers(lines_) && !is_underlined(head_.title);
    if (!head_.web_page && !author_labelled_) {
      head_.author.clear();
      head_.authors.clear();
    }
    return std::move(head_);
  }

 private:
  // "Title / =====", as people write in text files.
  bool is_underlined(std::size_t at) const {
    return at + 1 < lines_.size() && !lines_[at + 1].blank() &&
           lines_[at + 1].key.find_first_not_of("=-") == std::string::npos;
  }

  // Finds the title, behind menus and breadcrumbs; gives the line behind it.
  std::size_t first_line() {
    std::size_t at = 0;
    while (lines_[at].blank()) ++at;
    head_.title = at;
    at = skip_host(skip_to_content(at));
    bool home = false;
    for (; at < lines_.size(); ++at) {
      if (lines_[at].blank()) continue;
      const BoilerplateLine boilerplate = boilerplate_of_line(lines_[at]);
      if (home && read_rubric(at)) break;
      home = line_phrase(lines_[at].key) == "accueil";
      const bool menu = boilerplate.kind == BoilerplateKind::navigation ||
                        boilerplate.kind == BoilerplateKind::sign_up ||
                        boilerplate.kind == BoilerplateKind::legal;
      if (!menu && !read_breadcrumb(at)) break;
      head_.taken[at] = true;
    }
    // A page of nothing but menus has its first line for a title.
    if (at < lines_.size()) head_.title = at;
    head_.taken[head_.title] = true;
    return head_.title + 1;
  }

  // "Aller au contenu" stands behind the site's name and over everything else.
  std::size_t skip_to_content(std::size_t from) {
    constexpr int kNameOfSite = 3;  // lines
    std::size_t at = from;
    for (int n = 0; at < lines_.size() && n <= kNameOfSite; ++at) {
      if (lines_[at].blank()) continue;
      ++n;
      const bool skips = boilerplate_of_line(lines_[at]).kind == BoilerplateKind::navigation &&
                         lines_[at].key.find(" au contenu") != std::string::npos;
      if (!skips) continue;
      for (std::size_t i = from; i <= at; ++i) head_.taken[i] = true;
      return at + 1;
    }
    return from;
  }

  // A browser's reader view begins with the host, over a title and how long the text takes to read.
  std::size_t skip_host(std::size_t at) {
    constexpr int kLinesOfHead = 4;
    if (at >= lines_.size() || site_of_host(lines_[at].text).empty()) return at;
    std::size_t next = at;
    for (int n = 0; n < kLinesOfHead; ++n) {
      next = next_line(next);
      if (next >= lines_.size()) return at;
      if (n == 0 || boilerplate_of_line(lines_[next]).kind != BoilerplateKind::figures) continue;
      head_.taken[at] = true;
      signs_ += kSignsOfPage;
      return next_line(at);
    }
    return at;
  }

  // Behind "Accueil", a word or two over a longer line name the section.
  bool read_rubric(std::size_t& at) {
    constexpr std::size_t kMostWords = 3;
    const std::size_t next = next_line(at);
    const bool rubric = next < lines_.size() &&
                        words_of_normalised(lines_[at].key).size() <= kMostWords &&
                        !boilerplate_of_line(lines_[at]) && !read_byline(lines_[next], seen_) &&
                        words_of_normalised(lines_[next].key).size() > kMostWords;
    if (!rubric) return false;
    head_.section = squeeze_blanks(lines_[at].text);
    head_.taken[at] = true;
    at = next;
    return true;
  }

  // The next line that is not blank; the number of lines where there is none.
  std::size_t next_line(std::size_t at) const {
    do ++at;
    while (at < lines_.size() && lines_[at].blank());
    return at;
  }

  bool read_breadcrumb(std::size_t at) {
    std::string section = section_of_breadcrumb(lines_[at]);
    if (section.empty()) return false;
    signs_ += 2;
    head_.section = std::move(section);
    return true;
  }

  // Behind prose, "12 commentaires" heads the comments, unless a byline follows it.
  bool heads_comments(std::size_t at) const {
    const auto head = read_comment_head(lines_[at]);
    if (!head) return false;
    if (head_.date || (!head->announced && !head->invitation)) return true;
    std::size_t next = at;
    for (int n = 0; n < 3; ++n) {
      next = next_line(next);
      if (next >= lines_.size()) return true;
      const auto byline = read_byline(lines_[next], seen_);
      if (byline && (byline->published || byline->telling) && !byline->author.empty()) return false;
      if (byline && byline->published) return false;
    }
    return true;
  }

  bool read_line(std::size_t at, std::size_t prose) {
    const Line& line = lines_[at];
    if (line.key == lines_[head_.title].key) return true;
    if (prose == 0 && read_breadcrumb(at)) {
      if (normalised(head_.section) == lines_[head_.title].key) head_.section.clear();
      return true;
    }
    const auto byline = read_byline(line, seen_);
    if (byline && read_byline_at(at, *byline, prose)) return true;
    // Behind prose the foot looks at it, which knows what follows.
    if (boilerplate_of_line(line)) return prose == 0;
    if (byline) return false;
    if (const auto head = read_comment_head(line); head && head->announced) {
      head_.comments = head->announced;
      ++signs_;
      return true;
    }
    if (prose > 0) return false;
    // The bare count of comments beside the date.
    return line.key.find_first_not_of("0123456789 ") == line.key.npos && head_.date.has_value();
  }

  bool read_byline_at(std::size_t at, const Byline& byline, std::size_t prose) {
    const bool bare_name = !byline.date && !byline.telling;
    if (bare_name && !head_.author.empty()) return false;
    if (bare_name && !stands_by_byline(at) && !stands_over_office(at)) return false;
    const bool vague = byline.date && byline.date->precision < Precision::day && !byline.telling;
    if (byline.date && head_.date && !adds_to_date(byline)) return false;
    if (vague && (prose > 0 || head_.date)) return false;
    if (byline.date && (!head_.date || (head_.updated && !byline.updated))) {
      head_.date = byline.date;
      head_.updated = byline.updated;
    }
    if (head_.author.empty()) {
      head_.author = byline.author;
      head_.authors = byline.authors;
      author_labelled_ = byline.telling;
    }
    if (byline.comments) head_.comments = byline.comments;
    const bool timed = byline.date && byline.telling;
    signs_ += bare_name ? 0 : timed ? 2 : 1;
    return byline.complete;
  }

  // Beside the date of publication stand that of an update, or the same once more, with the time
  // or without. Others are of the days of a diary, the posts of a topic.
  bool adds_to_date(const Byline& byline) const {
    if (byline.updated || (head_.updated && byline.published)) return true;
    const Date& again = *byline.date;
    const Date& known = *head_.date;
    const bool same_day =
        again.year == known.year && again.month == known.month && again.day == known.day;
    const bool timed = std::min(again.precision, known.precision) >= Precision::minute;
    const bool same_time = again.hour == known.hour && again.minute == known.minute;
    return byline.telling && same_day && (same_time || !timed);
  }

  // A name alone signs only beside a date, a "Par" or a reading time.
  bool stands_by_byline(std::size_t at) const {
    const auto signs = [&](std::size_t i) {
      const auto byline = read_byline(lines_[i], seen_);
      return (byline && (byline->date || byline->telling)) ||
             boilerplate_of_line(lines_[i]).kind == BoilerplateKind::figures;
    };
    std::size_t last = at;
    while (last > head_.title && lines_[--last].blank()) {
    }
    if (last > head_.title && signs(last)) return true;
    const std::size_t next = next_line(at);
    return next < lines_.size() && signs(next);
  }

  // "Jeanne Roy / Journaliste au service des sports / 3 mars 2021": then the line between is no
  // text either.
  bool stands_over_office(std::size_t at) {
    const std::size_t office = at + 1;
    if (office >= lines_.size() || lines_[office].blank() || line_is_prose(lines_[office]))
      return false;
    const std::size_t date = next_line(office);
    const auto byline = date < lines_.size() ? read_byline(lines_[date], seen_) : std::nullopt;
    if (!byline || !byline->date || !byline->complete) return false;
    head_.taken[office] = true;
    return true;
  }

  // Each phrase counts once: a refrain is no sign of a page.
  void count_boilerplate() {
    std::unordered_set<std::string_view> phrases;
    for (std::size_t at = 0; at < lines_.size() && signs_ < kSignsOfPage; ++at) {
      const bool telling = boilerplate_of_line(lines_[at]).telling;
      if (telling && phrases.insert(lines_[at].key).second) ++signs_;
    }
  }

  const std::vector<Line>& lines_;
  const Date& seen_;
  ArticleHead head_;
  bool author_labelled_ = false;  // "Par Jeanne Roy", and not only her name
  int signs_ = 0;
};

}  // namespace

ArticleHead read_article_head(const std::vector<Line>& lines, const Date& seen) {
  return HeadReader(lines, seen).read();
}

}  // namespace glane

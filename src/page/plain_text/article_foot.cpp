#include "page/plain_text/article_foot.hpp"

#include <string_view>
#include <unordered_map>

#include "base/contains.hpp"
#include "page/people/pseudonym.hpp"
#include "page/plain_text/boilerplate_lines.hpp"
#include "page/plain_text/byline.hpp"
#include "page/plain_text/comment_head.hpp"

namespace glane {

namespace {

// Words of an author's notice.
constexpr std::string_view kNoticeWords[] = {
    "journaliste", "redacteur",    "redactrice",    "redaction",  "correspondant", "correspondante",
    "chroniqueur", "chroniqueuse", "passionne",     "passionnee", "diplome",       "diplomee",
    "specialiste", "specialise",   "specialisee",   "reporter",   "pigiste",       "j'ecris",
    "collabore",   "contributeur", "contributrice", "blogueur",   "blogueuse"};

bool speaks_of_journalist(std::string_view key) {
  return contains_any(key, kNoticeWords);
}

class FootReader {
 public:
  FootReader(const std::vector<Line>& lines, std::size_t end, const Date& seen, ArticleHead& head)
      : lines_(lines), begin_(head.title + 1), end_(end), seen_(seen), head_(head) {
    for (std::size_t at = begin_; at < end_; ++at) {
      if (!lines[at].blank()) ++times_[lines[at].key];
    }
  }

  void read() {
    mark_notices();
    mark_boilerplate_lines();
    read_signature();
  }

 private:
  // The last line before `at` that is neither blank nor marked; end_ where there is none.
  std::size_t last_before(std::size_t at) const {
    while (at > begin_) {
      if (!lines_[--at].blank() && !head_.taken[at]) return at;
    }
    return end_;
  }

  // A signature and nothing else: "Jeanne Roy et AFP", "Jeanne Roy, à Kiev", not "Jeanne Roy, tu
  // rêves".
  bool is_name(std::size_t at) const {
    if (at >= end_ || lines_[at].text.front() == '(') return false;
    const std::string& key = lines_[at].key;
    const bool tail = key.find(", ") != std::string::npos;
    const std::vector<std::string> names = names_of_signature(lines_[at].text);
    const bool office = speaks_of_journalist(key) || key.find(", a ") != std::string::npos ||
                        key.find(", envoye") != std::string::npos || names.size() > 1;
    return !names.empty() && (!tail || office);
  }

  void sign(std::size_t at) {
    head_.taken[at] = true;
    if (!head_.author.empty()) return;
    head_.author = std::string(lines_[at].text);
    head_.authors = names_of_signature(lines_[at].text);
  }

  // The notice over "Lire d'autres articles", in all its copies, and the name over it.
  void mark_notices() {
    // A page has one such box or two; more would only cost time.
    int boxes = 20;
    for (std::size_t at = begin_; at < end_ && boxes > 0; ++at) {
      const bool link = boilerplate_of_line(lines_[at]).kind == BoilerplateKind::more &&
                        lines_[at].key.find("articles") != std::string::npos;
      if (!link) continue;
      --boxes;
      head_.taken[at] = true;
      const std::size_t notice = last_before(at);
      if (notice == end_) continue;
      const std::size_t name = last_before(notice);
      const bool twice = times_[lines_[notice].key] > 1;
      if (is_name(notice)) {
        sign(notice);
      } else if (twice || is_name(name)) {
        for (std::size_t i = begin_; i < end_; ++i) {
          if (lines_[i].key == lines_[notice].key) head_.taken[i] = true;
        }
        if (is_name(name)) sign(name);
      }
    }
  }

  void mark_boilerplate_lines() {
    bool prose_follows = false;
    std::size_t links = end_;  // where links and nothing else begin
    for (std::size_t at = end_; at-- > begin_;) {
      const BoilerplateLine boilerplate = boilerplate_of_line(lines_[at]);
      const auto head = read_comment_head(lines_[at]);
      if (boilerplate || (head && head->invitation)) {
        head_.taken[at] = true;
        if (boilerplate.kind == BoilerplateKind::end && !prose_follows) links = at;
      } else if (!head_.taken[at]) {
        prose_follows |= line_is_prose(lines_[at]);
      }
    }
    for (std::size_t at = links; at < end_; ++at) head_.taken[at] = true;
  }

  void read_signature() {
    std::size_t last = last_before(end_);
    if (last == end_) return;
    const std::size_t over = last_before(last);
    if (over != end_ && is_name(over) && !is_name(last) && speaks_of_journalist(lines_[last].key)) {
      head_.taken[last] = true;
      sign(over);
      return;
    }
    // Two lines at most: a date and a name.
    for (int n = 0; n < 2 && last != end_ && last_before(last) != end_; ++n) {
      const auto byline = read_byline(lines_[last], seen_);
      const bool signs = byline && byline->complete && (byline->telling || is_name(last));
      if (!signs) break;
      head_.taken[last] = true;
      if (head_.author.empty()) {
        head_.author = byline->author;
        head_.authors = byline->authors;
      }
      const bool dates = byline->date && byline->published;
      if (dates && (!head_.date || (head_.updated && !byline->updated))) {
        head_.date = byline->date;
        head_.updated = byline->updated;
      }
      last = last_before(last);
    }
  }

  const std::vector<Line>& lines_;
  const std::size_t begin_;
  const std::size_t end_;
  const Date& seen_;
  ArticleHead& head_;
  std::unordered_map<std::string_view, std::size_t> times_;
};

}  // namespace

void read_article_foot(const std::vector<Line>& lines, std::size_t end, const Date& seen,
                       ArticleHead& head) {
  FootReader(lines, end, seen, head).read();
}

}  // namespace glane

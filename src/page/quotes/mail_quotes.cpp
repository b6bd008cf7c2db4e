#include "page/quotes/mail_quotes.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/quotes/device_signature.hpp"
#include "page/quotes/forwarded_head.hpp"
#include "page/quotes/quote_head.hpp"

namespace glane {

namespace {

using Lines = std::vector<std::string>;

bool is_quoted(const std::string& line) {
  return mail_quote_head_depth(line) > 0;
}

bool is_rule(std::string_view line) {
  return line.size() >= 5 && line.find_first_not_of("-_") == line.npos;
}

constexpr std::string_view kAddress[] = {"@", "://"};

// Whether lines[at] names a list, and its address stands there or in the next line.
bool names_list(const Lines& lines, std::size_t at) {
  const std::string line = normalised(lines[at]);
  if (contains_any(line, {"/listinfo/", "/mailman3/", "/postorius/"})) return true;
  const bool named = line.ends_with(" mailing list") || line.find(" mailing list --") != line.npos;
  const bool next = at + 1 < lines.size() && contains_any(lines[at + 1], kAddress);
  return named && (next || contains_any(lines[at], kAddress));
}

// How many lines from `at` on an archive or a list has put there; 0: none.
std::size_t lines_of_list(const Lines& lines, std::size_t at) {
  constexpr std::size_t kMostLines = 8;
  const std::size_t end = std::min(lines.size(), at + kMostLines);
  const std::string key = normalised(lines[at]);
  // Pipermail: "-------------- next part --------------" over where it put an attachment.
  if (key.starts_with("-------------- ") &&
      contains_any(key, {" next part -", " section suivante -", " partie suivante -"})) {
    for (std::size_t i = at + 1; i < end; ++i) {
      if (lines[i].starts_with("URL:") || lines[i].starts_with("URL :")) return i + 1 - at;
    }
    return 1;
  }
  if (!is_rule(lines[at])) return 0;
  for (std::size_t i = at + 1; i < end; ++i) {
    // Further down only addresses lead to it; text that somebody wrote under his own rule stays.
    if (i > at + 2 && !contains_any(lines[i - 1], kAddress)) break;
    if (names_list(lines, i)) {
      // Up to the last address; text that somebody wrote under it is rare, and kept.
      while (i + 1 < end && contains_any(lines[i + 1], kAddress)) ++i;
      return i + 1 - at;
    }
  }
  return 0;
}

Lines lines_of_message(std::string_view text) {
  Lines all;
  for (const std::string_view line : split_text_lines(text)) {
    if (const std::string_view shown = trim(line); !shown.empty()) all.emplace_back(shown);
  }
  Lines kept;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t dropped = lines_of_list(all, at);
    if (dropped == 0) kept.push_back(std::move(all[at]));
    at += std::max<std::size_t>(dropped, 1);
  }
  return kept;
}

// Whom the line over a quotation names, where it is one beyond doubt: it has a date or an address.
std::optional<std::string> attributed_author(std::string_view line) {
  const bool dated = starts_with_any(line, {"Le ", "On "}) && text_has_digit(line);
  // Where the address of a message is to follow, the line is broken.
  if ((!dated && line.find('@') == line.npos) || line.ends_with("news:")) return std::nullopt;
  if (std::string name = author_of_attribution(line); !name.empty()) return name;
  QuoteHead head;
  if (!read_quote_head(line, {}, head) || !head.says_so || !head.rest.empty()) return std::nullopt;
  return head.author;
}

class MessageReading {
 public:
  explicit MessageReading(Lines lines) : lines_(std::move(lines)) {}

  CommentParts read(const std::string& author, const std::string& answered);

 private:
  // What one person wrote, his own quotations among it.
  struct Piece {
    std::string author;
    Lines lines;
    bool is_signature = false;  // it has come to that
  };

  void join_attribution(std::size_t at);
  std::size_t read_marked_head(std::size_t at);
  void add_attribution(const std::string& author);
  std::size_t read_line(std::size_t at);
  Piece& piece() { return pieces_[current_]; }
  void begin_piece(std::string author) {
    current_ = pieces_.size();
    pieces_.push_back({std::move(author), {}, false});
  }

  Lines lines_;
  std::vector<Piece> pieces_;  // the first is of who wrote the message
  std::size_t current_ = 0;
  std::vector<std::string> named_;  // in attributions
};

// "Le sam. 2 mars 2013 à 09:00, Zoé Lacaze" over "<zoe@exemple.fr> a écrit :", as lines are broken.
void MessageReading::join_attribution(std::size_t at) {
  constexpr std::size_t kMostLines = 3;
  constexpr std::size_t kLongest = 200;
  std::string joined = lines_[at];
  const bool may_open = starts_with_any(joined, {"Le ", "On ", "Dans ", "In ", "\"", "\u00AB"}) ||
                        is_ascii_digit(joined.front()) || joined.find('@') != joined.npos;
  if (!may_open || attributed_author(joined)) return;
  for (std::size_t n = 1; n < kMostLines && at + n < lines_.size(); ++n) {
    const std::string& next = lines_[at + n];
    if (is_quoted(next) || joined.size() + next.size() > kLongest) return;
    // An address is not broken at a blank.
    if (!joined.ends_with('<')) joined += ' ';
    joined += next;
    if (!attributed_author(joined)) continue;
    lines_[at] = std::move(joined);
    const auto second = lines_.begin() + static_cast<std::ptrdiff_t>(at) + 1;
    lines_.erase(second, second + static_cast<std::ptrdiff_t>(n));
    return;
  }
}

void MessageReading::add_attribution(const std::string& author) {
  piece().is_signature = false;
  named_.push_back(author);
  piece().lines.push_back(author.empty() ? "Citation :" : author + " a écrit :");
}

// Some programs mark the head as well: "> Le 2 mars 2013, Zoé a écrit :".
// out: how many lines were read; 0: there is none
std::size_t MessageReading::read_marked_head(std::size_t at) {
  constexpr std::size_t kMostLines = 40;
  if (!is_quoted(lines_[at]) || (at > 0 && is_quoted(lines_[at - 1]))) return 0;
  Lines marked;
  const std::size_t end = std::min(lines_.size(), at + kMostLines);
  for (std::size_t i = at; i < end && mail_quote_head_depth(lines_[i]) == 1; ++i) {
    marked.emplace_back(trim(without_mail_quote_head(lines_[i])));
  }
  if (marked.empty()) return 0;
  ForwardedHead head = read_forwarded_head(marked, 0);
  if (head.lines == 0) {
    const std::optional<std::string> author = attributed_author(marked.front());
    if (!author) return 0;
    head = {*author, 1};
  }
  if (at + head.lines >= lines_.size() || !is_quoted(lines_[at + head.lines])) return 0;
  add_attribution(head.author);
  return head.lines;
}

// out: how many lines were read
std::size_t MessageReading::read_line(std::size_t at) {
  if (const std::size_t head = read_marked_head(at)) return head;
  if (ForwardedHead head = read_forwarded_head(lines_, at); head.lines > 0) {
    const bool announces_marked =
        head.lines == 1 && at + 1 < lines_.size() && is_quoted(lines_[at + 1]);
    if (!announces_marked) {
      begin_piece(std::move(head.author));
    } else if (!head.author.empty()) {
      add_attribution(head.author);
    }
    return head.lines;
  }
  if (ends_forwarded_message(lines_[at])) {
    current_ = 0;
    piece().is_signature = false;
    return 1;
  }
  join_attribution(at);
  const std::string& line = lines_[at];
  const std::optional<std::string> author = attributed_author(line);
  const bool is_last = at + 1 == lines_.size();
  const bool marked = !is_last && is_quoted(lines_[at + 1]);
  if (!author || (!is_last && !marked && is_dated_address(line))) {
    if (line == "--") piece().is_signature = true;
    if (!piece().is_signature && !is_device_signature(line)) piece().lines.push_back(line);
    return 1;
  }
  if (is_last && (at > 0 || pieces_.size() > 1)) return 1;  // whose quotation was markup
  if (!marked && !piece().lines.empty()) {
    begin_piece(*author);
    return 1;
  }
  add_attribution(*author);
  return 1;
}

CommentParts MessageReading::read(const std::string& author, const std::string& answered) {
  begin_piece(author);
  for (std::size_t at = 0; at < lines_.size();) at += read_line(at);
  // Who is named elsewhere is known by name, so that "Jean a écrit :" is seen to head a quotation.
  std::vector<AuthoredText> thread;
  if (!answered.empty()) thread.push_back({{answered}, 0, {}});
  for (const std::string& name : named_) {
    if (!name.empty()) thread.push_back({{name}, 0, {}});
  }
  for (Piece& piece : pieces_) thread.push_back({{piece.author}, 1, std::move(piece.lines)});
  const ThreadTextIndex index(thread);
  CommentParts whole;
  const std::size_t first = thread.size() - pieces_.size();
  for (std::size_t i = first; i < thread.size(); ++i) {
    CommentParts parts = split_quotes(thread[i], index);
    if (i == first) {
      whole.text = std::move(parts.text);
    } else if (!parts.text.empty()) {
      whole.quotes.push_back({thread[i].authors.front(), std::move(parts.text)});
    }
    std::move(parts.quotes.begin(), parts.quotes.end(), std::back_inserter(whole.quotes));
  }
  return whole;
}

}  // namespace

CommentParts split_mail_quotes(std::string_view text, const std::string& author,
                               const std::string& answered) {
  return MessageReading(lines_of_message(text)).read(author, answered);
}

}  // namespace glane

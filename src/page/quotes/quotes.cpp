#include "page/quotes/quotes.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/quotes/quote_head.hpp"

namespace glane {

namespace {

using Lines = std::vector<std::string>;

// Quotations of quotations of quotations: nobody reads further.
constexpr int kDeepest = 6;

// The lines of a quotation, and how many bytes of the next one.
struct Extent {
  std::size_t lines = 0;
  std::size_t bytes = 0;

  bool empty() const { return lines == 0 && bytes == 0; }
};

struct Context {
  const ThreadTextIndex& thread;
  int position;
};

bool ends_sentence(std::string_view line) {
  const std::string key = normalised(line);
  return !key.empty() && std::string_view(".!?\"").find(key.back()) != key.npos;
}

// Bytes of the punctuation at the start of `tail` that closes a sentence; 0: it goes on.
std::size_t closing_marks(std::string_view tail) {
  constexpr std::string_view kMarks[] = {".",      "!",  "?", "\u2026", "\u00BB",
                                         "\u201D", "\"", " ", "\u00A0", "\u202F",
                                         ")",      "]",  "[", "("};
  std::size_t at = 0;
  bool closes = false;
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view mark : kMarks) {
      if (!tail.substr(at).starts_with(mark)) continue;
      closes |= mark == "." || mark == "!" || mark == "?" || mark == "\u2026";
      at += mark.size();
      found = true;
    }
  }
  return closes ? at : 0;
}

// Draws the end of a run of words to where a quotation would end; see the header, 1.
Extent extent_of_run(const Lines& lines, std::size_t begin, std::size_t run_end) {
  std::size_t line = begin;
  while (line < lines.size() && run_end > lines[line].size()) run_end -= lines[line++].size() + 1;
  if (line >= lines.size()) return {lines.size() - begin, 0};
  Extent extent{line - begin, 0};
  const std::string_view text = lines[line];
  const std::size_t before = normalised_words(text.substr(0, run_end)).size();
  const std::size_t after = normalised_words(text.substr(run_end)).size();
  const std::size_t stop = closing_marks(text.substr(run_end));
  if (after == 0 || (stop == 0 && before >= after)) {
    ++extent.lines;
  } else if (stop > 0 && (extent.lines == 0 || before > 2)) {
    extent.bytes = run_end + stop;
  } else if (extent.lines == 0) {
    ++extent.lines;
  }
  if (starts_with_small_letter(lines[begin])) return extent;
  for (std::size_t i = 1; i < extent.lines + (extent.bytes > 0); ++i) {
    const std::string& next = lines[begin + i];
    if (starts_with_small_letter(next) && ends_sentence(lines[begin + i - 1])) return {i, 0};
  }
  return extent;
}

// « ... » from the start of lines[begin] on, to its closing mark; empty where none opens or
// closes there.
Extent extent_of_marks(const Lines& lines, std::size_t begin) {
  constexpr std::pair<std::string_view, std::string_view> kMarks[] = {
      {"\u00AB", "\u00BB"}, {"\u201C", "\u201D"}, {"\"", "\""}};
  constexpr std::size_t kMostLines = 50;
  for (const auto& [open, close] : kMarks) {
    if (!lines[begin].starts_with(open)) continue;
    int depth = 0;
    const std::size_t end = std::min(lines.size(), begin + kMostLines);
    for (std::size_t i = begin; i < end; ++i) {
      for (std::size_t at = 0; at < lines[i].size(); ++at) {
        const std::string_view rest = std::string_view(lines[i]).substr(at);
        const bool opens = rest.starts_with(open) && (open != close || depth == 0);
        if (opens) ++depth;
        if (opens || !rest.starts_with(close) || --depth > 0) continue;
        const std::size_t stop = at + close.size();
        const bool to_end = normalised_words(rest).empty();
        return to_end ? Extent{i - begin + 1, 0} : Extent{i - begin, stop};
      }
    }
  }
  return {};
}

Extent find_extent(const Lines& lines, std::size_t begin, const QuoteHead& head,
                   const Context& context) {
  std::string body;
  // Enough for any run that the first pieces of end_of_run look at; the rest where it is needed.
  for (std::size_t piece = 4096;; piece *= 8) {
    body.clear();
    std::size_t i = begin;
    for (; i < lines.size() && body.size() < piece; ++i) body += lines[i] + '\n';
    const std::size_t run = context.thread.end_of_run(head.author, body, context.position);
    if (run + 256 > body.size() && i < lines.size()) continue;
    if (run > 0) return extent_of_run(lines, begin, run);
    break;
  }
  const Extent marked = extent_of_marks(lines, begin);
  if (!marked.empty()) return marked;
  const bool answered = begin + 1 < lines.size();
  const bool mail = mail_quote_head_depth(lines[begin]) > 0;
  if (mail) return {};
  return answered || (head.says_so && head.rest.empty()) ? Extent{1, 0} : Extent{};
}

class QuoteReader {
 public:
  QuoteReader(const Context& context, std::vector<Quote>& quotes)
      : context_(context), quotes_(quotes) {}

  // The text of `lines` without its quotations, which are added to the list.
  std::string read(Lines lines, int depth) {
    std::string text;
    for (std::size_t at = 0; at < lines.size();) {
      unspent_head_ = false;
      const std::size_t next = read_quotation(lines, at, depth);
      if (next == at || unspent_head_) {
        append_text_line(text, lines[at]);
      }
      at = std::max(next, at + 1);
    }
    return text;
  }

 private:
  // Reads the quotation that starts at lines[at], if one does; gives the line behind it. What is
  // left of a line that was taken in part stays in `lines`.
  std::size_t read_quotation(Lines& lines, std::size_t at, int depth) {
    if (mail_quote_head_depth(lines[at]) > 0) return read_mail_messages(lines, at, {});
    if (std::optional<ClosedQuote> closed = read_closed_quote(lines[at])) {
      std::string author = context_.thread.author_of_line(closed->cited, context_.position);
      quotes_.push_back({std::move(author), std::move(closed->cited)});
      lines[at] = std::move(closed->answer);
      return at;
    }
    if (is_cited_from_article(lines[at])) {
      quotes_.push_back({{}, lines[at]});
      return at + 1;
    }
    QuoteHead head;
    if (!read_quote_head(lines[at], context_.thread.participants(), head)) return at;
    std::size_t begin = at + 1;
    if (!head.rest.empty()) {
      // As if the head stood on a line of its own; undone where this is no quotation.
      const std::string whole = std::exchange(lines[at], head.rest);
      const std::size_t next = read_under(lines, at, head, depth);
      if (found_) return next;
      lines[at] = whole;
      return at;
    }
    if (begin >= lines.size()) return at;
    if (mail_quote_head_depth(lines[begin]) > 0)
      return read_mail_messages(lines, begin, head.author);
    const std::size_t next = read_under(lines, begin, head, depth);
    return next == begin && !found_ ? at : next;
  }

  // The quotation under `head` from lines[begin] on. `found_` tells whether there is one.
  std::size_t read_under(Lines& lines, std::size_t begin, const QuoteHead& head, int depth) {
    found_ = false;
    const std::size_t nested = read_nested(lines, begin, head, depth);
    if (nested != begin) return nested;
    const Extent extent = find_extent(lines, begin, head, context_);
    if (extent.empty()) return begin;
    const auto first = lines.begin() + static_cast<std::ptrdiff_t>(begin);
    Lines cited(first, first + static_cast<std::ptrdiff_t>(extent.lines));
    const std::size_t end = begin + extent.lines;
    if (extent.bytes > 0) {
      cited.emplace_back(trim(std::string_view(lines[end]).substr(0, extent.bytes)));
      lines[end] = trim(std::string_view(lines[end]).substr(extent.bytes));
    }
    add(head.author, std::move(cited), depth);
    found_ = true;
    return end;
  }

  // "B:" over "A:" over A's words over B's words, where B's words are not here: after A's
  // quotation one line is B's, if an answer is left.
  std::size_t read_nested(Lines& lines, std::size_t begin, const QuoteHead& head, int depth) {
    QuoteHead inner;
    const bool heads = depth < kDeepest && begin + 1 < lines.size() &&
                       read_quote_head(lines[begin], context_.thread.participants(), inner) &&
                       inner.rest.empty();
    if (!heads) return begin;
    std::string body;
    const std::size_t few = std::min(begin + 4, lines.size());
    for (std::size_t i = begin; i < few; ++i) body += lines[i] + '\n';
    if (context_.thread.end_of_run(head.author, body, context_.position) > 0) return begin;
    const std::size_t place = quotes_.size();
    quotes_.push_back({head.author, {}});
    std::size_t at = read_under(lines, begin + 1, inner, depth + 1);
    if (!found_) {
      quotes_.resize(place);
      return begin;
    }
    std::string& text = quotes_[place].text;
    if (unspent_head_) text = lines[begin];
    if (at + 1 < lines.size()) append_text_line(text, lines[at++]);
    drop_if_empty(place);
    return at;
  }

  // Lines marked by ">": each depth is a quotation, the outer first. The head names whose the
  // outer ones are; of the others, who wrote the line.
  std::size_t read_mail_messages(const Lines& lines, std::size_t at, const std::string& author) {
    std::map<std::size_t, std::vector<Quote>> by_depth;
    while (at < lines.size()) {
      const std::size_t level = mail_quote_head_depth(lines[at]);
      if (level == 0) break;
      Quote quote;
      for (; at < lines.size() && mail_quote_head_depth(lines[at]) == level; ++at) {
        const std::string_view line = without_mail_quote_head(lines[at]);
        if (line.empty()) continue;
        if (quote.author.empty()) {
          quote.author = context_.thread.author_of_line(line, context_.position);
        }
        append_text_line(quote.text, line);
      }
      if (!quote.text.empty()) by_depth[level].push_back(std::move(quote));
    }
    for (auto& [level, quotes] : by_depth) {
      const bool outer = level == by_depth.begin()->first && !author.empty();
      for (Quote& quote : quotes) {
        quotes_.push_back({outer ? author : std::move(quote.author), std::move(quote.text)});
      }
    }
    found_ = true;
    return at;
  }

  void add(const std::string& author, Lines cited, int depth) {
    const std::size_t place = quotes_.size();
    quotes_.push_back({author, {}});
    std::string text;
    if (depth < kDeepest) {
      text = read(std::move(cited), depth + 1);
    } else {
      for (const std::string& line : cited) append_text_line(text, line);
    }
    quotes_[place].text = text;
    drop_if_empty(place);
  }

  // A head whose quotation holds nothing but other quotations stays in the text.
  void drop_if_empty(std::size_t place) {
    unspent_head_ = quotes_[place].text.empty();
    if (unspent_head_) quotes_.erase(quotes_.begin() + static_cast<std::ptrdiff_t>(place));
  }

  bool is_cited_from_article(std::string_view line) const {
    // Longer lines are taken piece by piece, each of which would be looked up.
    constexpr std::size_t kLongest = 4000;
    return line.starts_with("\u00AB") && line.size() < kLongest &&
           line.find("\u00BB") != line.npos && context_.thread.is_in_article(line);
  }

  const Context context_;
  std::vector<Quote>& quotes_;
  bool found_ = false;
  bool unspent_head_ = false;
};

}  // namespace

CommentParts split_quotes(const AuthoredText& comment, const ThreadTextIndex& thread) {
  CommentParts parts;
  QuoteReader reader({thread, comment.position}, parts.quotes);
  parts.text = reader.read(comment.lines, 0);
  return parts;
}

}  // namespace glane

#include "page/posts/repeated_texts.hpp"

#include <utility>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/quotes/quote_head.hpp"

namespace glane {

bool RepeatedTexts::holds(std::size_t post, const std::string& key) {
  if (keys_[post].empty()) keys_[post] = normalised(posts_[post].text);
  return keys_[post].find(key) != std::string::npos;
}

std::string RepeatedTexts::author(std::string_view quoted, std::size_t at) {
  constexpr std::size_t kFewestWords = 4;
  constexpr std::size_t kFewestWordsAnywhere = 6;  // fewer are said by many
  constexpr std::size_t kMostPosts = 200;
  const std::string key = normalised(quoted);
  const std::size_t words = words_of_normalised(key).size();
  if (at == 0 || words < kFewestWords) return {};
  for (const std::size_t other : {posts_[at].parent.value_or(at - 1), at - 1}) {
    if (other < at && holds(other, key)) return posts_[other].author;
  }
  if (words < kFewestWordsAnywhere) return {};
  for (std::size_t other = at; other-- > 0 && at - other < kMostPosts;) {
    if (holds(other, key)) return posts_[other].author;
  }
  return {};
}

namespace {

// What stands between the quotation marks that a line begins and ends with; empty: there are none,
// or more of them inside.
std::string_view inside_quotation_marks(std::string_view line) {
  struct Pair {
    std::string_view open;
    std::string_view close;
  };
  constexpr Pair kPairs[] = {{"\"", "\""}, {"«", "»"}, {"“", "”"}, {"„", "“"}, {"»", "«"}};
  for (const auto& [open, close] : kPairs) {
    if (line.size() < open.size() + close.size()) continue;
    if (!line.starts_with(open) || !line.ends_with(close)) continue;
    const std::string_view inside =
        line.substr(open.size(), line.size() - open.size() - close.size());
    return inside.find(close) == inside.npos ? trim(inside) : std::string_view{};
  }
  return {};
}

bool is_quote_head(std::string_view line, const Participants& participants) {
  QuoteHead head;
  return read_quote_head(line, participants, head) && head.says_so;
}

}  // namespace

std::vector<Quote> take_cited_lines(AuthoredText& statement, RepeatedTexts& repeated,
                                    const Participants& participants, std::size_t at) {
  constexpr std::size_t kFewestWords = 6;
  std::vector<Quote> quotes;
  std::vector<std::string> own;
  for (const std::string& line : statement.lines) {
    const std::string_view cited = inside_quotation_marks(line);
    const bool long_enough = words_of_normalised(normalised(cited)).size() >= kFewestWords;
    const bool headed = long_enough && !own.empty() && is_quote_head(own.back(), participants);
    std::string author = long_enough && !headed ? repeated.author(cited, at) : std::string{};
    if (author.empty() || contains(statement.authors, author)) {
      own.push_back(line);
    } else {
      quotes.push_back({std::move(author), std::string(cited)});
    }
  }
  if (quotes.empty() || own.empty()) return {};
  for (std::string& line : own) {
    if (mail_quote_head_depth(line) > 1) line = without_mail_quote_head(line);
  }
  statement.lines = std::move(own);
  return quotes;
}

}  // namespace glane

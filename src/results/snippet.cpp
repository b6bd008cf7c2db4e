#include "results/snippet.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "base/markup_escape.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace glane {

namespace {

struct Match {
  std::size_t begin;
  std::size_t end;
  const std::string* stem;
};

struct Window {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Match> find_matches(std::string_view text, const std::unordered_set<std::string>& forms,
                                FrenchAnalyzer& analyzer, Analysis& analysis) {
  analyzer.analyze(text, analysis);
  std::vector<Match> matches;
  for (const Token& token : analysis.tokens) {
    const bool again = !matches.empty() && matches.back().begin == token.begin;
    if (!again && forms.count(token.word->form) > 0) {
      matches.push_back({token.begin, token.end, &token.word->stem});
    }
  }
  return matches;
}

// Every class of words counts 1 where it first stands in the window, little where it stands
// again: a passage with all the words beats one that repeats a single one.
Window best_window(const std::vector<Match>& matches, std::size_t room) {
  constexpr double kAgain = 0.05;
  Window best;
  double best_score = 0;
  std::map<std::string_view, int> inside;
  std::size_t first = 0;
  double repeats = 0;
  for (std::size_t last = 0; last < matches.size(); ++last) {
    if (inside[*matches[last].stem]++ > 0) repeats += kAgain;
    while (matches[last].end - matches[first].begin > room && first < last) {
      const auto leaving = inside.find(*matches[first].stem);
      if (--leaving->second == 0) {
        inside.erase(leaving);
      } else {
        repeats -= kAgain;
      }
      ++first;
    }
    const double score = static_cast<double>(inside.size()) + repeats;
    if (score <= best_score + kAgain / 2) continue;
    best_score = score;
    best = {matches[first].begin, matches[last].end};
  }
  return best;
}

bool begins_sentence(std::string_view text, std::size_t at) {
  return at == 0 || text[at - 1] == '\n' ||
         (at >= 2 && text[at - 1] == ' ' &&
          std::string_view(".!?").find(text[at - 2]) != std::string_view::npos);
}

std::size_t next_word(std::string_view text, std::size_t at) {
  const std::size_t blank = text.find_first_of(" \n", at);
  return blank == std::string_view::npos ? text.size() : blank + 1;
}

// Where a snippet that shows `window` begins: with its sentence, where that begins near enough;
// else a third of the room before it. Near the end of the text with an earlier sentence, so that
// the room is used.
std::size_t snippet_begin(std::string_view text, Window window, std::size_t room) {
  const std::size_t furthest = window.begin > room ? window.begin - room : 0;
  std::size_t begin = window.begin;
  while (begin > furthest && !begins_sentence(text, begin)) --begin;
  if (!begins_sentence(text, begin)) {
    if (window.begin <= room / 3) return 0;
    return std::min(next_word(text, window.begin - room / 3), window.begin);
  }
  const std::size_t last = text.size() > kSnippetBytes ? text.size() - kSnippetBytes : 0;
  std::size_t earlier = std::max(last, furthest);
  while (earlier < begin && !begins_sentence(text, earlier)) ++earlier;
  return std::min(earlier, begin);
}

Window grow(std::string_view text, Window window) {
  const std::size_t size = window.end - window.begin;
  const std::size_t room = kSnippetBytes > size ? kSnippetBytes - size : 0;
  const std::size_t begin = snippet_begin(text, window, room);
  std::size_t end = std::max(window.end, std::min(begin + kSnippetBytes, text.size()));
  if (end < text.size()) {
    const std::size_t blank = text.find_last_of(" \n", end);
    const bool usable = blank != std::string_view::npos && blank >= window.end;
    end = std::max(window.end, usable ? blank : cut_utf8(text, end).size());
  }
  return {begin, end};
}

}  // namespace

std::string make_snippet(std::string_view text, const std::unordered_set<std::string>& forms,
                         FrenchAnalyzer& analyzer) {
  Analysis analysis;
  const std::vector<Match> matches = find_matches(text, forms, analyzer, analysis);
  const Window window = grow(text, best_window(matches, kSnippetBytes));

  std::string out = window.begin > 0 ? "… " : "";
  std::size_t at = window.begin;
  for (const Match& match : matches) {
    if (match.begin < at || match.end > window.end) continue;
    append_as_markup(out, text.substr(at, match.begin - at));
    out += "<mark>";
    append_as_markup(out, text.substr(match.begin, match.end - match.begin));
    out += "</mark>";
    at = match.end;
  }
  append_as_markup(out, text.substr(at, window.end - at));
  out = squeeze_blanks(out);
  if (window.end < text.size()) out += " …";
  return out;
}

}  // namespace glane

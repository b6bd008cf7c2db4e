#include "query_place.hpp"

#include <algorithm>

#include "error_sentence.hpp"
#include "printable.hpp"
#include "terminal.hpp"

namespace glane::cli {

namespace {

constexpr std::size_t kMostBefore = 40;  // characters before the place
constexpr std::size_t kMostShown = 76;

// Characters [begin, begin + count) of valid UTF-8.
std::string_view characters(std::string_view text, std::size_t begin, std::size_t count) {
  std::size_t first = 0;
  for (; begin > 0 && first < text.size(); --begin) next_character(text, first);
  std::size_t end = first;
  for (; count > 0 && end < text.size(); --count) next_character(text, end);
  return text.substr(first, end - first);
}

}  // namespace

std::string marked_query(const std::string& query, const QueryPlace& place) {
  const std::size_t from = place.begin > kMostBefore ? place.begin - kMostBefore : 0;
  const std::string before =
      (from > 0 ? "…" : "") + printable(characters(query, from, place.begin - from));
  const std::size_t length = std::clamp<std::size_t>(place.length, 1, kMostShown - kMostBefore);
  const std::string marked = printable(characters(query, place.begin, length));
  const std::string behind =
      printable(characters(query, place.begin + length, kMostShown - kMostBefore - length));
  std::string mark(columns(before), ' ');
  mark.append("^").append(std::max<std::size_t>(columns(marked), 1) - 1, '~');
  return "  " + before + marked + behind + "\n  " + mark + "\n";
}

void print_query_error(const Error& error, const std::string& query) {
  const ErrorSentence sentence = sentence_of(error);
  print_error(sentence.message);
  print_to_standard_error(marked_query(query, *error.place()));
  if (sentence.hint.empty()) return;
  print_to_standard_error("  " + printable(sentence.hint) + "\n");
}

}  // namespace glane::cli

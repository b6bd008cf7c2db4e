#include "crawl/path_globs.hpp"

#include <algorithm>

#include "glane/error_code.hpp"

namespace glane {

namespace {

constexpr std::size_t kMostPatterns = 1000;

// Behind what begins at `at`: an escaped character, a class, or one that means itself.
std::size_t next_piece(std::string_view text, std::size_t at) {
  if (text[at] == '\\') return std::min(at + 2, text.size());
  if (text[at] != '[') return at + 1;
  std::size_t end = at + 1;
  if (end < text.size() && (text[end] == '!' || text[end] == '^')) ++end;
  if (end < text.size() && text[end] == ']') ++end;
  while (end < text.size() && text[end] != ']') end += text[end] == '\\' ? 2 : 1;
  return end < text.size() ? end + 1 : at + 1;
}

// The first braces of a pattern, that others may lie in.
struct Braces {
  std::size_t open = std::string_view::npos;  // npos: there are none
  std::size_t close = std::string_view::npos;
  std::vector<std::string_view> choices;
};

Braces find_braces(std::string_view text) {
  Braces found;
  std::size_t depth = 0;
  std::size_t begin = 0;  // of the choice under way
  for (std::size_t at = 0; at < text.size(); at = next_piece(text, at)) {
    const char byte = text[at];
    const bool ends_choice = depth == 1 && (byte == ',' || byte == '}');
    if (ends_choice) found.choices.push_back(text.substr(begin, at - begin));
    if (ends_choice || (byte == '{' && depth == 0)) begin = at + 1;
    if (byte == '{' && depth++ == 0) found.open = at;
    if (byte == '}' && depth > 0 && --depth == 0) {
      found.close = at;
      break;
    }
  }
  return found;
}

void add_patterns(const std::string& whole, const std::string& text,
                  std::vector<PathPattern>& patterns) {
  const Braces braces = find_braces(text);
  if (braces.open == std::string_view::npos) {
    if (patterns.size() == kMostPatterns) {
      throw Error(ErrorCode::argument_braces,
                  {{"pattern", whole}, {"most", std::to_string(kMostPatterns)}});
    }
    const PathPattern& pattern = patterns.emplace_back(text);
    if (!pattern.flaw().empty()) {
      throw Error(ErrorCode::argument_pattern,
                  {{"pattern", whole}, {"reason", std::string(pattern.flaw())}});
    }
    return;
  }
  if (braces.close == std::string_view::npos) {
    throw Error(ErrorCode::argument_brace, {{"pattern", whole}});
  }
  for (const std::string_view choice : braces.choices) {
    add_patterns(whole,
                 text.substr(0, braces.open) + std::string(choice) + text.substr(braces.close + 1),
                 patterns);
  }
}

}  // namespace

PathGlobs::PathGlobs(const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    if (text.starts_with('!')) {
      throw Error(ErrorCode::argument_negation, {{"pattern", text}});
    }
    OneGlob& glob = globs_.emplace_back(OneGlob{text, {}});
    add_patterns(text, text, glob.patterns);
  }
}

bool PathGlobs::matches_one(std::size_t number, std::string_view path, bool is_folder) const {
  const std::vector<PathPattern>& patterns = globs_[number].patterns;
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const PathPattern& pattern) { return pattern.matches(path, is_folder); });
}

bool PathGlobs::match(std::string_view path, bool is_folder) const {
  for (std::size_t number = 0; number < globs_.size(); ++number) {
    if (matches_one(number, path, is_folder)) return true;
  }
  return false;
}

// Once one matches, the others are asked for as long as it is not known that they match something.
bool PathGlobsInUse::match(std::string_view path, bool is_folder) {
  bool found = false;
  for (std::size_t number = 0; number < globs_.size(); ++number) {
    if (found && !unused_[number]) continue;
    if (!globs_.matches_one(number, path, is_folder)) continue;
    found = true;
    unused_[number] = false;
  }
  return found;
}

std::vector<std::string> PathGlobsInUse::unused() const {
  std::vector<std::string> texts;
  for (std::size_t number = 0; number < globs_.size(); ++number) {
    if (unused_[number]) texts.push_back(globs_.text(number));
  }
  return texts;
}

}  // namespace glane

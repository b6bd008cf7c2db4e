#include "page/posts/post_frames.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "glane/date.hpp"
#include "page/people/post_author.hpp"
#include "page/quotes/post_notes.hpp"

namespace glane {

namespace {

// Bytes. What templates write is short.
constexpr std::size_t kLongestFrame = 60;

// A template writes a few lines about a text: its number, a label, votes, buttons.
constexpr int kMostFrames = 4;

enum class Edge { head, foot };

std::string_view line_at(std::string_view text, Edge edge) {
  const std::size_t end = edge == Edge::head ? text.find('\n') : text.rfind('\n');
  if (end == text.npos) return {};  // the only line is never cut
  return edge == Edge::head ? text.substr(0, end) : text.substr(end + 1);
}

void cut_line(std::string& text, Edge edge) {
  if (edge == Edge::head) {
    text.erase(0, text.find('\n') + 1);
  } else {
    text.resize(text.rfind('\n'));
  }
}

// "[ ]", left of "[ Répondre ]" without its button.
void cut_empty_brackets(std::string& text) {
  constexpr std::string_view kEmpty[] = {"[ ]", "[]", "( )", "()"};
  const auto lines = split_text_lines(text);
  const bool any = std::any_of(lines.begin(), lines.end(),
                               [&](std::string_view line) { return contains(kEmpty, trim(line)); });
  if (!any || lines.size() < 2) return;
  std::string kept;
  for (const std::string_view line : lines) {
    if (!contains(kEmpty, trim(line))) append_text_line(kept, line);
  }
  if (!kept.empty()) text = std::move(kept);
}

// "12 votes" -> "0 votes"
std::string key_of(std::string_view line) {
  std::string key;
  for (const char c : normalised(line)) {
    const bool again = is_ascii_digit(c) && !key.empty() && key.back() == '0';
    if (!again) key += is_ascii_digit(c) ? '0' : c;
  }
  return key;
}

bool is_signs(std::string_view line) {
  constexpr std::string_view kSigns[] = {"·", "•", "—", "–", "»", "«", "\u00A0"};
  std::string rest(line);
  for (const std::string_view sign : kSigns) replace_all(rest, sign, "");
  return rest.find_first_not_of(" \t|-[]()/,;") == rest.npos;
}

bool is_date(std::string_view line) {
  if (!text_has_digit(line)) return false;
  // Only whether it is one is asked for.
  const Date any{2007, 6, 12, 12, 0, 0, Precision::second, 120};
  const auto found = find_date(line, any);
  return found && found->date.precision >= Precision::day &&
         post_author_beside_date(line.substr(0, found->begin), line.substr(found->end)).empty() &&
         is_signs(line.substr(found->end));
}

bool frames_one(const RawPost& post, std::string_view line, Edge edge) {
  if (is_signs(line)) return true;
  if (edge == Edge::foot) {
    constexpr std::string_view kButtons[] = {"recommend", "recommander", "j'aime", "like",
                                             "share",     "partager",    "teilen", "permalink"};
    return contains(kButtons, normalised(line)) || is_answer_label_note(line);
  }
  return (!post.author.empty() && normalised(line) == normalised(post.author)) ||
         (post.date && is_date(line));
}

// The key of the line that most posts, and those of several people, have at an edge.
std::optional<std::string> common_key(const std::vector<RawPost>& posts, Edge edge) {
  constexpr std::size_t kFewestPosts = 3;
  if (posts.size() < kFewestPosts) return std::nullopt;
  std::unordered_map<std::string, std::size_t> counts;
  std::unordered_map<std::string, std::unordered_set<std::string_view>> authors;
  for (const RawPost& post : posts) {
    const std::string_view line = line_at(post.text, edge);
    if (line.empty() || line.size() > kLongestFrame) continue;
    const std::string key = key_of(line);
    ++counts[key];
    authors[key].insert(post.author);
  }
  for (const auto& [key, count] : counts) {
    const bool of_several = authors[key].size() > 1;
    if (of_several && count >= kFewestPosts && count * 3 >= posts.size() * 2) return key;
  }
  return std::nullopt;
}

// Cuts the line at an edge of each text where `frames` says so; whether there was any.
template <typename Frames>
bool cut_lines(std::vector<RawPost>& posts, Edge edge, const Frames& frames) {
  bool any = false;
  for (RawPost& post : posts) {
    const std::string_view line = line_at(post.text, edge);
    if (line.empty() || line.size() > kLongestFrame || !frames(post, line)) continue;
    cut_line(post.text, edge);
    any = true;
  }
  return any;
}

void cut_edge(std::vector<RawPost>& posts, Edge edge) {
  bool again = true;
  for (int i = 0; i < kMostFrames && again; ++i) {
    again = cut_lines(posts, edge, [&](const RawPost& post, std::string_view line) {
      return frames_one(post, line, edge);
    });
    const auto common = common_key(posts, edge);
    if (!common) continue;
    again |= cut_lines(posts, edge, [&](const RawPost&, std::string_view line) {
      return key_of(line) == *common;
    });
  }
}

}  // namespace

void cut_post_frames(std::vector<RawPost>& posts) {
  for (RawPost& post : posts) cut_empty_brackets(post.text);
  cut_edge(posts, Edge::head);
  cut_edge(posts, Edge::foot);
}

}  // namespace glane

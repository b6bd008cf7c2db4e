#include "page/posts/answered_number.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "glane/date.hpp"

namespace glane {

namespace {

// "@12", "@ #12", "#12": a sign, and nothing but signs and blanks before the digits.
std::size_t bytes_before_number(std::string_view text) {
  constexpr std::size_t kMost = 8;
  std::size_t at = std::min(text.find_first_not_of("@# "), text.size());
  if (at == 0 || at > kMost || text.front() == ' ') return 0;
  if (text.substr(at).starts_with("Nr. ")) at += 4;
  return at;
}

bool is_counted_list(const PageOutline& outline, const std::vector<RawPost>& posts) {
  const std::size_t list = outline[posts.front().block.begin].parent;
  if (!is_element(outline.node(list), GUMBO_TAG_OL)) return false;
  const Date* last = nullptr;
  for (const RawPost& post : posts) {
    if (post.parent || outline[post.block.begin].parent != list || !post.date) return false;
    if (last != nullptr && interval_of(*post.date).first < interval_of(*last).first) return false;
    last = &*post.date;
  }
  return true;
}

std::optional<std::size_t> place_of_number(const std::vector<RawPost>& posts, int number) {
  const auto found = std::find_if(posts.begin(), posts.end(),
                                  [&](const RawPost& post) { return post.number == number; });
  if (found == posts.end()) return std::nullopt;
  return static_cast<std::size_t>(found - posts.begin());
}

}  // namespace

int answered_number(std::string_view text) {
  const std::size_t begin = bytes_before_number(text);
  if (begin == 0) return 0;
  constexpr std::size_t kMostDigits = 4;
  std::size_t end = begin;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  if (end == begin || end - begin > kMostDigits) return 0;
  const bool ends =
      end == text.size() || std::string_view(" ,;:.!)\n").find(text[end]) != std::string_view::npos;
  const bool date = end + 1 < text.size() && is_ascii_digit(text[end + 1]);
  return ends && !date ? std::stoi(std::string(text.substr(begin, end - begin))) : 0;
}

void read_answered_numbers(const PageOutline& outline, std::vector<RawPost>& posts) {
  if (posts.empty()) return;
  const bool shown =
      std::any_of(posts.begin(), posts.end(), [](const RawPost& post) { return post.number > 0; });
  std::optional<bool> counted;
  for (std::size_t i = 0; i < posts.size(); ++i) {
    RawPost& post = posts[i];
    const int number = post.answered.empty() && !post.parent ? answered_number(post.text) : 0;
    if (number == 0) continue;
    if (!shown && !counted) counted = is_counted_list(outline, posts);
    const auto place = shown      ? place_of_number(posts, number)
                       : *counted ? std::optional(static_cast<std::size_t>(number) - 1)
                                  : std::nullopt;
    if (place && *place < i) post.answered = posts[*place].author;
  }
}

}  // namespace glane

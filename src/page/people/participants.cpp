#include "page/people/participants.hpp"

#include <algorithm>
#include <utility>

#include "base/characters.hpp"
#include "base/normalised_text.hpp"

namespace glane {

namespace {

bool is_sign(char c) {
  return std::string_view(" -_.'").find(c) != std::string_view::npos;
}

// "ZoéLacaze" -> "Zoé Lacaze"
std::string parted_at_capitals(std::string_view name) {
  std::string parted;
  for (const char c : name) {
    if (is_ascii_upper(c) && !parted.empty() && is_ascii_lower(parted.back())) parted += ' ';
    parted += c;
  }
  return parted;
}

std::string without_signs(std::string key) {
  key.erase(std::remove_if(key.begin(), key.end(), is_sign), key.end());
  return key;
}

}  // namespace

void Participants::add_loosely(std::string key, std::string_view name) {
  constexpr std::size_t kShortest = 4;  // bytes: initials are many people's
  if (key.size() < kShortest) return;
  const auto [known, added] = loose_.emplace(std::move(key), name);
  if (!added && normalised(known->second) != normalised(name)) known->second.clear();
}

void Participants::add(std::string_view name) {
  std::string key = normalised(name);
  if (key.empty()) return;
  add_loosely(without_signs(key), name);
  const std::string parted = normalised(parted_at_capitals(name));
  const std::size_t first = parted.find(' ');
  if (first != parted.npos) {
    add_loosely(parted.substr(0, first), name);
    add_loosely(parted.substr(parted.rfind(' ') + 1), name);
  }
  spelling_.emplace(std::move(key), name);
}

const std::string* Participants::find_loosely(std::string_view name) const {
  const auto found = loose_.find(without_signs(normalised(name)));
  return found == loose_.end() || found->second.empty() ? nullptr : &found->second;
}

const std::string* Participants::find(std::string_view name) const {
  const auto found = spelling_.find(normalised(name));
  return found == spelling_.end() ? nullptr : &found->second;
}

}  // namespace glane

#include "page/people/participants.hpp"

#include "base/normalised_text.hpp"

namespace glane {

void Participants::add(std::string_view name) {
  std::string key = normalised(name);
  if (!key.empty()) spelling_.emplace(std::move(key), name);
}

const std::string* Participants::find(std::string_view name) const {
  const auto found = spelling_.find(normalised(name));
  return found == spelling_.end() ? nullptr : &found->second;
}

}  // namespace glane

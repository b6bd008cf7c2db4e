#include "results/author_names.hpp"

#include <string>
#include <unordered_map>

#include "base/name_key.hpp"

namespace glane {

const AuthorNames::Names& AuthorNames::all() const {
  std::call_once(once_, [this] {
    std::unordered_map<std::string_view, std::uint32_t> places;
    std::unordered_map<std::string, std::uint32_t> persons;
    for (const LiveSegment& live : segments_) {
      const StringTable& strings = live.segment->author_strings();
      std::vector<std::uint32_t>& own = names_.of_segments.emplace_back(strings.size());
      for (std::uint32_t i = 0; i < strings.size(); ++i) {
        const auto next = static_cast<std::uint32_t>(names_.names.size());
        const auto [known, is_new] = places.try_emplace(strings[i], next);
        if (is_new) {
          names_.names.push_back(strings[i]);
          names_.persons.push_back(persons.try_emplace(name_key(strings[i]), next).first->second);
        }
        own[i] = known->second;
      }
    }
  });
  return names_;
}

}  // namespace glane

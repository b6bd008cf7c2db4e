#include "results/author_names.hpp"

#include <string>
#include <unordered_map>

#include "base/name_key.hpp"

namespace glane {

namespace {

// The first place of each key among `names`. Keys are told apart by hashes, and compared where
// these are alike.
class FirstPlaces {
 public:
  explicit FirstPlaces(const std::vector<std::string_view>& names) : names_(names), slots_(1024) {}

  // in: place  of the last name
  // out: of the first with its key, itself maybe
  std::uint32_t first(std::uint32_t place) {
    if (count_ * 2 >= slots_.size()) grow();
    const std::string key = name_key(names_[place]);
    const std::size_t hash = std::hash<std::string_view>()(key);
    Slot& slot = slot_of(hash, key);
    if (slot.next_place == 0) {
      slot = {hash, place + 1};
      ++count_;
    }
    return slot.next_place - 1;
  }

 private:
  struct Slot {
    std::size_t hash = 0;
    std::uint32_t next_place = 0;  // 0: free
  };

  Slot& slot_of(std::size_t hash, const std::string& key) {
    const auto is_other = [&](const Slot& slot) {
      return slot.hash != hash || name_key(names_[slot.next_place - 1]) != key;
    };
    std::size_t at = hash % slots_.size();
    while (slots_[at].next_place != 0 && is_other(slots_[at])) at = (at + 1) % slots_.size();
    return slots_[at];
  }

  void grow() {
    std::vector<Slot> before(slots_.size() * 2);
    before.swap(slots_);
    for (const Slot& slot : before) {
      if (slot.next_place == 0) continue;
      std::size_t at = slot.hash % slots_.size();
      while (slots_[at].next_place != 0) at = (at + 1) % slots_.size();
      slots_[at] = slot;
    }
  }

  const std::vector<std::string_view>& names_;
  std::vector<Slot> slots_;
  std::size_t count_ = 0;
};

}  // namespace

// Whole or not at all: memory may end under way, and is asked for again by the next call. Not by
// std::call_once, in which glibc loads a library before it lets an exception pass.
const AuthorNames::Names& AuthorNames::all() const {
  const std::lock_guard lock(mutex_);
  if (!names_) names_.emplace(read());
  return *names_;
}

AuthorNames::Names AuthorNames::read() const {
  Names names;
  std::unordered_map<std::string_view, std::uint32_t> places;
  FirstPlaces persons(names.names);
  for (const LiveSegment& live : segments_) {
    const StringTable& strings = table_(*live.segment);
    std::vector<std::uint32_t>& own = names.of_segments.emplace_back(strings.size());
    for (std::uint32_t i = 0; i < strings.size(); ++i) {
      own[i] = static_cast<std::uint32_t>(names.names.size());
      // A segment has each spelling once.
      const bool is_new = segments_.size() == 1 || places.try_emplace(strings[i], own[i]).second;
      if (!is_new) {
        own[i] = places.find(strings[i])->second;
        continue;
      }
      names.names.push_back(strings[i]);
      names.persons.push_back(persons.first(own[i]));
    }
  }
  return names;
}

}  // namespace glane

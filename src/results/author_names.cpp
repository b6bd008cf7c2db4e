#include "results/author_names.hpp"

#include <functional>
#include <string>

#include "base/name_key.hpp"

namespace glane {

namespace {

// The first place of each text among many. Texts are told apart by hashes, and compared where these
// are alike.
class FirstPlaces {
 public:
  // in: place    of a text with this hash, noted where is_same(p) holds for none before it
  // out: the first with this text, `place` itself maybe
  template <typename IsSame>
  std::uint32_t first(std::string_view text, std::uint32_t place, IsSame is_same) {
    if (count_ * 2 >= slots_.size()) grow();
    const auto tag = static_cast<std::uint32_t>(std::hash<std::string_view>()(text) >> 32);
    std::size_t at = first_slot(tag);
    for (; slots_[at].next_place != 0; at = next_slot(at)) {
      const std::uint32_t known = slots_[at].next_place - 1;
      if (slots_[at].tag == tag && is_same(known)) return known;
    }
    slots_[at] = {tag, place + 1};
    ++count_;
    return place;
  }

 private:
  struct Slot {
    std::uint32_t tag = 0;         // of a hash
    std::uint32_t next_place = 0;  // 0: free
  };

  std::size_t first_slot(std::uint32_t tag) const {
    return tag * std::size_t{0x9E3779B1} >> 7 & (slots_.size() - 1);
  }
  std::size_t next_slot(std::size_t at) const { return (at + 1) & (slots_.size() - 1); }

  void grow() {
    std::vector<Slot> before(slots_.size() * 2);
    before.swap(slots_);
    for (const Slot& slot : before) {
      if (slot.next_place == 0) continue;
      std::size_t at = first_slot(slot.tag);
      while (slots_[at].next_place != 0) at = next_slot(at);
      slots_[at] = slot;
    }
  }

  std::vector<Slot> slots_ = std::vector<Slot>(1024);  // a power of two
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
  FirstPlaces spellings, persons;
  std::string key, other_key;
  for (const LiveSegment& live : segments_) {
    const StringTable& strings = table_(*live.segment);
    std::vector<std::uint32_t>& own = names.of_segments.emplace_back(strings.size());
    for (std::uint32_t i = 0; i < strings.size(); ++i) {
      const std::string_view name = strings[i];
      const auto next = static_cast<std::uint32_t>(names.names.size());
      // A segment has each spelling once.
      own[i] = segments_.size() == 1 ? next : spellings.first(name, next, [&](std::uint32_t place) {
        return names.names[place] == name;
      });
      if (own[i] != next) continue;
      names.names.push_back(name);
      make_name_key(name, key);
      names.persons.push_back(persons.first(key, next, [&](std::uint32_t place) {
        make_name_key(names.names[place], other_key);
        return other_key == key;
      }));
    }
  }
  return names;
}

}  // namespace glane

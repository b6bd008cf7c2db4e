#include "french/kept_words.hpp"

#include <xxhash.h>

#include <utility>

namespace glane {

namespace {

constexpr std::size_t kFirstPlaces = 1024;

}  // namespace

KeptWords::KeptWords(std::uint64_t seed) : seed_(seed) {
  clear();
}

void KeptWords::clear() {
  places_.assign(kFirstPlaces, Place());
  places_.shrink_to_fit();
  blocks_.clear();
  size_ = 0;
}

std::uint64_t KeptWords::hash_of(std::string_view form) const {
  return XXH3_64bits_withSeed(form.data(), form.size(), seed_);
}

const Word* KeptWords::find(std::uint64_t hash, std::string_view form) const {
  const std::size_t mask = places_.size() - 1;
  for (std::size_t at = hash & mask; places_[at].word != nullptr; at = (at + 1) & mask) {
    if (places_[at].hash == hash && places_[at].word->form == form) return places_[at].word;
  }
  return nullptr;
}

KeptWords::Place& KeptWords::free_place(std::uint64_t hash) {
  const std::size_t mask = places_.size() - 1;
  std::size_t at = hash & mask;
  while (places_[at].word != nullptr) at = (at + 1) & mask;
  return places_[at];
}

void KeptWords::grow() {
  std::vector<Place, LargePages<Place>> before(places_.size() * 2);
  before.swap(places_);
  for (const Place& place : before) {
    if (place.word != nullptr) free_place(place.hash) = place;
  }
}

const Word& KeptWords::add(std::uint64_t hash, Word word) {
  if (2 * size_ >= places_.size()) grow();
  const std::size_t at = size_ % kBlockWords;
  if (at == 0) blocks_.push_back(std::make_unique<Word[]>(kBlockWords));
  word.ordinal = static_cast<std::uint32_t>(size_++);
  Word& kept = blocks_.back()[at];
  kept = std::move(word);
  free_place(hash) = {hash, &kept};
  return kept;
}

}  // namespace glane

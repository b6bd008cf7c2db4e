#include "results/facet_buckets.hpp"

#include <algorithm>
#include <utility>

#include "base/collation.hpp"
#include "base/folding.hpp"

namespace glane {

namespace {

struct Spelling {
  std::string_view name;
  std::size_t count;
};

bool is_more_frequent(const Spelling& a, const Spelling& b) {
  return a.count != b.count ? a.count > b.count : stands_before(a.name, b.name);
}

char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

// in: folded  the beginning, by fold_text. cost: of most values a look at the first letter
bool begins_with(std::string_view value, const std::string& folded) {
  if (value.empty()) return false;
  const bool plain = is_ascii(value[0]) && value[0] != ' ' && is_ascii(folded[0]);
  if (plain && lower_ascii(value[0]) != folded[0]) return false;
  return fold_text(value).starts_with(folded);
}

}  // namespace

void FacetBuckets::add(std::string_view value, std::size_t count) {
  const std::size_t place =
      once_ ? buckets_.size() : places_.try_emplace(value, buckets_.size()).first->second;
  if (place == buckets_.size()) buckets_.push_back({value, 0});
  buckets_[place].count += count;
}

void FacetBuckets::add_made(std::string value, std::size_t count) {
  add(made_.emplace_back(std::move(value)), count);
}

void FacetBuckets::keep_beginning_with(const std::string& prefix) {
  const std::string folded = fold_text(prefix);
  if (folded.empty()) return;
  without_ = 0;
  const auto end = std::remove_if(buckets_.begin(), buckets_.end(), [&](const Bucket& bucket) {
    return !begins_with(bucket.value, folded);
  });
  buckets_.erase(end, buckets_.end());
}

bool FacetBuckets::by_count(const Bucket& a, const Bucket& b) {
  return is_more_frequent({a.value, a.count}, {b.value, b.count});
}

bool FacetBuckets::by_value(const Bucket& a, const Bucket& b) {
  return stands_before(a.value, b.value);
}

// The bucket without a value comes behind all others, if it is shown. Of dates in the order of time
// it is the most frequent that are shown, unless that order was asked for.
Facet FacetBuckets::facet(const FacetRequest& request, bool dates) && {
  keep_beginning_with(request.prefix);
  const std::size_t all = buckets_.size() + (without_ > 0 ? 1 : 0);
  std::size_t size = request.size;
  if (size == 0) size = dates ? all : kDefaultFacetSize;
  const std::size_t shown = std::min(size, buckets_.size());
  const auto end = buckets_.begin() + static_cast<std::ptrdiff_t>(shown);
  const auto in_value_order = dates ? by_time : by_value;
  const bool by_values = request.order == FacetOrder::value;
  std::partial_sort(buckets_.begin(), end, buckets_.end(), by_values ? in_value_order : by_count);
  if (dates && request.order == FacetOrder::usual) std::sort(buckets_.begin(), end, by_time);
  Facet facet{request.name, {}, all};
  for (auto bucket = buckets_.begin(); bucket != end; ++bucket) {
    facet.counts.push_back({std::string(bucket->value), bucket->count});
  }
  if (without_ > 0 && shown < size) facet.counts.push_back({std::nullopt, without_});
  return facet;
}

// Names are many: they are not compared by their letters.
FacetBuckets person_buckets(const AuthorNames& names,
                            const std::vector<std::vector<std::uint32_t>>& counts) {
  const AuthorNames::Names& known = names.all();
  FacetBuckets found;
  found.expect_once(true);
  std::vector<std::uint32_t> of_spelling(known.names.size());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (!counts[i].empty()) found.add_without(counts[i][0]);
    for (std::size_t number = 1; number < counts[i].size(); ++number) {
      of_spelling[known.of_segments[i][number - 1]] += counts[i][number];
    }
  }
  constexpr std::uint32_t kNowhere = ~std::uint32_t{0};
  std::vector<std::uint32_t> places(known.names.size(), kNowhere);  // of persons among `persons`
  struct Person {
    Spelling most;  // that any spelling has
    std::size_t count;
  };
  std::vector<Person> persons;
  for (std::size_t i = 0; i < of_spelling.size(); ++i) {
    if (of_spelling[i] == 0) continue;
    const Spelling spelling{known.names[i], of_spelling[i]};
    std::uint32_t& place = places[known.persons[i]];
    if (place == kNowhere) {
      place = static_cast<std::uint32_t>(persons.size());
      persons.push_back({spelling, spelling.count});
      continue;
    }
    Person& person = persons[place];
    person.count += spelling.count;
    if (is_more_frequent(spelling, person.most)) person.most = spelling;
  }
  for (const Person& person : persons) found.add(person.most.name, person.count);
  return found;
}

}  // namespace glane

#include "serve/served_indexes.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "error_sentence.hpp"
#include "serve/serve_messages.hpp"
#include "terminal.hpp"

namespace glane::cli {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kBetweenLooks{1};

// Besides each index and all together: sets that somebody has asked for.
constexpr std::size_t kMostSets = 16;

std::vector<std::string> directories_of(const std::vector<NamedDirectory>& indexes) {
  std::vector<std::string> directories;
  for (const NamedDirectory& one : indexes) directories.push_back(one.directory);
  return directories;
}

std::string names_of(const std::vector<NamedDirectory>& indexes) {
  std::vector<std::string> names;
  for (const NamedDirectory& one : indexes) names.push_back(one.name);
  return joined(names, ", ");
}

}  // namespace

ServedIndex::ServedIndex(const std::vector<NamedDirectory>& indexes)
    : name_(names_of(indexes)),
      index_(directories_of(indexes)),
      looked_at_(Clock::now().time_since_epoch().count()) {
  note_commit();
}

void ServedIndex::look(bool at_once) {
  const auto is_due = [&] {
    const Clock::rep now = Clock::now().time_since_epoch().count();
    return at_once || now - looked_at_ >= Clock::duration(kBetweenLooks).count();
  };
  if (!is_due()) return;
  // Of several threads that find it due one looks, the others go on with what is open.
  std::unique_lock looking(looking_, std::defer_lock);
  if (at_once) {
    looking.lock();
  } else if (!looking.try_lock() || !is_due()) {
    return;
  }
  looked_at_ = Clock::now().time_since_epoch().count();
  try {
    if (index_.reopen()) note_commit();
  } catch (const Error& error) {
    print_error(fill(messages::kReopenFails, {name_, sentence_of(error).message}));
  }
}

void ServedIndex::note_commit() {
  IndexStatistics statistics = index_.statistics();
  const std::string time =
      statistics.last_commit ? iso_date(*statistics.last_commit) : std::string();
  std::string etag = "W/\"" + std::string(version()) + "-" + std::to_string(statistics.commit) +
                     "-" + std::to_string(statistics.documents) + "-" + time + "\"";
  const std::lock_guard lock(mutex_);
  statistics_ = std::move(statistics);
  etag_ = std::move(etag);
}

std::string ServedIndex::etag() const {
  const std::lock_guard lock(mutex_);
  return etag_;
}

IndexStatistics ServedIndex::statistics() const {
  const std::lock_guard lock(mutex_);
  return statistics_;
}

ServedIndexes::ServedIndexes(std::vector<NamedDirectory> indexes) : indexes_(std::move(indexes)) {
  std::set<std::string> names;
  for (const NamedDirectory& one : indexes_) {
    if (names.insert(one.name).second) continue;
    throw Error(ErrorKind::usage, fill(messages::kSameName, {one.name}));
  }
  find({});
  for (const NamedDirectory& one : indexes_) find({one.name});
}

ServedIndexes::Places ServedIndexes::places_of(const std::vector<std::string>& names) const {
  Places places;
  for (std::size_t i = 0; i < indexes_.size(); ++i) {
    const bool is_named =
        names.empty() || std::find(names.begin(), names.end(), indexes_[i].name) != names.end();
    if (is_named) places.push_back(i);
  }
  for (const std::string& name : names) {
    const bool is_known = std::any_of(indexes_.begin(), indexes_.end(),
                                      [&](const NamedDirectory& one) { return one.name == name; });
    if (is_known) continue;
    throw Error(ErrorKind::usage, fill(messages::kNoSuchIndex, {name}),
                std::string(messages::kSeeIndexes));
  }
  return places;
}

std::shared_ptr<ServedIndex> ServedIndexes::find(const std::vector<std::string>& names) {
  const std::shared_ptr<ServedIndex> found = open(places_of(names));
  found->look();
  return found;
}

std::shared_ptr<ServedIndex> ServedIndexes::open(const Places& places) {
  {
    const std::lock_guard lock(mutex_);
    const auto known = open_.find(places);
    if (known != open_.end()) return known->second;
  }
  // Nobody waits for what he has not asked for.
  std::vector<NamedDirectory> asked;
  for (const std::size_t place : places) asked.push_back(indexes_[place]);
  auto opened = std::make_shared<ServedIndex>(asked);
  const std::lock_guard lock(mutex_);
  if (open_.size() > indexes_.size() + 1 + kMostSets) {
    std::erase_if(open_, [&](const auto& one) {
      return one.first.size() > 1 && one.first.size() < indexes_.size();
    });
  }
  return open_.emplace(places, std::move(opened)).first->second;
}

void ServedIndexes::look_again() {
  std::vector<std::shared_ptr<ServedIndex>> all;
  {
    const std::lock_guard lock(mutex_);
    for (const auto& [places, index] : open_) all.push_back(index);
  }
  for (const auto& index : all) index->look(true);
}

const NamedDirectory& ServedIndexes::one(const std::vector<std::string>& names) const {
  const Places places = places_of(names);
  if (places.size() == 1) return indexes_[places.front()];
  throw Error(ErrorKind::usage, std::string(messages::kOneOfIndexes),
              std::string(messages::kSeeIndexes));
}

}  // namespace glane::cli

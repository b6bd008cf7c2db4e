#include "query/search_context.hpp"

#include <algorithm>
#include <utility>

#include "index/files/index_format.hpp"
#include "index/snapshot/vocabulary.hpp"

namespace glane {

namespace {

constexpr std::size_t kMostKnown = 10'000;

template <typename Known, typename Find>
const auto& known_or_found(Known& known, const std::string& key, Find find) {
  const auto place = known.find(key);
  if (place != known.end()) return place->second;
  if (known.size() >= kMostKnown) known.clear();
  return known.emplace(key, find()).first->second;
}

}  // namespace

SearchContext::SearchContext(std::shared_ptr<const SnapshotSet> snapshot) {
  move_to(std::move(snapshot));
}

void SearchContext::move_to(std::shared_ptr<const SnapshotSet> snapshot) {
  const std::shared_ptr<const SnapshotSet> before = std::exchange(snapshot_, std::move(snapshot));
  std::vector<OpenSegment> open;
  database_ = Xapian::Database();
  for (const LiveSegment& live : segments()) {
    const auto known = std::find_if(open_.begin(), open_.end(), [&](const OpenSegment& one) {
      return one.segment == live.segment;
    });
    if (known != open_.end()) {
      open.push_back(*known);
    } else {
      const Xapian::Database database(live.segment->glass_path());
      open.push_back({live.segment, database, database.get_uuid()});
    }
    database_.add_database(open.back().database);
  }
  open_ = std::move(open);
  // Xapian asks nothing of a database of no part at all.
  if (open_.empty()) database_ = Xapian::WritableDatabase("", Xapian::DB_BACKEND_INMEMORY);

  const auto same = [&](std::string_view key) {
    return before != nullptr && before->setting(key) == snapshot_->setting(key);
  };
  if (!same(setting::kStopWords) || !same(setting::kProtectedWords)) {
    analyzer_ = std::make_unique<FrenchAnalyzer>(snapshot_->analyzer());
  }
  known_stems_.clear();
  known_folded_.clear();
  occurring_.clear();
  known_terms_.clear();
}

std::size_t SearchContext::segment_of(const Xapian::Database& shard, SegmentsMet& met) const {
  if (open_.size() <= 1) return 0;
  const std::string uuid = shard.get_uuid();
  std::vector<std::size_t> same;
  for (std::size_t number = 0; number < open_.size(); ++number) {
    if (open_[number].uuid == uuid) same.push_back(number);
  }
  if (same.empty()) return open_.size();
  return same.size() == 1 ? same[0] : same[met[same[0]]++ % same.size()];
}

const std::vector<std::string>& SearchContext::forms_of_stem(const std::string& stem) const {
  return known_or_found(known_stems_, stem, [&] {
    std::vector<std::string> forms = glane::forms_of_stem(segments(), stem);
    if (occurring_.size() >= kMostKnown) occurring_.clear();
    occurring_.insert(forms.begin(), forms.end());
    return forms;
  });
}

const std::vector<std::string>& SearchContext::forms_of_folded(const std::string& folded) const {
  return known_or_found(known_folded_, folded,
                        [&] { return glane::forms_of_folded(segments(), folded); });
}

bool SearchContext::has_form(const std::string& form) const {
  if (occurring_.count(form) > 0) return true;
  if (!glane::has_form(segments(), form)) return false;
  occurring_.insert(form);
  return true;
}

double SearchContext::documents_with_term(const std::string& term) const {
  return known_or_found(known_terms_, term,
                        [&] { return static_cast<double>(database_.get_termfreq(term)); });
}

}  // namespace glane

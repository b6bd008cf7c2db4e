#include "results/statistics.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/folder.hpp"
#include "base/folding.hpp"
#include "base/name_key.hpp"
#include "index/files/index_format.hpp"
#include "index/files/writer_lock.hpp"
#include "index/manifest/suppression_filter.hpp"

namespace glane {

namespace {

std::uint64_t count_terms(const Xapian::Database& database) {
  std::uint64_t count = 0;
  const auto end = database.allterms_end();
  for (auto term = database.allterms_begin(); term != end; ++term) ++count;
  return count;
}

std::uint64_t bytes_below(const std::string& directory) {
  std::uint64_t bytes = 0;
  std::error_code error;
  for (const std::string& name : names_in(directory, error)) {
    const std::string path = directory + "/" + name;
    const std::filesystem::file_status status = std::filesystem::symlink_status(path, error);
    if (std::filesystem::is_directory(status)) bytes += bytes_below(path);
    if (!std::filesystem::is_regular_file(path, error)) continue;
    const auto size = std::filesystem::file_size(path, error);
    if (!error) bytes += size;
  }
  return bytes;
}

std::uint64_t number_in(std::string_view text) {
  std::uint64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// Strings that live documents have, each counted once though several segments have it, in whatever
// spelling of its key.
class StringsInUse {
 public:
  using Key = std::string (*)(std::string_view);

  explicit StringsInUse(Key key) : key_(key) {}

  void begin(const StringTable& strings) { used_.assign(strings.size() + 1, false); }
  void use(std::uint32_t number) {
    if (number < used_.size()) used_[number] = true;
  }
  void end(const StringTable& strings) {
    for (std::uint32_t number = 1; number < used_.size(); ++number) {
      if (used_[number]) all_.insert(key_(strings[number - 1]));
    }
  }
  std::size_t count() const { return all_.size(); }

 private:
  Key key_;
  std::vector<bool> used_;  // of the segment under way
  std::unordered_set<std::string> all_;
};

// What the columns of the documents that are there say.
class Columns {
 public:
  explicit Columns(IndexStatistics& out) : out_(out) {}

  void read(const LiveSegment& live) {
    const Segment& segment = *live.segment;
    threads_.begin(segment.threads().strings());
    authors_.begin(segment.author_strings());
    std::vector<std::size_t> sites(segment.sites().number_count());
    for (std::uint32_t row = 0; row < segment.rows(); ++row) {
      if (!live.is_live(row)) continue;
      ++(segment.type(row) == DocumentType::article ? out_.articles : out_.comments);
      threads_.use(segment.threads().number(row));
      const NumberRange authors = segment.authors(row);
      for (std::uint32_t i = 0; i < authors.size(); ++i) authors_.use(authors[i]);
      const std::uint32_t site = segment.sites().number(row);
      if (site < sites.size()) ++sites[site];
      read_date(segment, row);
    }
    threads_.end(segment.threads().strings());
    authors_.end(segment.author_strings());
    without_site_ += sites[0];
    for (std::uint32_t number = 1; number < sites.size(); ++number) {
      if (sites[number] > 0) sites_[std::string(segment.sites().string(number))] += sites[number];
    }
  }

  void finish() {
    out_.threads = threads_.count();
    out_.authors = authors_.count();
    if (first_.segment != nullptr) out_.first_date = first_.segment->document(first_.row).date;
    if (last_.segment != nullptr) out_.last_date = last_.segment->document(last_.row).date;
    for (const auto& [site, count] : sites_) out_.sites.push_back({site, count});
    std::stable_sort(out_.sites.begin(), out_.sites.end(),
                     [](const FacetCount& a, const FacetCount& b) { return a.count > b.count; });
    if (without_site_ > 0) out_.sites.push_back({std::nullopt, without_site_});
  }

 private:
  struct Dated {
    const Segment* segment = nullptr;
    std::uint32_t row = 0;
    std::int64_t instant = 0;
  };

  void read_date(const Segment& segment, std::uint32_t row) {
    const std::int64_t instant = segment.instant(row);
    if (instant == kUndated) {
      ++out_.undated;
      return;
    }
    const Dated dated{&segment, row, instant};
    if (first_.segment == nullptr || instant < first_.instant) first_ = dated;
    if (last_.segment == nullptr || instant > last_.instant) last_ = dated;
  }

  IndexStatistics& out_;
  StringsInUse threads_{fold_text};
  StringsInUse authors_{name_key};
  std::map<std::string, std::size_t> sites_;
  std::size_t without_site_ = 0;
  Dated first_;
  Dated last_;
};

// Adds what is known of an index to what is known of those before it.
void read_state(const Snapshot& snapshot, IndexStatistics& out) {
  const Current& current = snapshot.current();
  out.bytes += bytes_below(snapshot.directory());
  out.commit += current.commit;
  out.segments += snapshot.segments().size();
  out.removed += snapshot.segments().dead_count();
  out.files += number_in(snapshot.setting(setting::kFiles));
  out.pages += number_in(snapshot.setting(setting::kPages));
  out.unfinished_files += number_in(snapshot.setting(setting::kUnfinishedFiles));
  out.removed_from_page += current.notes.count_removed_from_page();
  const SuppressionList suppressed = read_suppression_filter_list(current);
  out.suppressed += suppressed.ids.size() + suppressed.authors.size();
  const std::string process = writing_process(snapshot.directory());
  if (!process.empty() && !out.writing_process) out.writing_process = number_in(process);
}

}  // namespace

IndexStatistics statistics_of(const SearchContext& context) {
  const SnapshotSet& snapshot = context.snapshot();
  IndexStatistics out;
  out.documents = context.segments().live_count();
  out.terms = count_terms(context.database());
  out.average_length = context.database().get_avlength();
  Columns columns(out);
  for (const LiveSegment& live : context.segments()) columns.read(live);
  columns.finish();
  out.format = kIndexFormat;
  std::int64_t last = std::numeric_limits<std::int64_t>::min();
  for (const auto& one : snapshot.snapshots()) {
    read_state(*one, out);
    last = std::max<std::int64_t>(last, one->current().time);
  }
  out.last_commit = date_at(last);
  out.stop_words = snapshot.stop_words().size();
  out.synonym_groups = context.synonyms().groups();
  out.protected_words = snapshot.protected_words().size();
  return out;
}

}  // namespace glane

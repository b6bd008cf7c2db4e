#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <limits>
#include <map>
#include <system_error>
#include <unordered_set>

#include "french/characters.hpp"
#include "index/open_xapian.hpp"
#include "index/refresh/crawl_record.hpp"
#include "index/refresh/forgotten_filter.hpp"
#include "index/schema.hpp"
#include "index/synonym_table_xapian.hpp"
#include "index/writer_lock.hpp"
#include "results/statistics_xapian.hpp"

namespace glane {

namespace {

std::uint64_t count_terms(const Xapian::Database& database, std::string_view prefix) {
  std::uint64_t count = 0;
  const std::string start(prefix);
  const auto end = database.allterms_end(start);
  for (auto term = database.allterms_begin(start); term != end; ++term) ++count;
  return count;
}

std::uint64_t bytes_below(const std::string& directory) {
  std::uint64_t bytes = 0;
  std::error_code error;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(directory, error)) {
    if (!entry.is_regular_file(error)) continue;
    const auto size = entry.file_size(error);
    if (!error) bytes += size;
  }
  return bytes;
}

// Strings of one column, each counted once though several segments have it; case and accents aside.
class StringsInUse {
 public:
  explicit StringsInUse(const SegmentSet& segments) : segments_(segments) {
    for (const auto& segment : segments.segments()) used_.emplace_back(segment->string_count());
  }

  void use(std::size_t segment, std::uint32_t string) { used_[segment][string] = true; }

  std::size_t count() const {
    std::unordered_set<std::string> all;
    for (std::size_t i = 0; i < used_.size(); ++i) {
      for (std::uint32_t string = 1; string < used_[i].size(); ++string) {
        if (used_[i][string]) all.insert(fold_text(segments_.segments()[i]->string(string)));
      }
    }
    return all.size();
  }

 private:
  const SegmentSet& segments_;
  std::vector<std::vector<bool>> used_;
};

// What the columns of the documents that are there say.
void read_columns(const OpenIndex& index, IndexStatistics& out) {
  std::map<std::string, std::size_t> sites;
  StringsInUse threads(index.segments);
  StringsInUse authors(index.segments);
  std::uint64_t dated = 0;
  std::uint64_t without_site = 0;
  std::int64_t first = kUndated;
  std::int64_t last = std::numeric_limits<std::int64_t>::min();
  Xapian::docid first_document = 0;
  Xapian::docid last_document = 0;
  const auto end = index.database.postlist_end("");
  for (auto document = index.database.postlist_begin(""); document != end; ++document) {
    const SegmentSet::Place place = index.segments.find(*document);
    if (place.segment == nullptr) continue;
    ++(place.segment->type(place.row) == DocumentType::article ? out.articles : out.comments);
    threads.use(place.number, place.segment->thread(place.row));
    for (const std::uint32_t author : place.segment->authors(place.row)) {
      authors.use(place.number, author);
    }
    const std::string_view site = place.segment->string(place.segment->site(place.row));
    if (site.empty()) ++without_site;
    if (!site.empty()) ++sites[std::string(site)];
    const std::int64_t instant = place.segment->instant(place.row);
    if (instant == kUndated) continue;
    ++dated;
    if (instant < first) first = instant, first_document = *document;
    if (instant > last) last = instant, last_document = *document;
  }
  out.threads = threads.count();
  out.authors = authors.count();
  const auto date_of = [&](Xapian::docid document) {
    const SegmentSet::Place place = index.segments.find(document);
    return place.segment->document(place.row).date;
  };
  if (first_document != 0) out.first_date = date_of(first_document);
  if (last_document != 0) out.last_date = date_of(last_document);
  out.undated = out.documents - dated;
  for (const auto& [site, count] : sites) out.sites.push_back({site, count});
  std::stable_sort(out.sites.begin(), out.sites.end(),
                   [](const FacetCount& a, const FacetCount& b) { return a.count > b.count; });
  if (without_site > 0) out.sites.push_back({std::nullopt, without_site});
}

std::uint64_t count_keys(const Xapian::Database& database, const std::string& prefix) {
  std::uint64_t count = 0;
  const auto end = database.metadata_keys_end(prefix);
  for (auto key = database.metadata_keys_begin(prefix); key != end; ++key) ++count;
  return count;
}

void read_state(const OpenIndex& index, const std::string& directory, IndexStatistics& out) {
  const Xapian::Database& database = index.database;
  out.format = kIndexFormat;
  out.generation = std::filesystem::path(index.generation).filename().string();
  out.commit = database.get_revision();
  out.segments = index.segments.segments().size();
  for (const auto& segment : index.segments.segments()) out.removed += segment->count();
  out.removed -= std::min(out.removed, out.documents);
  CrawlRecord(database).for_each([&](const std::string& id, const FileState& state, const auto&) {
    if (id == CrawlRecord::kOfNoFile) return;
    ++out.files;
    out.pages += state.pages;
    out.unfinished_files += state.mtime_ns == FileState::kUnfinished ? 1 : 0;
  });
  out.gone = count_keys(database, metadata::kGone);
  const Forgotten forgotten = read_forgotten(database);
  out.forgotten = forgotten.ids.size() + forgotten.authors.size();
  struct stat status;
  if (::stat((index.generation + "/iamglass").c_str(), &status) == 0) {
    out.last_commit = date_at(status.st_mtim.tv_sec);
  }
  const std::string process = writing_process(directory);
  if (!process.empty()) out.writing_process = std::strtoull(process.c_str(), nullptr, 10);
}

}  // namespace

IndexStatistics statistics_of(const OpenIndex& index, const std::string& directory) {
  const Xapian::Database& database = index.database;
  IndexStatistics out;
  out.documents = database.get_doccount();
  out.terms = count_terms(database, "");
  out.bytes = bytes_below(directory);
  out.average_length = database.get_avlength();
  read_columns(index, out);
  read_state(index, directory, out);
  out.stop_words = stored_stop_words(database).size();
  out.synonym_groups = count_synonym_groups(database);
  out.protected_words = stored_protected_words(database).size();
  return out;
}

}  // namespace glane

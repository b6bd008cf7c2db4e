#include "glane/index.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <exception>
#include <map>
#include <mutex>
#include <utility>

#include "base/contains.hpp"
#include "glane/error_code.hpp"
#include "index/files/index_format.hpp"
#include "page/document/canonical_url.hpp"
#include "results/concordance.hpp"
#include "results/frequency.hpp"
#include "results/lucene_schema.hpp"
#include "results/neighbours.hpp"
#include "results/searcher.hpp"
#include "results/statistics.hpp"
#include "segment/glass/xapian_errors.hpp"
#include "segment/reader/segment_trust.hpp"

namespace glane {

namespace {

// A file that is replaced by rename is another one, of another time or size.
struct FileMark {
  ino_t inode = 0;
  std::int64_t seconds = 0;
  std::int64_t nanoseconds = 0;
  off_t bytes = 0;

  bool operator==(const FileMark&) const = default;
};

// Whether nothing of it was lost while it was read. What has been is opened anew: it may have been
// put back.
bool is_whole(const SegmentSet& segments) {
  return std::none_of(segments.begin(), segments.end(),
                      [](const LiveSegment& one) { return one.segment->file().has_lost_pages(); });
}

std::optional<FileMark> mark_of(const std::string& path) {
  struct stat status;
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return FileMark{status.st_ino, status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_size};
}

// One index at most is at one place, whatever leads to it.
void require_different(const std::vector<std::string>& directories) {
  if (directories.empty()) throw Error(ErrorCode::argument_no_index);
  std::map<std::pair<dev_t, ino_t>, const std::string*> known;
  for (const std::string& directory : directories) {
    struct stat status;
    if (::stat(directory.c_str(), &status) != 0) continue;  // which opening it says better
    const auto [place, is_new] = known.emplace(std::pair{status.st_dev, status.st_ino}, &directory);
    if (is_new) continue;
    throw Error(ErrorCode::argument_same_index,
                {{"directory", *place->second}, {"other", directory}});
  }
}

// An index and its newest commit, as far as it is open.
struct OpenIndex {
  std::shared_ptr<const Snapshot> snapshot;
  std::optional<FileMark> mark;  // of the file that was read last
};

std::optional<FileMark> mark_of_index(const std::string& directory) {
  return mark_of(directory + "/" + kCurrentFile);
}

// The mark is looked at before the file is read: what changes in between is found by the next look.
OpenIndex open_index(const std::string& directory,
                     const std::shared_ptr<const Snapshot>& before = {}) {
  try {
    const auto mark = mark_of_index(directory);
    return {Snapshot::open(directory, before), mark};
  } catch (...) {
    rethrow_as_error(directory);
  }
}

// What is open of it where that is its newest commit.
OpenIndex newest_of(const OpenIndex& open) {
  const std::string& directory = open.snapshot->directory();
  const bool whole = is_whole(open.snapshot->segments());
  const auto mark = mark_of_index(directory);
  if (whole && mark && mark == open.mark) return open;
  OpenIndex newer = open_index(directory, open.snapshot);
  const Current& is = newer.snapshot->current();
  const Current& was = open.snapshot->current();
  if (whole && is.commit == was.commit && is.time == was.time) newer.snapshot = open.snapshot;
  return newer;
}

std::shared_ptr<const OpenCommit> commit_of(const std::vector<OpenIndex>& indexes) {
  std::vector<std::shared_ptr<const Snapshot>> snapshots;
  for (const OpenIndex& one : indexes) snapshots.push_back(one.snapshot);
  return std::make_shared<const OpenCommit>(
      std::make_shared<const SnapshotSet>(std::move(snapshots)));
}

}  // namespace

// Hidden, though the class that it is of is not.
class __attribute__((visibility("hidden"))) Index::Data {
 public:
  explicit Data(const std::vector<std::string>& directories) {
    require_different(directories);
    for (const std::string& directory : directories) {
      indexes_.push_back(open_index(directory));
      names_.append(names_.empty() ? "" : ", ").append(directory);
    }
    try {
      newest_ = commit_of(indexes_);
      // Opened at once, so that whoever asks by one thread asks of this commit, come what may.
      give_back(open_searcher());
      told_ = newest_;
    } catch (...) {
      rethrow_as_error(names_);
    }
  }

  const std::string& names() const { return names_; }

  // Whether it has moved on since this was asked last: questions, too, may have had it move on.
  bool move_on() {
    reopen();
    const std::lock_guard lock(mutex_);
    return std::exchange(told_, newest_) != newest_;
  }

  // Of several indexes each, or where one fails none.
  bool reopen() const {
    const std::lock_guard one_at_a_time(reopening_);
    std::vector<OpenIndex> newer;
    bool same = true;
    for (const OpenIndex& open : indexes_) {
      newer.push_back(newest_of(open));
      same = same && newer.back().snapshot == open.snapshot;
    }
    auto opened = same ? newest() : commit_of(newer);
    indexes_ = std::move(newer);
    const std::lock_guard lock(mutex_);
    newest_ = std::move(opened);
    return !same;
  }

  // Runs `question` with a searcher of the newest commit that no other thread has.
  template <typename Question>
  auto ask(Question question) const {
    try {
      return answer_of(question);
    } catch (...) {
      rethrow_as_error(names_);
    }
  }

 private:
  // What was read where nothing was lost of what it was read from.
  template <typename Question>
  auto answer_of(Question question) const {
    std::shared_ptr<const OpenCommit> commit = newest();
    try {
      Lease lease{*this, open_searcher()};
      commit = lease.searcher->commit();
      auto answer = question(*lease.searcher);
      commit->snapshot->segments().require_not_cut_short();
      return answer;
    } catch (const Error&) {
      commit->snapshot->segments().require_not_cut_short();
      throw;
    } catch (...) {
      // Xapian does not say of which file.
      for (const LiveSegment& one : commit->snapshot->segments())
        require_whole(one.segment->parts());
      throw;
    }
  }

  struct Lease {
    const Data& data;
    std::unique_ptr<Searcher> searcher;
    int uncaught = std::uncaught_exceptions();

    ~Lease() {
      // After an error it is made anew.
      if (std::uncaught_exceptions() == uncaught) data.give_back(std::move(searcher));
    }
  };

  // A searcher of the newest commit that is open here. Where files of it have gone by now, as
  // segments were merged, the commit that did that is opened first.
  std::unique_ptr<Searcher> open_searcher() const {
    while (true) {
      const std::shared_ptr<const OpenCommit> commit = newest();
      try {
        std::unique_ptr<Searcher> searcher = idle_searcher();
        if (searcher == nullptr) return std::make_unique<Searcher>(commit);
        if (searcher->commit() != commit) searcher->move_to(commit);
        return searcher;
      } catch (...) {
        if (!reopen() && newest() == commit) throw;
      }
    }
  }

  std::shared_ptr<const OpenCommit> newest() const {
    const std::lock_guard lock(mutex_);
    return newest_;
  }

  std::unique_ptr<Searcher> idle_searcher() const {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) return nullptr;
    std::unique_ptr<Searcher> searcher = std::move(idle_.back());
    idle_.pop_back();
    return searcher;
  }

  void give_back(std::unique_ptr<Searcher> searcher) const {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(searcher));
  }

  std::string names_;
  mutable std::mutex reopening_;
  mutable std::vector<OpenIndex> indexes_;  // whoever reopens has them
  mutable std::mutex mutex_;                // for what follows
  mutable std::shared_ptr<const OpenCommit> newest_;
  std::shared_ptr<const OpenCommit> told_;  // what move_on() has told of
  mutable std::vector<std::unique_ptr<Searcher>> idle_;  // the one used last is the next
};

Index::Index(const std::string& directory) : Index(std::vector<std::string>{directory}) {}
Index::Index(const std::vector<std::string>& directories)
    : data_(std::make_unique<Data>(directories)) {}
Index::~Index() = default;
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;

bool Index::reopen() {
  try {
    return data_->move_on();
  } catch (...) {
    rethrow_as_error(data_->names());
  }
}

SearchResponse Index::search(const SearchRequest& request) const {
  return data_->ask([&](Searcher& searcher) { return searcher.search(request); });
}

StreamedHits Index::for_each_hit(const SearchRequest& request, const HitContent& content,
                                 const VisitHit& visit) const {
  return data_->ask(
      [&](Searcher& searcher) { return searcher.for_each_hit(request, content, visit); });
}

EngineExport Index::export_documents(const SearchRequest& request,
                                     const VisitEngineDocument& visit) const {
  return data_->ask([&](Searcher& searcher) { return searcher.export_documents(request, visit); });
}

std::string Index::lucene_query(const SearchRequest& request) const {
  return data_->ask([&](Searcher& searcher) { return searcher.lucene_query(request); });
}

std::string Index::engine_schema(Engine engine) const {
  return data_->ask(
      [&](Searcher& searcher) { return lucene_schema(engine, searcher.commit()->ranking); });
}

std::optional<SearchResponse> Index::similar(std::string_view id,
                                             const SearchRequest& request) const {
  return data_->ask([&](Searcher& searcher) { return searcher.similar(id, request); });
}

SearchResponse Index::similar_to(const Document& like, const SearchRequest& request) const {
  return data_->ask([&](Searcher& searcher) { return searcher.similar_to(like, request); });
}

UnseenDocuments Index::search_unseen(const SearchRequest& request,
                                     const std::vector<std::uint64_t>& seen) const {
  return data_->ask([&](Searcher& searcher) { return searcher.search_unseen(request, seen); });
}

std::vector<std::uint64_t> Index::found_hashes(const SearchRequest& request) const {
  return data_->ask([&](Searcher& searcher) { return searcher.found_hashes(request); });
}

std::optional<Document> Index::document(std::string_view id) const {
  std::vector<Document> found = documents(id);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<Document> Index::documents(std::string_view id) const {
  return data_->ask([&](Searcher& searcher) { return searcher.find(id); });
}

// Documents of one id may belong to several threads, each in its own index.
std::vector<Document> Index::thread(std::string_view id) const {
  return data_->ask([&](Searcher& searcher) {
    std::vector<std::string> threads;
    std::vector<Document> documents;
    for (const Document& member : searcher.find(id)) {
      std::string name(canonical_url_id(member.thread));
      if (contains(threads, name)) continue;
      threads.push_back(std::move(name));
      for (Document& document : searcher.thread(member.thread)) {
        documents.push_back(std::move(document));
      }
    }
    return documents;
  });
}

ConcordanceResponse Index::concordance(const ConcordanceRequest& request) const {
  return data_->ask([&](Searcher& searcher) { return concordance_of(searcher, request); });
}

FrequencyResponse Index::frequency(const FrequencyRequest& request) const {
  return data_->ask([&](Searcher& searcher) { return frequency_of(searcher, request); });
}

NeighboursResponse Index::neighbours(const NeighboursRequest& request) const {
  return data_->ask([&](Searcher& searcher) { return neighbours_of(searcher, request); });
}

IndexStatistics Index::statistics() const {
  return data_->ask([](Searcher& searcher) { return statistics_of(searcher.context()); });
}

}  // namespace glane

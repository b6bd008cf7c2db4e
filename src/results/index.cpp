#include "glane/index.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <exception>
#include <mutex>
#include <utility>

#include "index/files/index_format.hpp"
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

}  // namespace

// Hidden, though the class that it is of is not.
class __attribute__((visibility("hidden"))) Index::Data {
 public:
  explicit Data(const std::string& path) : directory_(path) {
    const auto mark = mark_of(current_file());
    newest_ = std::make_shared<const OpenCommit>(Snapshot::open(directory_));
    mark_ = mark;
    // Opened at once, so that whoever asks by one thread asks of this commit, come what may.
    give_back(open_searcher());
  }

  const std::string& directory() const { return directory_; }

  bool reopen() const {
    const std::lock_guard one_at_a_time(reopening_);
    // Looked at before the file is read: what changes in between is found by the next call.
    const auto mark = mark_of(current_file());
    const std::shared_ptr<const OpenCommit> before = newest();
    const bool whole = is_whole(before->snapshot->segments());
    if (whole && mark && mark == mark_) return false;
    auto snapshot = Snapshot::open(directory_, before->snapshot);
    mark_ = mark;
    const Current& is = snapshot->current();
    const Current& was = before->snapshot->current();
    if (whole && is.commit == was.commit && is.time == was.time) return false;
    auto opened = std::make_shared<const OpenCommit>(std::move(snapshot));
    const std::lock_guard lock(mutex_);
    newest_ = std::move(opened);
    return true;
  }

  // Runs `question` with a searcher of the newest commit that no other thread has.
  template <typename Question>
  auto ask(Question question) const {
    try {
      return answer_of(question);
    } catch (...) {
      rethrow_as_error(directory_);
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

  std::string current_file() const { return directory_ + "/" + kCurrentFile; }

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

  std::string directory_;
  mutable std::mutex reopening_;
  mutable std::optional<FileMark> mark_;  // of the file that was read last; whoever reopens has it
  mutable std::mutex mutex_;              // for what follows
  mutable std::shared_ptr<const OpenCommit> newest_;
  mutable std::vector<std::unique_ptr<Searcher>> idle_;  // the one used last is the next
};

Index::Index(const std::string& directory) try : data_(std::make_unique<Data>(directory)) {
} catch (...) {
  rethrow_as_error(directory);
}
Index::~Index() = default;
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;

bool Index::reopen() {
  try {
    return data_->reopen();
  } catch (...) {
    rethrow_as_error(data_->directory());
  }
}

SearchResponse Index::search(const SearchRequest& request) const {
  return data_->ask([&](Searcher& searcher) { return searcher.search(request); });
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
  return data_->ask([&](Searcher& searcher) { return searcher.find(id); });
}

std::vector<Document> Index::thread(std::string_view id) const {
  return data_->ask([&](Searcher& searcher) {
    const std::optional<Document> member = searcher.find(id);
    return member ? searcher.thread(member->thread) : std::vector<Document>();
  });
}

IndexStatistics Index::statistics() const {
  return data_->ask([](Searcher& searcher) { return statistics_of(searcher.context()); });
}

}  // namespace glane

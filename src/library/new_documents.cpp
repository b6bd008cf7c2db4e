#include <unistd.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "glane/error_code.hpp"
#include "glane/saved.hpp"
#include "library/saved_files.hpp"

namespace glane {

struct __attribute__((visibility("hidden"))) NewDocuments::Data {
  Data(SavedFiles saved, const Waiting& waiting) : files(std::move(saved)), lock(files, waiting) {
    // It may have been removed while this one waited.
    if (!files.read_search()) {
      throw Error(ErrorCode::saved_missing, {{"name", files.name()}});
    }
    seen = files.read_seen();
  }

  SavedFiles files;
  SavedLock lock;
  std::vector<std::uint64_t> seen;
  UnseenDocuments unseen;
};

NewDocuments::NewDocuments(const SavedSearches& searches, const std::string& name,
                           const Index& index, const SearchRequest& request,
                           const Waiting& waiting) {
  // Of a search that is not there no lock is made.
  if (!searches.find(name)) throw Error(ErrorCode::saved_missing, {{"name", name}});
  data_ = std::make_unique<Data>(SavedFiles(searches.folder(), name), waiting);
  data_->unseen = index.search_unseen(request, data_->seen);
}
NewDocuments::~NewDocuments() = default;
NewDocuments::NewDocuments(NewDocuments&&) noexcept = default;
NewDocuments& NewDocuments::operator=(NewDocuments&&) noexcept = default;

const SearchResponse& NewDocuments::response() const {
  return data_->unseen.response;
}

void NewDocuments::settle() {
  const pid_t process = data_->lock.process();
  if (process != ::getpid()) {
    throw Error(ErrorCode::call_forked,
                {{"directory", data_->files.search_path()}, {"process", std::to_string(process)}});
  }
  std::vector<std::uint64_t> hashes = std::exchange(data_->unseen.hashes, {});
  if (hashes.empty()) return;
  std::sort(hashes.begin(), hashes.end());
  std::vector<std::uint64_t> all;
  std::set_union(data_->seen.begin(), data_->seen.end(), hashes.begin(), hashes.end(),
                 std::back_inserter(all));
  data_->files.write_seen(all);
  data_->seen = std::move(all);
}

}  // namespace glane

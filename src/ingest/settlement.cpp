#include "ingest/settlement.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"

namespace glane {

Settlement::Ended Settlement::ended(IdHash id) const {
  std::optional<DocumentStore::Head> head = store_.head(id);
  const IdHash thread = head ? hash_of_id(head->thread) : id;
  return {id, std::move(head), thread};
}

std::vector<IdHash> Settlement::settle(const std::vector<IdHash>& documents, FilesToRead files) {
  std::vector<Ended> all;
  for (const IdHash id : documents) {
    const std::vector<Giver> givers = record_.givers(id);
    switch (settling_of_captures(givers)) {
      case Settling::nothing:
        correct_source(id, givers);
        break;
      case Settling::refetch:
        record_.add_unsettled(id);
        if (const auto head = store_.head(id)) waiting_threads_.insert(hash_of_id(head->thread));
        break;
      case Settling::remove: {
        const Ended& one = all.emplace_back(ended(id));
        if (files == FilesToRead::some && one.thread == id) waiting_threads_.insert(id);
        break;
      }
    }
  }
  std::vector<IdHash> threads;
  for (const Ended& one : all) {
    if (waiting_threads_.contains(one.thread)) {
      record_.add_unsettled(one.id);
      continue;
    }
    if (one.head) threads.push_back(one.thread);
    drop(one.id, one.head);
  }
  return threads;
}

void Settlement::drop(IdHash id, const std::optional<DocumentStore::Head>& head) {
  if (head && head->type == DocumentType::comment && !mirror_) {
    const IdHash thread = hash_of_id(head->thread);
    const std::vector<Giver> givers = record_.givers(thread);
    if (const Giver* const article = newest(givers); article != nullptr && thread != id) {
      Note note = store_.note(id);
      note.removed_from_page = std::max<std::int64_t>(article->captured, 1);
      store_.set_note(id, note);
      return record_.add_removed(thread, id);
    }
  }
  if (head) store_.remove(id);
  // A thread takes along what was kept of it.
  for (const IdHash gone : record_.pop_removed(id)) {
    if (!record_.is_given(gone)) store_.remove(gone);
  }
}

const CrawlFile* Settlement::listed(const std::string& id) {
  if (files_.empty()) {
    for (const CrawlFile& file : listing_.files) files_.emplace(file.id, &file);
  }
  const auto found = files_.find(id);
  return found != files_.end() ? found->second : nullptr;
}

std::string Settlement::source_of(const Giver& giver) {
  const CrawlFile* const file = listed(giver.file_id);
  return file != nullptr ? repair_utf8(file->path) + giver.place : std::string();
}

// A document that has not changed is not written again, but the place where it was first read may
// be no more.
void Settlement::correct_source(IdHash id, const std::vector<Giver>& givers) {
  const std::string source = store_.source(id);
  const bool is_true = std::any_of(givers.begin(), givers.end(), [&](const Giver& one) {
    return source.ends_with(one.file_id + one.place);
  });
  if (is_true || source.empty()) return;
  const std::string now = source_of(*newest(givers));
  if (!now.empty()) store_.set_source(id, now);
}

std::map<std::uint32_t, Settlement::Wanted> Settlement::wanted() {
  std::map<std::uint32_t, Wanted> wanted;
  for (const IdHash id : record_.unsettled()) {
    const std::vector<Giver> givers = record_.givers(id);
    switch (settling_of_captures(givers)) {
      case Settling::nothing:
        record_.erase_unsettled(id);
        correct_source(id, givers);
        break;
      case Settling::refetch: {
        const Giver& giver = *newest(givers);
        // Where it lies in another part of the crawl, a run over that will do it.
        const CrawlFile* const file = listed(giver.file_id);
        if (file == nullptr) break;
        wanted[giver.file].file = file;
        wanted[giver.file].pages[giver.page].push_back(id);
        break;
      }
      case Settling::remove:
        break;
    }
  }
  return wanted;
}

void Settlement::settle_rest() {
  waiting_threads_.clear();
  for (const IdHash id : record_.unsettled()) {
    if (record_.is_given(id)) continue;
    record_.erase_unsettled(id);
    drop(id, store_.head(id));
  }
}

void Settlement::drop_removed() {
  for (const IdHash gone : record_.pop_all_removed()) {
    if (!record_.is_given(gone)) store_.remove(gone);
  }
}

}  // namespace glane

// What a refresh decides of a page that was taken apart, document by document.
#include <algorithm>
#include <utility>

#include "ingest/refresh.hpp"

namespace glane {

void Refresh::add_page(FileRefresh& file, const PreparedPage& added) {
  const std::vector<Document>& documents = added.documents;
  Coming coming{file, added, file.now.captured};
  if (!documents.empty()) coming.captured = std::min(crawl_time(documents.front()), now_);
  const auto articles = static_cast<std::size_t>(std::count_if(
      documents.begin(), documents.end(),
      [](const Document& document) { return document.type == DocumentType::article; }));
  counts_.articles += articles;
  counts_.comments += documents.size() - articles;
  file.now.articles += articles;
  file.now.comments += documents.size() - articles;
  if (keeps_missing(file)) file.given.insert(added.ids.begin(), added.ids.end());
  const bool of_file = coming.captured == file.now.captured;
  PageRecord record{added.page,   added.place, added.key, of_file ? 0 : coming.captured,
                    articles > 0, added.ids};
  replace(coming, record);
  const Fate fate = decide_documents(coming);
  if (!coming.left_out.empty()) {
    record.key = 0;  // it is to be read again
    std::erase_if(record.documents, [&](IdHash id) { return coming.left_out.contains(id); });
    record_.put_page(file.number, record);
  }
  if (documents.empty()) return;
  ++file.now.pages;
  if (fate == Fate::unchanged) {
    ++counts_.unchanged;
    file.unchanged_threads.insert(hash_of_id(documents.front().thread));
  } else {
    ++(fate == Fate::added ? counts_.added : counts_.updated);
  }
}

// Puts a page in the place of the one that was there; what only that one gave is lost.
void Refresh::replace(const Coming& coming, const PageRecord& record) {
  FileRefresh& file = coming.file;
  record_.put_page(file.number, record);
  FileRefresh::Page* const old = file.find(record.page);
  if (old == nullptr) return;
  old->met = true;
  const std::span<const IdHash> before = file.documents(*old);
  const std::unordered_set<IdHash> now(record.documents.begin(), record.documents.end());
  std::vector<IdHash> lost;
  for (const IdHash id : before) {
    if (!now.contains(id)) lost.push_back(id);
  }
  if (lost.size() == before.size() && keeps_missing(file)) return displace(coming, *old, lost);
  for (const IdHash id : lost) record_.erase_giver(id, file.number, record.page);
  file.unsettled.insert(file.unsettled.end(), lost.begin(), lost.end());
  if (lost.size() == before.size()) note_ended(lost);
}

// Where what is missing is kept, a page in whose place another one stands goes to a place of its
// own.
void Refresh::displace(const Coming& coming, const FileRefresh::Page& old,
                       const std::vector<IdHash>& documents) {
  const FileRefresh& file = coming.file;
  PageRecord kept{0,           coming.page.place + "\n" + std::to_string(old.key),
                  old.key,     old.captured != 0 ? old.captured : file.before.captured,
                  old.article, documents};
  kept.page = number_of_place(kept.place);
  record_.put_page(file.number, kept);
  for (const IdHash id : documents) {
    const bool holds = record_.share(id, file.number, coming.page.page).holds;
    record_.erase_giver(id, file.number, coming.page.page);
    record_.add_giver(id, file.number, kept.page, holds, false);
  }
  coming.file.displaced.push_back(std::move(kept));
}

// out: of the page: it is new where its first document is; else updated where any is another
Refresh::Fate Refresh::decide_documents(Coming& coming) {
  const PreparedPage& page = coming.page;
  Fate fate = Fate::unchanged;
  std::size_t at = 0;
  for (const IdHash id : page.ids) {
    if (at < page.prepared.size() && page.prepared[at].id_hash == id) {
      const Fate one = decide(coming, at);
      if (at++ == 0 || (fate == Fate::unchanged && one != Fate::unchanged)) {
        fate = one == Fate::added && at > 1 ? Fate::updated : one;
      }
    } else if (!record_.share(id, coming.file.number, page.page).gives) {
      // It is suppressed: nothing is to be done about it, now or later.
      record_.add_giver(id, coming.file.number, page.page, true, false);
    }
  }
  return fate;
}

Refresh::Fate Refresh::decide(Coming& coming, std::size_t at) {
  const Document& document = coming.page.documents[at];
  const PreparedDocument& prepared = coming.page.prepared[at];
  const IdHash id = prepared.id_hash;
  switch (store_.holds(document, prepared)) {
    case Holding::nothing:
      store_.put(document, prepared);
      // No page gives what the index has not, but for what was suppressed, or lost in an accident.
      record_.add_giver(id, coming.file.number, coming.page.page, true, true);
      return Fate::added;
    case Holding::another:
      store_.leave(prepared);
      ++coming.file.now.failed;
      coming.left_out.insert(id);
      coming.file.is_to_come_again = true;
      report_failed(document.source,
                    {DiagnosticCode::refresh_same_hash,
                     {{"id", document.id}, {"other", store_.head(id)->id}}},
                    false);
      return Fate::unchanged;
    case Holding::same:
      return decide_known(coming, at, true);
    case Holding::different:
      return decide_known(coming, at, false);
  }
  return Fate::unchanged;
}

// The newest capture stands; of what has not changed nothing is written.
Refresh::Fate Refresh::decide_known(const Coming& coming, std::size_t at, bool is_same) {
  const Document& document = coming.page.documents[at];
  const PreparedDocument& prepared = coming.page.prepared[at];
  const IdHash id = prepared.id_hash;
  const std::uint32_t number = coming.file.number;
  const std::uint64_t page = coming.page.page;
  CrawlRecord::Share share = record_.share(id, number, page);
  const std::vector<Giver> others = share.others ? rivals(coming, id) : std::vector<Giver>();
  const Giver* const other = newest(others);
  const Giver own{number, page, false, coming.captured, coming.file.listed.id, coming.page.place};
  const bool is_older = other != nullptr && is_newer_capture(*other, own);
  if (other != nullptr && !is_same) report_clash(coming, document, *other);
  if (document.type == DocumentType::article) note_captures(coming, others, id);
  const bool is_written = !is_same && !is_older;
  if (is_written) {
    store_.put(document, prepared);
    if (share.others) record_.set_nobody_holds(id);
    share.holds = share.holds && !share.others;
  } else {
    store_.leave(prepared);
    if (!share.gives) mark_shown(document, id);
  }
  const bool holds = is_same || is_written;
  if (!share.gives) {
    record_.add_giver(id, number, page, holds, false);
  } else if (share.holds != holds) {
    record_.set_holds(id, number, page, holds);
  }
  return is_written ? Fate::updated : Fate::unchanged;
}

// The other pages that give a document; of the file's own those that have been met.
std::vector<Giver> Refresh::rivals(const Coming& coming, IdHash id) {
  std::vector<Giver> givers = record_.givers(id);
  std::erase_if(givers, [&](const Giver& one) {
    if (one.file != coming.file.number) return false;
    const FileRefresh::Page* const old = coming.file.find(one.page);
    return one.page == coming.page.page || (old != nullptr && !old->met);
  });
  return givers;
}

// Captures are noted of a page whether or not they still are in the crawl.
void Refresh::note_captures(const Coming& coming, const std::vector<Giver>& others, IdHash id) {
  FileRefresh& file = coming.file;
  std::vector<std::int64_t> times = {coming.captured};
  for (const Giver& one : others) times.push_back(one.captured);
  if (const FileRefresh::Page* const old = file.find(coming.page.page); old != nullptr) {
    times.push_back(old->captured != 0 ? old->captured : file.before.captured);
  }
  if (std::count(times.begin(), times.end(), coming.captured) ==
      static_cast<std::ptrdiff_t>(times.size())) {
    return;
  }
  Note note = store_.note(id);
  add_captures_to_note(note, times);
  store_.set_note(id, note);
}

void Refresh::mark_shown(const Document& document, IdHash id) {
  Note note = store_.note(id);
  if (std::exchange(note.removed_from_page, 0) == 0) return;
  store_.set_note(id, note);
  record_.erase_removed(hash_of_id(document.thread), id);
}

// Two places that a user gave one id, and neither is the later capture of the other.
void Refresh::report_clash(const Coming& coming, const Document& document, const Giver& other) {
  if (!document.own_id || other.captured != coming.captured) return;
  std::string place = settlement_.source_of(other);
  if (place.empty()) place = other.file_id + other.place;
  report(diagnostic_of(
      {DiagnosticCode::refresh_same_id, {{"id", document.id}, {"place", std::move(place)}}},
      Severity::doubtful, {document.source}));
}

}  // namespace glane

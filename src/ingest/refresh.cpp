#include "ingest/refresh.hpp"

#include <algorithm>
#include <ctime>
#include <utility>

namespace glane {

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

bool is_standard_input(const CrawlFile& file) {
  return file.path == "-";
}

std::int64_t clock_ns() {
  timespec now{};
  ::clock_gettime(CLOCK_REALTIME, &now);
  return now.tv_sec * kSecond + now.tv_nsec;
}

// A file that changes once more within the same step of the clock has the same time: the rule of
// git's index. Clocks of file systems go by ticks of some milliseconds, or by one or two seconds.
bool may_change_unseen(std::int64_t ctime_ns, std::int64_t read_ns) {
  const std::int64_t step = ctime_ns % kSecond == 0 ? 2 * kSecond : kSecond / 50;
  return ctime_ns >= read_ns - step;
}

// In seconds since 1970; 0: unknown.
std::int64_t crawl_time(const Document& document) {
  return document.crawled ? interval_of(*document.crawled).first : 0;
}

}  // namespace

Refresh::Refresh(DocumentStore& store, CrawlRecord& record, const CrawlListing& listing,
                 const RefreshOptions& options, const RejectSink& report)
    : store_(store),
      record_(record),
      listing_(listing),
      options_(options),
      report_(report),
      settlement_(store, record, listing, options.mirror),
      now_(std::time(nullptr)) {}

// --- What a file was ---

std::shared_ptr<FileReading> Refresh::open(const CrawlFile& file) {
  std::optional<CrawlRecord::File> known = record_.find(file.id);
  if (!known) return std::make_shared<FileReading>(file, 0, FileState(), std::vector<PageRecord>());
  ++listed_;
  if (is_unchanged(file, *known)) {
    count_unchanged(known->state);
    return nullptr;
  }
  return std::make_shared<FileReading>(file, known->number, known->state,
                                       record_.pages(known->number));
}

bool Refresh::is_unchanged(const CrawlFile& file, CrawlRecord::File known) {
  FileState& state = known.state;
  if (is_standard_input(file) || !state.whole || state.reading != options_.reading) return false;
  // Who names a file hears again why it is no page.
  if (file.named && state.pages == 0) return false;
  if (state.bytes != file.bytes) return false;
  const bool same_time = state.mtime_ns == file.mtime_ns;
  if (!same_time && !options_.by_content) return false;
  if (same_time && state.ctime_ns == file.ctime_ns && !options_.by_content) return true;
  if (state.hash == 0 || state.hash != hash_of_file(file)) return false;
  const FileState before = state;
  state.mtime_ns = file.mtime_ns;
  state.captured = std::min(file.mtime, now_);
  state.ctime_ns = may_change_unseen(file.ctime_ns, clock_ns()) ? 0 : file.ctime_ns;
  // What it gave is as new as its time: that may decide which of several captures stands.
  if (!retimed(known.number, before, state).empty()) return false;
  record_.set_state(known.number, before, state);
  return true;
}

// Documents of which another capture may be the newest now, because a file has another time.
std::vector<IdHash> Refresh::retimed(std::uint32_t file, const FileState& before,
                                     const FileState& now) {
  if (before.captured == now.captured) return {};
  return before.captured < now.captured ? record_.superseded_in(file) : record_.superseded_by(file);
}

void Refresh::count_unchanged(const FileState& state) {
  counts_.unchanged += state.pages;
  counts_.skipped += state.skipped;
  counts_.failed += state.failed;  // told by who asks
  counts_.articles += state.articles;
  counts_.comments += state.comments;
}

// --- What it is now ---

void Refresh::begin(FileReading& reading) {
  reading.now.bytes = reading.file.bytes;
  reading.now.mtime_ns = reading.file.mtime_ns;
  reading.now.captured = std::min(reading.file.mtime, now_);
  reading.now.reading = options_.reading;
  if (!may_change_unseen(reading.file.ctime_ns, clock_ns())) {
    reading.now.ctime_ns = reading.file.ctime_ns;
  }
  // Unfinished until its end has been reached.
  if (reading.number == 0) {
    reading.number = record_.add_file(reading.file.id, reading.now);
    ++listed_;
  } else {
    record_.set_state(reading.number, reading.before, reading.now);
  }
  reading.recorded = reading.now;
}

void Refresh::keep_page(FileReading& reading, std::uint64_t number) {
  FileReading::Page& page = *reading.find(number);
  page.met = true;
  const FileReading::Ids documents = reading.documents(page);
  const std::size_t articles = page.article ? 1 : 0;
  if (documents.size() > 0) ++counts_.unchanged, ++reading.now.pages;
  counts_.articles += articles;
  counts_.comments += documents.size() - articles;
  reading.now.articles += articles;
  reading.now.comments += documents.size() - articles;
  if (keeps_missing(reading)) reading.given.insert(documents.begin(), documents.end());
}

void Refresh::add_page(FileReading& reading, const AddedPage& added) {
  const std::vector<Document>& documents = added.documents;
  Coming coming{reading, added, reading.now.captured};
  if (!documents.empty()) coming.captured = std::min(crawl_time(documents.front()), now_);
  const auto articles = static_cast<std::size_t>(std::count_if(
      documents.begin(), documents.end(),
      [](const Document& document) { return document.type == DocumentType::article; }));
  counts_.articles += articles;
  counts_.comments += documents.size() - articles;
  reading.now.articles += articles;
  reading.now.comments += documents.size() - articles;
  if (keeps_missing(reading)) reading.given.insert(added.ids.begin(), added.ids.end());
  const bool of_file = coming.captured == reading.now.captured;
  PageRecord record{added.page,   added.place, added.key, of_file ? 0 : coming.captured,
                    articles > 0, added.ids};
  replace(coming, record);
  const Fate fate = take_documents(coming);
  if (coming.is_left_out) {
    record.key = 0;  // it is to be read again
    record_.put_page(reading.number, record);
  }
  if (documents.empty()) return;
  ++reading.now.pages;
  if (fate == Fate::unchanged) {
    ++counts_.unchanged;
    reading.unchanged_threads.insert(hash_of_id(documents.front().thread));
  } else {
    ++(fate == Fate::added ? counts_.added : counts_.updated);
  }
}

// Puts a page in the place of the one that was there; what only that one gave is lost.
void Refresh::replace(const Coming& coming, const PageRecord& record) {
  FileReading& reading = coming.reading;
  record_.put_page(reading.number, record);
  FileReading::Page* const old = reading.find(record.page);
  if (old == nullptr) return;
  old->met = true;
  const FileReading::Ids before = reading.documents(*old);
  const std::unordered_set<IdHash> now(record.documents.begin(), record.documents.end());
  std::size_t lost = 0;
  for (const IdHash id : before) {
    if (now.contains(id)) continue;
    record_.erase_giver(id, reading.number, record.page);
    reading.lost.push_back(id);
    ++lost;
  }
  if (lost > 0 && lost == before.size()) reading.ended.emplace_back(before.begin(), before.end());
}

// out: of the page: it is new where its first document is; else updated where any is another
Refresh::Fate Refresh::take_documents(Coming& coming) {
  const AddedPage& page = coming.page;
  Fate fate = Fate::unchanged;
  std::size_t at = 0;
  for (const IdHash id : page.ids) {
    if (at < page.prepared.size() && page.prepared[at].id_hash == id) {
      const Fate one = decide(coming, at);
      if (at++ == 0 || (fate == Fate::unchanged && one != Fate::unchanged)) {
        fate = one == Fate::added && at > 1 ? Fate::updated : one;
      }
    } else if (!record_.share(id, coming.reading.number, page.page).gives) {
      // It is suppressed: nothing is to be done about it, now or later.
      record_.add_giver(id, coming.reading.number, page.page, true, false);
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
      record_.add_giver(id, coming.reading.number, coming.page.page, true, true);
      return Fate::added;
    case Holding::another:
      store_.leave(prepared);
      ++coming.reading.now.failed;
      coming.is_left_out = coming.reading.is_to_come_again = true;
      report_({Severity::failed, document.source, 0,
               "the id '" + document.id + "' has the hash of '" + store_.head(id)->id +
                   "', which stands: left out while that does",
               false});
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
  const std::uint32_t file = coming.reading.number;
  const std::uint64_t page = coming.page.page;
  CrawlRecord::Share share = record_.share(id, file, page);
  const std::vector<Giver> others = share.others ? rivals(coming, id) : std::vector<Giver>();
  const Giver* const other = newest(others);
  const Giver own{file, page, false, coming.captured, coming.reading.file.id, coming.page.place};
  const bool is_older = other != nullptr && is_newer(*other, own);
  if (other != nullptr && !is_same) tell_clash(coming, document, *other);
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
    record_.add_giver(id, file, page, holds, false);
  } else if (share.holds != holds) {
    record_.set_holds(id, file, page, holds);
  }
  return is_written ? Fate::updated : Fate::unchanged;
}

// The other pages that give a document; of the file's own those that have been met.
std::vector<Giver> Refresh::rivals(const Coming& coming, IdHash id) {
  std::vector<Giver> givers = record_.givers(id);
  std::erase_if(givers, [&](const Giver& one) {
    if (one.file != coming.reading.number) return false;
    const FileReading::Page* const old = coming.reading.find(one.page);
    return one.page == coming.page.page || (old != nullptr && !old->met);
  });
  return givers;
}

// Captures are told of a page whether or not they still are in the crawl.
void Refresh::note_captures(const Coming& coming, const std::vector<Giver>& others, IdHash id) {
  FileReading& reading = coming.reading;
  std::vector<std::int64_t> times = {coming.captured};
  for (const Giver& one : others) times.push_back(one.captured);
  if (const FileReading::Page* const old = reading.find(coming.page.page); old != nullptr) {
    times.push_back(old->captured != 0 ? old->captured : reading.before.captured);
  }
  if (std::count(times.begin(), times.end(), coming.captured) ==
      static_cast<std::ptrdiff_t>(times.size())) {
    return;
  }
  Note note = store_.note(id);
  add_captures(note, times);
  store_.set_note(id, note);
}

void Refresh::mark_shown(const Document& document, IdHash id) {
  Note note = store_.note(id);
  if (std::exchange(note.gone_since, 0) == 0) return;
  store_.set_note(id, note);
  record_.erase_gone(hash_of_id(document.thread), id);
}

// Two places that a user gave one id, and neither is the later capture of the other.
void Refresh::tell_clash(const Coming& coming, const Document& document, const Giver& other) {
  if (!document.own_id || other.captured != coming.captured) return;
  const std::string source = settlement_.source_of(other);
  report_({Severity::doubtful, document.source, 0,
           "has the id '" + document.id + "' of another text, " +
               (source.empty() ? other.file_id + other.place : source) +
               ": the one that is read last stands",
           false});
}

void Refresh::note(FileReading& reading, Severity severity) {
  if (severity == Severity::skipped) ++reading.now.skipped;
  if (severity == Severity::failed) ++reading.now.failed;
}

// --- What follows ---

void Refresh::end(FileReading& reading, std::uint64_t hash, bool whole) {
  reading.now.hash = hash;
  if (whole) {
    if (reading.pages().empty() && hash != 0) new_hashes_.insert(hash);
    drop_old_pages(reading);
  }
  FileState state = reading.now;
  state.whole = whole && !is_standard_input(reading.file) && !reading.is_to_come_again;
  record_.set_state(reading.number, reading.recorded, state);
  if (!reading.pages().empty()) {
    const std::vector<IdHash> others = retimed(reading.number, reading.before, state);
    reading.lost.insert(reading.lost.end(), others.begin(), others.end());
  }
  settle(reading);
}

// What came on standard input once has not vanished when something else does.
bool Refresh::keeps_missing(const FileReading& reading) const {
  return options_.keep_missing || is_standard_input(reading.file);
}

// The pages that the file no longer has. One is kept, where what is missing is, if nothing of what
// it gave comes again.
void Refresh::drop_old_pages(FileReading& reading) {
  for (FileReading::Page& page : reading.pages()) {
    if (page.met) continue;
    const FileReading::Ids documents = reading.documents(page);
    const bool comes_again = std::any_of(documents.begin(), documents.end(),
                                         [&](IdHash id) { return reading.given.contains(id); });
    if (keeps_missing(reading) && !comes_again) continue;
    for (const IdHash id : documents) record_.erase_giver(id, reading.number, page.page);
    record_.erase_page(reading.number, page.page);
    reading.lost.insert(reading.lost.end(), documents.begin(), documents.end());
    if (documents.size() > 0) reading.ended.emplace_back(documents.begin(), documents.end());
  }
}

void Refresh::settle(FileReading& reading) {
  for (const IdHash thread : settlement_.settle(reading.lost)) {
    // A page that has lost a comment, and no more, has changed.
    if (reading.unchanged_threads.erase(thread) == 0) continue;
    --counts_.unchanged;
    ++counts_.updated;
  }
  for (const std::vector<IdHash>& documents : reading.ended) count_ended(documents);
}

// A page counts as deleted where nothing that it gave is given elsewhere.
void Refresh::count_ended(const std::vector<IdHash>& documents) {
  const bool stands = std::any_of(documents.begin(), documents.end(),
                                  [&](IdHash id) { return record_.is_given(id); });
  if (!stands) ++counts_.deleted;
}

void Refresh::commit() {
  record_.store();
  store_.commit();
}

}  // namespace glane

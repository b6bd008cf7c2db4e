#include "index/writer.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/error.hpp"
#include "index/commit_state.hpp"
#include "index/index_format.hpp"
#include "index/known_document.hpp"
#include "index/refresh/forgotten_filter.hpp"
#include "segment/digest.hpp"
#include "segment/unpacked_blocks.hpp"
#include "segment/xapian_errors.hpp"

namespace glane {

namespace {

// A document added since the last commit.
struct Pending {
  BuiltRow row;
  std::uint64_t digest = 0;
  std::int64_t crawled = 0;
  std::uint64_t source_hash = 0;
  RefreshTarget::Head head = {};
};

}  // namespace

struct IndexWriter::Data {
  Data(const std::string& path, const WriterOptions& options)
      : directory(path), state(path, options), record(state.manifest()) {
    revisits = read_hashes(state.manifest().entry(setting::kRevisit));
    commit_documents = options.commit_documents;
  }

  std::string directory;
  CommitState state;
  CrawlRecord record;
  std::unordered_set<IdHash> revisits;
  std::unordered_map<IdHash, Pending> pending;
  std::unordered_set<IdHash> removed;  // what the last commit had
  std::uint64_t changes = 0;           // documents added or removed since the last commit
  std::size_t commit_documents = 0;
  bool failed = false;  // a commit
  mutable UnpackedBlocks blocks;

  Known look_up(const Document& document, const PreparedDocument& prepared) const {
    const auto found = pending.find(prepared.id_hash);
    const NoteOf note = [this](std::uint64_t hash) { return state.note(hash); };
    if (found != pending.end()) {
      const Pending& before = found->second;
      return known_pending(document, before.crawled, before.digest == prepared.digest, note);
    }
    const bool comment = document.type == DocumentType::comment;
    if (prepared.committed && comment && !removed.contains(prepared.id_hash)) {
      return {true, 0, true, true};  // as known_document says, without looking for it once more
    }
    const SegmentRow row = state.segments().find_id(document.id);
    if (row.number == 0) return {};
    const Segment& segment = *state.segments().find(row.number)->segment;
    return known_document(document, prepared.digest, {segment, row.row, blocks}, note);
  }

  void note_capture(const Document& document, const Known& known) {
    if (!known.exists || document.type != DocumentType::article) return;
    if (known.crawled == crawl_time(document)) return;  // the capture that the index has
    const IdHash hash = hash_of_id(document.id);
    Note note = state.note(hash);
    add_captures(note, {known.crawled, crawl_time(document)});
    state.set_note(hash, note);
  }

  // Takes off whatever stands under the id.
  bool remove_standing(IdHash hash) {
    const auto found = pending.find(hash);
    if (found != pending.end()) {
      state.builders().remove(found->second.row);
      pending.erase(found);
      return true;
    }
    const SegmentRow row = state.segments().find_hash(hash);
    if (row.number == 0) return false;
    removed.insert(hash);
    return state.segments().remove(row);
  }

  void put(const Document& document, const PreparedDocument& prepared) {
    if (remove_standing(prepared.id_hash)) {
      Note note = state.note(prepared.id_hash);
      note.gone_since = 0;
      note.source.clear();
      state.set_note(prepared.id_hash, note);
    }
    SegmentBuilders& builders = state.builders();
    const BuiltRow row = prepared.built
                             ? *prepared.built
                             : builders.add(document, prepared.digest, builders.deciding_thread());
    pending[prepared.id_hash] = {row,
                                 prepared.digest,
                                 crawl_time(document),
                                 hash_of_source(document.source),
                                 {document.id, document.type, document.thread}};
    ++changes;
  }

  void mark_shown(IdHash hash) {
    Note note = state.note(hash);
    if (std::exchange(note.gone_since, 0) != 0) state.set_note(hash, note);
  }

  std::optional<Head> head(IdHash hash) const {
    const auto found = pending.find(hash);
    if (found != pending.end()) return found->second.head;
    const SegmentRow row = state.segments().find_hash(hash);
    if (row.number == 0) return std::nullopt;
    const Segment& segment = *state.segments().find(row.number)->segment;
    return Head{segment.id(row.row), segment.type(row.row),
                std::string(segment.threads()[row.row])};
  }

  // Of the source that is stored with a document; 0: there is no such document.
  std::uint64_t stored_source(IdHash hash) const {
    const auto found = pending.find(hash);
    if (found != pending.end()) return found->second.source_hash;
    const SegmentRow row = state.segments().find_hash(hash);
    if (row.number == 0) return 0;
    const Segment& segment = *state.segments().find(row.number)->segment;
    return hash_of_source(segment.document(row.row, blocks).source);
  }

  void flush() {
    failed = true;  // until it is through
    state.flush();
    pending.clear();
    changes = 0;
    failed = false;
  }

  void commit() {
    failed = true;
    record.store(state.manifest());
    state.manifest().set_entry(setting::kRevisit, pack_hashes(revisits));
    blocks.clear();
    state.commit(record);
    pending.clear();
    removed.clear();
    changes = 0;
    failed = false;
  }
};

IndexWriter::IndexWriter(const std::string& directory, const WriterOptions& options) {
  try {
    data_ = std::make_unique<Data>(directory, options);
  } catch (...) {
    rethrow_as_error(directory);
  }
}

IndexWriter::~IndexWriter() = default;

template <typename Act>
auto IndexWriter::guarded(Act act) const {
  try {
    if (data_->failed) {
      throw Error(ErrorKind::index, data_->directory + ": an earlier commit has failed",
                  "open the index anew: what had been committed before stands");
    }
    return act(*data_);
  } catch (...) {
    rethrow_as_error(data_->directory);
  }
}

PreparedDocument IndexWriter::prepare(const Document& document, unsigned thread) {
  return guarded([&](Data& data) {
    PreparedDocument prepared{hash_of_id(document.id), digest(document), std::nullopt};
    prepared.committed = data.state.has_committed(document.id, prepared.digest);
    if (!prepared.committed) {
      prepared.built = data.state.builders().add(document, prepared.digest, thread);
    }
    return prepared;
  });
}

PageFate IndexWriter::add(const std::vector<Document>& documents) {
  std::vector<PreparedDocument> prepared;
  for (const Document& document : documents) {
    prepared.push_back({hash_of_id(document.id), digest(document), std::nullopt});
  }
  return add(documents, prepared);
}

PageFate IndexWriter::add(const std::vector<Document>& documents,
                          const std::vector<PreparedDocument>& prepared) {
  return guarded([&](Data& data) {
    FateOfPage fate;
    for (std::size_t i = 0; i < documents.size(); ++i) {
      const Document& document = documents[i];
      const Known known = data.look_up(document, prepared[i]);
      fate.see(known);
      data.note_capture(document, known);
      if (!known.stands) {
        data.put(document, prepared[i]);
      } else {
        if (prepared[i].built) data.state.builders().remove(*prepared[i].built);
        data.mark_shown(prepared[i].id_hash);
      }
      if (known.doubtful) data.revisits.insert(prepared[i].id_hash);
    }
    return fate.take();
  });
}

CrawlRecord& IndexWriter::record() {
  return data_->record;
}

Forgotten IndexWriter::forgotten() const {
  return guarded([](Data& data) { return read_forgotten(data.state.manifest()); });
}

void IndexWriter::set_forgotten(const Forgotten& forgotten) {
  guarded([&](Data& data) { store_forgotten(data.state.manifest(), forgotten); });
}

void IndexWriter::write(const Document& document) {
  guarded([&](Data& data) {
    data.put(document, {hash_of_id(document.id), digest(document), std::nullopt});
  });
}

bool IndexWriter::holds(const Document& document) {
  return guarded([&](Data& data) {
    return data.look_up(document, {hash_of_id(document.id), digest(document), std::nullopt}).same;
  });
}

std::optional<RefreshTarget::Head> IndexWriter::head(IdHash hash) {
  return guarded([&](Data& data) { return data.head(hash); });
}

void IndexWriter::remove(IdHash hash) {
  guarded([&](Data& data) {
    if (!data.remove_standing(hash)) return;
    data.state.set_note(hash, {});
    ++data.changes;
  });
}

void IndexWriter::note_gone(IdHash hash, std::int64_t since) {
  guarded([&](Data& data) {
    Note note = data.state.note(hash);
    note.gone_since = since;
    data.state.set_note(hash, note);
  });
}

bool IndexWriter::has_gone() {
  return data_->state.has_gone();
}

void IndexWriter::note_source(IdHash hash, const std::string& source) {
  guarded([&](Data& data) {
    const std::uint64_t stored = data.stored_source(hash);
    if (stored == 0) return;
    Note note = data.state.note(hash);
    note.source = stored == hash_of_source(source) ? std::string() : source;
    data.state.set_note(hash, note);
  });
}

void IndexWriter::set_captures(IdHash hash, const std::vector<std::int64_t>& times) {
  guarded([&](Data& data) {
    Note note = data.state.note(hash);
    note.captures.clear();
    add_captures(note, times);
    data.state.set_note(hash, note);
  });
}

std::unordered_set<IdHash>& IndexWriter::revisits() {
  return data_->revisits;
}

bool IndexWriter::is_full() const {
  return data_->state.builders().is_full() ||
         (data_->commit_documents > 0 && data_->changes >= data_->commit_documents);
}

void IndexWriter::set_ranking(const std::string& settings) {
  guarded([&](Data& data) { data.state.manifest().set_entry(setting::kRanking, settings); });
}

void IndexWriter::commit() {
  guarded([](Data& data) { data.commit(); });
}

void IndexWriter::flush() {
  guarded([](Data& data) { data.flush(); });
}

void IndexWriter::finish_merges() {
  guarded([](Data& data) {
    while (data.state.wait_for_merge()) data.commit();
  });
}

void IndexWriter::merge_all() {
  guarded([](Data& data) {
    data.commit();
    data.state.merge_all();
    data.commit();
  });
}

}  // namespace glane

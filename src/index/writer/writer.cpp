#include "index/writer/writer.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "glane/error_code.hpp"
#include "index/files/index_format.hpp"
#include "index/manifest/suppression_filter.hpp"
#include "index/writer/commit_state.hpp"
#include "page/document/canonical_url.hpp"
#include "segment/glass/xapian_errors.hpp"
#include "segment/reader/unpacked_blocks.hpp"

namespace glane {

namespace {

// A document added since the last commit.
struct Pending {
  BuiltRow row;
  std::uint64_t digest = 0;
  std::int64_t crawled = 0;
  std::string source;
  DocumentStore::Head head = {};
};

}  // namespace

struct IndexWriter::Data {
  Data(const std::string& path, const WriterOptions& options)
      : directory(path), state(path, options), commit_documents(options.commit_documents) {}

  std::string directory;
  CommitState state;
  std::unordered_map<IdHash, Pending> pending;
  std::unordered_set<IdHash> removed;  // what the last commit had
  std::uint64_t changes = 0;           // documents added or removed since the last commit
  std::size_t commit_documents = 0;
  bool failed = false;  // a commit
  mutable UnpackedBlocks blocks;

  const Pending* find_pending(IdHash id) const {
    const auto found = pending.find(id);
    return found != pending.end() ? &found->second : nullptr;
  }

  Holding holds(const Document& document, const PreparedDocument& prepared) const {
    if (const Pending* const before = find_pending(prepared.id_hash)) {
      if (!is_same_canonical_url_id(before->head.id, document.id)) return Holding::another;
      return before->digest == prepared.digest ? Holding::same : Holding::different;
    }
    if (prepared.committed && !removed.contains(prepared.id_hash)) return Holding::same;
    const SegmentRow row = state.segments().find_hash(prepared.id_hash);
    if (row.segment == nullptr) return Holding::nothing;
    if (!is_same_canonical_url_id(row.segment->id(row.row), document.id)) return Holding::another;
    return row.segment->digest(row.row) == prepared.digest ? Holding::same : Holding::different;
  }

  // Takes off whatever stands under the id.
  bool remove_standing(IdHash id) {
    if (const Pending* const before = find_pending(id)) {
      state.builders().remove(before->row);
      pending.erase(id);
      return true;
    }
    const SegmentRow row = state.segments().find_hash(id);
    if (row.segment == nullptr) return false;
    removed.insert(id);
    return state.segments().remove(row);
  }

  void put(const Document& document, const PreparedDocument& prepared) {
    if (remove_standing(prepared.id_hash)) {
      Note note = state.note(prepared.id_hash);
      note.removed_from_page = 0;
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
                                 document.source,
                                 {document.id, document.type, document.thread}};
    ++changes;
  }

  std::optional<Head> head(IdHash id) const {
    if (const Pending* const before = find_pending(id)) return before->head;
    const SegmentRow row = state.segments().find_hash(id);
    if (row.segment == nullptr) return std::nullopt;
    return Head{row.segment->id(row.row), row.segment->type(row.row),
                std::string(row.segment->threads()[row.row])};
  }

  // As it was written: when it was captured, from where.
  std::pair<std::int64_t, std::string> origin(IdHash id) const {
    if (const Pending* const before = find_pending(id)) return {before->crawled, before->source};
    const SegmentRow row = state.segments().find_hash(id);
    if (row.segment == nullptr) return {};
    Document document = row.segment->document(row.row, blocks);
    return {crawl_time(document), std::move(document.source)};
  }

  // Whether it is the newest capture. What has not changed keeps the time when it was first
  // fetched: when its page was fetched last stands with its article's captures, which are told
  // whichever stands.
  bool is_newest(const Document& document, IdHash id) {
    const std::int64_t captured = crawl_time(document);
    std::int64_t before = origin(id).first;
    if (document.type == DocumentType::article && captured != before) {
      Note note = state.note(id);
      add_captures_to_note(note, {before, captured});
      state.set_note(id, note);
    }
    const Note thread = state.note(hash_of_id(document.thread));
    if (!thread.captures.empty()) before = std::max(before, thread.captures.back());
    return captured == 0 || captured >= before;
  }

  Outcome add(const Document& document, const PreparedDocument& prepared) {
    const Holding holding = holds(document, prepared);
    if (holding == Holding::another) {
      throw Error(ErrorCode::argument_id,
                  {{"id", document.id}, {"other", head(prepared.id_hash)->id}});
    }
    if (holding == Holding::nothing) {
      put(document, prepared);
      return Outcome::added;
    }
    const bool is_same = holding == Holding::same;
    const bool counts = !is_same || document.type == DocumentType::article;
    if (counts && is_newest(document, prepared.id_hash) && !is_same) {
      put(document, prepared);
      return Outcome::updated;
    }
    if (prepared.built) state.builders().remove(*prepared.built);
    Note note = state.note(prepared.id_hash);
    if (std::exchange(note.removed_from_page, 0) != 0) state.set_note(prepared.id_hash, note);
    return Outcome::unchanged;
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
    blocks.clear();
    state.commit();
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
      throw Error(ErrorCode::index_failed_commit, {{"directory", data_->directory}});
    }
    return act(*data_);
  } catch (...) {
    rethrow_as_error(data_->directory);
  }
}

PreparedDocument IndexWriter::prepare(const Document& document, unsigned thread) {
  return guarded([&](Data& data) {
    PreparedDocument prepared = hashed(document);
    prepared.committed = data.state.has_committed(document.id, prepared.digest);
    if (!prepared.committed) {
      prepared.built = data.state.builders().add(document, prepared.digest, thread);
    }
    return prepared;
  });
}

IndexWriter::Outcome IndexWriter::add(const std::vector<Document>& documents) {
  std::vector<PreparedDocument> prepared;
  for (const Document& document : documents) prepared.push_back(hashed(document));
  return add(documents, prepared);
}

IndexWriter::Outcome IndexWriter::add(const std::vector<Document>& documents,
                                      const std::vector<PreparedDocument>& prepared) {
  return guarded([&](Data& data) {
    Outcome all = Outcome::unchanged;
    for (std::size_t i = 0; i < documents.size(); ++i) {
      const Outcome one = data.add(documents[i], prepared[i]);
      if (i == 0) {
        all = one;
      } else if (one != Outcome::unchanged && all == Outcome::unchanged) {
        all = Outcome::updated;
      }
    }
    return all;
  });
}

Holding IndexWriter::holds(const Document& document, const PreparedDocument& prepared) {
  return guarded([&](Data& data) { return data.holds(document, prepared); });
}

void IndexWriter::put(const Document& document, const PreparedDocument& prepared) {
  guarded([&](Data& data) { data.put(document, prepared); });
}

void IndexWriter::leave(const PreparedDocument& prepared) {
  if (prepared.built) data_->state.builders().remove(*prepared.built);
}

void IndexWriter::remove(IdHash id) {
  guarded([&](Data& data) {
    if (!data.remove_standing(id)) return;
    data.state.set_note(id, {});
    ++data.changes;
  });
}

std::optional<DocumentStore::Head> IndexWriter::head(IdHash id) {
  return guarded([&](Data& data) { return data.head(id); });
}

Note IndexWriter::note(IdHash id) {
  return data_->state.note(id);
}

void IndexWriter::set_note(IdHash id, const Note& note) {
  guarded([&](Data& data) { data.state.set_note(id, note); });
}

std::string IndexWriter::source(IdHash id) {
  return guarded([&](Data& data) {
    std::string noted = data.state.note(id).source;
    return noted.empty() ? data.origin(id).second : noted;
  });
}

void IndexWriter::set_source(IdHash id, const std::string& source) {
  guarded([&](Data& data) {
    Note note = data.state.note(id);
    note.source = data.origin(id).second == source ? std::string() : source;
    data.state.set_note(id, note);
  });
}

SuppressionList IndexWriter::suppressed() const {
  return guarded([](Data& data) { return read_suppression_filter_list(data.state.manifest()); });
}

void IndexWriter::set_suppression_list(const SuppressionList& suppressed) {
  guarded([&](Data& data) { store_suppression_list(data.state.manifest(), suppressed); });
}

Manifest& IndexWriter::manifest() {
  return data_->state.manifest();
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
    data.state.scrub();
  });
}

bool IndexWriter::erase(const std::function<bool(const Segment&)>& holds) {
  return guarded([&](Data& data) {
    data.commit();
    data.state.rewrite(holds);
    data.commit();
    return data.state.scrub();
  });
}

}  // namespace glane

#include <algorithm>
#include <charconv>
#include <exception>
#include <string_view>
#include <utility>

#include "base/error.hpp"
#include "index/care/integrity_xapian.hpp"
#include "index/refresh/crawl_record.hpp"
#include "index/refresh/forgotten_filter.hpp"
#include "index/schema.hpp"
#include "index/segment/segment_check.hpp"
#include "index/segment/segment_part.hpp"
#include "index/segment/token_stream.hpp"
#include "index/segment/unpacked_blocks.hpp"

namespace glane {

namespace {

std::uint64_t count_distinct(std::vector<std::uint64_t>& hashes) {
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes.size();
}

std::string in_quotes(std::string_view text) {
  return "'" + std::string(text) + "'";
}

class IndexLook {
 public:
  IndexLook(const IndexParts& parts, IndexCheck& check, FaultList& faults)
      : parts_(parts), check_(check), faults_(faults) {}

  void run() {
    check_segments();
    if (!parts_.database || !parts_.standing) return;
    check_documents();
    check_word_counts();
    try {
      forgotten_ = read_forgotten(*parts_.database);
      filter_ = ForgottenFilter(forgotten_);
      check_record();
      check_notes();
    } catch (const Error& error) {
      faults_.add(FaultKind::record, error.what());
    } catch (const Xapian::Error& error) {
      faults_.add(FaultKind::database, error.get_description());
    }
  }

 private:
  void check_segments() {
    std::uint32_t next = 1;
    std::uint32_t next_number = 0;
    for (const auto& [name, segment] : parts_.segments) {
      check_segment(*segment, name, faults_);
      if (segment->first() != next || segment->first_number() != next_number) {
        faults_.add(FaultKind::segment, name + " does not follow on the segment before it");
      }
      next = segment->first() + segment->count();
      next_number = segment->first_number() + segment->number_count();
    }
    counts_.resize(next_number);
    last_counted_.resize(next_number);
  }

  void check_documents() {
    check_.documents = parts_.standing->size();
    for (const std::uint32_t number : *parts_.standing) {
      const IndexParts::Place place = parts_.find(number);
      if (place.segment == nullptr) {
        faults_.add(FaultKind::document,
                    "document number " + std::to_string(number) + " stands in no segment");
        continue;
      }
      std::string id;
      try {
        id = place.segment->id(place.row);
        hashes_.push_back(hash_of_id(id));
        check_document(number, place.segment->document(place.row, blocks_), place);
        count_words(place.segment->stream(place.row));
      } catch (const std::exception& error) {
        faults_.add(FaultKind::document, "document number " + std::to_string(number) + ", " +
                                             in_quotes(id) + ": " + error.what());
      }
    }
    blocks_.clear();
    std::sort(hashes_.begin(), hashes_.end());
    for (std::size_t i = 1; i < hashes_.size(); ++i) {
      if (hashes_[i] == hashes_[i - 1]) {
        faults_.add(FaultKind::document,
                    "two documents have one id: " + name_of(hashes_[i] >> kShortHashShift));
      }
    }
    check_.threads = count_distinct(threads_);
    count_distinct(articles_);
    for (const std::uint64_t thread : threads_) {
      const bool known = std::binary_search(articles_.begin(), articles_.end(), thread);
      check_.threads_without_article += known ? 0 : 1;
    }
  }

  void check_document(std::uint32_t number, const Document& document,
                      const IndexParts::Place& place) {
    const bool article = document.type == DocumentType::article;
    ++(article ? check_.articles : check_.comments);
    threads_.push_back(hash_of_id(document.thread));
    if (article) articles_.push_back(hashes_.back());
    const std::string what = in_quotes(document.id) + ", number " + std::to_string(number) + ": ";
    const auto disagrees = [&](std::string_view column) {
      faults_.add(FaultKind::document, what + "the column of its " + std::string(column) +
                                           " disagrees with the document");
    };
    const Segment& segment = *place.segment;
    if (digest(document) != segment.digest(place.row)) {
      faults_.add(FaultKind::document, what + "it is not as it was written");
    }
    const SegmentRow row = date_columns(document);
    if (row.instant != segment.instant(place.row)) disagrees("instant");
    if (row.day != segment.day(place.row)) disagrees("day");
    const bool has_time = (row.type & segment_format::kHasTime) != 0;
    if (has_time != segment.has_time(place.row)) disagrees("type");
  }

  // As the segment's writer counts them.
  void count_words(std::string_view stream) {
    ++streams_;
    TokenStreamReader words(stream, field::kTitle | field::kText);
    while (words.next()) {
      const std::uint32_t number = words.number();
      if (number >= counts_.size()) return;  // told of the segment
      if (std::exchange(last_counted_[number], streams_) != streams_) ++counts_[number];
    }
  }

  void check_word_counts() {
    for (const auto& [name, segment] : parts_.segments) {
      for (const std::uint32_t number : segment->counted()) {
        if (number < counts_.size()) counts_[number] -= segment->documents_with(number);
      }
    }
    const auto wrong = counts_.size() - static_cast<std::size_t>(std::count(
                                            counts_.begin(), counts_.end(), std::int64_t{0}));
    if (wrong == 0) return;
    faults_.add(FaultKind::words,
                "of " + std::to_string(wrong) + " words another count of documents is kept");
  }

  bool stands(ShortHash hash) const {
    const auto found = std::lower_bound(hashes_.begin(), hashes_.end(), hash << kShortHashShift);
    return found != hashes_.end() && *found >> kShortHashShift == hash;
  }

  // The id of a document that may have been removed, or what is known of it.
  std::string name_of(ShortHash hash) const {
    for (const IndexParts::Place& place : parts_.rows_of(hash)) {
      try {
        return in_quotes(place.segment->id(place.row));
      } catch (const std::exception&) {
        // Told of the segment.
      }
    }
    return "a document whose id has the hash " + std::to_string(hash);
  }

  // Whether it is not to be there. Of authors only the document itself can tell.
  bool is_left_out(ShortHash hash) {
    if (filter_.empty()) return false;
    for (const std::string& id : forgotten_.ids) {
      if (short_hash_of_id(id) == hash) return true;
    }
    if (forgotten_.authors.empty()) return false;
    const std::vector<IndexParts::Place> places = parts_.rows_of(hash);
    if (places.empty()) return true;
    try {
      return filter_.leaves_out(places.front().segment->document(places.front().row, blocks_));
    } catch (const std::exception&) {
      return true;
    }
  }

  void check_record() {
    const CrawlRecord record(*parts_.database);
    std::vector<ShortHash> given;
    std::string before;
    const auto check_file = [&](const std::string& id, const FileState&, const auto& pages) {
      if (check_.files > 0 && id <= before) {
        faults_.add(FaultKind::record, "the record is not in the order of its files: " + id);
      }
      before = id;
      const bool of_file = id != CrawlRecord::kOfNoFile;
      check_.files += of_file ? 1 : 0;
      for (const PageRecord& page : pages) {
        for (const ShortHash document : page.documents) {
          given.push_back(document);
          const bool may_lack = !of_file || page.key == kStaleKey;
          if (may_lack || stands(document) || is_left_out(document)) continue;
          faults_.add(FaultKind::record,
                      id + ": gave a document that is not in the index, " + name_of(document));
        }
      }
    };
    record.for_each(check_file);
    std::sort(given.begin(), given.end());
    for (const std::uint64_t hash : hashes_) {
      const ShortHash document = hash >> kShortHashShift;
      if (std::binary_search(given.begin(), given.end(), document)) continue;
      faults_.add(FaultKind::record, "no file is known to give " + name_of(document));
    }
  }

  void check_notes() {
    for (const char* note : {metadata::kGone, metadata::kSource, metadata::kCaptures}) {
      const std::string prefix = note;
      const auto end = parts_.database->metadata_keys_end(prefix);
      for (auto key = parts_.database->metadata_keys_begin(prefix); key != end; ++key) {
        check_note(prefix, *key);
      }
    }
  }

  void check_note(const std::string& prefix, const std::string& key) {
    std::uint64_t hash = 0;
    const char* const end = key.data() + key.size();
    const auto read = std::from_chars(key.data() + prefix.size(), end, hash);
    if (prefix == metadata::kCaptures) hash >>= kShortHashShift;
    if (read.ec != std::errc() || read.ptr != end || !stands(hash)) {
      faults_.add(FaultKind::note, "the note " + in_quotes(key) + " is of no document");
    }
  }

  const IndexParts& parts_;
  IndexCheck& check_;
  FaultList& faults_;
  UnpackedBlocks blocks_;
  Forgotten forgotten_;
  ForgottenFilter filter_;
  std::vector<std::uint64_t> hashes_;              // of the ids of documents that stand
  std::vector<std::uint64_t> threads_, articles_;  // hashes of ids
  std::vector<std::int64_t> counts_;               // by word
  std::vector<std::uint32_t> last_counted_;        // by word, which stream had it last
  std::uint32_t streams_ = 0;
};

}  // namespace

void check_parts(const IndexParts& parts, IndexCheck& check, FaultList& faults) {
  IndexLook(parts, check, faults).run();
}

}  // namespace glane

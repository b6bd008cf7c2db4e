#include "index/maintenance/document_check.hpp"

#include <algorithm>
#include <charconv>
#include <exception>
#include <new>
#include <string_view>
#include <vector>

#include "base/sorted.hpp"
#include "glane/error.hpp"
#include "index/files/index_format.hpp"
#include "index/manifest/given_documents.hpp"
#include "index/manifest/suppression_filter.hpp"

namespace glane {

namespace {

std::uint64_t count_distinct(std::vector<std::uint64_t>& hashes) {
  sort_unique(hashes);
  return hashes.size();
}

class DocumentCheck {
 public:
  DocumentCheck(const IndexParts& parts, IndexCheck& check, FaultList& faults)
      : parts_(parts), check_(check), faults_(faults) {}

  void run() {
    for (const LiveSegment& segment : parts_.segments) look_at(segment);
    check_ids();
    count_threads();
    // Documents of a segment that does not open are not there; that is told of the segment.
    if (!parts_.is_one_commit() || !parts_.all_open) return;
    try {
      suppressed_ = read_suppression_filter_list(*parts_.manifest);
      filter_ = SuppressionFilter(suppressed_);
      check_record();
      check_notes();
    } catch (const Error& error) {
      faults_.add(FaultKind::record, fault_of_error(error));
    }
  }

 private:
  void look_at(const LiveSegment& live) {
    const Segment& segment = *live.segment;
    for (std::uint32_t row = 0; row < segment.rows(); ++row) {
      if (!live.is_live(row)) continue;
      ++check_.documents;
      hashes_.push_back(hash_of_id(segment.id(row)));
      threads_.push_back(hash_of_id(segment.threads()[row]));
      const bool article = segment.type(row) == DocumentType::article;
      ++(article ? check_.articles : check_.comments);
      if (article) articles_.push_back(hashes_.back());
    }
  }

  void check_ids() {
    std::sort(hashes_.begin(), hashes_.end());
    for (std::size_t i = 1; i < hashes_.size(); ++i) {
      if (hashes_[i] != hashes_[i - 1]) continue;
      faults_.add(FaultKind::document, {DiagnosticCode::check_same_id, {document_of(hashes_[i])}});
    }
  }

  void count_threads() {
    check_.threads = count_distinct(threads_);
    count_distinct(articles_);
    for (const std::uint64_t thread : threads_) {
      const bool known = std::binary_search(articles_.begin(), articles_.end(), thread);
      check_.threads_without_article += known ? 0 : 1;
    }
  }

  bool is_there(IdHash hash) const {
    return std::binary_search(hashes_.begin(), hashes_.end(), hash);
  }

  // Calls visit(segment, row) for the rows of an id, dead ones included, newest first, until it
  // says that it has enough.
  template <typename Visit>
  void for_rows_of(IdHash hash, Visit visit) const {
    for (std::size_t i = parts_.segments.size(); i-- > 0;) {
      const Segment& segment = parts_.segments.segment(i);
      for (const std::uint32_t row : segment.rows_of_hash(hash)) {
        if (visit(segment, row)) return;
      }
    }
  }

  // The id of a document that may have been removed, or what is known of it.
  ErrorArgument document_of(IdHash hash) const {
    Remark name(DiagnosticCode::check_by_hash, {{"hash", std::to_string(hash)}});
    for_rows_of(hash, [&](const Segment& segment, std::uint32_t row) {
      name = {DiagnosticCode::check_by_id, {{"id", segment.id(row)}}};
      return true;
    });
    return said("document", name);
  }

  // Whether it is not to be there. Of authors only the document itself can tell.
  bool is_left_out(IdHash hash) const {
    if (filter_.empty()) return false;
    for (const std::string& id : suppressed_.ids) {
      if (hash_of_id(id) == hash) return true;
    }
    if (suppressed_.authors.empty()) return false;
    bool left_out = true;  // no segment has it any more
    for_rows_of(hash, [&](const Segment& segment, std::uint32_t row) {
      try {
        left_out = filter_.leaves_out(segment.document(row));
      } catch (const std::bad_alloc&) {
        throw;
      } catch (const std::exception&) {
        // Told of the segment.
      }
      return true;
    });
    return left_out;
  }

  // Documents that no file gives are those that a program has added.
  void check_record() {
    const std::string files = parts_.manifest->entry(setting::kFiles);
    std::from_chars(files.data(), files.data() + files.size(), check_.files);
    for_each_given(*parts_.manifest, [&](std::string_view file, IdHash document) {
      if (is_there(document) || is_left_out(document)) return;
      faults_.add(FaultKind::record, {DiagnosticCode::check_given,
                                      {{"file", std::string(file)}, document_of(document)}});
    });
  }

  void check_notes() {
    for (const auto& [hash, note] : parts_.manifest->notes().all()) {
      if (is_there(hash)) continue;
      faults_.add(FaultKind::note, {DiagnosticCode::check_note, {document_of(hash)}});
    }
  }

  const IndexParts& parts_;
  IndexCheck& check_;
  FaultList& faults_;
  SuppressionList suppressed_;
  SuppressionFilter filter_;
  std::vector<std::uint64_t> hashes_;              // of the ids of live documents
  std::vector<std::uint64_t> threads_, articles_;  // hashes of ids
};

}  // namespace

void check_documents(const IndexParts& parts, IndexCheck& check, FaultList& faults) {
  DocumentCheck(parts, check, faults).run();
}

}  // namespace glane

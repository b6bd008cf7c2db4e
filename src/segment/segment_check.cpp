#include "segment/segment_check.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <exception>
#include <new>
#include <optional>
#include <system_error>
#include <utility>

#include "base/folding.hpp"
#include "base/interruption.hpp"
#include "base/mapped_file.hpp"
#include "segment/builder/segment_columns.hpp"
#include "segment/format/digest.hpp"
#include "segment/format/token_stream.hpp"
#include "segment/glass/glass_check.hpp"
#include "segment/glass/glass_table.hpp"
#include "segment/glass/xapian_errors.hpp"
#include "segment/reader/segment_trust.hpp"
#include "segment/reader/unpacked_blocks.hpp"

namespace glane {

using namespace segment_format;

namespace {

// The sections from one on, up to the next part's.
struct Part {
  Section first;
  DamagedPart damaged;
};
constexpr std::array kParts = {
    Part{kInstants, {DiagnosticCode::part_dates, DiagnosticCode::cost_dates}},
    Part{kDigests, {DiagnosticCode::part_digests, DiagnosticCode::cost_digests}},
    Part{kTypes, {DiagnosticCode::part_types, DiagnosticCode::cost_types}},
    Part{kSites, {DiagnosticCode::part_sites, DiagnosticCode::cost_sites}},
    Part{kSections, {DiagnosticCode::part_sections, DiagnosticCode::cost_sections}},
    Part{kLanguages, {DiagnosticCode::part_languages, DiagnosticCode::cost_languages}},
    Part{kThreads, {DiagnosticCode::part_threads, DiagnosticCode::cost_threads}},
    Part{kAuthors, {DiagnosticCode::part_authors, DiagnosticCode::cost_authors}},
    Part{kIdEnds, {DiagnosticCode::part_ids, DiagnosticCode::cost_ids}},
    Part{kBlockRows, {DiagnosticCode::part_texts, DiagnosticCode::cost_texts}},
    Part{kStreamEnds, {DiagnosticCode::part_streams, DiagnosticCode::cost_streams}},
    Part{kFormEnds, {DiagnosticCode::part_words, DiagnosticCode::cost_words}},
    Part{kStopForms, {DiagnosticCode::part_frequent_words, DiagnosticCode::cost_frequent_words}},
    Part{kSignedRows, {DiagnosticCode::part_signatures, DiagnosticCode::cost_signatures}},
    Part{kAddressees, {DiagnosticCode::part_addressees, DiagnosticCode::cost_addressees}},
    Part{kQuoted, {DiagnosticCode::part_quoted_authors, DiagnosticCode::cost_quoted_authors}},
    Part{kSources, {DiagnosticCode::part_sources, DiagnosticCode::cost_sources}},
    Part{kWordCounts, {DiagnosticCode::part_word_counts, DiagnosticCode::cost_word_counts}},
};
constexpr DamagedPart kHeaders = {DiagnosticCode::part_headers, DiagnosticCode::cost_headers};
constexpr DamagedPart kLostPages = {DiagnosticCode::part_bytes, DiagnosticCode::cost_bytes};
constexpr DamagedPart kPostings = {DiagnosticCode::part_postings, DiagnosticCode::cost_postings};

// Of a disk that is slow, a tenth of a second.
constexpr std::size_t kBytesBetweenStops = std::size_t{16} << 20;

bool has_hash(std::string_view bytes, std::uint64_t hash, const StopTest& stop) {
  RunningHash found;
  for (; !bytes.empty(); bytes.remove_prefix(std::min(bytes.size(), kBytesBetweenStops))) {
    end_if_asked(stop);
    found.add(bytes.substr(0, kBytesBetweenStops));
  }
  return found.value() == hash;
}

bool is_as_written(const std::string& path, const FileHash& written, const StopTest& stop) {
  try {
    const MappedFile file(path);
    return file.bytes().size() == written.bytes && has_hash(file.bytes(), written.hash, stop);
  } catch (const std::system_error& error) {
    const bool gone = error.code() == std::errc::no_such_file_or_directory ||
                      error.code() == std::errc::not_a_directory;
    if (!gone) throw_unread(path, error.code());
    return false;
  }
}

// The rows, or the words, each once.
bool is_permutation(const NarrowColumn& numbers, std::size_t size) {
  std::vector<bool> seen(size);
  if (numbers.size() != size) return false;
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint64_t number = numbers[i];
    if (number >= size || seen[number]) return false;
    seen[number] = true;
  }
  return true;
}

bool ascends_strictly(const NarrowColumn& numbers) {
  for (std::size_t i = 1; i < numbers.size(); ++i) {
    if (numbers[i - 1] >= numbers[i]) return false;
  }
  return true;
}

class SegmentCheck {
 public:
  SegmentCheck(const Segment& segment, const std::string& name, FaultList& faults,
               const StopTest& stop)
      : segment_(segment), name_(name), faults_(faults), stop_(stop) {}

  void run() {
    report_damaged_parts(segment_, name_, faults_, stop_);
    check_ids();
    check_texts();
    check_streams();
    check_words();
  }

 private:
  void add(const Remark& what) { faults_.add(FaultKind::segment, fault_of_part(name_, what)); }

  void add_of_document(const Remark& what) {
    faults_.add(FaultKind::document, fault_of_part(name_, what));
  }

  void expect(bool right, const Remark& what) {
    if (!right) add(what);
  }

  void check_ids() {
    const auto* hashes =
        reinterpret_cast<const std::uint32_t*>(segment_.section_bytes(kIdHashes).data());
    const NarrowColumn rows(segment_.section_bytes(kIdRows),
                            segment_.header().sections[kIdRows].width);
    expect(std::is_sorted(hashes, hashes + segment_.rows()), DiagnosticCode::check_id_hashes);
    if (!is_permutation(rows, segment_.rows())) return add(DiagnosticCode::check_id_rows);
    std::size_t wrong = 0;
    for (std::uint32_t i = 0; i < segment_.rows(); ++i) {
      const std::uint64_t hash = hash_of_id(segment_.id(static_cast<std::uint32_t>(rows[i])));
      wrong += hash >> 32 == hashes[i] ? 0 : 1;
    }
    expect(wrong == 0, {DiagnosticCode::check_ids, {{"count", std::to_string(wrong)}}});
  }

  // Every document, against the digest that it was written with.
  void check_texts() {
    UnpackedBlocks blocks;
    for (std::uint32_t row = 0; row < segment_.rows(); ++row) {
      end_if_asked(stop_);
      try {
        const Document document = segment_.document(row, blocks);
        check_date(row, document);
        if (digest(document) == segment_.digest(row)) continue;
        add_of_document({DiagnosticCode::damage_document, {{"id", document.id}}});
      } catch (const std::bad_alloc&) {
        throw;
      } catch (const std::exception& error) {
        add_of_document({DiagnosticCode::check_document,
                         {{"id", segment_.id(row)}, reason_of(segment_, error)}});
      }
    }
  }

  // The columns that are made of a document and not part of it.
  void check_date(std::uint32_t row, const Document& document) {
    const std::optional<Date>& date = document.date;
    const bool has_time = date && date->precision > Precision::day;
    const bool right = segment_.instant(row) == (date ? interval_of(*date).first : kUndated) &&
                       segment_.day(row) == day_of(date) && segment_.has_time(row) == has_time;
    if (right) return;
    add_of_document({DiagnosticCode::check_document,
                     {{"id", document.id}, said("reason", DiagnosticCode::check_date)}});
  }

  void check_streams() {
    for (std::uint32_t row = 0; row < segment_.rows(); ++row) {
      end_if_asked(stop_);
      if (is_token_stream(segment_.stream(row), segment_.words().count())) continue;
      add({DiagnosticCode::check_stream, {{"id", segment_.id(row)}}});
    }
  }

  void check_words() {
    const SegmentWords& words = segment_.words();
    const SegmentWords::Sections& sections = words.sections();
    for (std::uint32_t number = 0; number < words.count(); ++number) {
      const std::string_view kept = sections.forms[number];
      if (kept.size() < 2 || std::string_view("AaBb").find(kept[0]) == std::string_view::npos) {
        return add(DiagnosticCode::check_words);
      }
    }
    if (!is_permutation(sections.order, words.count())) {
      return add(DiagnosticCode::check_word_order);
    }
    std::string before;
    for (std::size_t place = 0; place < sections.order.size(); ++place) {
      const auto number = static_cast<std::uint32_t>(sections.order[place]);
      std::string folded = fold_accents(std::string(words.form(number)));
      if (folded < before) return add(DiagnosticCode::check_unsorted_words);
      before = std::move(folded);
    }
    for (std::size_t i = 0; i < sections.class_forms.size(); ++i) {
      if (sections.class_forms[i] >= words.count()) return add(DiagnosticCode::check_unknown_words);
    }
    for (std::uint32_t one = 1; one < sections.classes.size(); ++one) {
      if (sections.classes[one - 1] >= sections.classes[one]) {
        return add(DiagnosticCode::check_unsorted_classes);
      }
    }
    expect(is_permutation(sections.join_order, words.join_count()),
           DiagnosticCode::check_join_order);
    expect(ascends_strictly(segment_.signed_rows()), DiagnosticCode::check_signatures);
  }

  const Segment& segment_;
  const std::string& name_;
  FaultList& faults_;
  const StopTest& stop_;
};

}  // namespace

std::vector<DamagedPart> find_damaged_parts(const Segment& segment, const StopTest& stop) {
  // Who reads all of many segments needs none of them whole; to let go of few bytes takes longer
  // than to read them, where other threads have to be told.
  constexpr std::size_t kMostHeldBytes = std::size_t{1} << 24;
  std::vector<DamagedPart> damaged;
  if (!segment.has_both_headers()) damaged.push_back(kHeaders);
  std::size_t held = 0;
  for (std::size_t i = 0; i < kParts.size(); ++i) {
    const std::size_t end = i + 1 < kParts.size() ? kParts[i + 1].first : kSectionCount;
    bool whole = true;
    for (std::size_t section = kParts[i].first; section < end; ++section) {
      const std::string_view bytes = segment.section_bytes(static_cast<Section>(section));
      whole = whole && has_hash(bytes, segment.header().sections[section].hash, stop);
      held += bytes.size();
      if (held >= kMostHeldBytes) {
        segment.release_pages();
        held = 0;
      }
    }
    if (!whole) damaged.push_back(kParts[i].damaged);
  }
  const Header& header = segment.header();
  if (!is_as_written(segment.glass_path() + "/iamglass", header.glass_version, stop) ||
      !is_as_written(segment.glass_path() + "/postlist.glass", header.glass_postings, stop) ||
      !is_sound_glass(segment.glass_path())) {
    damaged.push_back(kPostings);
  }
  segment.release_pages();
  if (segment.file().has_lost_pages()) damaged.push_back(kLostPages);
  return damaged;
}

std::vector<Remark> damaged_parts(const Segment& segment, const StopTest& stop) {
  std::vector<Remark> names;
  for (const DamagedPart& part : find_damaged_parts(segment, stop)) names.push_back(part.name);
  return names;
}

void report_damaged_parts(const Segment& segment, const std::string& name, FaultList& faults,
                          const StopTest& stop) {
  const Remark documents(
      segment.rows() == 1 ? DiagnosticCode::check_one_document : DiagnosticCode::check_documents,
      {{"count", std::to_string(segment.rows())}});
  for (const DamagedPart& part : find_damaged_parts(segment, stop)) {
    const bool is_text = part.name == DiagnosticCode::part_texts;
    const Remark fault(
        is_text ? DiagnosticCode::check_damaged_texts : DiagnosticCode::check_damaged_part,
        {said("name", part.name), said("cost", part.cost), said("documents", documents)});
    faults.add(FaultKind::segment, fault_of_part(name, fault));
  }
}

void run_segment_check(const Segment& segment, const std::string& name, FaultList& faults,
                       const std::function<void()>& check) {
  try {
    check();
  } catch (const Interrupted&) {
    throw;
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const Unreadable& error) {
    faults.add(FaultKind::unreadable, fault_of_part(name, said("reason", error)));
  } catch (const std::exception& error) {
    faults.add(FaultKind::segment, fault_of_part(name, reason_of(segment, error)));
  }
}

void check_segment(const Segment& segment, const std::string& name, FaultList& faults,
                   const StopTest& stop) {
  run_segment_check(segment, name, faults,
                    [&] { SegmentCheck(segment, name, faults, stop).run(); });
}

}  // namespace glane

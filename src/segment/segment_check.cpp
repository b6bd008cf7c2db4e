#include "segment/segment_check.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <exception>
#include <functional>
#include <new>
#include <optional>
#include <system_error>
#include <utility>

#include "base/mapped_file.hpp"
#include "french/characters.hpp"
#include "segment/digest.hpp"
#include "segment/glass_check.hpp"
#include "segment/segment_columns.hpp"
#include "segment/token_stream.hpp"
#include "segment/unpacked_blocks.hpp"

namespace glane {

using namespace segment_format;

namespace {

constexpr std::array<std::string_view, kSectionCount> kNames = {
    "instants",
    "days",
    "values of days",
    "digests",
    "types",
    "sites",
    "ends of sites",
    "offsets of sites",
    "strings of sites",
    "sections",
    "ends of sections",
    "offsets of sections",
    "strings of sections",
    "languages",
    "ends of languages",
    "offsets of languages",
    "strings of languages",
    "threads",
    "ends of threads",
    "offsets of threads",
    "strings of threads",
    "authors",
    "lists of authors",
    "ends of authors",
    "offsets of authors",
    "strings of authors",
    "ends of ids",
    "offsets of ids",
    "ids",
    "hashes of ids",
    "rows of ids",
    "rows of texts",
    "ends of texts",
    "texts",
    "ends of streams",
    "offsets of streams",
    "streams",
    "ends of words",
    "offsets of words",
    "words",
    "order of words",
    "counts of words",
    "ends of classes",
    "offsets of classes",
    "classes",
    "ends of words of classes",
    "words of classes",
    "ends of joined words",
    "offsets of joined words",
    "joined words",
    "order of joined words",
    "ends of rows of joined words",
    "rows of joined words",
    "words without postings",
    "ends of rows of words without postings",
    "rows of words without postings",
    "rows of signatures",
    "signatures",
};

bool is_as_written(const std::string& path, const FileHash& written) {
  try {
    const MappedFile file(path);
    return file.bytes().size() == written.bytes &&
           XXH3_64bits(file.bytes().data(), file.bytes().size()) == written.hash;
  } catch (const std::system_error&) {
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
  SegmentCheck(const Segment& segment, const std::string& name, FaultList& faults)
      : segment_(segment), name_(name), faults_(faults) {}

  void run() {
    for (const std::string& damaged : damaged_parts(segment_)) {
      add(damaged + " are not as they were written");
    }
    check_ids();
    check_texts();
    check_streams();
    check_words();
  }

 private:
  void add(const std::string& what) { faults_.add(FaultKind::segment, name_ + ": " + what); }

  void expect(bool right, std::string_view what) {
    if (!right) add(std::string(what));
  }

  void check_ids() {
    const auto* hashes =
        reinterpret_cast<const std::uint32_t*>(segment_.section_bytes(kIdHashes).data());
    const NarrowColumn rows(segment_.section_bytes(kIdRows),
                            segment_.header().sections[kIdRows].width);
    expect(std::is_sorted(hashes, hashes + segment_.rows()), "its hashes of ids are not sorted");
    if (!is_permutation(rows, segment_.rows())) return add("the rows of its ids are not its rows");
    std::size_t wrong = 0;
    for (std::uint32_t i = 0; i < segment_.rows(); ++i) {
      const std::uint64_t hash = hash_of_id(segment_.id(static_cast<std::uint32_t>(rows[i])));
      wrong += hash >> 32 == hashes[i] ? 0 : 1;
    }
    expect(wrong == 0, std::to_string(wrong) + " of its ids have another hash");
  }

  // Every document, against the digest that it was written with.
  void check_texts() {
    UnpackedBlocks blocks;
    for (std::uint32_t row = 0; row < segment_.rows(); ++row) {
      try {
        const Document document = segment_.document(row, blocks);
        check_date(row, document);
        if (digest(document) == segment_.digest(row)) continue;
        faults_.add(FaultKind::document,
                    name_ + ": document '" + document.id + "' is not as it was written");
      } catch (const std::bad_alloc&) {
        throw;
      } catch (const std::exception& error) {
        faults_.add(FaultKind::document,
                    name_ + ": document '" + segment_.id(row) + "': " + error.what());
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
    faults_.add(FaultKind::document, name_ + ": document '" + document.id +
                                         "': the columns of its date disagree with it");
  }

  void check_streams() {
    for (std::uint32_t row = 0; row < segment_.rows(); ++row) {
      if (is_token_stream(segment_.stream(row), segment_.words().count())) continue;
      add("the words of document " + segment_.id(row) + " cannot be read");
    }
  }

  void check_words() {
    const SegmentWords& words = segment_.words();
    const SegmentWords::Sections& sections = words.sections();
    for (std::uint32_t number = 0; number < words.count(); ++number) {
      const std::string_view kept = sections.forms[number];
      if (kept.size() < 2 || (kept[0] != 'A' && kept[0] != 'a')) {
        return add("its words cannot be read");
      }
    }
    if (!is_permutation(sections.order, words.count())) {
      return add("the order of its words is not of its words");
    }
    std::string before;
    for (std::size_t place = 0; place < sections.order.size(); ++place) {
      const auto number = static_cast<std::uint32_t>(sections.order[place]);
      std::string folded = fold_accents(std::string(words.form(number)));
      if (folded < before) return add("its words are out of order");
      before = std::move(folded);
    }
    for (std::size_t i = 0; i < sections.class_forms.size(); ++i) {
      if (sections.class_forms[i] >= words.count()) return add("its classes name unknown words");
    }
    for (std::uint32_t one = 1; one < sections.classes.size(); ++one) {
      if (sections.classes[one - 1] >= sections.classes[one]) {
        return add("its classes are out of order");
      }
    }
    expect(is_permutation(sections.join_order, words.join_count()),
           "the order of its joined words is not of its joined words");
    expect(ascends_strictly(segment_.signed_rows()), "its signatures are out of order");
  }

  const Segment& segment_;
  const std::string& name_;
  FaultList& faults_;
};

}  // namespace

std::vector<std::string> damaged_parts(const Segment& segment) {
  std::vector<std::string> damaged;
  if (!segment.has_both_headers()) damaged.push_back("its headers");
  for (std::size_t i = 0; i < kSectionCount; ++i) {
    const std::string_view bytes = segment.section_bytes(static_cast<Section>(i));
    const bool whole = XXH3_64bits(bytes.data(), bytes.size()) == segment.header().sections[i].hash;
    if (!whole) damaged.push_back("its " + std::string(kNames[i]));
    segment.release_pages();  // who reads all of many segments needs none of them whole
  }
  const Header& header = segment.header();
  if (!is_as_written(segment.glass_path() + "/iamglass", header.glass_version) ||
      !is_as_written(segment.glass_path() + "/postlist.glass", header.glass_postings) ||
      !is_sound_glass(segment.glass_path())) {
    damaged.push_back("its postings");
  }
  return damaged;
}

void check_segment(const Segment& segment, const std::string& name, FaultList& faults) {
  try {
    SegmentCheck(segment, name, faults).run();
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& error) {
    faults.add(FaultKind::segment, name + ": " + error.what());
  }
}

}  // namespace glane

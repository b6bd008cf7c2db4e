#include "segment/segment_check.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <exception>
#include <functional>
#include <span>
#include <utility>

#include "french/characters.hpp"
#include "segment/token_stream.hpp"

namespace glane {

using namespace segment_format;

namespace {

constexpr std::array<std::string_view, kSectionCount> kNames = {
    "its instants",
    "its days",
    "its digests",
    "its types",
    "its sites",
    "its sections",
    "its threads",
    "its languages",
    "where its lists of authors end",
    "its authors",
    "where its ids end",
    "its hashes of ids",
    "the rows of its hashes",
    "its ids",
    "where its streams end",
    "its streams",
    "where its texts begin",
    "where its blocks end",
    "its texts",
    "where its strings end",
    "its strings",
    "where its words end",
    "its words",
    "the order of its words",
    "which of its words are counted",
    "the counts of its words",
    "which of its articles have signatures",
    "its signatures",
};

template <typename T>
std::span<const T> column(const Segment& segment, Section section) {
  const std::string_view bytes = segment.section_bytes(section);
  return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
}

// The rows, or the words, each once.
bool is_permutation(std::span<const std::uint32_t> numbers) {
  std::vector<bool> seen(numbers.size());
  for (const std::uint32_t number : numbers) {
    if (number >= seen.size() || seen[number]) return false;
    seen[number] = true;
  }
  return true;
}

template <typename T>
bool ascends_strictly(std::span<const T> numbers) {
  return std::adjacent_find(numbers.begin(), numbers.end(), std::greater_equal<T>()) ==
         numbers.end();
}

class SegmentCheck {
 public:
  SegmentCheck(const Segment& segment, const std::string& name, FaultList& faults)
      : segment_(segment), name_(name), faults_(faults) {}

  void run() {
    for (const std::string_view damaged : damaged_sections(segment_)) {
      add(std::string(damaged) + " are not as they were written");
    }
    // What rests on it can say nothing more.
    if (!check_ends()) return;
    check_strings();
    check_ids();
    check_blocks();
    check_streams();
    check_words();
  }

 private:
  void add(const std::string& what) { faults_.add(FaultKind::segment, name_ + ": " + what); }

  void expect(bool right, std::string_view what) {
    if (!right) add(std::string(what));
  }

  bool check_ends() {
    bool all = true;
    const auto ascends = [&](const auto& ends, Section section) {
      if (std::is_sorted(ends.begin(), ends.end())) return;
      add(std::string(kNames[section]) + " do not ascend");
      all = false;
    };
    for (const Section section : {kAuthorEnds, kIdEnds, kStreamEnds, kStringEnds, kFormEnds}) {
      ascends(column<std::uint32_t>(segment_, section), section);
    }
    ascends(column<std::uint64_t>(segment_, kBlockEnds), kBlockEnds);
    return all;
  }

  void check_strings() {
    for (const Section section : {kSites, kSections, kThreads, kLanguages, kAuthors}) {
      const auto numbers = column<std::uint32_t>(segment_, section);
      const bool within = std::all_of(numbers.begin(), numbers.end(), [&](std::uint32_t number) {
        return number < segment_.string_count();
      });
      expect(within, std::string(kNames[section]) + " name strings that are not there");
    }
  }

  void check_ids() {
    const auto hashes = column<std::uint64_t>(segment_, kIdHashes);
    const auto rows = column<std::uint32_t>(segment_, kIdRows);
    expect(std::is_sorted(hashes.begin(), hashes.end()), "its hashes of ids are not sorted");
    if (!is_permutation(rows)) return add("the rows of its hashes are not its rows");
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      wrong += hash_of_id(segment_.id(rows[i])) == hashes[i] ? 0 : 1;
    }
    expect(wrong == 0, std::to_string(wrong) + " of its ids have another hash");
  }

  void check_blocks() {
    for (std::size_t block = 0; block < segment_.block_ends().size(); ++block) {
      try {
        segment_.unpacked_block(block);
      } catch (const std::exception& error) {
        add("block " + std::to_string(block) + ": " + error.what());
      }
    }
  }

  void check_streams() {
    const std::uint32_t numbers = segment_.first_number() + segment_.number_count();
    for (std::uint32_t row = 0; row < segment_.count(); ++row) {
      if (is_token_stream(segment_.stream(row), numbers)) continue;
      add("the words of document " + segment_.id(row) + " cannot be read");
    }
  }

  // Words stand behind a letter that says whether they bear a capital.
  bool are_forms() const {
    const std::string_view forms = segment_.section_bytes(kForms);
    std::size_t begin = 0;
    for (const std::uint32_t end : column<std::uint32_t>(segment_, kFormEnds)) {
      if (begin >= end || (forms[begin] != 'A' && forms[begin] != 'a')) return false;
      begin = end;
    }
    return true;
  }

  void check_form_order() {
    const auto order = column<std::uint32_t>(segment_, kFormOrder);
    if (!is_permutation(order)) return add("the order of its words is not of its words");
    std::string before;
    for (const std::uint32_t number : order) {
      std::string folded =
          fold_accents(std::string(segment_.form(segment_.first_number() + number)));
      if (folded < before) return add("its words are out of order");
      before = std::move(folded);
    }
  }

  void check_words() {
    expect(are_forms(), "its words cannot be read");
    check_form_order();
    const auto counted = segment_.counted();
    const std::uint32_t numbers = segment_.first_number() + segment_.number_count();
    expect(ascends_strictly(counted) && (counted.empty() || counted.back() < numbers),
           "which of its words are counted is not in order");
    const auto signed_rows = segment_.signed_rows();
    expect(ascends_strictly(signed_rows), "which of its articles have signatures is not in order");
  }

  const Segment& segment_;
  const std::string& name_;
  FaultList& faults_;
};

}  // namespace

std::vector<std::string_view> damaged_sections(const Segment& segment) {
  std::vector<std::string_view> damaged;
  for (std::size_t i = 0; i < kSectionCount; ++i) {
    const std::string_view bytes = segment.section_bytes(static_cast<Section>(i));
    const bool whole = XXH3_64bits(bytes.data(), bytes.size()) == segment.header().hash[i];
    if (!whole) damaged.push_back(kNames[i]);
  }
  return damaged;
}

void check_segment(const Segment& segment, const std::string& name, FaultList& faults) {
  try {
    SegmentCheck(segment, name, faults).run();
  } catch (const std::exception& error) {
    faults.add(FaultKind::segment, name + ": " + error.what());
  }
}

}  // namespace glane

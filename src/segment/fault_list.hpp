// What is wrong with an index, in sentences.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace glane {

// `unreadable`: whether all is right cannot be known.
enum class FaultKind { database, segment, document, record, note, words, unreadable, kCount };

// Of each kind it keeps the first hundred and counts the others: a damaged disk has thousands.
class FaultList {
 public:
  void add(FaultKind kind, std::string what) {
    Kind& one = kinds_[static_cast<std::size_t>(kind)];
    if (++one.count <= kMost) one.faults.push_back(std::move(what));
  }

  void add_all(FaultList other) {
    for (std::size_t i = 0; i < kinds_.size(); ++i) {
      Kind& from = other.kinds_[i];
      const std::uint64_t uncounted = from.count - from.faults.size();
      for (std::string& fault : from.faults) add(static_cast<FaultKind>(i), std::move(fault));
      kinds_[i].count += uncounted;
    }
  }

  // Those of one kind, as far as they are kept.
  const std::vector<std::string>& of(FaultKind kind) const {
    return kinds_[static_cast<std::size_t>(kind)].faults;
  }

  bool empty() const {
    return std::all_of(kinds_.begin(), kinds_.end(),
                       [](const Kind& kind) { return kind.count == 0; });
  }

  // All that are left, or those of one kind; they are no longer in the list.
  std::vector<std::string> release() {
    std::vector<std::string> all;
    for (Kind& kind : kinds_) release(kind, all);
    return all;
  }

  std::vector<std::string> release(FaultKind kind) {
    std::vector<std::string> all;
    release(kinds_[static_cast<std::size_t>(kind)], all);
    return all;
  }

 private:
  static constexpr std::size_t kMost = 100;
  struct Kind {
    std::vector<std::string> faults;
    std::uint64_t count = 0;
  };

  static void release(Kind& kind, std::vector<std::string>& out) {
    for (std::string& fault : kind.faults) out.push_back(std::move(fault));
    if (kind.count > kMost) {
      out.push_back("and " + std::to_string(kind.count - kMost) + " more such");
    }
    kind = Kind();
  }

  std::array<Kind, static_cast<std::size_t>(FaultKind::kCount)> kinds_;
};

}  // namespace glane

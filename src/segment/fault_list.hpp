// What is wrong with an index.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <string>
#include <utility>
#include <vector>

#include "base/remark.hpp"

namespace glane {

// A fault of a part of it, such as a segment's file.
inline Remark fault_of_part(const std::string& part, const ErrorArgument& reason) {
  return {DiagnosticCode::check_part, {{"part", part}, reason}};
}
inline Remark fault_of_part(const std::string& part, const Remark& reason) {
  return fault_of_part(part, said("reason", reason));
}

// A fault that ended with this error.
inline Remark fault_of_error(const std::exception& error) {
  return {DiagnosticCode::check_error, {said("reason", error)}};
}

// `unreadable`: whether all is right cannot be known.
enum class FaultKind { database, segment, document, record, note, words, unreadable, kCount };

// Of each kind it keeps the first hundred and counts the others: a damaged disk has thousands.
class FaultList {
 public:
  void add(FaultKind kind, Remark what) {
    Kind& one = kinds_[static_cast<std::size_t>(kind)];
    if (++one.count <= kMost) one.faults.push_back(std::move(what));
  }

  void add_all(FaultList other) {
    for (std::size_t i = 0; i < kinds_.size(); ++i) {
      Kind& from = other.kinds_[i];
      const std::uint64_t uncounted = from.count - from.faults.size();
      for (Remark& fault : from.faults) add(static_cast<FaultKind>(i), std::move(fault));
      kinds_[i].count += uncounted;
    }
  }

  // Those of one kind, as far as they are kept.
  const std::vector<Remark>& of(FaultKind kind) const {
    return kinds_[static_cast<std::size_t>(kind)].faults;
  }

  bool empty() const {
    return std::all_of(kinds_.begin(), kinds_.end(),
                       [](const Kind& kind) { return kind.count == 0; });
  }

  // All that are left, or those of one kind; they are no longer in the list.
  std::vector<Remark> release() {
    std::vector<Remark> all;
    for (Kind& kind : kinds_) release(kind, all);
    return all;
  }

  std::vector<Remark> release(FaultKind kind) {
    std::vector<Remark> all;
    release(kinds_[static_cast<std::size_t>(kind)], all);
    return all;
  }

 private:
  static constexpr std::size_t kMost = 100;
  struct Kind {
    std::vector<Remark> faults;
    std::uint64_t count = 0;
  };

  static void release(Kind& kind, std::vector<Remark>& out) {
    for (Remark& fault : kind.faults) out.push_back(std::move(fault));
    if (kind.count > kMost) {
      out.push_back({DiagnosticCode::check_more, {{"count", std::to_string(kind.count - kMost)}}});
    }
    kind = Kind();
  }

  std::array<Kind, static_cast<std::size_t>(FaultKind::kCount)> kinds_;
};

}  // namespace glane

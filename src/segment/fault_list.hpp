// What is wrong with an index, in sentences. Called by whatever looks an index through.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace glane {

enum class FaultKind { database, segment, document, record, note, words, kCount };

// Of each kind it keeps the first hundred and counts the others: a damaged disk has thousands.
class FaultList {
 public:
  void add(FaultKind kind, std::string what) {
    Kind& one = kinds_[static_cast<std::size_t>(kind)];
    if (++one.count <= kMost) one.faults.push_back(std::move(what));
  }

  std::vector<std::string> take() {
    std::vector<std::string> all;
    for (Kind& kind : kinds_) {
      for (std::string& fault : kind.faults) all.push_back(std::move(fault));
      if (kind.count > kMost) {
        all.push_back("and " + std::to_string(kind.count - kMost) + " more such");
      }
      kind = Kind();
    }
    return all;
  }

 private:
  static constexpr std::size_t kMost = 100;
  struct Kind {
    std::vector<std::string> faults;
    std::uint64_t count = 0;
  };
  std::array<Kind, static_cast<std::size_t>(FaultKind::kCount)> kinds_;
};

}  // namespace glane

#include "index/maintenance/salvaged_ids.hpp"

#include <algorithm>

#include "segment/format/id_hash.hpp"

namespace glane {

using namespace segment_format;

namespace {

constexpr std::uint64_t kMostTries = 20'000'000;
// An id is an address: few have more.
constexpr std::size_t kMostIdBytes = 4096;
constexpr std::uint32_t kNoRow = 0xFFFFFFFF;

// As Segment::id puts it together.
std::string composed(std::string_view thread, std::string_view kept) {
  std::string id;
  if (kept.substr(0, 1) == "+") id = thread;
  id += kept.substr(std::min<std::size_t>(1, kept.size()));
  return id;
}

}  // namespace

SalvagedIds::SalvagedIds(const SalvagedSections& sections)
    : sections_(sections),
      thread_strings_(sections, kThreadEnds),
      ids_(sections, kIdEnds),
      threads_(sections.rows()),
      hashes_(sections.rows()),
      has_hash_(sections.rows()),
      known_(sections.rows()),
      tries_left_(kMostTries) {
  const NarrowColumn numbers = sections.numbers(kThreads);
  for (std::uint32_t row = 0; row < sections.rows(); ++row) {
    threads_[row] = static_cast<std::uint32_t>(numbers[row]);
  }
  const bool whole =
      sections.are_whole(kThreads, kThreadStrings) && sections.are_whole(kIdEnds, kIds);
  if (whole) {
    known_.assign(sections.rows(), true);
    return;
  }
  read_hashes();
  mend_thread_ends();
  if (!ids_.has_whole_ends()) {
    mend_ends(ids_, [&](std::size_t row) {
      return row < known_.size() && fits(static_cast<std::uint32_t>(row));
    });
  }
  if (!sections.is_whole(kThreads)) mend_thread_numbers();
  mend_bytes();
  for (std::uint32_t row = 0; row < sections.rows(); ++row) {
    known_[row] = has_hash_[row] && hash_of_id(id(row)) >> 32 == hashes_[row];
  }
}

// Of a row that is named twice, or never, nothing is known.
void SalvagedIds::read_hashes() {
  const NarrowColumn hashes = sections_.numbers(kIdHashes);
  const NarrowColumn rows = sections_.numbers(kIdRows);
  std::vector<bool> twice(hashes_.size());
  for (std::size_t i = 0; i < std::min(hashes.size(), rows.size()); ++i) {
    const std::uint64_t row = rows[i];
    if (row >= hashes_.size()) continue;
    if (has_hash_[row]) twice[row] = true;
    has_hash_[row] = true;
    hashes_[row] = static_cast<std::uint32_t>(hashes[i]);
  }
  for (std::size_t row = 0; row < twice.size(); ++row) {
    if (twice[row]) has_hash_[row] = false;
  }
}

std::string_view SalvagedIds::thread_string(std::uint32_t number) const {
  const auto mended = mended_threads_.find(number);
  if (mended != mended_threads_.end()) return mended->second;
  return number == 0 ? std::string_view() : thread_strings_[number - 1];
}

std::string_view SalvagedIds::kept_id(std::uint32_t row) const {
  const auto mended = mended_ids_.find(row);
  return mended != mended_ids_.end() ? std::string_view(mended->second) : ids_[row];
}

std::string SalvagedIds::id(std::uint32_t row) const {
  return composed(thread_string(threads_[row]), kept_id(row));
}

std::string SalvagedIds::thread(std::uint32_t row) const {
  return std::string(thread_string(threads_[row]));
}

bool SalvagedIds::has_hash(std::uint32_t row, const std::string& id) {
  if (tries_left_ > 0) --tries_left_;
  return has_hash_[row] && hash_of_id(id) >> 32 == hashes_[row];
}

// One by one: the piece that does not fit ends elsewhere.
template <typename Fits>
void SalvagedIds::mend_ends(SalvagedStrings& strings, Fits fits_at) {
  for (std::size_t i = 0; i < strings.size() && tries_left_ > 0; ++i) {
    if (fits_at(i)) continue;
    const std::size_t kept = strings.end(i);
    const std::size_t begin = strings.begin(i);
    const std::size_t most = std::min(strings.bytes().size(), begin + kMostIdBytes);
    bool found = false;
    for (std::size_t end = begin; end <= most && !found && tries_left_ > 0; ++end) {
      strings.set_end(i, end);
      found = fits_at(i);
    }
    if (!found) strings.set_end(i, kept);
  }
}

// A thread is right where the id of a document of it is.
void SalvagedIds::mend_thread_ends() {
  row_of_thread_.assign(thread_strings_.size() + std::size_t{1}, kNoRow);
  for (std::uint32_t row = 0; row < sections_.rows(); ++row) {
    const bool tells = has_hash_[row] && kept_id(row).substr(0, 1) == "+";
    if (!tells || threads_[row] >= row_of_thread_.size()) continue;
    // The first is mostly the article, whose id is the thread's.
    std::uint32_t& known = row_of_thread_[threads_[row]];
    if (known == kNoRow) known = row;
  }
  if (thread_strings_.has_whole_ends()) return;
  mend_ends(thread_strings_, [&](std::size_t i) {
    const std::uint32_t row = row_of_thread_[i + 1];
    return row != kNoRow && fits(row);
  });
}

// Documents of one thread are neighbours mostly.
void SalvagedIds::mend_thread_numbers() {
  for (std::uint32_t row = 0; row < sections_.rows() && tries_left_ > 0; ++row) {
    if (!has_hash_[row] || fits(row)) continue;
    const std::uint32_t kept = threads_[row];
    if (!try_threads(row)) threads_[row] = kept;
  }
}

bool SalvagedIds::try_threads(std::uint32_t row) {
  for (std::uint32_t other : {row - 1, row + 1}) {
    if (other >= threads_.size()) continue;
    threads_[row] = threads_[other];
    if (fits(row)) return true;
  }
  for (std::uint32_t number = 0; number <= thread_strings_.size() && tries_left_ > 0; ++number) {
    threads_[row] = number;
    if (fits(row)) return true;
  }
  return false;
}

template <typename Fits>
std::optional<std::string> SalvagedIds::mended_byte(std::string_view text, Fits fits_as) {
  if (text.size() > kMostIdBytes) return std::nullopt;
  std::string tried(text);
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (int change = 1; change < 256 && tries_left_ > 0; ++change) {
      tried[i] = static_cast<char>(text[i] ^ change);
      if (fits_as(tried)) return tried;
    }
    tried[i] = text[i];
  }
  return std::nullopt;
}

// One byte of an id that has changed is found: of some ten thousand that it may have been, one has
// the hash.
void SalvagedIds::mend_bytes() {
  for (std::uint32_t number = 1; number < row_of_thread_.size(); ++number) {
    const std::uint32_t row = row_of_thread_[number];
    if (sections_.is_whole(kThreadStrings) || row == kNoRow || fits(row)) continue;
    auto mended = mended_byte(thread_string(number), [&](const std::string& tried) {
      return has_hash(row, composed(tried, kept_id(row)));
    });
    if (mended) mended_threads_.emplace(number, std::move(*mended));
  }
  for (std::uint32_t row = 0; row < sections_.rows(); ++row) {
    if (sections_.is_whole(kIds) || !has_hash_[row] || fits(row)) continue;
    auto mended = mended_byte(kept_id(row), [&](const std::string& tried) {
      return has_hash(row, composed(thread_string(threads_[row]), tried));
    });
    if (mended) mended_ids_.emplace(row, std::move(*mended));
  }
}

}  // namespace glane

#include "crawl/unpacking.hpp"

#include <algorithm>

namespace glane {

namespace {

// Places nobody asks for (who reads JSON lines) must not pile up.
constexpr std::size_t kMostPieces = 100'000;

// Bytes that only look like the marks of pieces, one after another, are no file worth saving.
constexpr int kMostResumed = 1000;

}  // namespace

std::size_t Unpacking::read(char* into, std::size_t bytes) {
  if (!fault_.empty()) return 0;
  const std::size_t got = unpack_some(into, bytes);
  unpacked_ += got;
  if (budget_.spend(got)) return got;
  fail(UnpackBudget::exceeded());
  return 0;
}

std::string_view Unpacking::input() {
  if (begin_ == end_) {
    const std::size_t got = from_.read(chunk_.data(), chunk_.size());
    if (got > 0) {
      begin_ = search_from_ = 0;
      end_ = got;
    } else if (!from_.fault().empty()) {
      fail(from_.fault());
    }
  }
  return {chunk_.data() + begin_, end_ - begin_};
}

bool Unpacking::read_behind() {
  std::copy(chunk_.data() + begin_, chunk_.data() + end_, chunk_.data());
  end_ -= begin_;
  begin_ = search_from_ = 0;
  const std::size_t got = from_.read(chunk_.data() + end_, chunk_.size() - end_);
  end_ += got;
  return got > 0;
}

void Unpacking::begin_piece() {
  const std::uint64_t place = from_.offset() - (end_ - begin_);
  search_from_ = begin_ + 1;
  if (!pieces_.empty() && pieces_.back().offset == unpacked_) pieces_.pop_back();
  pieces_.push_back({unpacked_, from_.place_of(place)});
  if (pieces_.size() > kMostPieces) pieces_.pop_front();
}

bool Unpacking::fail(Remark reason) {
  if (fault_.empty()) fault_ = std::move(reason);
  return false;
}

bool Unpacking::fail_by_damage(Remark reason) {
  damaged_ = damaged_ || fault_.empty();
  return fail(std::move(reason));
}

bool Unpacking::resume() {
  const std::string_view mark = piece_mark();
  if (!damaged_ || mark.empty() || ++resumed_ > kMostResumed) return false;
  // Damaged data may have been read far into the next piece before that was seen.
  begin_ = search_from_;
  while (!input().empty()) {
    while (end_ - begin_ < mark.size() && read_behind()) {
    }
    const std::string_view bytes = input();
    if (bytes.starts_with(mark)) {
      fault_ = {};
      damaged_ = false;
      begin_anew();
      return true;
    }
    consume(std::min(std::max<std::size_t>(bytes.find(mark[0], 1), 1), bytes.size()));
  }
  return false;
}

std::uint64_t Unpacking::place_of(std::uint64_t offset) {
  while (!pieces_.empty() && pieces_.front().offset < offset) pieces_.pop_front();
  const bool found = !pieces_.empty() && pieces_.front().offset == offset;
  return found ? pieces_.front().place : offset;
}

}  // namespace glane

#include "index/refresh/record_packing.hpp"

#include <cstddef>
#include <cstring>
#include <utility>

#include "base/error.hpp"

namespace glane {

namespace {

constexpr std::size_t kHashBytes = 8;
constexpr std::size_t kPartPages = 4096;

}  // namespace

[[noreturn]] void throw_damaged_record() {
  throw Error(ErrorKind::index, "the index is damaged: its record of what was read cannot be read",
              "run `glane check --repair`");
}

void append_hash(std::string& out, std::uint64_t hash) {
  out.append(reinterpret_cast<const char*>(&hash), kHashBytes);
}

std::uint64_t read_hash(PackedReader& reader) {
  const std::string_view bytes = reader.bytes(kHashBytes);
  std::uint64_t hash = 0;
  std::memcpy(&hash, bytes.data(), bytes.size());
  return hash;
}

void append_page(std::string& out, const PageRecord& page) {
  append_hash(out, page.key);
  append_number(out, page.documents.size() << 1 | (page.article ? 1 : 0));
  for (const IdHash document : page.documents) append_hash(out, document);
}

void PackedPages::add(const PageRecord& page) {
  if (left_ == 0) {
    parts_.emplace_back();
    left_ = kPartPages;
  }
  append_page(parts_.back(), page);
  --left_;
}

std::vector<std::string> PackedPages::take_full() {
  std::vector<std::string> full = std::move(parts_);
  parts_.clear();
  if (left_ > 0 && !full.empty()) {
    parts_.push_back(std::move(full.back()));
    full.pop_back();
  }
  taken_ += static_cast<std::uint32_t>(full.size());
  return full;
}

void append_state(std::string& out, const FileState& state) {
  append_number(out, state.bytes);
  append_number(out, static_cast<std::uint64_t>(state.mtime_ns));
  out.append(reinterpret_cast<const char*>(&state.hash), sizeof state.hash);
  out.append(reinterpret_cast<const char*>(&state.reading), sizeof state.reading);
  for (const std::uint64_t number : {state.pages, state.skipped, state.failed, state.articles,
                                     state.comments, std::uint64_t{state.retimed}}) {
    append_number(out, number);
  }
}

void read_state(PackedReader& reader, FileState& state) {
  state.bytes = reader.number();
  state.mtime_ns = static_cast<std::int64_t>(reader.number());
  for (std::uint64_t* number : {&state.hash, &state.reading}) {
    const std::string_view bytes = reader.bytes(sizeof *number);
    if (!bytes.empty()) std::memcpy(number, bytes.data(), sizeof *number);
  }
  for (std::uint64_t* number :
       {&state.pages, &state.skipped, &state.failed, &state.articles, &state.comments}) {
    *number = reader.number();
  }
  state.retimed = reader.number() != 0;
}

}  // namespace glane

#include "index/manifest/notes.hpp"

#include <algorithm>
#include <cstring>
#include <limits>

#include "base/sorted.hpp"
#include "base/varint.hpp"
#include "glane/error_code.hpp"
#include "segment/format/section_views.hpp"
#include "segment/glass/xapian_errors.hpp"

namespace glane {

namespace {

constexpr std::size_t kHeadBytes = sizeof(std::uint32_t);
constexpr std::size_t kHashBytes = sizeof(std::uint64_t);
constexpr std::size_t kEndBytes = sizeof(std::uint32_t);

template <typename Number>
Number number_at(std::string_view bytes, std::size_t place) {
  Number number;
  std::memcpy(&number, bytes.data() + place, sizeof number);
  return number;
}

template <typename Number>
void append_fixed(std::string& out, Number number) {
  out.append(reinterpret_cast<const char*>(&number), sizeof number);
}

[[noreturn]] void throw_no_table() {
  throw_damaged({}, DiagnosticCode::damage_notes);
}

std::vector<std::pair<std::uint64_t, std::string>> packed_notes(
    const std::map<std::uint64_t, Note>& notes) {
  std::vector<std::pair<std::uint64_t, std::string>> packed;
  packed.reserve(notes.size());
  for (const auto& [hash, note] : notes) {
    if (!note.empty()) packed.emplace_back(hash, pack_note(note));
  }
  return packed;
}

}  // namespace

void add_captures_to_note(Note& note, const std::vector<std::int64_t>& times) {
  std::vector<std::int64_t>& all = note.captures;
  all.insert(all.end(), times.begin(), times.end());
  std::erase(all, 0);
  sort_unique(all);
  if (all.size() < 2) all.clear();
}

std::string pack_note(const Note& note) {
  std::string out;
  append_varint(out, note.captures.size());
  std::uint64_t before = 0;
  for (const std::int64_t time : note.captures) {
    append_varint(out, static_cast<std::uint64_t>(time) - before);
    before = static_cast<std::uint64_t>(time);
  }
  append_varint(out, static_cast<std::uint64_t>(note.removed_from_page));
  append_varint_string(out, note.source);
  return out;
}

Note read_note(std::string_view packed) {
  Note note;
  PackedReader reader(packed);
  std::uint64_t time = 0;
  for (std::uint64_t left = reader.number(); left > 0; --left) {
    time += reader.number();
    if (reader.failed()) break;
    note.captures.push_back(static_cast<std::int64_t>(time));
  }
  note.removed_from_page = static_cast<std::int64_t>(reader.number());
  note.source = reader.string();
  return note;
}

NoteTable::NoteTable(const std::map<std::uint64_t, Note>& notes) : NoteTable(packed_notes(notes)) {}

NoteTable::Views NoteTable::views_of(
    const std::vector<std::pair<std::uint64_t, std::string>>& packed) {
  return {packed.begin(), packed.end()};
}

NoteTable::NoteTable(const Views& packed) : count_(packed.size()) {
  if (packed.empty()) return;
  std::uint64_t note_bytes = 0;
  for (const auto& one : packed) note_bytes += one.second.size();
  constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();
  if (packed.size() > kMost || note_bytes > kMost) {
    throw Error(ErrorCode::size_notes);
  }
  bytes_.reserve(kHeadBytes + count_ * (kHashBytes + kEndBytes) + note_bytes);
  append_fixed(bytes_, static_cast<std::uint32_t>(count_));
  for (const auto& one : packed) append_fixed(bytes_, one.first);
  std::uint32_t end = 0;
  for (const auto& one : packed) {
    end += static_cast<std::uint32_t>(one.second.size());
    append_fixed(bytes_, end);
  }
  for (const auto& one : packed) bytes_ += one.second;
}

NoteTable::NoteTable(std::string bytes) : bytes_(std::move(bytes)) {
  if (bytes_.empty()) return;
  if (bytes_.size() < kHeadBytes) throw_no_table();
  count_ = number_at<std::uint32_t>(bytes_, 0);
  const std::size_t room = bytes_.size() - kHeadBytes;
  if (count_ == 0 || count_ > room / (kHashBytes + kEndBytes)) throw_no_table();
  const std::size_t ends = kHeadBytes + count_ * kHashBytes;
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < count_; ++i) {
    const auto next = number_at<std::uint32_t>(bytes_, ends + i * kEndBytes);
    if (next < end || (i > 0 && hash(i) <= hash(i - 1))) throw_no_table();
    end = next;
  }
  if (end != room - count_ * (kHashBytes + kEndBytes)) throw_no_table();
}

std::uint64_t NoteTable::hash(std::size_t i) const {
  return number_at<std::uint64_t>(bytes_, kHeadBytes + i * kHashBytes);
}

std::string_view NoteTable::packed_note(std::size_t i) const {
  const std::size_t ends = kHeadBytes + count_ * kHashBytes;
  const std::size_t begin =
      i == 0 ? 0 : number_at<std::uint32_t>(bytes_, ends + (i - 1) * kEndBytes);
  const std::size_t end = number_at<std::uint32_t>(bytes_, ends + i * kEndBytes);
  return std::string_view(bytes_).substr(ends + count_ * kEndBytes + begin, end - begin);
}

std::size_t NoteTable::count_removed_from_page() const {
  std::size_t gone = 0;
  for (std::size_t i = 0; i < count_; ++i) {
    gone += read_note(packed_note(i)).removed_from_page != 0 ? 1 : 0;
  }
  return gone;
}

Note NoteTable::find(std::uint64_t id_hash) const {
  const std::size_t place =
      partition_point(0, count_, [&](std::size_t i) { return hash(i) < id_hash; });
  return place < count_ && hash(place) == id_hash ? read_note(packed_note(place)) : Note();
}

NoteTable NoteTable::with(const std::map<std::uint64_t, std::string>& changes) const {
  Views merged;
  merged.reserve(count_ + changes.size());
  auto change = changes.begin();
  const auto add_changes = [&](auto has_more) {
    for (; change != changes.end() && has_more(change->first); ++change) {
      if (!change->second.empty()) merged.emplace_back(change->first, change->second);
    }
  };
  for (std::size_t i = 0; i < count_; ++i) {
    const std::uint64_t known = hash(i);
    add_changes([&](std::uint64_t one) { return one < known; });
    if (change == changes.end() || change->first != known) {
      merged.emplace_back(known, packed_note(i));
    }
  }
  add_changes([](std::uint64_t) { return true; });
  return NoteTable(merged);
}

std::map<std::uint64_t, Note> NoteTable::all() const {
  std::map<std::uint64_t, Note> notes;
  for (std::size_t i = 0; i < count_; ++i) {
    notes.emplace_hint(notes.end(), hash(i), read_note(packed_note(i)));
  }
  return notes;
}

}  // namespace glane

#include "french/lemma_table.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

// What make_table.py wrote, which describes the layout; defined in lemma_bytes.cpp.
extern "C" const unsigned char glane_lemma_table[];
extern "C" const char glane_lemma_version[];

namespace glane {

namespace {

using Byte = unsigned char;

constexpr std::size_t kMagicBytes = 8;
constexpr Byte kNoClass = 255;
constexpr std::size_t kClassBytes = 3;
constexpr std::size_t kAccentBytes = 3;

std::uint32_t read_number(const Byte* at, int bytes) {
  std::uint32_t number = 0;
  for (int i = 0; i < bytes; ++i) number |= std::uint32_t{at[i]} << (8 * i);
  return number;
}

std::uint32_t read_u32(const Byte* at) {
  return read_number(at, 4);
}

// One record after the other of a block, compared with one folded form on the way: what a record
// shares with the one before it need not be compared again.
class BlockReader {
 public:
  BlockReader(const Byte* begin, const Byte* end, std::string_view wanted)
      : wanted_(wanted), classes_(begin + 1), at_(begin + 1 + *begin * kClassBytes), end_(end) {}

  bool next() {
    if (at_ == end_) return false;
    const std::size_t shared = at_[0];
    const std::string_view rest(reinterpret_cast<const char*>(at_ + 2), at_[1]);
    accents_ = at_ + 2 + rest.size();
    at_ = accents_ + 1 + *accents_ * kAccentBytes + 2;
    if (shared > equal_) return true;  // it differs where the one before did
    // The records are in order: one that shares less than was equal is behind what is wanted.
    const std::string_view tail = wanted_.substr(shared);
    const auto differs = std::mismatch(rest.begin(), rest.end(), tail.begin(), tail.end());
    equal_ = shared + static_cast<std::size_t>(differs.first - rest.begin());
    order_ = differs.first == rest.end()    ? (differs.second == tail.end() ? 0 : -1)
             : differs.second == tail.end() ? 1
             : Byte(*differs.first) < Byte(*differs.second) ? -1
                                                            : 1;
    return true;
  }

  // Of the record and the form wanted, as strings compare.
  int order() const { return order_; }

  // Whether `form`, whose folded form is the record's, is the record's.
  bool is_form(std::string_view form) const {
    std::size_t copied = 0;
    const Byte* accent = accents_ + 1;
    for (int left = *accents_; left > 0; --left, accent += kAccentBytes) {
      const std::string_view plain = wanted_.substr(copied, accent[0] - copied);
      const std::string_view written(reinterpret_cast<const char*>(accent + 1), 2);
      if (!form.starts_with(plain)) return false;
      form.remove_prefix(plain.size());
      if (!form.starts_with(written)) return false;
      form.remove_prefix(written.size());
      copied = accent[0] + std::size_t{1};
    }
    return form == wanted_.substr(copied);
  }

  // The number of the usual class (0) or of the second one (1); false: there is none.
  bool read_class(int which, std::uint32_t& number) const {
    const Byte place = at_[which - 2];
    if (place == kNoClass) return false;
    number = read_number(classes_ + place * kClassBytes, kClassBytes);
    return true;
  }

 private:
  std::string_view wanted_;
  const Byte* classes_;
  const Byte* at_;
  const Byte* end_;
  const Byte* accents_ = nullptr;
  std::size_t equal_ = 0;  // bytes that the record and the form wanted begin with
  int order_ = -1;
};

class Table {
 public:
  explicit Table(const Byte* bytes) {
    const Byte* head = bytes + kMagicBytes;
    const std::uint32_t classes = read_u32(head);
    block_count_ = read_u32(head + 4);
    const std::uint32_t name_bytes = read_u32(head + 8);
    name_offsets_ = head + 16;
    names_ = name_offsets_ + 4 * (std::size_t{classes} + 1);
    block_offsets_ = names_ + name_bytes;
    blocks_ = block_offsets_ + 4 * (block_count_ + 1);
  }

  struct Found {
    LemmaClasses classes;
    bool exact = false;  // the form itself
  };

  Found find(std::string_view form, std::string_view folded) const {
    Found usual;
    for (std::size_t block = first_block(folded); block < block_count_; ++block) {
      BlockReader reader = reader_of(block, folded);
      while (reader.next()) {
        if (reader.order() > 0) return usual;
        if (reader.order() < 0) continue;
        if (usual.classes.usual.empty()) usual.classes = classes_of(reader);
        if (reader.is_form(form)) return {classes_of(reader), true};
      }
    }
    return usual;
  }

 private:
  BlockReader reader_of(std::size_t block, std::string_view folded) const {
    const Byte* offset = block_offsets_ + 4 * block;
    return {blocks_ + read_u32(offset), blocks_ + read_u32(offset + 4), folded};
  }

  // The block before the first that begins at or after `folded`: its forms may begin there.
  std::size_t first_block(std::string_view folded) const {
    std::size_t begin = 0;
    std::size_t end = block_count_;
    while (begin < end) {
      const std::size_t middle = begin + (end - begin) / 2;
      BlockReader reader = reader_of(middle, folded);
      reader.next();
      if (reader.order() < 0) {
        begin = middle + 1;
      } else {
        end = middle;
      }
    }
    return begin > 0 ? begin - 1 : 0;
  }

  std::string_view class_name(std::uint32_t number) const {
    const Byte* offset = name_offsets_ + 4 * std::size_t{number};
    const std::uint32_t begin = read_u32(offset);
    return {reinterpret_cast<const char*>(names_ + begin), read_u32(offset + 4) - begin};
  }

  LemmaClasses classes_of(const BlockReader& reader) const {
    LemmaClasses classes;
    std::uint32_t number = 0;
    if (reader.read_class(0, number)) classes.usual = class_name(number);
    if (reader.read_class(1, number)) classes.second = class_name(number);
    return classes;
  }

  std::size_t block_count_ = 0;
  const Byte* name_offsets_ = nullptr;
  const Byte* names_ = nullptr;
  const Byte* block_offsets_ = nullptr;
  const Byte* blocks_ = nullptr;
};

const Table& lemma_table() {
  static const Table table(glane_lemma_table);
  return table;
}

}  // namespace

std::string_view lemma_table_version() {
  return glane_lemma_version;
}

LemmaClasses lemma_classes(std::string_view form, std::string_view folded) {
  return lemma_table().find(form, folded).classes;
}

bool has_lemma_form(std::string_view form, std::string_view folded) {
  return lemma_table().find(form, folded).exact;
}

}  // namespace glane

#include "crawl/archive_members.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <new>
#include <vector>

#include "base/utf8.hpp"

namespace glane {

namespace {

constexpr std::size_t kBlockBytes = 64u << 10;

struct FreeArchive {
  void operator()(archive* opened) const { ::archive_read_free(opened); }
};
using Archive = std::unique_ptr<archive, FreeArchive>;

// What libarchive reads from.
struct Below {
  LineReader& from;
  std::vector<char> block = std::vector<char>(kBlockBytes);
};

la_ssize_t read_block(archive*, void* below, const void** block) {
  auto& source = *static_cast<Below*>(below);
  *block = source.block.data();
  const std::size_t got = source.from.read(source.block.data(), source.block.size());
  return got == 0 && !source.from.fault().empty() ? -1 : static_cast<la_ssize_t>(got);
}

// Of a zip libarchive reads the directory at the end, where it can go there.
la_int64_t seek_in(archive*, void* below, la_int64_t offset, int whence) {
  LineReader& from = static_cast<Below*>(below)->from;
  if (whence == SEEK_CUR) offset += static_cast<la_int64_t>(from.offset());
  if (whence == SEEK_END) offset += static_cast<la_int64_t>(from.size());
  if (offset < 0 || !from.seek(static_cast<std::uint64_t>(offset))) return ARCHIVE_FATAL;
  return offset;
}

Remark error_of(archive* opened, const LineReader& from) {
  if (Remark fault = from.fault(); !fault.empty()) return fault;
  const char* text = ::archive_error_string(opened);
  return {DiagnosticCode::archive_damaged,
          {{"reason", text == nullptr ? "no reason known" : repair_utf8(text)}}};
}

// The bytes of the member that `opened` is at.
class MemberSource final : public ByteSource {
 public:
  MemberSource(archive* opened, const LineReader& from, UnpackBudget& budget)
      : opened_(opened), from_(from), budget_(budget) {}

  std::size_t read(char* into, std::size_t bytes) override {
    // archive_read_data would drop what it has got before a fault.
    while (left_ == 0 && fault_.empty()) {
      if (!next_block()) return 0;
    }
    if (!fault_.empty()) return 0;
    std::size_t got = 0;
    if (at_ < block_at_) {  // a hole in a sparse file
      got = static_cast<std::size_t>(
          std::min<la_int64_t>(static_cast<la_int64_t>(bytes), block_at_ - at_));
      std::fill_n(into, got, '\0');
    } else {
      got = std::min(bytes, left_);
      std::copy_n(block_, got, into);
      block_ += got;
      left_ -= got;
      block_at_ += static_cast<la_int64_t>(got);
    }
    at_ += static_cast<la_int64_t>(got);
    if (budget_.spend(got)) return got;
    fault_ = UnpackBudget::exceeded();
    return 0;
  }

  Remark fault() const override { return fault_; }

 private:
  // False at the member's end.
  bool next_block() {
    const void* block = nullptr;
    const int status = ::archive_read_data_block(opened_, &block, &left_, &block_at_);
    block_ = static_cast<const char*>(block);
    if (status == ARCHIVE_EOF) left_ = 0;
    if (status < ARCHIVE_WARN) fault_ = error_of(opened_, from_);
    return status != ARCHIVE_EOF;
  }

  archive* opened_;
  const LineReader& from_;
  UnpackBudget& budget_;
  const char* block_ = nullptr;
  std::size_t left_ = 0;
  la_int64_t block_at_ = 0;  // where in the member the block is
  la_int64_t at_ = 0;
  Remark fault_;
};

Archive new_archive() {
  Archive archive(::archive_read_new());
  if (archive == nullptr) throw std::bad_alloc();
  return archive;
}

// A file of one member, packed.
class PackedSource final : public ByteSource {
 public:
  PackedSource(LineReader& from, UnpackBudget& budget)
      : below_{from}, opened_(new_archive()), member_(opened_.get(), from, budget) {
    ::archive_read_support_filter_xz(opened_.get());
    ::archive_read_support_filter_bzip2(opened_.get());
    ::archive_read_support_format_raw(opened_.get());
    archive_entry* entry = nullptr;
    if (::archive_read_open(opened_.get(), &below_, nullptr, read_block, nullptr) != ARCHIVE_OK ||
        ::archive_read_next_header(opened_.get(), &entry) != ARCHIVE_OK) {
      fault_ = error_of(opened_.get(), from);
    } else if (::archive_filter_count(opened_.get()) < 2) {
      // Too few bytes to be known as packed would be handed on as they are.
      fault_ = DiagnosticCode::packed_damaged;
    }
  }

  std::size_t read(char* into, std::size_t bytes) override {
    return fault_.empty() ? member_.read(into, bytes) : 0;
  }

  Remark fault() const override { return fault_.empty() ? member_.fault() : fault_; }

 private:
  Below below_;
  Archive opened_;
  MemberSource member_;
  Remark fault_;
};

// Names in UTF-8 where the archive says so, else as they stand.
std::string name_of(archive_entry* entry) {
  const char* name = ::archive_entry_pathname_utf8(entry);
  if (name == nullptr) name = ::archive_entry_pathname(entry);
  std::string bytes = name == nullptr ? "" : name;
  while (bytes.starts_with("./")) bytes.erase(0, 2);
  return bytes;
}

}  // namespace

Remark read_members(LineReader& from, UnpackBudget& budget,
                    const std::function<void(const ArchiveMember&)>& take) {
  Below below{from};
  const Archive opened = new_archive();
  ::archive_read_support_format_tar(opened.get());
  ::archive_read_support_format_zip(opened.get());
  ::archive_read_set_callback_data(opened.get(), &below);
  ::archive_read_set_read_callback(opened.get(), read_block);
  if (from.seek(0)) ::archive_read_set_seek_callback(opened.get(), seek_in);
  if (::archive_read_open1(opened.get()) < ARCHIVE_WARN) return error_of(opened.get(), from);
  for (;;) {
    archive_entry* entry = nullptr;
    const int status = ::archive_read_next_header(opened.get(), &entry);
    if (status == ARCHIVE_EOF) return {};
    if (status < ARCHIVE_WARN) return error_of(opened.get(), from);
    if (::archive_entry_filetype(entry) != AE_IFREG) continue;
    if (::archive_entry_hardlink(entry) != nullptr) continue;
    MemberSource bytes(opened.get(), from, budget);
    const bool dated = ::archive_entry_mtime_is_set(entry) != 0;
    take({name_of(entry), dated ? std::int64_t{::archive_entry_mtime(entry)} : 0, &bytes});
    if (bytes.fault().code == DiagnosticCode::packed_bomb) return {};  // the member has said it
  }
}

std::unique_ptr<ByteSource> unpack_archive_members_filter(LineReader& from, UnpackBudget& budget) {
  return std::make_unique<PackedSource>(from, budget);
}

}  // namespace glane

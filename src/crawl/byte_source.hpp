// Bytes that come one stretch after another: of a file, of memory, of what an archive unpacks.
// Every reader of this room reads from one, whatever lies underneath.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "base/remark.hpp"
#include "glane/waiting.hpp"

namespace glane {

class ByteSource {
 public:
  ByteSource() = default;
  virtual ~ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;

  // Up to `bytes` of what follows, at least one of them; 0 at the end and where reading fails.
  virtual std::size_t read(char* into, std::size_t bytes) = 0;

  // Why reading failed; empty: it did not.
  virtual Remark fault() const { return {}; }

  // After a fault: goes on behind what is damaged, where something follows that can be read alone
  // (a gzip file's next member). False where nothing does; the fault stands then.
  virtual bool resume() { return false; }

  // Goes to an offset from the beginning, or to the end of all where there are no so many bytes;
  // false where the source only goes forward.
  virtual bool seek(std::uint64_t) { return false; }

  // How many bytes there are; 0 where that is not known.
  virtual std::uint64_t size() const { return 0; }

  // How many have been read so far, seeking or not, of a source that lies underneath others.
  virtual std::uint64_t bytes_read() const { return 0; }

  // Where in the file the bytes from `offset` on are found, for a source made of pieces that can
  // be unpacked alone (the members of a gzip file): where such a piece begins at `offset`, its
  // place, else `offset` itself. Asked with ascending offsets.
  virtual std::uint64_t place_of(std::uint64_t offset) { return offset; }
};

// An open file, whose descriptor stays the caller's.
class FileSource final : public ByteSource {
 public:
  //   in: stop  ends its reading with a fault, also while a pipe gives nothing
  explicit FileSource(int descriptor, StopTest stop = {});
  ~FileSource() override;

  std::size_t read(char* into, std::size_t bytes) override;
  Remark fault() const override;
  bool seek(std::uint64_t offset) override;
  std::uint64_t size() const override { return size_; }

  std::uint64_t bytes_read() const override { return bytes_read_; }

  // XXH3 of its bytes, never 0, once they have been read from the first to the last in their order;
  // else 0.
  std::uint64_t hash() const;

 private:
  // Waits for bytes; false where there is no more to be read.
  bool await_bytes();

  int descriptor_;
  const StopTest stop_;
  std::uint64_t size_ = 0;  // of a regular file
  std::uint64_t bytes_read_ = 0;
  int error_ = 0;  // errno
  bool stopped_ = false;
  struct Hash;
  std::unique_ptr<Hash> hash_;  // of all bytes so far; none where some were left out
};

// Bytes in memory, which stay the caller's.
class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(std::string_view bytes) : bytes_(bytes) {}

  std::size_t read(char* into, std::size_t bytes) override;
  bool seek(std::uint64_t offset) override;
  std::uint64_t size() const override { return bytes_.size(); }
  std::uint64_t bytes_read() const override { return at_; }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace glane

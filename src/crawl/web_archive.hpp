// The records of a web archive, one after another: WARC 0.17 to 1.1 and ARC 1.0. What a record's
// block holds is the business of web_records.cpp, which calls this.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "crawl/line_reader.hpp"

namespace glane {

struct WebRecord {
  std::string type;          // of WARC, lower case: "response", "revisit"; "response" of ARC
  std::string url;           // as written, without the "<>" of old writers
  std::string date;          // as written: "2008-04-30T20:48:25Z", in ARC "20080430204825"
  std::string content_type;  // of the block
  std::string digest;        // of the payload
  std::string cut_off;       // why the crawler kept only the beginning: "length", "time"; or empty
  std::uint64_t place = 0;   // of the record in its file
  std::uint64_t bytes = 0;   // of the block, as announced
};

// A record's block. The reader and what it reads from must outlive it.
class BlockSource final : public ByteSource {
 public:
  BlockSource(LineReader& lines, std::uint64_t bytes) : lines_(lines), left_(bytes) {}

  std::size_t read(char* into, std::size_t bytes) override;

  // What lies behind the block, read ahead, may be damaged.
  Remark fault() const override { return left_ > 0 ? lines_.fault() : Remark(); }

  // What has not been read yet; after the end of the file, what is missing.
  std::uint64_t left() const { return left_; }

  // Goes to the end of the block.
  void skip_rest() { left_ -= lines_.skip_ahead(left_); }

 private:
  LineReader& lines_;
  std::uint64_t left_;
};

enum class NextRecord {
  record,
  damage,  // bytes that are no record were passed over, or a record's head makes no sense
  end,
};

// Both expect the block of a record to have been read or skipped before the next.
class WarcReader {
 public:
  explicit WarcReader(LineReader& lines) : lines_(lines) {}

  // The place of damage is in `record` too.
  NextRecord next(WebRecord& record);

 private:
  LineReader& lines_;
};

class ArcReader {
 public:
  explicit ArcReader(LineReader& lines) : lines_(lines) {}

  NextRecord next(WebRecord& record);

 private:
  LineReader& lines_;
  std::optional<WebRecord> behind_damage_;  // told of, before it
};

}  // namespace glane

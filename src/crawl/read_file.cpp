// read_crawl_file of walk.hpp: opens one file of a crawl and hands its pages on.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "crawl/decode.hpp"
#include "crawl/file_kind.hpp"
#include "crawl/json_values.hpp"
#include "crawl/line_reader.hpp"
#include "crawl/recognise.hpp"
#include "crawl/walk.hpp"

namespace glane {

namespace {

constexpr std::size_t kHeadBytes = 64u << 10;  // shows what a file is; one read of the disk
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
const std::string kTooLarge = "larger than " + std::to_string(kMaxPageBytes >> 20) + " MB";

// Bytes of the byte order marks that `text` begins with: joined files bear one inside, pages of PHP
// sites several at their head.
std::size_t mark_bytes(std::string_view text) {
  std::size_t bytes = 0;
  while (text.substr(bytes, kUtf8Mark.size()) == kUtf8Mark) bytes += kUtf8Mark.size();
  return bytes;
}

// An open descriptor; standard input is never closed.
class Descriptor {
 public:
  // O_NONBLOCK: a named pipe put in the file's place must not block the run.
  explicit Descriptor(const std::string& path)
      : number_(path == "-" ? STDIN_FILENO
                            : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
  ~Descriptor() {
    if (number_ > STDIN_FILENO) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return number_; }

 private:
  int number_;
};

class FileReading {
 public:
  FileReading(const CrawlFile& file, int descriptor, const PageSink& sink, const RejectSink& report)
      : file_(file), lines_(descriptor), sink_(sink), report_(report) {
    page_.path = file.path;
    page_.crawled = date_at(file.mtime);
  }

  void read();

 private:
  void read_json_lines();
  void read_whole(Content content);
  void read_json_line(std::string_view line, std::size_t number);
  void hand_json(std::string text, std::size_t line, std::size_t ordinal);
  void hand_text(Decoded decoded, PageFormat format);
  void tell(Severity severity, std::string reason, std::size_t line = 0) {
    if (report_) report_({severity, file_.path, line, std::move(reason), file_.named});
  }

  const CrawlFile& file_;
  LineReader lines_;
  const PageSink& sink_;
  const RejectSink& report_;
  Page page_;
};

void FileReading::read() {
  std::string_view head = lines_.peek(kHeadBytes);
  if (lines_.error() != 0) return tell(Severity::failed, error_text(lines_.error()));
  const bool all_seen = head.size() < kHeadBytes;
  std::string decoded;
  const WideEncoding wide = find_wide_encoding(head);
  if (wide != WideEncoding::none) head = decoded = decode_wide(head, wide);
  const std::size_t marks = mark_bytes(head);
  head.remove_prefix(marks);
  if (wide == WideEncoding::none) lines_.skip(marks);
  if (all_seen && trim(head).empty()) return tell(Severity::skipped, "empty");
  Recognised found = recognise(head, file_.path);
  if (found.content == Content::no_page) return tell(Severity::skipped, found.kind);
  // Whoever pipes something in says by "-" that it is JSON lines; a bad line is told as one.
  const bool list = found.content == Content::json;
  if (file_.path == "-" && !list) found.content = Content::json_lines;
  if (found.content == Content::json_lines && wide == WideEncoding::none) return read_json_lines();
  read_whole(found.content);
}

void FileReading::read_json_lines() {
  FileLine line;
  while (lines_.next(line, kMaxPageBytes)) {
    if (line.bytes > kMaxPageBytes) {
      tell(Severity::failed, "a line of " + std::to_string(line.bytes) + " bytes, " + kTooLarge,
           line.number);
    } else {
      read_json_line(line.text, line.number);
    }
  }
  if (lines_.error() != 0) tell(Severity::failed, error_text(lines_.error()));
}

void FileReading::read_json_line(std::string_view line, std::size_t number) {
  if (trim(line).empty()) return;
  Decoded decoded = decode_bytes(line);
  if (!decoded.remark.empty()) tell(Severity::doubtful, decoded.remark, number);
  hand_json(std::move(decoded.text), number, 1);
}

void FileReading::hand_json(std::string text, std::size_t line, std::size_t ordinal) {
  page_.format = PageFormat::json_line;
  page_.text = std::move(text);
  page_.text.erase(0, mark_bytes(page_.text));
  page_.line = line;
  page_.id = file_.id + "#L" + std::to_string(line);
  if (ordinal > 1) page_.id += "-" + std::to_string(ordinal);
  sink_(page_, lines_.bytes_read());
}

void FileReading::read_whole(Content content) {
  std::string bytes;
  if (!lines_.read_rest(bytes, kMaxPageBytes)) {
    const int error = lines_.error();
    return tell(Severity::failed, error != 0 ? error_text(error) : kTooLarge);
  }
  Decoded decoded = decode_page(bytes, content == Content::html);
  bytes = {};
  decoded.text.erase(0, mark_bytes(decoded.text));
  if (trim(decoded.text).empty()) return tell(Severity::skipped, "empty");
  if (content == Content::json_lines) {
    std::size_t number = 0;
    for (const std::string_view line : split_lines(decoded.text)) read_json_line(line, ++number);
  } else if (content == Content::json) {
    if (!decoded.remark.empty()) tell(Severity::doubtful, decoded.remark);
    for (const JsonPiece& piece : split_json_values(decoded.text)) {
      hand_json(std::string(piece.text), piece.line, piece.ordinal);
    }
  } else {
    hand_text(std::move(decoded), content == Content::html ? PageFormat::html : PageFormat::text);
  }
}

void FileReading::hand_text(Decoded decoded, PageFormat format) {
  if (!decoded.remark.empty()) tell(Severity::doubtful, decoded.remark);
  page_.format = format;
  page_.text = std::move(decoded.text);
  page_.line = 0;
  page_.id = file_.id;
  sink_(page_, lines_.bytes_read());
}

}  // namespace

void read_crawl_file(const CrawlFile& file, const PageSink& sink, const RejectSink& report) {
  const auto tell = [&](Severity severity, std::string reason) {
    if (report) report({severity, file.path, 0, std::move(reason), file.named});
  };
  const Descriptor descriptor(file.path);
  struct stat status;
  if (descriptor.number() < 0 || ::fstat(descriptor.number(), &status) != 0) {
    return tell(Severity::failed, error_text(errno));
  }
  if (file.path != "-" && !S_ISDIR(status.st_mode)) {
    const std::string special = special_file_kind(status.st_mode);
    if (!special.empty()) return tell(Severity::skipped, special);
  }
  FileReading(file, descriptor.number(), sink, report).read();
}

}  // namespace glane

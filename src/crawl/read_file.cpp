#include "crawl/read_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <utility>
#include <vector>

#include "base/remark.hpp"
#include "crawl/byte_source.hpp"
#include "crawl/file_kind.hpp"
#include "crawl/mirror_url.hpp"
#include "crawl/read_stream.hpp"

namespace glane {

namespace {

// An open descriptor; standard input is never closed.
class Descriptor {
 public:
  explicit Descriptor(const CrawlFile& file) : number_(open(file)) {}
  ~Descriptor() {
    if (number_ > STDIN_FILENO) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return number_; }

 private:
  // O_NONBLOCK: a named pipe put in the file's place must not block the run. O_NOFOLLOW: nor may a
  // link lead where the walk has not been.
  static int open(const CrawlFile& file) {
    if (file.path == "-") return STDIN_FILENO;
    const std::string& path = file.opened();
    const int follow = file.named ? 0 : O_NOFOLLOW;
    return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | follow);
  }

  int number_;
};

Origin origin_of(const CrawlFile& file) {
  Origin origin;
  origin.path = file.path;
  origin.id = file.id;
  origin.name = file.path;
  origin.stated_url = file.url();
  origin.mirror_url = mirror_url(file.id);
  // The id of a file that is named, or found under a part of a mirror, has lost the folders that
  // led there. Of an absolute path these say where the machine keeps its files.
  if (origin.mirror_url.empty() && !file.path.starts_with('/')) {
    origin.server_url = mirror_url(file.path);
  }
  origin.crawled = date_at(file.mtime);
  return origin;
}

}  // namespace

std::uint64_t read_crawl_file(const CrawlFile& file, const PageSink& sink,
                              const DiagnosticSink& report, const StopTest& stop) {
  const auto diagnose = [&](Severity severity, Remark remark) {
    if (report) report(diagnostic_of(std::move(remark), severity, {file.path, 0, file.named}));
    return std::uint64_t{0};
  };
  const Descriptor descriptor(file);
  struct stat status;
  if (descriptor.number() < 0 || ::fstat(descriptor.number(), &status) != 0) {
    return diagnose(Severity::failed, system_remark(DiagnosticCode::file_system, errno));
  }
  if (file.path != "-" && !S_ISDIR(status.st_mode)) {
    const DiagnosticCode special = special_file_kind(status.st_mode);
    if (special != DiagnosticCode::none) return diagnose(Severity::skipped, special);
  }
  FileSource source(descriptor.number(), file.path == "-" ? stop : StopTest());
  read_stream(file, {sink, report}, source, origin_of(file));
  return source.hash();
}

std::uint64_t hash_of_file(const CrawlFile& file) {
  const Descriptor descriptor(file);
  if (descriptor.number() < 0) return 0;
  FileSource source(descriptor.number());
  std::vector<char> buffer(256u << 10);
  while (source.read(buffer.data(), buffer.size()) > 0) {
  }
  return source.hash();
}

void read_crawl_file_bytes(std::string_view bytes, const BytesOrigin& from, const PageSink& sink,
                           const DiagnosticSink& report) {
  CrawlFile file;
  file.path = file.id = from.name;
  file.bytes = bytes.size();
  Origin origin = origin_of(file);
  origin.url = origin.server_url = from.url;
  origin.served = !from.url.empty();
  origin.crawled = from.crawled;
  MemorySource source(bytes);
  read_stream(file, {sink, report}, source, origin);
}

}  // namespace glane

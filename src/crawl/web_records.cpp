#include "crawl/web_records.hpp"

#include <algorithm>
#include <functional>
#include <unordered_set>
#include <utility>

#include "base/contains.hpp"
#include "base/text.hpp"
#include "crawl/header_fields.hpp"
#include "crawl/http_page.hpp"
#include "crawl/http_response.hpp"
#include "crawl/path_names.hpp"
#include "crawl/web_archive.hpp"
#include "crawl/web_capture.hpp"

namespace glane {

namespace {

using namespace std::string_view_literals;

// "2008-04-30T20:48:25Z", "2008-04-30T20:48:25.123456Z" or "20080430204825"; what else stands there
// leaves the date of the file.
std::optional<Date> date_of_record(std::string_view written) {
  const std::optional<Date> captured = read_capture_time(written);
  return captured ? captured : parse_iso_date(written);
}

// Of records that hold what a page is.
constexpr std::string_view kTypesOfPages[] = {"response", "resource", "conversion"};

bool is_address_of_page(std::string_view url) {
  const std::string lower = lower_ascii(url.substr(0, 8));
  return lower.starts_with("http://") || lower.starts_with("https://") ||
         lower.starts_with("ftp://") || lower.starts_with("file:");
}

std::string_view path_of(std::string_view url) {
  return url.substr(0, url.find_first_of("?#"));
}

class WebRecords {
 public:
  WebRecords(LineReader& lines, const Origin& origin, PageOutput& output)
      : lines_(lines), origin_(origin), output_(output) {}

  template <typename Reader>
  void read(Reader records);

 private:
  void read_record(const WebRecord& record, BlockSource& block, const Origin& origin);
  bool read_body(const WebRecord& record, LineReader& block, const Origin& origin);
  void tell_revisit(const WebRecord& record, const Origin& origin);
  Origin origin_of(const WebRecord& record) const;

  LineReader& lines_;
  const Origin& origin_;
  PageOutput& output_;
  std::unordered_set<std::size_t> digests_;  // hashes of those of the payloads so far
};

Origin WebRecords::origin_of(const WebRecord& record) const {
  Origin origin = origin_.at(std::to_string(record.place));
  origin.stated_url.clear();
  origin.mirror_url.clear();
  origin.url.clear();
  // Of a web archive that a server made the records are not known to be what they say.
  if (!origin_.served && is_address_of_page(record.url)) {
    origin.url = origin.server_url = id_of_path_name(record.url);
  }
  origin.served = true;
  origin.name = path_of(record.url);
  if (const std::optional<Date> date = date_of_record(record.date)) origin.crawled = *date;
  return origin;
}

template <typename Reader>
void WebRecords::read(Reader records) {
  const std::uint64_t before = output_.count();
  WebRecord record;
  for (;;) {
    const NextRecord found = records.next(record);
    if (found == NextRecord::end) {
      if (lines_.fault().empty()) break;
      output_.report(origin_, Severity::failed, lines_.fault());
      if (!lines_.resume()) break;
      continue;
    }
    if (found == NextRecord::damage) {
      output_.report(origin_.at(std::to_string(record.place)), Severity::failed,
                     DiagnosticCode::record_damaged);
      continue;
    }
    BlockSource block(lines_, record.bytes);
    const Origin origin = origin_of(record);
    read_record(record, block, origin);
    block.skip_rest();
    if (block.left() > 0) {
      output_.report(
          origin, Severity::doubtful,
          {DiagnosticCode::record_cut,
           {{"missing", std::to_string(block.left())}, {"bytes", std::to_string(record.bytes)}}});
    }
  }
  if (output_.count() == before) {
    output_.report(origin_, Severity::skipped, DiagnosticCode::record_none);
  }
}

void WebRecords::read_record(const WebRecord& record, BlockSource& block, const Origin& origin) {
  if (record.type == "revisit") return tell_revisit(record, origin);
  if (record.type == "continuation") {
    return output_.report(origin, Severity::skipped, DiagnosticCode::record_part);
  }
  if (!contains(kTypesOfPages, record.type)) return;
  if (!is_address_of_page(record.url)) {
    const std::string_view url = record.url;
    std::string scheme(url.substr(0, std::min(url.find(':'), url.size())));
    return output_.report(origin, Severity::skipped,
                          {DiagnosticCode::record_scheme, {{"scheme", std::move(scheme)}}});
  }
  if (!record.digest.empty()) digests_.insert(std::hash<std::string>()(record.digest));
  LineReader lines(block);
  if (read_body(record, lines, origin) && !record.cut_off.empty()) {
    output_.report(origin, Severity::doubtful,
                   {DiagnosticCode::record_truncated, {{"reason", record.cut_off}}});
  }
}

bool WebRecords::read_body(const WebRecord& record, LineReader& block, const Origin& origin) {
  std::optional<HttpHead> head{{200, record.content_type, {}, false, {}}};
  if (record.type == "response" &&
      media_type_of_response(record.content_type) == "application/http") {
    head = read_http_head(block);
  }
  if (head) return read_http_page(*head, block, origin, output_);
  output_.report(origin, Severity::failed, DiagnosticCode::http_none);
  return false;
}

void WebRecords::tell_revisit(const WebRecord& record, const Origin& origin) {
  const bool here = digests_.contains(std::hash<std::string>()(record.digest));
  output_.report(origin, Severity::skipped,
                 here ? DiagnosticCode::record_revisit : DiagnosticCode::record_revisit_elsewhere);
}

}  // namespace

void read_web_records(LineReader& lines, const Origin& origin, FileFormat kind,
                      PageOutput& output) {
  WebRecords records(lines, origin, output);
  if (kind == FileFormat::arc) return records.read(ArcReader(lines));
  records.read(WarcReader(lines));
}

}  // namespace glane

#include "crawl/web_archive.hpp"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "crawl/header_fields.hpp"

namespace glane {

namespace {

constexpr std::string_view kWarcMark = "WARC/";

bool read_number(std::string_view text, std::uint64_t& number) {
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  return fault == std::errc() && end == text.data() + text.size() && !text.empty();
}

// wget 1.14 writes "<http://...>".
std::string bare_url(std::string_view url) {
  if (url.starts_with('<') && url.ends_with('>')) url = url.substr(1, url.size() - 2);
  return std::string(trim(url));
}

bool is_arc_date(std::string_view field) {
  return (field.size() == 14 || field.size() == 12) &&
         field.find_first_not_of("0123456789") == std::string_view::npos;
}

// The fields of an ARC record's line: URL, address, date, type, length; in version 2 more between
// the type and the length. Old writers left blanks in URLs.
bool read_arc_line(std::string_view line, WebRecord& record) {
  std::vector<std::string_view> fields;
  for (std::string_view rest = line; !rest.empty();) {
    const std::size_t space = std::min(rest.find(' '), rest.size());
    fields.push_back(rest.substr(0, space));
    rest.remove_prefix(std::min(space + 1, rest.size()));
  }
  if (fields.size() < 5 || !read_number(fields.back(), record.bytes)) return false;
  const auto date = std::find_if(fields.begin() + 2, fields.end() - 2, is_arc_date);
  if (date == fields.end() - 2) return false;
  const std::string_view address = *(date - 1);
  record.url = trim(line.substr(0, static_cast<std::size_t>(address.data() - line.data())));
  if (record.url.find(':') == std::string::npos) return false;
  record.type = record.url.starts_with("filedesc:") ? "warcinfo" : "response";
  record.date = *date;
  record.content_type = "application/http";
  return true;
}

}  // namespace

std::size_t BlockSource::read(char* into, std::size_t bytes) {
  if (left_ == 0) return 0;
  const std::size_t got =
      lines_.read(into, static_cast<std::size_t>(std::min<std::uint64_t>(bytes, left_)));
  left_ -= got;
  return got;
}

NextRecord WarcReader::next(WebRecord& record) {
  record = {};
  bool damaged = false;
  FileLine line;
  for (;;) {
    // A record that begins here stands behind damage, which is told first.
    if (damaged && lines_.peek(kWarcMark.size()) == kWarcMark) return NextRecord::damage;
    const std::uint64_t offset = lines_.offset();
    if (!lines_.next(line, kMaxHeaderBytes)) return damaged ? NextRecord::damage : NextRecord::end;
    if (line.bytes == 0 || line.text.empty()) continue;
    if (!damaged) record.place = lines_.place_of(offset);
    if (line.text.starts_with(kWarcMark)) break;
    damaged = true;
  }
  HeaderFields fields;
  if (!fields.read(lines_)) return NextRecord::damage;
  record.type = lower_ascii(fields.value("warc-type"));
  record.url = bare_url(fields.value("warc-target-uri"));
  record.date = fields.value("warc-date");
  record.content_type = fields.value("content-type");
  record.digest = fields.value("warc-payload-digest");
  record.cut_off = fields.value("warc-truncated");
  const bool sized = read_number(fields.value("content-length"), record.bytes);
  return sized && !record.type.empty() ? NextRecord::record : NextRecord::damage;
}

NextRecord ArcReader::next(WebRecord& record) {
  if (behind_damage_) {
    record = *std::exchange(behind_damage_, std::nullopt);
    return NextRecord::record;
  }
  record = {};
  bool damaged = false;
  FileLine line;
  for (;;) {
    const std::uint64_t offset = lines_.offset();
    if (!lines_.next(line, kMaxHeaderBytes)) return damaged ? NextRecord::damage : NextRecord::end;
    if (line.bytes == 0 || line.text.empty()) continue;
    const std::uint64_t place = lines_.place_of(offset);
    if (!damaged) record.place = place;
    WebRecord read;
    if (!read_arc_line(line.text, read)) {
      damaged = true;
      continue;
    }
    read.place = place;
    if (damaged) {
      behind_damage_ = std::move(read);
      return NextRecord::damage;
    }
    record = std::move(read);
    return NextRecord::record;
  }
}

}  // namespace glane

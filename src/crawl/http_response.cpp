#include "crawl/http_response.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "crawl/header_fields.hpp"
#include "crawl/page.hpp"
#include "crawl/unpack.hpp"

namespace glane {

namespace {

std::vector<std::string> split_list(std::string_view list) {
  std::vector<std::string> parts;
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    const std::string_view part = trim(list.substr(0, comma));
    if (!part.empty()) parts.push_back(lower_ascii(part));
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return parts;
}

// Chunks joined (RFC 9112, 7.1); the body as it is where it does not begin with one.
std::string join_chunks(std::string body) {
  std::string joined;
  std::string_view rest = body;
  for (bool first = true;; first = false) {
    std::size_t size = 0;
    const auto [end, fault] = std::from_chars(rest.data(), rest.data() + rest.size(), size, 16);
    const std::size_t line = rest.find('\n');
    const bool chunk = fault == std::errc() && line != std::string_view::npos && line < 64 &&
                       (*end == '\r' || *end == '\n' || *end == ';' || *end == ' ');
    if (!chunk) return first ? body : joined;
    rest.remove_prefix(line + 1);
    if (size == 0) return joined;
    joined += rest.substr(0, size);
    rest.remove_prefix(std::min(size, rest.size()));
    if (rest.starts_with("\r")) rest.remove_prefix(1);
    if (rest.starts_with("\n")) rest.remove_prefix(1);
  }
}

bool is_zlib(std::string_view body) {
  if (body.size() < 2) return false;
  const unsigned first = static_cast<unsigned char>(body[0]);
  const unsigned second = static_cast<unsigned char>(body[1]);
  return (first & 15) == 8 && (first * 256 + second) % 31 == 0;
}

std::optional<Packing> packing_of(std::string_view encoding, std::string_view body) {
  if (encoding == "gzip" || encoding == "x-gzip") {
    if (body.starts_with("\x1F\x8B")) return Packing::gzip;
  } else if (encoding == "deflate") {
    return is_zlib(body) ? Packing::zlib : Packing::deflate;
  } else if (encoding == "br") {
    return Packing::brotli;
  } else if (encoding == "zstd") {
    if (body.starts_with("\x28\xB5\x2F\xFD")) return Packing::zstd;
  }
  return std::nullopt;
}

HttpBody undo(Packing packing, const std::string& body, UnpackBudget& budget) {
  constexpr std::size_t kStepBytes = 256u << 10;
  MemorySource memory(body);
  LineReader packed(memory);
  const std::unique_ptr<ByteSource> unpacked = unpack(packing, packed, budget);
  HttpBody out;
  for (;;) {
    const std::size_t held = out.bytes.size();
    out.bytes.resize(held + kStepBytes);
    const std::size_t got = unpacked->read(out.bytes.data() + held, kStepBytes);
    out.bytes.resize(held + got);
    if (got == 0) break;
    if (out.bytes.size() > kMaxPageBytes) return {{}, page_too_large()};
  }
  out.remark = unpacked->fault();
  return out;
}

bool looks_like_markup(std::string_view body) {
  const std::string_view start = trim(body.substr(0, 1024));
  return start.starts_with('<') || start.starts_with('{');
}

}  // namespace

int http_status_of(std::string_view line) {
  if (!line.starts_with("HTTP/") && !line.starts_with("ICY ")) return 0;
  const std::size_t space = line.find(' ');
  if (space == std::string_view::npos) return 0;
  const std::string_view rest = trim(line.substr(space));
  int status = 0;
  std::from_chars(rest.data(), rest.data() + rest.size(), status);
  return status;
}

std::optional<HttpHead> read_http_head(LineReader& lines) {
  FileLine line;
  if (!lines.next(line, kMaxHeaderBytes)) return std::nullopt;
  HttpHead head;
  head.status = http_status_of(line.text);
  if (head.status == 0) return std::nullopt;
  HeaderFields fields;
  if (!fields.read(lines)) return std::nullopt;
  head.content_type = fields.value("content-type");
  head.date = fields.value("date");
  head.location = fields.value("location");
  head.encodings = split_list(fields.value("content-encoding"));
  for (const std::string& coding : split_list(fields.value("transfer-encoding"))) {
    if (coding == "chunked") {
      head.chunked = true;
    } else if (coding != "identity") {
      head.encodings.push_back(coding);
    }
  }
  return head;
}

HttpBody decode_http_body(std::string body, const HttpHead& head, UnpackBudget& budget) {
  HttpBody out;
  out.bytes = head.chunked ? join_chunks(std::move(body)) : std::move(body);
  for (auto encoding = head.encodings.rbegin(); encoding != head.encodings.rend(); ++encoding) {
    const std::optional<Packing> packing = packing_of(*encoding, out.bytes);
    if (!packing || out.bytes.empty()) continue;
    HttpBody undone = undo(*packing, out.bytes, budget);
    if (!undone.remark.empty() && looks_like_markup(out.bytes)) continue;
    out.bytes = std::move(undone.bytes);
    if (out.remark.empty()) out.remark = std::move(undone.remark);
  }
  return out;
}

std::string redirected_url(std::string_view url, std::string_view location) {
  if (location.starts_with("http://") || location.starts_with("https://")) {
    return std::string(location);
  }
  const std::size_t scheme = url.find("://");
  if (scheme == url.npos) return {};
  if (location.starts_with("//")) return std::string(url.substr(0, scheme + 1)).append(location);
  const std::size_t host_end = std::min(url.find_first_of("/?#", scheme + 3), url.size());
  if (location.starts_with('/')) return std::string(url.substr(0, host_end)).append(location);
  const std::string_view page = url.substr(0, url.find_first_of("?#"));
  if (location.starts_with('?')) return std::string(page).append(location);
  const std::size_t slash = page.rfind('/');
  if (slash < host_end) return std::string(page).append("/").append(location);
  return std::string(page.substr(0, slash + 1)).append(location);
}

std::string media_type_of_response(std::string_view content_type) {
  return lower_ascii(trim(content_type.substr(0, content_type.find_first_of(";,"))));
}

std::string charset_of_response(std::string_view content_type) {
  const std::string lower = lower_ascii(content_type);
  const std::size_t at = lower.find("charset=");
  if (at == std::string::npos) return "";
  const std::string value = lower.substr(at + 8);
  const std::size_t begin = std::min(value.find_first_not_of("\"' "), value.size());
  return value.substr(begin, value.find_first_of("\"'; ,", begin) - begin);
}

}  // namespace glane

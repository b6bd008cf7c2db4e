#include "crawl/http_page.hpp"

#include <string>
#include <string_view>
#include <utility>

#include "base/contains.hpp"

namespace glane {

namespace {

// Where a server says nothing, or nothing that helps, the content decides.
constexpr std::string_view kPages[] = {"",
                                       "text/html",
                                       "application/xhtml+xml",
                                       "text/plain",
                                       "text/xml",
                                       "application/xml",
                                       "text/csv",
                                       "text/comma-separated-values",
                                       "application/json",
                                       "text/json",
                                       "application/x-ndjson",
                                       "message/rfc822",
                                       "application/mbox",
                                       "application/octet-stream",
                                       "application/gzip",
                                       "application/x-gzip",
                                       "no-type",
                                       "unknown/unknown",
                                       "application/unknown"};

bool may_be_page(std::string_view media_type) {
  if (contains(kPages, media_type)) return true;
  if (media_type == "image/svg+xml") return false;
  return media_type.ends_with("+xml") || media_type.ends_with("+json");
}

// Why it is none; empty: it may be one.
Remark why_no_page(const HttpHead& head, const Origin& origin) {
  if (head.status < 200 || head.status > 299) {
    return {DiagnosticCode::http_status, {{"status", std::to_string(head.status)}}};
  }
  if (!may_be_page(origin.media_type)) {
    return {DiagnosticCode::http_type, {{"type", origin.media_type}}};
  }
  return origin.name.ends_with("/robots.txt") ? DiagnosticCode::http_robots : Remark();
}

}  // namespace

bool read_http_page(const HttpHead& head, LineReader& body, Origin origin, PageOutput& output) {
  origin.media_type = media_type_of_response(head.content_type);
  origin.charset = charset_of_response(head.content_type);
  if (Remark reason = why_no_page(head, origin); !reason.empty()) {
    output.report(origin, Severity::skipped, std::move(reason));
    return false;
  }
  std::string bytes;
  if (!body.read_rest(bytes, kMaxPageBytes)) {
    const Remark fault = body.fault();
    output.report(origin, Severity::failed, fault.empty() ? page_too_large() : fault);
    return false;
  }
  const HttpBody unpacked = decode_http_body(std::move(bytes), head, output.budget());
  const bool is_lost = unpacked.bytes.empty() && !unpacked.remark.empty();
  if (!unpacked.remark.empty()) {
    output.report(origin, is_lost ? Severity::failed : Severity::doubtful, unpacked.remark);
  }
  if (is_lost) return false;
  MemorySource payload(unpacked.bytes);
  output.read(payload, origin);
  return true;
}

}  // namespace glane

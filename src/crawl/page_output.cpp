#include "crawl/page_output.hpp"

#include <optional>
#include <utility>

#include "base/utf8.hpp"
#include "crawl/web_capture.hpp"

namespace glane {

Origin Origin::at(std::string_view place) const {
  Origin piece = *this;
  (piece.path += '#') += place;
  (piece.id += '#') += place;
  return piece;
}

Page page_output_of(const Origin& origin) {
  Page page;
  page.path = origin.path;
  page.id = origin.id;
  page.url = origin.url;
  page.mirror_url = origin.mirror_url;
  for (const std::string* url :
       {&origin.url, &origin.stated_url, &origin.server_url, &origin.mirror_url}) {
    if (page.server_url.empty()) page.server_url = *url;
  }
  page.served = origin.served;
  page.crawled = origin.crawled;
  for (std::string* url : {&page.url, &page.server_url, &page.mirror_url}) {
    std::optional<Capture> copied = read_capture_url(*url);
    if (!copied) continue;
    *url = std::move(copied->url);
    if (copied->captured) page.crawled = *copied->captured;
  }
  return page;
}

void PageOutput::add(Page page) {
  ++count_;
  sink_(std::move(page), source_.bytes_read());
}

void PageOutput::report(const Origin& origin, Severity severity, Remark remark, std::size_t line) {
  ++count_;
  if (!report_) return;
  for (ErrorArgument& one : remark.arguments) {
    if (find_invalid_utf8(one.value) != std::string::npos) one.value = repair_utf8(one.value);
  }
  // Of a file named the user hears even why it is skipped; of the pieces of one, too much.
  const bool named = file_.named && origin.path == file_.path;
  report_(diagnostic_of(std::move(remark), severity, {origin.path, line, named}));
}

}  // namespace glane

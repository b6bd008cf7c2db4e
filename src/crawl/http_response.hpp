// A response of a web server as a crawler keeps it: its status, what it says of its body, and the
// body as it was meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crawl/line_reader.hpp"
#include "crawl/packing.hpp"

namespace glane {

struct HttpHead {
  int status = 0;
  std::string content_type;            // as written: "text/html; charset=utf-8"
  std::vector<std::string> encodings;  // lower case, in the order they were applied
  bool chunked = false;
  std::string date;           // of the response, as written
  std::string location = {};  // that it redirects to, as written
};

// The number of "HTTP/1.1 200 OK"; 0 where it is no status line.
int http_status_of(std::string_view line);

// Reads the status line and the headers, up to the empty line behind them. Nothing where `lines`
// begin with no response.
std::optional<HttpHead> read_http_head(LineReader& lines);

// Where a redirection leads from `url`: "/c" from "https://a.example/b" -> "https://a.example/c".
// Empty where `location` is relative and `url` is empty.
std::string redirected_url(std::string_view url, std::string_view location);

struct HttpBody {
  std::string bytes;
  Remark remark;  // what was wrong: the bytes are those before the fault
};

// The body unpacked: chunks joined, then each encoding undone. What a crawler has undone already,
// keeping the headers, is left as it is. Never more than kMaxPageBytes, which is a fault.
HttpBody decode_http_body(std::string body, const HttpHead& head, UnpackBudget& budget);

// "text/html; charset=ISO-8859-1" -> "text/html" and "iso-8859-1", which is empty where there is
// none; both in lower case.
std::string media_type_of_response(std::string_view content_type);
std::string charset_of_response(std::string_view content_type);

}  // namespace glane

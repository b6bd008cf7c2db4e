// Writes the records of web archives. Called by the tests.
#pragma once

#include <string>
#include <string_view>

namespace glane {

inline std::string warc_record(std::string_view type, std::string_view url, std::string_view block,
                               std::string_view more = "Content-Type: application/http\r\n") {
  std::string record = "WARC/1.0\r\nWARC-Type: " + std::string(type) + "\r\n";
  if (!url.empty()) record += "WARC-Target-URI: " + std::string(url) + "\r\n";
  record += "WARC-Date: 2019-10-05T06:30:00Z\r\n" + std::string(more);
  record += "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n";
  return record + std::string(block) + "\r\n\r\n";
}

inline std::string http_response(std::string_view body, std::string_view headers = "",
                                 std::string_view status = "200 OK") {
  return "HTTP/1.1 " + std::string(status) + "\r\nContent-Type: text/html; charset=utf-8\r\n" +
         std::string(headers) + "\r\n" + std::string(body);
}

inline std::string html_page(std::string_view title) {
  return "<html><title>" + std::string(title) + "</title><p>" + std::string(title) + "</p></html>";
}

}  // namespace glane

#include "serve/request_head.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace glane::cli {

namespace {

constexpr std::string_view kMethods[] = {"GET",   "HEAD",    "POST",    "PUT",  "DELETE",
                                         "PATCH", "OPTIONS", "CONNECT", "TRACE"};

bool is_token(std::string_view text) {
  constexpr std::string_view kToken =
      "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  return !text.empty() && text.find_first_not_of(kToken) == std::string_view::npos;
}

bool is_visible(char byte) {
  return byte > ' ' && byte < 0x7f;
}

bool is_value(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return (code < 0x20 && byte != '\t') || code == 0x7f;
  });
}

bool same_name(std::string_view name, std::string_view lower) {
  return std::equal(name.begin(), name.end(), lower.begin(), lower.end(), [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
  });
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

CheckedHead refused(int status, std::string_view reason) {
  return {status, reason};
}

CheckedHead check_request_line(std::string_view line) {
  if (line.size() > kMostLineBytes) return refused(414, "the address is too long");
  const std::size_t first = line.find(' ');
  const std::size_t last = line.rfind(' ');
  if (first == std::string_view::npos || first == last) return refused(400, "no request line");
  const std::string_view method = line.substr(0, first);
  const std::string_view target = line.substr(first + 1, last - first - 1);
  const std::string_view version = line.substr(last + 1);
  if (version.substr(0, 5) != "HTTP/") return refused(400, "no request line");
  CheckedHead head;
  head.is_http_1_0 = version == "HTTP/1.0";
  if (!head.is_http_1_0 && version != "HTTP/1.1") return refused(505, "HTTP/1.1 is spoken here");
  if (target.empty() || target[0] != '/' ||
      !std::all_of(target.begin(), target.end(), is_visible)) {
    return refused(400, "the address is none");
  }
  const bool is_known =
      std::find(std::begin(kMethods), std::end(kMethods), method) != std::end(kMethods);
  return is_known ? head : refused(501, "no such method");
}

// What the headers say of the request as a whole, line by line.
struct Framing {
  std::size_t headers = 0;
  std::size_t hosts = 0;
  std::size_t lengths = 0;
  std::size_t codings = 0;
};

CheckedHead check_header(std::string_view line, Framing& framing, CheckedHead head) {
  if (line.size() > kMostLineBytes || ++framing.headers > kMostHeaders) {
    return refused(431, "too many headers, or one that is too long");
  }
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || !is_token(line.substr(0, colon)) ||
      !is_value(line.substr(colon + 1))) {
    return refused(400, "a header that is none");
  }
  const std::string_view name = line.substr(0, colon);
  const std::string_view value = trimmed(line.substr(colon + 1));
  if (same_name(name, "host")) ++framing.hosts;
  if (same_name(name, "transfer-encoding")) ++framing.codings;
  if (same_name(name, "content-length")) {
    ++framing.lengths;
    const auto read =
        std::from_chars(value.data(), value.data() + value.size(), head.content_length);
    if (read.ec != std::errc() || read.ptr != value.data() + value.size() || value.empty()) {
      return refused(400, "a length that is no number");
    }
  }
  return head;
}

CheckedHead check_framing(const Framing& framing, CheckedHead head) {
  if (framing.hosts > 1 || (framing.hosts == 0 && !head.is_http_1_0)) {
    return refused(400, "a request names its host, once");
  }
  if (framing.lengths > 1 || (framing.codings > 0 && framing.lengths > 0)) {
    return refused(400, "a request says its length once");
  }
  if (framing.codings > 0) return refused(411, "a body's length is said by Content-Length");
  return head;
}

}  // namespace

CheckedHead check_head(std::string_view head) {
  if (head.size() > kMostHeadBytes) return refused(431, "the headers are too long");
  CheckedHead checked;
  Framing framing;
  for (bool is_first = true;; is_first = false) {
    const std::size_t end = head.find("\r\n");
    if (end == std::string_view::npos) return refused(400, "a line without an end");
    const std::string_view line = head.substr(0, end);
    head.remove_prefix(end + 2);
    if (is_first) {
      checked = check_request_line(line);
    } else if (line.empty()) {
      return head.empty() ? check_framing(framing, checked) : refused(400, "more than a head");
    } else {
      checked = check_header(line, framing, checked);
    }
    if (checked.status != 0) return checked;
  }
}

}  // namespace glane::cli

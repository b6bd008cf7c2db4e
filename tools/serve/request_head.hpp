// The head of a request, looked at before anything reads it: what two readers might take
// differently (a proxy and this server), or what nobody sends in good faith, is refused.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace glane::cli {

inline constexpr std::size_t kMostHeadBytes = 16'384;
inline constexpr std::size_t kMostLineBytes = 8'000;  // what browsers and proxies get through
inline constexpr std::size_t kMostHeaders = 64;

struct CheckedHead {
  int status = 0;           // of the refusal; 0: it may be read
  std::string_view reason;  // of the refusal, a sentence
  std::uint64_t content_length = 0;
  bool is_http_1_0 = false;
};

// in: head  from the request line to the empty line, both included
//   source: RFC 9112, and more narrowly: lines end with CR and LF, nothing is folded, lengths are
//           said once, in digits, and by Content-Length alone
CheckedHead check_head(std::string_view head);

}  // namespace glane::cli

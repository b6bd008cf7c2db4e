// A client's connection: whole heads of requests, their bodies, and answers, each within its time.
// Whoever sends or takes a byte a second holds a thread for so long, and no longer.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "serve/request_head.hpp"

namespace glane::cli {

class Connection {
 public:
  using Clock = std::chrono::steady_clock;

  // To take an answer, and a second more for each 16 KiB of it.
  static constexpr std::chrono::seconds kAnswerTime{30};

  // Closes `socket` at its end.
  explicit Connection(int socket, std::chrono::seconds answer_time = kAnswerTime)
      : socket_(socket), answer_time_(answer_time) {}
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  int socket() const { return socket_; }

  // Whether a request begins within that time; false, too, where the client has closed.
  bool wait_for_request(std::chrono::milliseconds most);

  // Reads the head of the next request. out: 408 where it does not come in time, 0 and no bytes to
  // read where the client has gone
  CheckedHead read_head();

  // Bytes of the head and the body of this request, one after the other. out: how many; 0 at its
  // end; -1 where they do not come in time
  std::ptrdiff_t read(char* bytes, std::size_t size);

  // Bytes of the answer. They go when there are many, when more of the request is waited for, or by
  // flush(). out: false where the client does not take them
  bool write(std::string_view bytes);
  bool flush();

  // The rest of what the client sends is read, for a while, and forgotten: an answer that comes
  // before its request has ended is lost otherwise.
  void finish();

  // As finish(), without any wait: where there are too many clients, none holds up the others.
  void let_go();

  bool has_unread_body() const { return given_ < end_ || left_ > 0; }
  bool is_client_gone() const;

 private:
  bool receive(Clock::time_point deadline);

  int socket_;
  std::chrono::seconds answer_time_;
  std::string in_;           // received; of this request and those behind it
  std::size_t given_ = 0;    // bytes of it that read() has given
  std::size_t end_ = 0;      // of this request, as far as it is in in_
  std::uint64_t left_ = 0;   // bytes of its body that are not in in_ yet
  Clock::time_point until_;  // that they have come by
  std::string out_;
  bool has_failed_ = false;  // the client takes no more
};

}  // namespace glane::cli

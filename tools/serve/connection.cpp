#include "serve/connection.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace glane::cli {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds kHeadTime{10};
constexpr seconds kFinishTime{1};          // to take an answer that came early
constexpr std::uint64_t kSlowest = 16384;  // bytes of a body, or of an answer, in a second
constexpr std::size_t kBlock = 65536;

// Whether it is ready before the deadline.
bool wait_for(int socket, short event, Connection::Clock::time_point deadline) {
  for (;;) {
    // Upwards: who gives up before the deadline takes a slow client for one that has gone.
    const auto left = std::chrono::ceil<milliseconds>(deadline - Connection::Clock::now()).count();
    pollfd waiting{socket, event, 0};
    const int ready = poll(&waiting, 1, static_cast<int>(std::max<std::int64_t>(left, 0)));
    if (ready > 0) return true;
    if (ready == 0 || errno != EINTR) return false;
  }
}

}  // namespace

Connection::~Connection() {
  close(socket_);
}

bool Connection::wait_for_request(milliseconds most) {
  in_.erase(0, given_);
  given_ = end_ = 0;
  return !in_.empty() || wait_for(socket_, POLLIN, Clock::now() + most);
}

// Adds what has come, or comes by then. out: false where nothing does
bool Connection::receive(Clock::time_point deadline) {
  const std::size_t before = in_.size();
  in_.resize(before + kBlock / 4);
  ssize_t received = -1;
  do {
    if (!wait_for(socket_, POLLIN, deadline)) break;
    received = recv(socket_, in_.data() + before, in_.size() - before, MSG_DONTWAIT);
  } while (received < 0 && (errno == EINTR || errno == EAGAIN));
  in_.resize(before + static_cast<std::size_t>(std::max<ssize_t>(received, 0)));
  return received > 0;
}

CheckedHead Connection::read_head() {
  const Clock::time_point deadline = Clock::now() + kHeadTime;
  constexpr std::string_view kEnd = "\r\n\r\n";
  std::size_t looked_at = 0;
  std::size_t end = std::string::npos;
  while ((end = in_.find(kEnd, looked_at)) == std::string::npos) {
    looked_at = in_.size() < kEnd.size() ? 0 : in_.size() - kEnd.size() + 1;
    if (in_.size() > kMostHeadBytes) {
      return in_.find('\n') > kMostLineBytes ? CheckedHead{414, "the address is too long"}
                                             : CheckedHead{431, "the headers are too long"};
    }
    if (receive(deadline)) continue;
    if (Clock::now() >= deadline) return {408, "the request did not come in time"};
    return {};  // nobody is there to be answered
  }
  const std::size_t head_end = end + kEnd.size();
  const CheckedHead head = check_head(std::string_view(in_).substr(0, head_end));
  const std::uint64_t here = std::min<std::uint64_t>(in_.size() - head_end, head.content_length);
  end_ = head_end + static_cast<std::size_t>(here);
  left_ = head.content_length - here;
  until_ = Clock::now() + kHeadTime +
           seconds(std::min<std::uint64_t>(head.content_length / kSlowest, 3600));
  return head;
}

std::ptrdiff_t Connection::read(char* bytes, std::size_t size) {
  if (given_ == end_ && left_ > 0) {
    in_.clear();
    given_ = end_ = 0;
    if (!flush() || !receive(until_)) return -1;
    end_ = static_cast<std::size_t>(std::min<std::uint64_t>(in_.size(), left_));
    left_ -= end_;
  }
  const std::size_t count = std::min(size, end_ - given_);
  std::memcpy(bytes, in_.data() + given_, count);
  given_ += count;
  return static_cast<std::ptrdiff_t>(count);
}

bool Connection::write(std::string_view bytes) {
  out_.append(bytes);
  return out_.size() < kBlock ? !has_failed_ : flush();
}

bool Connection::flush() {
  std::string_view rest = out_;
  const Clock::time_point deadline = Clock::now() + answer_time_ + seconds(rest.size() / kSlowest);
  while (!rest.empty() && !has_failed_) {
    const ssize_t sent = send(socket_, rest.data(), rest.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(sent));
    } else if (errno == EAGAIN) {
      has_failed_ = !wait_for(socket_, POLLOUT, deadline);
    } else {
      has_failed_ = errno != EINTR;
    }
  }
  out_.clear();
  return !has_failed_;
}

void Connection::finish() {
  flush();
  shutdown(socket_, SHUT_WR);
  const Clock::time_point deadline = Clock::now() + kFinishTime;
  for (in_.clear(); receive(deadline) && Clock::now() < deadline;) in_.clear();
}

void Connection::let_go() {
  answer_time_ = seconds(0);
  flush();
  shutdown(socket_, SHUT_WR);
  in_.clear();
  receive(Clock::now());
}

bool Connection::is_client_gone() const {
  pollfd looking{socket_, POLLRDHUP, 0};
  return has_failed_ || poll(&looking, 1, 0) > 0;
}

}  // namespace glane::cli

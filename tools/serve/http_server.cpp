// The one file that knows cpp-httplib, which parses requests that connection.hpp has let pass and
// writes answers; it takes long to compile.
#include "serve/http_server.hpp"

#include <httplib.h>
#include <sys/socket.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "serve/connection.hpp"
#include "serve/serve_messages.hpp"
#include "serve/workers.hpp"
#include "terminal.hpp"

namespace glane::cli {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kIdle{60};      // that a connection is kept for another request
constexpr std::chrono::seconds kSpare{1};      // as long idle it may go, where others wait
constexpr std::size_t kMostRequests = 10'000;  // of one connection: those behind it come to theirs
constexpr int kBacklog = 512;
constexpr const char* kTakesGzip = "Glane-Takes-Gzip";

class ConnectionStream : public httplib::Stream {
 public:
  ConnectionStream(Connection& connection, std::string address)
      : connection_(connection), address_(std::move(address)) {}

  bool is_readable() const override { return connection_.has_unread_body(); }
  bool is_writable() const override { return true; }
  ssize_t read(char* bytes, std::size_t size) override { return connection_.read(bytes, size); }
  ssize_t write(const char* bytes, std::size_t size) override {
    return connection_.write({bytes, size}) ? static_cast<ssize_t>(size) : -1;
  }
  void get_remote_ip_and_port(std::string& ip, int& port) const override {
    ip = address_;
    port = 0;
  }
  void get_local_ip_and_port(std::string&, int&) const override {}
  socket_t socket() const override { return connection_.socket(); }

 private:
  Connection& connection_;
  std::string address_;
};

std::string address_of(int socket) {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  char host[NI_MAXHOST] = "";
  auto* const generic = reinterpret_cast<sockaddr*>(&address);
  if (getpeername(socket, generic, &size) != 0 ||
      getnameinfo(generic, size, host, sizeof host, nullptr, 0, NI_NUMERICHOST) != 0) {
    return "-";
  }
  return host;
}

// "br, gzip;q=0.5": a weight of nothing ("q=0", "q=0.000") refuses it.
bool takes_gzip(const std::string& accepted) {
  const std::size_t at = accepted.find("gzip");
  if (at == std::string::npos) return false;
  const std::string rest = accepted.substr(at + 4, accepted.find(',', at) - at - 4);
  const std::size_t weight = rest.find("q=");
  return weight == std::string::npos ||
         rest.find_first_of("123456789", weight) != std::string::npos;
}

std::string plain_answer(const HttpAnswer& answer) {
  std::string out =
      "HTTP/1.1 " + std::to_string(answer.status) +
      " Refused\r\nContent-Type: " + answer.media_type +
      "\r\nConnection: close\r\nContent-Length: " + std::to_string(answer.body.size()) + "\r\n";
  for (const auto& [name, value] : answer.headers) {
    out.append(name).append(": ").append(value).append("\r\n");
  }
  return out + "\r\n" + answer.body;
}

HttpRequest request_of(const httplib::Request& received) {
  HttpRequest request;
  request.method = received.method;
  request.target = received.target;
  request.address = received.remote_addr;
  request.header = [&](std::string_view name) {
    return received.get_header_value(std::string(name));
  };
  request.has_header = [&](std::string_view name) {
    return received.has_header(std::string(name));
  };
  request.takes_gzip = received.has_header(kTakesGzip);
  request.is_client_gone = [&] { return received.progress(0, 0); };
  request.read_body = [](std::size_t) { return std::nullopt; };
  return request;
}

std::optional<std::string> body_of(const httplib::ContentReader& reader, std::size_t most) {
  std::string body;
  const bool is_whole = reader([&](const char* bytes, std::size_t size) {
    if (body.size() + size > most) return false;
    body.append(bytes, size);
    return true;
  });
  return is_whole ? std::optional(std::move(body)) : std::nullopt;
}

void give(HttpAnswer answer, httplib::Response& response) {
  response.status = answer.status;
  response.body = std::move(answer.body);
  if (answer.status != 304) response.set_header("Content-Type", answer.media_type);
  for (const auto& [name, value] : answer.headers) response.set_header(name, value);
}

}  // namespace

// A server of cpp-httplib with connections of its own.
class HttpServer::Listener : public httplib::Server {
 public:
  Listener(const ServeSettings& settings, Site& site);

  int port() const { return port_; }
  void run();
  void end();

 private:
  // Connections to the threads of workers.hpp.
  class Queue;

  void bind();
  bool binds_again();
  bool process_and_close_socket(socket_t socket) override;
  bool wait_for_request(Connection& connection);
  bool serve(Connection& connection, ConnectionStream& stream, bool is_last);
  void refuse(Connection& connection, const CheckedHead& why, const std::string& address);
  void let_go_idle(std::size_t most, Clock::duration spare);
  bool is_refusing();

  Site& site_;
  const std::string address_;
  int port_;
  const std::size_t connections_;
  std::unique_ptr<Workers> workers_;
  std::atomic<bool> stops_{false};   // for good
  std::atomic<bool> drains_{false};  // no connection begins another request
  std::atomic<bool> has_ended_{false};
  std::mutex mutex_;  // for what follows
  std::map<socket_t, Clock::time_point> idle_;
  std::set<std::thread::id> refusing_;
};

class HttpServer::Listener::Queue : public httplib::TaskQueue {
 public:
  explicit Queue(Listener& listener) : listener_(listener) {
    listener_.workers_ = std::make_unique<Workers>(listener_.connections_);
  }

  void enqueue(std::function<void()> task) override {
    listener_.workers_->enqueue([this, task](bool refuse) {
      const auto own = std::this_thread::get_id();
      if (refuse) {
        const std::lock_guard lock(listener_.mutex_);
        listener_.refusing_.insert(own);
      }
      task();
      if (!refuse) return;
      const std::lock_guard lock(listener_.mutex_);
      listener_.refusing_.erase(own);
    });
    on_idle();
  }

  // Between connections, and every tenth of a second.
  void on_idle() override {
    const std::size_t waiting = listener_.workers_->waiting();
    if (waiting > 0) listener_.let_go_idle(waiting, kSpare);
  }

  void shutdown() override {
    listener_.drains_ = true;
    listener_.let_go_idle(listener_.connections_, Clock::duration::zero());
    listener_.workers_->shutdown();
  }

 private:
  Listener& listener_;
};

HttpServer::Listener::Listener(const ServeSettings& settings, Site& site)
    : site_(site),
      address_(settings.address),
      port_(settings.port),
      connections_(settings.connections) {
  new_task_queue = [this] { return new Queue(*this); };  // httplib takes it over
  set_socket_options([](socket_t socket) {               // its own lets two servers have one port
    const int yes = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  });
  set_tcp_nodelay(true);
  set_idle_interval(std::chrono::milliseconds(100));
  set_keep_alive_timeout(std::chrono::seconds(kIdle).count());
  set_keep_alive_max_count(kMostRequests);
  // All but one kind of request is answered without a body, and without a pattern to be matched.
  const std::string documents = "/api/documents";
  set_pre_routing_handler([this, documents](const auto& request, auto& response) {
    if (request.method == "PUT" && request.path == documents) return HandlerResponse::Unhandled;
    give(site_.answer(request_of(request)), response);
    return HandlerResponse::Handled;
  });
  Put(documents, [this](const auto& request, auto& response, const auto& reader) {
    HttpRequest with_body = request_of(request);
    with_body.read_body = [&](std::size_t most) { return body_of(reader, most); };
    give(site_.answer(with_body), response);
  });
  bind();
}

void HttpServer::Listener::bind() {
  errno = 0;
  const bool any = port_ == 0;
  const int bound = any ? bind_to_any_port(address_) : bind_to_port(address_, port_) ? port_ : -1;
  // As many may come at once as a page of a newspaper sends; httplib has room for five.
  if (bound < 0 || ::listen(svr_sock_, kBacklog) != 0) {
    const std::string why =
        errno != 0 ? system_sentence(errno) : fill(messages::kNoSuchAddress, {});
    throw Error(ErrorKind::index,
                fill(messages::kCannotListen, {address_, std::to_string(port_), why}));
  }
  port_ = bound;
}

// httplib ends at the first error of accept(), be it of one client's connection.
void HttpServer::Listener::run() {
  while (!stops_) {
    listen_after_bind();
    while (!stops_ && !binds_again()) continue;
    drains_ = false;  // before stops_ is looked at: end() waits until either is heeded
  }
  has_ended_ = true;
}

bool HttpServer::Listener::binds_again() {
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  try {
    bind();
    return true;
  } catch (const glane::Error& error) {
    print_error(error.what());
    return false;
  }
}

void HttpServer::Listener::end() {
  stops_ = true;
  // A server that does not run yet does not heed stop(); one that heeded it has no socket.
  for (; !has_ended_ && !drains_; std::this_thread::sleep_for(std::chrono::milliseconds(10))) {
    if (svr_sock_ != INVALID_SOCKET) stop();
  }
}

bool HttpServer::Listener::process_and_close_socket(socket_t socket) {
  Connection connection(socket);
  const std::string address = address_of(socket);
  std::atomic<std::int64_t>& open = site_.metrics().connections;
  ++open;
  if (is_refusing()) {
    ++site_.metrics().refused;
    connection.write(plain_answer(site_.refuse(503, messages::kBusy, address)));
    connection.let_go();
  } else {
    ConnectionStream stream(connection, address);
    for (std::size_t n = 1; n <= kMostRequests; ++n) {
      if (!wait_for_request(connection)) break;
      if (!serve(connection, stream, n == kMostRequests)) break;
    }
  }
  --open;
  return true;
}

bool HttpServer::Listener::is_refusing() {
  const std::lock_guard lock(mutex_);
  return refusing_.count(std::this_thread::get_id()) != 0;
}

bool HttpServer::Listener::wait_for_request(Connection& connection) {
  {
    const std::lock_guard lock(mutex_);
    if (drains_) return false;
    idle_[connection.socket()] = Clock::now();
  }
  const bool begins = connection.wait_for_request(kIdle);
  const std::lock_guard lock(mutex_);
  idle_.erase(connection.socket());
  return begins;
}

// Those that are idle longest are woken, as if their clients had gone.
void HttpServer::Listener::let_go_idle(std::size_t most, Clock::duration spare) {
  const std::lock_guard lock(mutex_);
  std::vector<std::pair<Clock::time_point, socket_t>> longest;
  for (const auto& [socket, since] : idle_) {
    if (Clock::now() - since >= spare) longest.emplace_back(since, socket);
  }
  std::sort(longest.begin(), longest.end());
  if (longest.size() > most) longest.resize(most);
  for (const auto& [since, socket] : longest) {
    ::shutdown(socket, SHUT_RD);
    idle_.erase(socket);
  }
}

bool HttpServer::Listener::serve(Connection& connection, ConnectionStream& stream, bool is_last) {
  const CheckedHead head = connection.read_head();
  std::string address;
  int port = 0;
  stream.get_remote_ip_and_port(address, port);
  if (head.status != 0) {
    refuse(connection, head, address);
    return false;
  }
  if (!connection.has_unread_body()) return false;
  // Where others wait for a thread it is told so: no request of its own crosses the closing.
  const bool closes = is_last || drains_ || workers_->waiting() > 0;
  bool client_closes = false;
  const bool is_answered =
      process_request(stream, closes, client_closes, [&](httplib::Request& request) {
        // Parts of answers are asked for by nobody but who wants them copied a thousand times.
        request.ranges.clear();
        request.headers.erase(kTakesGzip);
        if (takes_gzip(request.get_header_value("Accept-Encoding"))) {
          request.headers.emplace(kTakesGzip, "");
        }
        // httplib would pack by brotli, and as well as it can: slower than any search.
        request.headers.erase("Accept-Encoding");
        request.progress = [&](auto, auto) { return connection.is_client_gone(); };
      });
  if (connection.has_unread_body()) {
    connection.finish();
    return false;
  }
  return connection.flush() && is_answered && !closes && !client_closes;
}

void HttpServer::Listener::refuse(Connection& connection, const CheckedHead& why,
                                  const std::string& address) {
  connection.write(plain_answer(site_.refuse(why.status, why.reason, address)));
  connection.finish();
}

HttpServer::HttpServer(const ServeSettings& settings, Site& site)
    : listener_(std::make_unique<Listener>(settings, site)) {}
HttpServer::~HttpServer() = default;

int HttpServer::port() const {
  return listener_->port();
}

void HttpServer::run() {
  listener_->run();
}

void HttpServer::stop() {
  listener_->end();
}

}  // namespace glane::cli

// Clients that take their time.
#include "serve/connection.hpp"

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

using namespace glane::cli;

namespace {

// A client that takes what is there in time, and half as much as it is to take in all.
void take_slowly(int socket) {
  std::vector<char> bytes(8192);
  while (recv(socket, bytes.data(), bytes.size(), 0) > 0) {
    std::this_thread::sleep_for(std::chrono::milliseconds(600));
  }
  close(socket);
}

}  // namespace

TEST_CASE("who takes an answer a little at a time has no more time for it than all of it has") {
  int sockets[2] = {};
  REQUIRE(socketpair(AF_UNIX, SOCK_STREAM, 0, sockets) == 0);
  const int least = 1;  // the system makes it a few thousand
  setsockopt(sockets[0], SOL_SOCKET, SO_SNDBUF, &least, sizeof least);
  std::thread client(take_slowly, sockets[1]);
  {
    Connection connection(sockets[0], std::chrono::seconds(1));
    CHECK_FALSE(connection.write(std::string(65536, 'x')));
    CHECK(connection.is_client_gone());
  }
  client.join();
}

TEST_CASE("who is let go of is not waited for, and has its answer") {
  int sockets[2] = {};
  REQUIRE(socketpair(AF_UNIX, SOCK_STREAM, 0, sockets) == 0);
  {
    Connection connection(sockets[0]);
    connection.write("busy");
    connection.let_go();
  }
  char bytes[8] = "";
  CHECK(recv(sockets[1], bytes, sizeof bytes, 0) == 4);
  CHECK(std::string(bytes) == "busy");
  close(sockets[1]);
}

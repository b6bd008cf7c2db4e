// Addresses, hosts and secrets of requests.
#include "serve/address.hpp"

#include <doctest/doctest.h>

using namespace glane::cli;

TEST_CASE("percent signs are decoded, once") {
  CHECK(percent_decoded("%C3%A9t%c3%a9%2F%252F") == "été/%2F");
  CHECK(percent_decoded("a+b") == "a+b");
  CHECK(percent_decoded("a+b%2B", true) == "a b+");
  CHECK(percent_decoded("\xef\xbf\xbd") == "\xef\xbf\xbd");  // written as such, it is a character
}

TEST_CASE("what is no text is refused") {
  for (const char* text : {"%", "%4", "%4g", "%C3", "%C3%28", "%FF", "%00", "a%00b", "%ED%A0%80"}) {
    CAPTURE(text);
    CHECK_FALSE(percent_decoded(text).has_value());
  }
}

TEST_CASE("parameters come in their order, repeated or empty") {
  const auto parameters = parameters_of("a=1&b=&a=2&c&=x&&d=e=f&g%3D=h+i");
  REQUIRE(parameters.has_value());
  std::string all;
  for (const Parameter& one : *parameters) all += one.name + ":" + one.value + "|";
  CHECK(all == "a:1|b:|a:2|c:|d:e=f|g=:h i|");
  CHECK_FALSE(parameters_of("a=%").has_value());
  std::string many;
  for (std::size_t i = 0; i <= kMostParameters; ++i) many += "a=b&";
  CHECK_FALSE(parameters_of(many).has_value());
}

TEST_CASE("a host is named without its port, in one way") {
  CHECK(host_name("Example.ORG:80") == "example.org");
  CHECK(host_name("example.org.") == "example.org");
  CHECK(host_name("[::1]:8080") == "[::1]");
  CHECK(host_name("127.0.0.1") == "127.0.0.1");
  CHECK(host_name("a@b").empty());
  CHECK(host_name("a:b").empty());
  CHECK(host_name("a b").empty());
  CHECK(host_name("").empty());
}

TEST_CASE("names of this computer and numbers cannot be made to point here") {
  for (const char* host : {"localhost", "127.0.0.1", "[::1]", "192.0.2.1", "[2001:db8::1]"}) {
    CHECK(is_own_or_number(host));
  }
  for (const char* host : {"", "example.org", "localhost.example", "127.0.0.1.example", "127.1x"}) {
    CHECK_FALSE(is_own_or_number(host));
  }
}

TEST_CASE("loopback is this computer alone") {
  for (const char* host : {"localhost", "127.0.0.1", "127.8.9.1", "::1", "[::1]"}) {
    CHECK(is_loopback(host));
  }
  for (const char* host : {"0.0.0.0", "::", "128.0.0.1", "127.example", "1270.0.0.1", ""}) {
    CHECK_FALSE(is_loopback(host));
  }
}

TEST_CASE("secrets are the same or not") {
  CHECK(same_secret("abc", "abc"));
  for (const char* given : {"", "ab", "abcd", "abcabc", "abd", "xbc"}) {
    CHECK_FALSE(same_secret(given, "abc"));
  }
  CHECK_FALSE(same_secret("", ""));  // no token lets nobody in
}

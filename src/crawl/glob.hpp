// A pattern of paths as git matches them (gitignore(5)): "*" and "?" stop at "/", "**/" is any
// folders or none, "**" at the end whatever is below, "[a-z]", "[!a-z]" and "[[:digit:]]" are one
// byte of a class but "/", "\" makes what follows it mean itself.
#pragma once

#include <bitset>
#include <cstddef>
#include <string_view>
#include <vector>

namespace glane {

// Bytes, whatever their encoding: "?" is half an "é".
class Glob {
 public:
  // errors: none; of a pattern that makes no sense flaw() says why, and it matches nothing
  explicit Glob(std::string_view pattern);

  // A sentence's tail, such as "its [ is not closed"; empty: there is none.
  std::string_view flaw() const { return flaw_; }

  // Whether it matches all of a path. cost: O(bytes of both) where it has one star a name
  bool matches(std::string_view path) const;

 private:
  enum class Kind { byte, one, of_class, star, folders, all };

  struct Part {
    Kind kind = Kind::byte;
    unsigned char byte = 0;
    std::size_t number = 0;  // of its class
  };
  using Bytes = std::bitset<256>;

  // Where a match goes on by another try: a star takes a byte more.
  struct Retry {
    std::size_t part = 0;
    std::size_t at = std::string_view::npos;  // npos: there is none
  };

  void add_stars(std::string_view pattern, std::size_t& at, std::size_t literal_bytes);
  void add_class(std::string_view pattern, std::size_t& at);
  bool matches_byte(const Part& part, unsigned char byte) const;
  bool begin_star(std::size_t& part, std::size_t at, Retry& star, Retry& deep) const;
  static bool retry(std::string_view path, Retry& star);
  bool retry_deep(std::string_view path, Retry& deep) const;

  std::vector<Part> parts_;
  std::vector<Bytes> classes_;
  std::string_view flaw_;
};

}  // namespace glane

#include "crawl/glob.hpp"

#include <algorithm>
#include <cctype>
#include <cstdint>

namespace glane {

namespace {

constexpr std::string_view kNotClosed = "its [ is not closed";
constexpr std::string_view kLoneBackslash = "it ends with a backslash";
constexpr std::string_view kNoSuchClass = "it has a class [:name:] that there is not";
constexpr std::string_view kEmptyClass = "one of its classes holds no character";
constexpr std::string_view kTooLong = "it is longer than any path";

// No path is longer; it bounds what a pattern of somebody else costs.
constexpr std::size_t kMostBytes = 4096;

struct NamedClass {
  std::string_view name;
  int (*holds)(int);
};

int is_git_space(int byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' ? 1 : 0;
}

// Of ASCII alone, whatever the locale.
constexpr NamedClass kClasses[] = {
    {"alnum", ::isalnum}, {"alpha", ::isalpha},    {"blank", ::isblank}, {"cntrl", ::iscntrl},
    {"digit", ::isdigit}, {"graph", ::isgraph},    {"lower", ::islower}, {"print", ::isprint},
    {"punct", ::ispunct}, {"space", is_git_space}, {"upper", ::isupper}, {"xdigit", ::isxdigit},
};

unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

// Reads what stands in brackets.
class ClassReader {
 public:
  // in: at  behind the "["; left at the "]"
  ClassReader(std::string_view pattern, std::size_t& at) : pattern_(pattern), at_(at) {}

  // nothing: a flaw
  std::string_view read(std::bitset<256>& bytes) {
    const bool negated = !ends() && (pattern_[at_] == '!' || pattern_[at_] == '^');
    if (negated) ++at_;
    for (bool first = true; first || ends() || pattern_[at_] != ']'; first = false) {
      if (ends()) return kNotClosed;
      if (const std::string_view flaw = add(bytes); !flaw.empty()) return flaw;
      ++at_;
    }
    if (negated) bytes.flip();
    bytes.reset('/');
    return bytes.none() ? kEmptyClass : std::string_view();
  }

 private:
  bool ends() const { return at_ >= pattern_.size(); }

  std::string_view add(std::bitset<256>& bytes) {
    if (pattern_[at_] == '-' && before_ != 0 && at_ + 1 < pattern_.size() &&
        pattern_[at_ + 1] != ']') {
      ++at_;
      return add_range(bytes);
    }
    const bool may_be_named = pattern_.substr(at_, 2) == "[:";
    if (may_be_named) {
      const std::size_t end = pattern_.find(']', at_ + 2);
      if (end == std::string_view::npos) return kNotClosed;
      if (end > at_ + 2 && pattern_[end - 1] == ':') {
        const std::string_view name = pattern_.substr(at_ + 2, end - at_ - 3);
        at_ = end;
        before_ = 0;
        return add_named(name, bytes);
      }
    }
    if (!skip_backslash()) return kNotClosed;
    before_ = byte_at(pattern_, at_);
    bytes.set(before_);
    return {};
  }

  std::string_view add_range(std::bitset<256>& bytes) {
    if (!skip_backslash()) return kNotClosed;
    for (unsigned byte = before_; byte <= byte_at(pattern_, at_); ++byte) bytes.set(byte);
    before_ = 0;
    return {};
  }

  static std::string_view add_named(std::string_view name, std::bitset<256>& bytes) {
    const auto* const found = std::find_if(std::begin(kClasses), std::end(kClasses),
                                           [&](const NamedClass& one) { return one.name == name; });
    if (found == std::end(kClasses)) return kNoSuchClass;
    for (int byte = 0; byte < 128; ++byte) {
      if (found->holds(byte) != 0) bytes.set(static_cast<std::size_t>(byte));
    }
    return {};
  }

  // False where nothing follows it.
  bool skip_backslash() {
    if (pattern_[at_] == '\\') ++at_;
    return !ends();
  }

  std::string_view pattern_;
  std::size_t& at_;
  unsigned char before_ = 0;  // what a range may begin with
};

}  // namespace

Glob::Glob(std::string_view pattern) {
  if (pattern.size() > kMostBytes) {
    flaw_ = kTooLong;
    return;
  }
  const std::size_t literal_bytes = std::min(pattern.find_first_of("*?[\\"), pattern.size());
  for (std::size_t at = 0; at < pattern.size() && flaw_.empty(); ++at) {
    switch (pattern[at]) {
      case '*':
        add_stars(pattern, at, literal_bytes);
        continue;
      case '?':
        parts_.push_back({Kind::one});
        continue;
      case '[':
        add_class(pattern, ++at);
        continue;
      case '\\':
        if (++at == pattern.size()) {
          flaw_ = kLoneBackslash;
          return;
        }
        [[fallthrough]];
      default:
        parts_.push_back({Kind::byte, byte_at(pattern, at)});
    }
  }
}

// Two stars or more stand for folders where they are all of a name. So they do, in git, right
// behind what is literal at the beginning, which it compares first and cuts off: "a**/b" is "ab".
//   in: at  the first star; left at the last byte that was read
void Glob::add_stars(std::string_view pattern, std::size_t& at, std::size_t literal_bytes) {
  const std::size_t begin = at;
  const std::size_t behind = std::min(pattern.find_first_not_of('*', at), pattern.size());
  at = behind - 1;
  const bool begins_name = begin == 0 || begin == literal_bytes || pattern[begin - 1] == '/';
  if (behind - begin == 1 || !begins_name) {
    parts_.push_back({Kind::star});
  } else if (behind < pattern.size() && pattern[behind] == '/') {
    parts_.push_back({Kind::folders});
    at = behind;
  } else if (behind == pattern.size() || pattern.substr(behind, 2) == "\\/") {
    parts_.push_back({Kind::all});
  } else {
    parts_.push_back({Kind::star});
  }
}

void Glob::add_class(std::string_view pattern, std::size_t& at) {
  parts_.push_back({Kind::of_class, 0, classes_.size()});
  flaw_ = ClassReader(pattern, at).read(classes_.emplace_back());
}

bool Glob::matches_byte(const Part& part, unsigned char byte) const {
  if (part.kind == Kind::byte) return part.byte == byte;
  if (part.kind == Kind::one) return byte != '/';
  return part.kind == Kind::of_class && classes_[part.number].test(byte);
}

// Whether the part is a star of some kind: the match goes on behind it, with nothing for it.
bool Glob::begin_star(std::size_t& part, std::size_t at, Retry& star, Retry& deep) const {
  const Kind kind = parts_[part].kind;
  if (kind == Kind::byte || kind == Kind::one || kind == Kind::of_class) return false;
  if (kind == Kind::star) {
    star = {part, at};
  } else {
    deep = {part, at};
    star = {};
  }
  ++part;
  return true;
}

// One byte more for a star; false where there is none for it.
bool Glob::retry(std::string_view path, Retry& star) {
  if (star.at >= path.size() || path[star.at] == '/') return false;
  ++star.at;
  return true;
}

// A byte more for "**" at an end, a folder more for "**/".
bool Glob::retry_deep(std::string_view path, Retry& deep) const {
  if (deep.at >= path.size()) return false;
  if (parts_[deep.part].kind == Kind::folders) {
    deep.at = path.find('/', deep.at);
    if (deep.at == std::string_view::npos) return false;
  }
  ++deep.at;
  return true;
}

// What a star took is given up for the last star alone, of one name, and then for the last "**":
// what the parts before these took at the first try leaves most to those that follow.
bool Glob::matches(std::string_view path) const {
  if (!flaw_.empty()) return false;
  Retry star;
  Retry deep;
  for (std::size_t part = 0, at = 0; part < parts_.size() || at < path.size();) {
    if (part < parts_.size() && begin_star(part, at, star, deep)) continue;
    if (part < parts_.size() && at < path.size() && matches_byte(parts_[part], byte_at(path, at))) {
      ++part;
      ++at;
    } else if (retry(path, star)) {
      part = star.part + 1;
      at = star.at;
    } else if (retry_deep(path, deep)) {
      star = {};
      part = deep.part + 1;
      at = deep.at;
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace glane

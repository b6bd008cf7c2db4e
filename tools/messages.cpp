#include "messages.hpp"

#include <cstring>

#include "figures_messages.hpp"

namespace glane::cli {

std::string fill(std::string_view pattern, std::initializer_list<std::string_view> values) {
  std::string out;
  for (const std::string_view value : values) {
    const std::size_t hole = pattern.find("{}");
    if (hole == std::string_view::npos) break;
    out.append(pattern.substr(0, hole)).append(value);
    pattern.remove_prefix(hole + 2);
  }
  return out.append(pattern);
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string line;
  for (const std::string& part : parts) line.append(line.empty() ? "" : separator).append(part);
  return line;
}

std::string system_sentence(int error) {
  return std::string(translated(std::strerror(error)));
}

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) {
    digits.insert(at - 3, std::string_view(messages::kThousandsMark));
  }
  return digits;
}

std::string counted(std::uint64_t count, const Noun& noun) {
  return grouped(count).append(" ").append(translated(noun.one, noun.many, count));
}

}  // namespace glane::cli

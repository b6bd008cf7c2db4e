#include "library/list_file.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "glane/error_code.hpp"

namespace glane {

namespace {

// A list is written by people, or made of what people wrote.
constexpr std::size_t kMostBytes = 64u << 20;
constexpr std::size_t kMostBytesOfLine = 10'000;

std::string read_bytes(const std::string& path) {
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  std::string text;
  std::string block(1u << 16, '\0');
  while (file && text.size() <= kMostBytes) {
    file.read(block.data(), static_cast<std::streamsize>(block.size()));
    text.append(block, 0, static_cast<std::size_t>(file.gcount()));
  }
  if (!file.is_open() || file.bad()) {
    throw Error(ErrorCode::list_file, {{"path", path}, {"reason", std::strerror(errno)}});
  }
  if (text.size() > kMostBytes) {
    throw Error(ErrorCode::list_bytes,
                {{"path", path}, {"most", std::to_string(kMostBytes >> 20)}});
  }
  return text;
}

void check_lines(const std::string& path, std::string_view text) {
  std::size_t number = 0;
  for (const std::string_view line : split_text_lines(text)) {
    ++number;
    if (line.size() > kMostBytesOfLine) {
      throw Error(ErrorCode::list_line, {{"path", path},
                                         {"line", std::to_string(number)},
                                         {"most", std::to_string(kMostBytesOfLine)}});
    }
    if (find_invalid_utf8(line) != std::string_view::npos) {
      throw Error(ErrorCode::list_encoding, {{"path", path}, {"line", std::to_string(number)}});
    }
  }
}

std::optional<UserList> read_list(const std::string& path) {
  if (path.empty()) return std::nullopt;
  return UserList{path, read_list_text(path)};
}

}  // namespace

std::string read_list_text(const std::string& path) {
  constexpr std::string_view kByteOrderMark = "\uFEFF";
  std::string text = read_bytes(path);
  if (text.compare(0, kByteOrderMark.size(), kByteOrderMark) == 0) {
    text.erase(0, kByteOrderMark.size());
  }
  check_lines(path, text);
  return text;
}

UserLists read_list_files(const WordFiles& files) {
  const UserLists lists{read_list(files.stopwords), read_list(files.extra_stopwords),
                        read_list(files.synonyms), read_list(files.protected_words)};
  if (lists.synonyms || lists.protected_words) {
    FrenchAnalyzer analyzer = analyzer_with_user_lists(lists);
    synonyms_of_user_lists(lists, analyzer);
  }
  return lists;
}

}  // namespace glane

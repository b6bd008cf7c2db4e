#include "index/files/backup_list.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/mapped_file.hpp"
#include "base/plain_file.hpp"
#include "index/files/index_format.hpp"

namespace glane {

namespace {

constexpr std::size_t kMostLineBytes = 8192;  // a path has 4096 at most, each escaped

std::string path_of(const std::string& directory) {
  return directory + "/" + kBackupsFile;
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\\' || at + 1 == text.size()) {
      out += text[at];
    } else {
      out += text[++at] == 'n' ? '\n' : text[at];
    }
  }
  return out;
}

std::optional<NotedBackup> read_line(std::string_view line) {
  NotedBackup backup;
  const auto time = std::from_chars(line.data(), line.data() + line.size(), backup.time);
  if (time.ec != std::errc()) return std::nullopt;
  line.remove_prefix(static_cast<std::size_t>(time.ptr - line.data()));
  if (!line.starts_with(" /")) return std::nullopt;
  backup.path = unescaped(line.substr(1));
  return backup;
}

}  // namespace

std::string backup_line(const NotedBackup& backup) {
  std::string line = std::to_string(backup.time) + " ";
  for (const char c : backup.path) {
    if (c == '\n') {
      line += "\\n";
    } else {
      line.append(c == '\\' ? 2 : 1, c);
    }
  }
  return line + "\n";
}

std::vector<NotedBackup> read_backup_lines(std::string_view lines) {
  std::vector<NotedBackup> backups;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::optional<NotedBackup> backup = read_line(lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
    if (!backup) continue;
    std::erase_if(backups, [&](const NotedBackup& one) { return one.path == backup->path; });
    backups.push_back(*backup);
  }
  return backups;
}

bool is_backup_list(const std::string& path) {
  if (!is_plain_file(path)) return false;
  const std::string head = first_bytes_of_plain_file(path, kMostLineBytes);
  return head.empty() || read_line(head.substr(0, head.find('\n')));
}

bool note_backup(const std::string& directory, const NotedBackup& backup) {
  const std::string line = backup_line(backup);
  const std::string path = path_of(directory);
  if (is_plain_file_name_taken(path) && !is_backup_list(path)) return false;  // somebody else's
  const int file =
      ::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666);
  if (file < 0) return false;
  const bool written = ::write(file, line.data(), line.size()) == static_cast<ssize_t>(line.size());
  const bool synced = ::fsync(file) == 0;
  return ::close(file) == 0 && written && synced;
}

std::vector<NotedBackup> noted_backups(const std::string& directory) {
  if (!is_plain_file(path_of(directory))) return {};
  const MappedFile file(path_of(directory));
  return read_backup_lines(file.bytes());
}

}  // namespace glane

#include "index/files/backup_list.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "index/sample_documents.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("a line of the list of copies is read as it was written, whatever the path") {
  const std::vector<NotedBackup> backups = {
      {"/a b", 1'700'000'000}, {"/ligne\nsuivante\\n", 0}, {"/\\", -1}, {"/été\n", 5}};
  std::string lines;
  for (const NotedBackup& one : backups) lines += backup_line(one);
  CHECK(read_backup_lines(lines) == backups);
}

TEST_CASE("of a path that was noted twice the last counts; what is no line is passed over") {
  const std::string lines = "1 /a\n2 /b\nx\n\n3\n4 relative\n5 /a\n6 /cut";
  CHECK(read_backup_lines(lines) == std::vector<NotedBackup>{{"/b", 2}, {"/a", 5}, {"/cut", 6}});
  CHECK(read_backup_lines("").empty());
  CHECK(read_backup_lines("7 /end\\") == std::vector<NotedBackup>{{"/end\\", 7}});
}

TEST_CASE("copies are noted one behind the other; without a list there is none") {
  const TemporaryIndex index;
  CHECK_FALSE(note_backup(index.directory(), {"/a", 1}));
  CHECK(noted_backups(index.directory()).empty());
  std::filesystem::create_directory(index.directory());
  CHECK(note_backup(index.directory(), {"/a", 1}));
  CHECK(note_backup(index.directory(), {"/b\n", 2}));
  CHECK(noted_backups(index.directory()) == std::vector<NotedBackup>{{"/a", 1}, {"/b\n", 2}});
}

#include <xapian.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "index/care/care.hpp"
#include "index/care/integrity_xapian.hpp"
#include "index/care/posting_check_xapian.hpp"
#include "index/care/process_apart.hpp"
#include "index/commit_lock.hpp"
#include "index/index_folder.hpp"
#include "index/open_xapian.hpp"
#include "index/xapian_errors.hpp"

namespace glane {

namespace {

// A writer that commits every second overwrites what a check has not come to yet.
constexpr int kTries = 3;

// What tells one commit from another: the bytes of the file that Xapian writes last.
std::string commit_of(const std::string& generation) {
  std::ifstream file(generation + "/iamglass", std::ios::binary);
  return generation + "\n" + std::string(std::istreambuf_iterator<char>(file), {});
}

// Xapian tells of each table, be it sound or not.
bool is_trouble(std::string_view line) {
  if (line.empty() || line.back() == ':') return false;
  for (const std::string_view usual : {"Lazily created", "structure checked OK",
                                       "Full structure check not implemented", "No errors found"}) {
    if (line.find(usual) != std::string_view::npos) return false;
  }
  return true;
}

void check_tables(const std::string& generation, FaultList& faults) {
  std::ostringstream said;
  std::size_t errors = 0;
  try {
    errors = Xapian::Database::check(generation, 0, &said);
  } catch (const Xapian::Error& error) {
    faults.add(FaultKind::database, "the database: " + error.get_description());
  }
  if (errors == 0) return;
  const std::string text = said.str();
  for (const std::string_view line : split_lines(text)) {
    if (is_trouble(line)) faults.add(FaultKind::database, "the database: " + std::string(line));
  }
  faults.add(FaultKind::database,
             "the database: Xapian's check finds " + std::to_string(errors) + " errors");
}

// In a process apart, as Xapian, here, reads past the end of what is damaged.
void check_database(const IndexParts& parts, FaultList& faults) {
  const auto work = [&] {
    FaultList found;
    check_tables(parts.generation, found);
    if (parts.database && parts.standing) check_postings(*parts.database, *parts.standing, found);
    return found.take();
  };
  for (std::string& fault : run_apart(work)) faults.add(FaultKind::database, std::move(fault));
}

IndexCheck look(const std::string& directory) {
  IndexCheck check;
  FaultList faults;
  const std::string generation = current_generation(directory);
  const IndexParts parts = open_parts(generation, faults);
  try {
    if (parts.database) check_format(*parts.database, directory);
  } catch (const Xapian::Error& error) {
    faults.add(FaultKind::database, "its format cannot be read: " + error.get_description());
  }
  check_database(parts, faults);
  check_parts(parts, check, faults);
  check.faults = faults.take();
  return check;
}

}  // namespace

IndexCheck check_index(const std::string& directory) {
  try {
    for (int tries = 0; tries < kTries; ++tries) {
      const std::string before = commit_of(current_generation(directory));
      IndexCheck check = look(directory);
      if (check.is_sound() || commit_of(current_generation(directory)) == before) return check;
    }
    const CommitLock lock(directory, CommitLock::Kind::copy);
    return look(directory);
  } catch (...) {
    rethrow_as_error(directory);
  }
}

}  // namespace glane

#include "segment/glass_verify.hpp"

#include <xapian.h>

#include "base/error.hpp"

namespace glane {

namespace {

[[noreturn]] void refuse(const std::string& folder, const std::string& what) {
  throw Error(ErrorKind::index,
              folder + ": Xapian " + Xapian::version_string() +
                  " does not read postings as they were written: " + what,
              "glane needs a Xapian whose databases are those of 1.4");
}

}  // namespace

void verify_glass(const std::string& folder, const GlassStatistics& statistics) {
  try {
    const Xapian::Database database(folder);
    if (database.get_doccount() != statistics.documents ||
        database.get_lastdocid() != statistics.documents) {
      refuse(folder, std::to_string(database.get_doccount()) + " documents instead of " +
                         std::to_string(statistics.documents));
    }
    if (database.get_total_length() != statistics.total_length) {
      refuse(folder, "a length of " + std::to_string(database.get_total_length()) + " instead of " +
                         std::to_string(statistics.total_length));
    }
  } catch (const Xapian::Error& error) {
    refuse(folder, error.get_msg());
  }
}

}  // namespace glane

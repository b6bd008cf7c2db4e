#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>

#include "index/open_xapian.hpp"
#include "index/schema.hpp"
#include "index/synonym_table_xapian.hpp"
#include "results/statistics_xapian.hpp"

namespace glane {

namespace {

std::uint64_t count_terms(const Xapian::Database& database, std::string_view prefix) {
  std::uint64_t count = 0;
  const std::string start(prefix);
  const auto end = database.allterms_end(start);
  for (auto term = database.allterms_begin(start); term != end; ++term) ++count;
  return count;
}

std::uint64_t bytes_below(const std::string& directory) {
  std::uint64_t bytes = 0;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(directory, error)) {
    const auto size = entry.file_size(error);
    if (!error) bytes += size;
  }
  return bytes;
}

void read_dates(const Xapian::Database& database, IndexStatistics& out) {
  std::uint64_t dated = 0;
  const auto end = database.valuestream_end(slot::kDate);
  for (auto value = database.valuestream_begin(slot::kDate); value != end; ++value) {
    const std::optional<Date> date = parse_iso_date(*value);
    if (!date) continue;
    ++dated;
    const auto instant = interval_of(*date).first;
    if (!out.first_date || instant < interval_of(*out.first_date).first) out.first_date = date;
    if (!out.last_date || instant > interval_of(*out.last_date).first) out.last_date = date;
  }
  out.undated = out.documents - dated;
}

void count_sites(const Xapian::Database& database, IndexStatistics& out) {
  std::map<std::string, std::size_t> counts;
  std::size_t known = 0;
  const auto end = database.valuestream_end(slot::kSite);
  for (auto value = database.valuestream_begin(slot::kSite); value != end; ++value) {
    ++counts[*value];
    ++known;
  }
  for (const auto& [site, count] : counts) out.sites.push_back({site, count});
  std::stable_sort(out.sites.begin(), out.sites.end(),
                   [](const FacetCount& a, const FacetCount& b) { return a.count > b.count; });
  if (known < out.documents) out.sites.push_back({std::nullopt, out.documents - known});
}

}  // namespace

IndexStatistics statistics_of(const Xapian::Database& database, const std::string& directory) {
  IndexStatistics out;
  const std::string type(prefix::kType);
  out.documents = database.get_doccount();
  out.articles = database.get_termfreq(type + std::string(type_name(DocumentType::article)));
  out.comments = database.get_termfreq(type + std::string(type_name(DocumentType::comment)));
  out.threads = count_terms(database, prefix::kThread);
  out.authors = count_terms(database, prefix::kAuthorName);
  out.terms = count_terms(database, "");
  out.bytes = bytes_below(directory);
  out.average_length = database.get_avlength();
  read_dates(database, out);
  count_sites(database, out);
  out.stop_words = stored_stop_words(database).size();
  out.synonym_groups = count_synonym_groups(database);
  out.protected_words = stored_protected_words(database).size();
  return out;
}

}  // namespace glane

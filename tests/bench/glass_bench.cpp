// Postings written as one glass database by GlassWriter, against Xapian's add_document, commits of
// 6,000 documents each, and compact; then merged from four databases. CPU seconds in the same run,
// of the same postings: frequencies of terms fall as in a text (Zipf). By hand with other numbers:
// `build/tests/bench/bench-glass DOCUMENTS`.
#include <xapian.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <numeric>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "../crawl/temporary_directory.hpp"
#include "measure.hpp"
#include "random.hpp"
#include "segment/glass/glass_writer.hpp"
#include "segment/merge_postings.hpp"

using namespace glane;
using namespace glane::bench;

namespace {

constexpr int kRounds = 3;
constexpr std::size_t kTerms = 150'000;
constexpr std::size_t kTermsADocument = 26;
constexpr std::uint32_t kBatchDocuments = 6000;
constexpr std::uint32_t kParts = 4;

struct Postings {
  std::vector<std::string> terms;  // ascending
  std::vector<std::vector<Posting>> lists;
  std::vector<std::uint32_t> lengths;

  std::size_t count() const {
    return std::accumulate(lists.begin(), lists.end(), std::size_t{0},
                           [](std::size_t sum, const auto& list) { return sum + list.size(); });
  }
};

Postings invent_postings(std::uint32_t documents) {
  Random random(1);
  const ZipfRanks ranks(kTerms, 2);
  Postings made;
  made.lengths.assign(documents, 0);
  std::vector<std::pair<std::string, std::vector<Posting>>> lists(kTerms);
  for (std::size_t i = 0; i < kTerms; ++i) {
    // 'Z' and some six letters, as terms of lemma classes are.
    std::string& term = lists[i].first = "Z";
    for (std::size_t left = i; left > 0; left /= 7) term += "aeilnrstou"[random.below(10)];
    term += std::to_string(i);
  }
  for (std::uint32_t document = 1; document <= documents; ++document) {
    for (std::size_t i = 0; i < kTermsADocument; ++i) {
      std::vector<Posting>& list = lists[ranks.draw(random)].second;
      if (list.empty() || list.back().document != document) list.push_back({document, 0});
      ++list.back().wdf;
      ++made.lengths[document - 1];
    }
  }
  std::sort(lists.begin(), lists.end(), [](auto& a, auto& b) { return a.first < b.first; });
  for (auto& [term, list] : lists) {
    if (list.empty()) continue;
    made.terms.push_back(std::move(term));
    made.lists.push_back(std::move(list));
  }
  return made;
}

// The documents from `begin` to `end`, counted from 0.
void write_by_glane(const Postings& postings, std::uint32_t begin, std::uint32_t end,
                    const std::string& folder) {
  GlassWriter writer(folder);
  writer.set_lengths(std::span(postings.lengths).subspan(begin, end - begin));
  std::vector<Posting> own;
  for (std::size_t i = 0; i < postings.terms.size(); ++i) {
    if (end - begin == postings.lengths.size()) {
      writer.add_term(postings.terms[i], postings.lists[i]);
      continue;
    }
    own.clear();
    for (const Posting& posting : postings.lists[i]) {
      if (posting.document > begin && posting.document <= end) {
        own.push_back({posting.document - begin, posting.wdf});
      }
    }
    if (!own.empty()) writer.add_term(postings.terms[i], own);
  }
  writer.finish();
}

// What Xapian is given, made before its time is taken.
std::vector<Xapian::Document> documents_of(const Postings& postings) {
  std::vector<Xapian::Document> documents(postings.lengths.size());
  for (std::size_t i = 0; i < postings.terms.size(); ++i) {
    for (const Posting& posting : postings.lists[i]) {
      documents[posting.document - 1].add_term(postings.terms[i], posting.wdf);
    }
  }
  return documents;
}

void write_by_xapian(const std::vector<Xapian::Document>& documents, const std::string& folder) {
  const std::string grown = folder + ".grown";
  {
    Xapian::WritableDatabase database(grown, Xapian::DB_CREATE | Xapian::DB_NO_TERMLIST);
    for (std::size_t i = 0; i < documents.size(); ++i) {
      database.add_document(documents[i]);
      if ((i + 1) % kBatchDocuments == 0) database.commit();
    }
    database.commit();
  }
  Xapian::Database(grown).compact(folder);
}

void merge_parts(const std::string& parts, const Postings& postings, const std::string& folder) {
  std::vector<std::uint32_t> numbers(postings.lengths.size());
  std::iota(numbers.begin(), numbers.end(), 1u);
  std::vector<Xapian::Database> databases;
  for (std::uint32_t i = 0; i < kParts; ++i) databases.emplace_back(parts + std::to_string(i));
  std::vector<MergedPostings> sources;
  std::size_t begin = 0;
  for (const Xapian::Database& database : databases) {
    sources.push_back({database, std::span(numbers).subspan(begin, database.get_doccount())});
    begin += database.get_doccount();
  }
  GlassWriter writer(folder);
  writer.set_lengths(postings.lengths);
  merge_postings(sources, writer);
  writer.finish();
}

double megabytes_of(const std::string& folder) {
  return static_cast<double>(std::filesystem::file_size(folder + "/postlist.glass")) / 1e6;
}

}  // namespace

int main(int argc, char** argv) {
  const auto documents =
      static_cast<std::uint32_t>(argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 40'000);
  const Postings postings = invent_postings(documents);
  const std::vector<Xapian::Document> of_xapian = documents_of(postings);
  const double count = static_cast<double>(postings.count());
  std::vector<double> ours, xapian, merged, ratios;
  double our_size = 0, xapian_size = 0, merged_size = 0;
  for (int round = 0; round < kRounds; ++round) {
    const TemporaryDirectory folder;
    const auto timed = [](auto work) { return cpu_seconds_of(work); };
    ours.push_back(timed([&] { write_by_glane(postings, 0, documents, folder.path("glane")); }));
    xapian.push_back(timed([&] { write_by_xapian(of_xapian, folder.path("xapian")); }));
    ratios.push_back(xapian.back() / ours.back());
    for (std::uint32_t i = 0; i < kParts; ++i) {
      write_by_glane(postings, documents / kParts * i,
                     i + 1 == kParts ? documents : documents / kParts * (i + 1),
                     folder.path("part" + std::to_string(i)));
    }
    merged.push_back(
        timed([&] { merge_parts(folder.path("part"), postings, folder.path("merged")); }));
    our_size = megabytes_of(folder.path("glane"));
    xapian_size = megabytes_of(folder.path("xapian"));
    merged_size = megabytes_of(folder.path("merged"));
  }
  std::printf("%u documents, %zu terms, %.2f M postings, %d rounds, medians\n", documents,
              postings.terms.size(), count / 1e6, kRounds);
  const auto row = [&](const char* name, double seconds, double megabytes) {
    std::printf("%-28s %7.3f CPU s  %6.1f ns a posting  %6.2f MB\n", name, seconds,
                seconds * 1e9 / count, megabytes);
  };
  row("GlassWriter", median(ours), our_size);
  row("add_document and compact", median(xapian), xapian_size);
  row("merge_postings of four", median(merged), merged_size);
  std::printf("GlassWriter takes 1 / %.1f of the CPU of add_document and compact\n",
              median(ratios));
  return 0;
}

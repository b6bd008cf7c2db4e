// Indexing against what Xapian itself offers for it, a TermGenerator that feeds one growing
// database with positions: as it is, and with French stems, which is the usual way to have what
// glane finds. CPU seconds on the same documents, commit included.
#include <xapian.h>

#include <cstdio>
#include <string>
#include <vector>

#include "../crawl/temporary_directory.hpp"
#include "generated_french.hpp"
#include "index/writer/writer.hpp"
#include "measure.hpp"

using namespace glane;
using namespace glane::bench;

namespace {

constexpr int kRounds = 3;
constexpr std::size_t kDocuments = 2000;

void write_with_glane(const std::string& directory, const std::vector<Document>& documents) {
  IndexWriter writer(directory);
  for (const Document& document : documents) writer.add({document});
  writer.commit();
}

void write_with_xapian(const std::string& directory, const std::vector<Document>& documents,
                       bool stems) {
  Xapian::WritableDatabase database(directory, Xapian::DB_CREATE);
  Xapian::TermGenerator generator;
  if (stems) generator.set_stemmer(Xapian::Stem("french"));
  for (const Document& document : documents) {
    Xapian::Document made;
    generator.set_document(made);
    generator.set_termpos(0);
    generator.index_text(document.title);
    generator.increase_termpos();
    generator.index_text(document.text);
    made.set_data(to_json(document));
    made.add_boolean_term("Q" + document.id);
    database.replace_document("Q" + document.id, made);
  }
  database.commit();
}

}  // namespace

int main() {
  GeneratedFrench french(2);
  std::vector<Document> documents;
  double megabytes = 0;
  for (std::size_t i = 0; i < kDocuments; ++i) {
    documents.push_back(french.document(i));
    const Document& made = documents.back();
    megabytes += static_cast<double>(made.title.size() + made.text.size()) / 1e6;
  }
  std::vector<double> ours, plain, stemmed, to_plain, to_stemmed;
  for (int round = 0; round < kRounds; ++round) {
    const TemporaryDirectory folder;
    ours.push_back(cpu_seconds_of([&] { write_with_glane(folder.path("a"), documents); }));
    plain.push_back(cpu_seconds_of([&] { write_with_xapian(folder.path("b"), documents, false); }));
    stemmed.push_back(
        cpu_seconds_of([&] { write_with_xapian(folder.path("c"), documents, true); }));
    to_plain.push_back(ours.back() / plain.back());
    to_stemmed.push_back(ours.back() / stemmed.back());
  }
  std::printf("%zu documents, %.1f MB of text, %d rounds, medians\n", kDocuments, megabytes,
              kRounds);
  const auto row = [&](const char* name, double seconds) {
    std::printf("%-28s %6.2f CPU s  %5.2f MB per CPU second\n", name, seconds, megabytes / seconds);
  };
  row("IndexWriter", median(ours));
  row("TermGenerator", median(plain));
  row("TermGenerator, French stems", median(stemmed));
  std::printf("IndexWriter takes %.2f times the CPU of TermGenerator, %.2f times with stems\n",
              median(to_plain), median(to_stemmed));
  return 0;
}

#include "random_segments.hpp"

#include <array>
#include <fstream>
#include <iterator>
#include <random>

#include "database_difference.hpp"
#include "page/document/random_document.hpp"
#include "segment/builder/segment_builder.hpp"
#include "segment/format/digest.hpp"
#include "segment/reader/unpacked_blocks.hpp"
#include "segment/segment_check.hpp"

namespace glane::test {

namespace {

constexpr std::array<std::string_view, 44> kWords = {"le",
                                                     "la",
                                                     "les",
                                                     "de",
                                                     "et",
                                                     "marché",
                                                     "Marché",
                                                     "MARCHÉ",
                                                     "marche",
                                                     "marches",
                                                     "porte",
                                                     "portes",
                                                     "porter",
                                                     "porte-monnaie",
                                                     "portemonnaie",
                                                     "Porte-monnaie",
                                                     "monnaie",
                                                     "L'Oréal",
                                                     "l’eau",
                                                     "aujourd'hui",
                                                     "étudiant·e·s",
                                                     "ouvrier(e)s",
                                                     "été",
                                                     "Été",
                                                     "ete",
                                                     "cœur",
                                                     "coeur",
                                                     "rendez-vous",
                                                     "va-t'en",
                                                     "3,5",
                                                     "12h30",
                                                     "2 000",
                                                     "www.exemple.fr",
                                                     "moi@exemple.fr",
                                                     "漢字",
                                                     "🎉",
                                                     "Straße",
                                                     "école-musée",
                                                     "œuvre",
                                                     "ŒUVRES",
                                                     "sommes",
                                                     "tous",
                                                     "l'école-d'été",
                                                     "salarié·e-s-pas"};

class Maker {
 public:
  explicit Maker(unsigned seed) : random_(seed), documents_(seed) {}

  Document next(const std::vector<Document>& before) {
    Document document = below(4) == 0 ? documents_.next() : ordinary();
    if (below(8) == 0 && !before.empty()) document.id = before[below(before.size())].id;
    if (below(8) == 0) document.title = document.thread_title;
    if (below(20) == 0) document = emptied(document);
    if (below(60) == 0) document.text = text(9000);
    if (below(60) == 0) document.id += std::string(600, 'x') + std::to_string(below(9));
    return document;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }

  std::string text(std::size_t most_words) {
    std::string text;
    for (std::size_t left = below(most_words + 1); left > 0; --left) {
      text += below(9) == 0 ? "mot" + std::to_string(below(900)) : std::string(kWords[below(44)]);
      text += below(12) == 0 ? ".\n" : " ";
    }
    if (below(100) == 0) text += std::string(400, 'a');
    return text;
  }

  Document ordinary() {
    Document document = documents_.next();
    const std::string site = "site" + std::to_string(below(5)) + ".fr";
    document.thread =
        (below(2) == 0 ? "https://www." : "http://") + site + "/" + std::to_string(below(400));
    document.id = document.thread;
    if (document.type == DocumentType::comment) document.id += "#c" + std::to_string(below(50));
    if (below(10) == 0) document.id = "tag:" + std::to_string(below(100));
    document.site = site;
    document.title = text(8);
    document.thread_title = below(2) == 0 ? document.title : text(8);
    document.text = text(120);
    document.section = below(3) == 0 ? "" : "Ville et École";
    document.reply_to = below(3) == 0 ? "Jean L'Oréal" : "";
    document.authors.clear();
    for (std::size_t left = below(4); left > 0; --left) {
      document.authors.push_back(
          below(6) == 0 ? "" : "Louise Porte-Monnaie " + std::to_string(below(9)));
    }
    if (below(2) == 0) document.author = document.authors.empty() ? "" : document.authors[0];
    for (Quote& quote : document.quotes) quote = {text(2), text(30)};
    if (document.date && below(6) == 0) document.date->year = below(2) == 0 ? 9999 : 1;
    if (document.date && below(3) == 0) document.date->year = 1900 + static_cast<int>(below(200));
    return document;
  }

  static Document emptied(const Document& document) {
    Document empty;
    empty.type = document.type;
    return empty;
  }

  std::mt19937 random_;
  RandomDocuments documents_;
};

}  // namespace

std::vector<Document> random_documents(unsigned seed, std::size_t count) {
  Maker maker(seed);
  std::vector<Document> documents;
  while (documents.size() < count) documents.push_back(maker.next(documents));
  return documents;
}

const StopWords& stop_row_words() {
  static const StopWords words = StopWords::without_postings();
  return words;
}

Segment build(const std::string& path, const std::vector<Document>& documents) {
  static FrenchAnalyzer analyzer;
  analyzer.keep_at_most(500);  // it forgets now and then
  SegmentBuilder builder(path, analyzer, stop_row_words(), {});
  for (const Document& document : documents) builder.add(document, digest(document));
  builder.write();
  return Segment(path);
}

std::string segment_difference(const Segment& a, const Segment& b) {
  using namespace segment_format;
  if (a.rows() != b.rows()) return "rows";
  if (a.header().base_instant != b.header().base_instant) return "base instant";
  for (std::size_t i = 0; i < kSectionCount; ++i) {
    const auto section = static_cast<Section>(i);
    if (section == kBlockRows || section == kBlockEnds || section == kBlocks) continue;
    const bool same = a.section_bytes(section) == b.section_bytes(section) &&
                      a.header().sections[i].width == b.header().sections[i].width;
    if (!same) return "section " + std::to_string(i);
  }
  UnpackedBlocks blocks;
  for (std::uint32_t row = 0; row < a.rows(); ++row) {
    if (a.document(row, blocks) != b.document(row, blocks)) {
      return "document " + std::to_string(row);
    }
  }
  Random random;
  return database_difference(a.glass_path(), b.glass_path(), random);
}

std::string faults_of(const Segment& segment) {
  FaultList faults;
  check_segment(segment, "segment", faults);
  std::string lines;
  for (const Remark& fault : faults.release()) lines += fault.text() + "\n";
  return lines;
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// In place: a file that is emptied and written anew waits for the disk.
void put_bytes(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::in) << bytes;
}

}  // namespace glane::test

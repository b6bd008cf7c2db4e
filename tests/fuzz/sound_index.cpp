#include "sound_index.hpp"

#include <stdlib.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <vector>

#include "expect.hpp"
#include "glane/date.hpp"
#include "glane/document.hpp"
#include "glane/glane.hpp"
#include "index/writer/writer.hpp"

namespace glane::fuzz {

namespace fs = std::filesystem;

namespace {

constexpr std::array kSubjects = {
    "le marché couvert",      "la péniche du canal",     "les boulangères du port",
    "l'écluse de Varennes",   "le tramway de nuit",      "la forêt communale",
    "un vigneron de la côte", "la maire de Saint-Aubin", "le porte-monnaie perdu"};
constexpr std::array kEvents = {"rouvre après dix-huit mois de travaux",
                                "ferme pour l'hiver, faute de chauffage",
                                "accueille les cheminots grévistes et leurs familles",
                                "n'a pas résisté à la tempête de février",
                                "change de propriétaire au 1er janvier 2021",
                                "fait débat au conseil municipal, 3 500 euros en jeu"};
constexpr std::array kAuthors = {"Louise Jean", "Aïcha Benali", "Émile Zwart", "jean-pierre_78"};
constexpr std::array kDates = {
    "2021", "2020-02", "2021-03-04", "2021-03-04T08:30", "2021-03-04T08:30:15+01:00", "1912-07-14"};
constexpr std::array kSites = {"lagazette.example", "forum.cheminots.example", ""};

Document article(int number) {
  Document document;
  document.id = "https://www.lagazette.example/" + std::to_string(number / 7) + "/article-" +
                std::to_string(number);
  document.thread = document.id;
  document.site = kSites[number % kSites.size()];
  document.title =
      std::string(kSubjects[number % kSubjects.size()]) + " " + kEvents[number % kEvents.size()];
  document.thread_title = document.title;
  document.text = document.title + ".\n";
  // The same in every ninth: copies of one dispatch.
  for (int i = number % 9; i < number % 9 + 24; ++i) {
    document.text += std::string("Selon les riverains, ") + kSubjects[i % kSubjects.size()] + " " +
                     kEvents[(i / 2) % kEvents.size()] + ", a-t-on appris hier. ";
  }
  document.language = number % 4 == 0 ? "" : "fr";
  document.section = number % 2 == 0 ? "Région" : "";
  for (int i = 0; i < number % 3; ++i) {
    document.authors.emplace_back(kAuthors[(number + i) % kAuthors.size()]);
    document.author += (i > 0 ? " et " : "") + document.authors.back();
  }
  if (number % 5 != 0) document.date = parse_iso_date(kDates[number % kDates.size()]);
  document.crawled = parse_iso_date("2022-01-02T03:04:05Z");
  return document;
}

Document comment(const Document& parent, int position) {
  Document document;
  document.type = DocumentType::comment;
  document.id = parent.id + "#c" + std::to_string(position);
  document.thread = parent.thread;
  document.thread_title = parent.title;
  document.site = parent.site;
  document.position = position;
  document.authors = {kAuthors[position % kAuthors.size()]};
  document.author = document.authors.front();
  document.reply_to = kAuthors[(position + 1) % kAuthors.size()];
  document.text = "Tout à fait d'accord : " + std::string(kEvents[position % kEvents.size()]) +
                  ", c'est inadmissible !!! Les cheminot·es l'ont dit.";
  document.quotes = {{document.reply_to, kEvents[(position + 2) % kEvents.size()]}};
  document.date = parent.date;
  document.date_inherited = parent.date.has_value();
  return document;
}

std::vector<Document> documents_from(int first, int count) {
  std::vector<Document> documents;
  for (int number = first; number < first + count; ++number) {
    documents.push_back(article(number));
    for (int i = 1; i <= number % 4; ++i) documents.push_back(comment(documents.back(), 1));
    for (int i = 2; i <= number % 4; ++i) {
      documents[documents.size() - i + 1] = comment(article(number), i);
    }
  }
  return documents;
}

void write_crawl(const std::string& path, const std::vector<Document>& documents) {
  fs::create_directories(fs::path(path).parent_path());
  std::ofstream file(path, std::ios::binary);
  for (const Document& document : documents) file << to_json(document) << "\n";
}

void write_segments(const std::string& directory) {
  WriterOptions options;
  options.merges = MergePolicy::none();
  options.lists = UserLists{};
  options.lists->synonyms = UserList{"synonymes", "péniche, chaland\nmaire, édile\n"};
  IndexWriter writer(directory, options);
  for (int part = 0; part < 2; ++part) {
    for (const Document& document : documents_from(10 + 4 * part, 4)) writer.add({document});
    writer.commit();
  }
  Note note;
  note.captures = {1'600'000'000, 1'610'000'000};
  note.source = "ailleurs.jsonl";
  writer.set_note(hash_of_id(article(12).id), note);
  writer.remove(hash_of_id(article(11).id));
  writer.commit();
}

}  // namespace

WorkFolder::WorkFolder() {
  const fs::path memory = "/dev/shm";
  const fs::path parent = fs::is_directory(memory) ? memory : fs::temp_directory_path();
  path_ = (parent / "glane-fuzz-XXXXXX").string();
  expect(::mkdtemp(path_.data()) != nullptr, "a folder can be made");
}

WorkFolder::~WorkFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

IndexFiles make_sound_index(const WorkFolder& folder) {
  const std::string directory = folder.path("sound");
  const std::string crawl = folder.path("crawl");
  IndexOptions options;
  options.mirror = false;
  write_crawl(crawl + "/a.jsonl", documents_from(0, 6));
  write_crawl(crawl + "/b.jsonl", documents_from(6, 3));
  index_pages(directory, {crawl}, options);
  write_segments(directory);
  std::vector<Document> changed = documents_from(0, 5);
  changed[1].text += " On en reparlera.";
  changed.pop_back();
  write_crawl(crawl + "/a.jsonl", changed);
  index_pages(directory, {crawl}, options);
  forget(directory, {{article(7).id}, {"Émile Zwart"}});
  return read_files(directory);
}

IndexFiles read_files(const std::string& directory) {
  IndexFiles files;
  for (const auto& entry : fs::recursive_directory_iterator(directory)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    files[fs::relative(entry.path(), directory).string()] =
        std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return files;
}

void write_files(const std::string& directory, const IndexFiles& files) {
  fs::remove_all(directory);
  for (const auto& [name, bytes] : files) {
    const fs::path path = fs::path(directory) / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
  }
}

}  // namespace glane::fuzz

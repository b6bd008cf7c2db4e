// An index whose files are damaged, or made by a stranger who writes true checksums for false
// content: whatever is asked of it ends, with an answer or with an error in words.
//
// An input: a byte whose lowest bit says whether checksums are made true, the others what is done
// to the index besides asking it; then edits (damage.hpp).
#include <filesystem>
#include <limits>
#include <optional>

#include "damage.hpp"
#include "expect.hpp"
#include "glane/glane.hpp"
#include "glane/writer.hpp"
#include "sound_index.hpp"

using namespace glane;
using fuzz::expect;

namespace {

// What an error is in place of an answer.
constexpr const char* kRefused = "(refused)";

using Answers = std::vector<std::string>;

template <typename Act>
bool ends_well(Act act) {
  try {
    act();
    return true;
  } catch (const Error& error) {
    expect(*error.what() != '\0', "an error has words");
    return false;
  }
}

template <typename Act>
std::string answer(Act act) {
  std::string text = kRefused;
  ends_well([&] { text = act(); });
  return text;
}

std::string shown(SearchResponse response) {
  response.took_ms = 0;
  std::string text = to_json(response);
  for (const Hit& hit : response.hits) text += "\n" + to_json(hit);
  return text;
}

std::vector<SearchRequest> requests() {
  std::vector<SearchRequest> all;
  const auto ask = [&](const char* query) -> SearchRequest& {
    all.push_back({.query = query, .limit = 50});
    return all.back();
  };
  ask("").facets = {{"author"}, {"site"}, {"type"}, {"section"}, {"date:year"}, {"date:day"}};
  ask("marché chaland").explain = true;
  ask("\"dix-huit mois de travaux\"").duplicates = Duplicates::show;
  ask("boulang* OR cheminotes~1 OR portemonnaie");
  ask("marché NEAR/5 rouvre OR =édile").sort = Sort::date;
  ask("author:benali cite:tempête date:2021 -type:article").sort = Sort::date_ascending;
  ask("le de la marhcé").duplicates = Duplicates::fold;
  all.back().facets = {{"date:month"}, {"author"}};
  all.push_back({.query = "tramway", .authors = {"Louise Jean"}, .sites = {"lagazette.example"}});
  all.back().since = "2020";
  all.back().types = {DocumentType::article};
  return all;
}

Answers answers_of(const std::string& directory) {
  static const std::vector<SearchRequest> kRequests = requests();
  std::optional<Index> index;
  if (!ends_well([&] { index.emplace(directory); })) return {};
  Answers answers;
  std::vector<std::string> ids = {"https://www.lagazette.example/1/article-10", "=", ""};
  for (const SearchRequest& request : kRequests) {
    answers.push_back(answer([&] {
      const SearchResponse response = index->search(request);
      if (ids.size() < 6 && !response.hits.empty()) ids.push_back(response.hits[0].document.id);
      return shown(response);
    }));
  }
  for (const std::string& id : ids) {
    answers.push_back(answer([&] {
      const std::optional<Document> document = index->document(id);
      return document ? to_json(*document) : "(none)";
    }));
    answers.push_back(answer([&] { return std::to_string(index->thread(id).size()); }));
  }
  answers.push_back(answer([&] { return std::to_string(index->statistics().documents); }));
  return answers;
}

// Of what is refused nothing is wrong.
bool agree(const Answers& answers, const Answers& sound) {
  if (answers.empty()) return true;
  if (answers.size() != sound.size()) return false;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (answers[i] != kRefused && answers[i] != sound[i]) return false;
  }
  return true;
}

bool is_sound(const std::string& directory) {
  bool sound = false;
  ends_well([&] { sound = check_index(directory).is_sound(); });
  return sound;
}

void write(const std::string& directory) {
  Document document;
  document.id = document.thread = "https://www.lagazette.example/1/article-10";
  document.text = "Le marché couvert rouvre.";
  Writer writer(directory);
  writer.add(document);
  writer.remove("https://www.lagazette.example/0/article-2");
  writer.commit();
}

// What else is done to an index. Whatever comes of it can be asked again.
void change(const std::string& directory, const fuzz::WorkFolder& folder, unsigned what) {
  const std::string copy = folder.path("copy");
  std::filesystem::remove_all(copy);
  switch (what % 8) {
    case 1:
      if (ends_well([&] { repair_index(directory, {1, 0, false}); })) {
        expect(is_sound(directory), "what is repaired is sound");
      }
      break;
    case 2:
      ends_well([&] { write(directory); });
      break;
    case 3:
      ends_well([&] { compact_index(directory, {1, 0, false}); });
      break;
    case 4:
      ends_well([&] { compact_index(directory, {1, 0, true}); });
      break;
    case 5:
      ends_well([&] { backup_index(directory, copy); });
      ends_well([&] { restore_index(directory, copy, {}); });
      break;
    case 6:
      ends_well([&] { forget(directory, {{}, {"Louise Jean"}}, {.erase = true}); });
      break;
    case 7:
      ends_well([&] { index_pages(directory, {folder.path("crawl")}); });
      break;
    default:
      return;
  }
  answers_of(directory);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::WorkFolder folder;
  static const fuzz::IndexFiles sound = fuzz::make_sound_index(folder);
  static const Answers sound_answers = answers_of(folder.path("sound"));
  const std::string_view input = fuzz::as_text(data, size);
  const unsigned flags = input.empty() ? 0 : static_cast<unsigned char>(input[0]);
  const bool hostile = flags % 2 == 1;
  const auto edits = fuzz::read_edits(input.substr(input.empty() ? 0 : 1));
  fuzz::IndexFiles files = sound;
  fuzz::damage(files, edits);
  if (hostile) fuzz::mend_checksums(files);
  const std::string directory = folder.path("idx");
  fuzz::write_files(directory, files);
  fuzz::edit_manifest(directory, edits);
  const bool found_sound = is_sound(directory);
  const Answers answers = answers_of(directory);
  expect(!found_sound || hostile || agree(answers, sound_answers), "what is damaged is told");
  change(directory, folder, flags >> 1);
  return 0;
}

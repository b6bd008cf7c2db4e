#include "index/snapshot/settings.hpp"

#include <doctest/doctest.h>

#include <optional>

#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"
#include "index/files/index_format.hpp"
#include "segment/error_of.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// Of an index that is made with these lists; in memory.
struct Settings {
  explicit Settings(const UserLists& lists = {})
      : manifest(folder.path("nowhere"), Manifest::Access::scratch) {
    begin_settings(manifest, lists);
  }

  TemporaryDirectory folder;
  Manifest manifest;
};

UserLists protected_by(const std::string& text) {
  UserLists lists;
  lists.protected_words = UserList{"noms.txt", text};
  return lists;
}

}  // namespace

TEST_CASE("a new index has this version's format, dictionary and lists") {
  const Settings plain;
  CHECK(plain.manifest.entry(setting::kFormat) == std::to_string(kIndexFormat));
  CHECK(plain.manifest.entry(setting::kAnalyzer) == analyzer_version());
  CHECK(plain.manifest.entry(setting::kStopWords) == StopWords().list());
  CHECK(plain.manifest.entry(setting::kStopRowWords) == StopWords::without_postings().list());
  CHECK(plain.manifest.entry(setting::kProtectedWords).empty());
  CHECK(Settings(protected_by("Marchés\n")).manifest.entry(setting::kProtectedWords) ==
        "marchés\n");
}

TEST_CASE("protected words are those that the index was made with, or are not named") {
  struct Row {
    const char* made_with;
    std::optional<std::string> asked;
    bool fits;
  };
  for (const Row& row : {Row{"Marchés\n", "Marchés\n", true}, Row{"Marchés\n", {}, true},
                         Row{"Marchés\n", "Mouettes\n", false}, Row{"Marchés\n", "", false},
                         Row{"", "", true}, Row{"", "Mouettes\n", false}}) {
    CAPTURE(row.made_with);
    CAPTURE(row.asked.value_or("(none)"));
    const Settings settings(protected_by(row.made_with));
    const UserLists lists = row.asked ? protected_by(*row.asked) : UserLists();
    CHECK(error_of([&] { check_settings(settings.manifest, "idx", lists); }) ==
          (row.fits ? "" : "idx: the index was made with other protected words"));
  }
}

TEST_CASE("another version of the dictionary is refused, and none is another one") {
  const Settings made;
  CHECK_NOTHROW(check_version("idx", made.manifest.current()));
  for (const std::string& version : {std::string("0"), std::string(), analyzer_version() + " "}) {
    CAPTURE(version);
    const std::string refused =
        "idx: the index was made with another version of glane's dictionary";
    Settings settings;
    settings.manifest.set_entry(setting::kAnalyzer, version);
    CHECK(error_of([&] { check_version("idx", settings.manifest.current()); }) == refused);
    CHECK(error_of([&] { check_settings(settings.manifest, "idx", {}); }) == refused);
  }
}

TEST_CASE("an index of an earlier format is refused") {
  Settings settings;
  settings.manifest.set_entry(setting::kFormat, std::to_string(kOldestReadableFormat));
  const std::string refused = "idx: the index was made with another version of glane";
  CHECK(error_of([&] { check_version("idx", settings.manifest.current()); }) == refused);
  CHECK(error_of([&] { check_settings(settings.manifest, "idx", {}); }) == refused);
}

TEST_CASE("a list replaces the one of the index, more words come to it, none leaves it") {
  Settings settings;
  const auto stop_words = [&] { return StopWords(settings.manifest.entry(setting::kStopWords)); };
  UserLists lists;
  lists.stop_words = UserList{"mots.txt", "vachement\n"};
  store_lists(settings.manifest, lists);
  CHECK(stop_words().size() == 1);
  lists.stop_words.reset();
  lists.extra_stop_words = UserList{"plus.txt", "drôlement # forum\n"};
  store_lists(settings.manifest, lists);
  CHECK(stop_words().size() == 2);
  CHECK(stop_words().contains("vachement", "vachement"));
  CHECK(stop_words().contains("drôlement", "drolement"));
  store_lists(settings.manifest, {});
  CHECK(stop_words().size() == 2);
  lists = {};
  lists.synonyms = UserList{"synonymes.txt", "marché, halle\n"};
  store_lists(settings.manifest, lists);
  const std::string synonyms = settings.manifest.entry(setting::kSynonyms);
  CHECK(synonyms.find("halle") != std::string::npos);
  store_lists(settings.manifest, {});
  CHECK(settings.manifest.entry(setting::kSynonyms) == synonyms);
  CHECK(stop_words().size() == 2);
}

TEST_CASE("the front end has the words that the index protects") {
  const Settings settings(protected_by("Marchés\n"));
  CHECK(stored_analyzer(settings.manifest.current()).word_of("marchés").stem ==
        protected_class("marches"));
  CHECK(stored_analyzer(Settings().manifest.current()).word_of("marchés").stem !=
        protected_class("marches"));
}

#include "index/snapshot/synonym_table.hpp"

#include <doctest/doctest.h>

#include "crawl/temporary_directory.hpp"
#include "index/files/index_format.hpp"

using namespace glane;

namespace {

SynonymGroups groups_of(std::string_view list) {
  FrenchAnalyzer analyzer;
  return SynonymGroups(list, "mots.txt", analyzer);
}

std::string forms_of(const std::vector<Synonym>& synonyms) {
  std::string forms;
  for (const Synonym& synonym : synonyms) {
    for (const std::string& form : synonym.forms) forms += form + " ";
    forms += "/ ";
  }
  return forms;
}

}  // namespace

TEST_CASE("a table answers as the list does that it was stored from") {
  const SynonymGroups groups =
      groups_of("vélo, bicyclette, petite reine\nnef, navire, bateau\nbateau, vélo, week-end\n");
  const SynonymTable table(pack_synonym_table(groups));
  CHECK(table.groups() == 3);
  CHECK(forms_of(table.of("bicyclette")) == "vélo / petite reine / ");
  for (const SynonymGroup& group : groups.groups()) {
    for (const Synonym& member : group) {
      CAPTURE(member.stem);
      CHECK(table.of(member.stem) == groups.of(member.stem));
    }
  }
  CHECK(table.of("reine").empty());
  CHECK(table.forms(SegmentSet(), "reine").empty());
}

TEST_CASE("a list replaces the one before, an empty one removes it") {
  const TemporaryDirectory place;
  Manifest manifest(place.path(), Manifest::Access::create);
  const auto stored = [&] { return SynonymTable(manifest.entry(setting::kSynonyms)); };
  CHECK(stored().empty());
  store_synonym_table(manifest, groups_of("vélo, bicyclette\nnef, navire\n"));
  CHECK(stored().groups() == 2);
  store_synonym_table(manifest, groups_of("vélo, biclou\n"));
  CHECK(stored().groups() == 1);
  CHECK(stored().of("nef").empty());
  CHECK(forms_of(stored().of("vélo")) == "biclou / ");
  store_synonym_table(manifest, groups_of("# rien\n"));
  CHECK(stored().empty());
  CHECK(manifest.current().settings.empty());
}

TEST_CASE("bytes that are no list, or a list without bounds, are read within bounds") {
  CHECK(SynonymTable("no tab\n\n\t\n\n\n").empty());
  CHECK(SynonymTable("a\tb").groups() == 1);
  std::string text;
  for (int i = 0; i < 100; ++i) {
    for (int k = 0; k < 100; ++k) text += "a\tf" + std::to_string(k) + "\nb\tg\n";
    text += "\n";
  }
  const SynonymTable table(text + "c\t" + std::string(50, ' ') + "1 2 3 4 5 6 7 8 9 10 11\n");
  CHECK(table.groups() == 100);
  CHECK(table.of("b").size() <= kMaxSynonymsOfGroup * kMaxGroupsOfWord);
  CHECK(table.of("c").empty());
}

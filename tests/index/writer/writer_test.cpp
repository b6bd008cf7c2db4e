#include "index/writer/writer.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>

#include "glane/error.hpp"
#include "index/files/index_format.hpp"
#include "index/manifest/manifest.hpp"
#include "index/sample_documents.hpp"
#include "index/snapshot/snapshot.hpp"
#include "index/snapshot/vocabulary.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::vector<Document> thread() {
  std::vector<Document> documents = {
      article("a1", "Le marché couvert", "Les étals rouvrent. Un porte-monnaie a été retrouvé.")};
  documents.push_back(comment(documents[0], 1, "Lucette", "J'y vais le samedi !"));
  return documents;
}

bool is_stop_word(const TemporaryIndex& index, const std::string& word) {
  return Snapshot::open(index.directory())->stop_words().contains(word, word);
}

}  // namespace

TEST_CASE("a page is added once, then unchanged, then updated") {
  const TemporaryIndex index;
  std::vector<Document> documents = thread();
  {
    IndexWriter writer(index.directory());
    CHECK(writer.add(documents) == IndexWriter::Outcome::added);
    CHECK(writer.add(documents) == IndexWriter::Outcome::unchanged);
    writer.commit();
  }
  {
    IndexWriter writer(index.directory());
    CHECK(writer.add(documents) == IndexWriter::Outcome::unchanged);
    documents[0].crawled = date_at(1'700'000'000);
    CHECK(writer.add(documents) == IndexWriter::Outcome::unchanged);
    documents.push_back(comment(documents[0], 2, "Firmin", "Moi aussi."));
    CHECK(writer.add(documents) == IndexWriter::Outcome::updated);
    writer.commit();
  }
  CHECK(Snapshot::open(index.directory())->segments().live_count() == 3);
}

TEST_CASE("an older capture does not take the place of a newer one") {
  const TemporaryIndex index;
  IndexWriter writer(index.directory());
  Document old = article("a", "Titre", "ancien");
  Document fresh = article("a", "Titre", "nouveau");
  old.crawled = date_at(1'600'000'000);
  fresh.crawled = date_at(1'700'000'000);
  writer.add({fresh});
  CHECK(writer.add({old}) == IndexWriter::Outcome::unchanged);
  writer.commit();
  CHECK(writer.add({old}) == IndexWriter::Outcome::unchanged);
  writer.commit();
  const auto snapshot = Snapshot::open(index.directory());
  Document shown = snapshot->segments().segment(0).document(0);
  CHECK(shown.text == "nouveau");
  snapshot->apply_notes(shown);
  CHECK(shown.captures == 2);
  CHECK(shown.first_captured == old.crawled);
}

TEST_CASE("a commit is due when so many documents have changed, or memory is full") {
  const TemporaryIndex index;
  WriterOptions options;
  options.commit_documents = 3;
  {
    IndexWriter writer(index.directory(), options);
    writer.add(thread());
    CHECK_FALSE(writer.is_full());
    writer.remove(hash_of_id("a1"));
    CHECK(writer.is_full());
    writer.commit();
    CHECK_FALSE(writer.is_full());
  }
  options = WriterOptions();
  options.memory_bytes = 1000;
  IndexWriter writer(index.directory(), options);
  CHECK_FALSE(writer.is_full());
  writer.add({article("b", "Titre", "texte")});
  CHECK(writer.is_full());
  writer.commit();
  CHECK_FALSE(writer.is_full());
}

TEST_CASE("a second writer is told of the first") {
  const TemporaryIndex index;
  const IndexWriter first(index.directory());
  const std::string told = index.directory() + ": another process, number " +
                           std::to_string(::getpid()) + " (test-index";
  try {
    IndexWriter{index.directory()};
    FAIL("it is not refused");
  } catch (const Error& error) {
    CHECK(std::string(error.what()).starts_with(told));
    CHECK(std::string(error.what()).ends_with("), is writing to this index"));
  }
}

TEST_CASE("a directory of other files, or a file, is not written to") {
  const TemporaryIndex index;
  std::filesystem::create_directory(index.directory());
  std::ofstream(index.directory() + "/notes.txt") << "à garder\n";
  CHECK_THROWS_AS(IndexWriter(index.directory()), Error);
  CHECK_THROWS_AS(IndexWriter(index.directory() + "/notes.txt"), Error);
  CHECK_THROWS_AS(Snapshot::open(index.directory()), Error);
  CHECK(std::distance(std::filesystem::directory_iterator(index.directory()), {}) == 1);
}

TEST_CASE("an index keeps its stop words until it is given others, in a commit of their own") {
  const TemporaryIndex index;
  UserLists lists;
  lists.stop_words = UserList{"mots.txt", "vachement\n"};
  { const IndexWriter writer(index.directory(), {lists}); }
  CHECK(is_stop_word(index, "vachement"));
  { IndexWriter(index.directory()).commit(); }
  CHECK(is_stop_word(index, "vachement"));
  CHECK_FALSE(is_stop_word(index, "le"));
  UserLists more;
  more.extra_stop_words = UserList{"plus.txt", "drôlement # forum\n"};
  { const IndexWriter writer(index.directory(), {more}); }
  CHECK(is_stop_word(index, "vachement"));
  CHECK(is_stop_word(index, "drolement"));
  lists.stop_words->text = "le\n";
  { IndexWriter(index.directory(), {lists}).commit(); }
  CHECK(is_stop_word(index, "le"));
  CHECK_FALSE(is_stop_word(index, "drolement"));
}

TEST_CASE("more stop words are added to the built-in ones") {
  const TemporaryIndex index;
  UserLists lists;
  lists.extra_stop_words = UserList{"plus.txt", "vachement\n"};
  { IndexWriter(index.directory(), {lists}).commit(); }
  CHECK(Snapshot::open(index.directory())->stop_words().size() == StopWords().size() + 1);
}

TEST_CASE("protected words are for a new index") {
  const TemporaryIndex index;
  UserLists lists;
  lists.protected_words = UserList{"noms.txt", "Marchés # journal\n"};
  {
    IndexWriter writer(index.directory(), {lists});
    writer.add({article("a", "Marchés", "Le marché des marchés.")});
    writer.commit();
  }
  const auto snapshot = Snapshot::open(index.directory());
  using Forms = std::vector<std::string>;
  CHECK(forms_of_stem(snapshot->segments(), protected_class("marches")) == Forms{"marchés"});
  CHECK(forms_of_stem(snapshot->segments(), "marché") == Forms{"marché"});
  CHECK(snapshot->analyzer().word_of("marches").stem == protected_class("marches"));
  { IndexWriter(index.directory(), {lists}).commit(); }
  { IndexWriter(index.directory()).commit(); }
  lists.protected_words->text = "Mouettes\n";
  CHECK_THROWS_AS(IndexWriter(index.directory(), {lists}), Error);
  CHECK(Snapshot::open(index.directory())->protected_words().list() == "marchés\n");
}

TEST_CASE("an index of another analyzer is refused") {
  const TemporaryIndex index;
  { IndexWriter(index.directory()).commit(); }
  {
    Manifest manifest(index.directory(), Manifest::Access::write);
    manifest.set_entry(setting::kAnalyzer, "0");
    manifest.commit();
  }
  CHECK_THROWS_AS(IndexWriter(index.directory()), Error);
}

TEST_CASE("what was forgotten and the ranking are kept from run to run") {
  const TemporaryIndex index;
  const SuppressionList suppressed{{"a"}, {"lucette"}};
  {
    IndexWriter writer(index.directory());
    writer.set_suppression_list(suppressed);
    writer.set_ranking("lemma 2");
    writer.commit();
  }
  IndexWriter writer(index.directory());
  CHECK(writer.suppressed().ids == suppressed.ids);
  CHECK(writer.suppressed().authors == suppressed.authors);
  CHECK(Snapshot::open(index.directory())->setting(setting::kRanking) == "lemma 2");
}

TEST_CASE("the table of classes knows forms, accents and joined words") {
  const TemporaryIndex index;
  {
    IndexWriter writer(index.directory());
    std::vector<Document> documents = thread();
    writer.add(documents);
    writer.commit();
    writer.add({comment(documents[0], 2, "Firmin", "Les marches du MARCHE")});
    writer.commit();
  }
  const SegmentSet segments = Snapshot::open(index.directory())->segments();
  using Forms = std::vector<std::string>;
  CHECK(forms_of_folded(segments, "marche") == Forms{"marché", "marche"});
  CHECK(forms_of_stem(segments, "marché") == Forms{"marché"});
  CHECK(forms_of_stem(segments, "marche") == Forms{"marche", "marches"});
  CHECK(forms_of_stem(segments, "marcher") == Forms{"marche", "marches", "marché"});
  CHECK(parts_of_joined(segments, "portemonnaie") == std::vector<Forms>{{"porte", "monnaie"}});
  CHECK(parts_of_joined(segments, "monnaie").empty());
}

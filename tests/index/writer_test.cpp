#include "index/writer.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>

#include "base/error.hpp"
#include "index/open_xapian.hpp"
#include "index/sample_documents.hpp"
#include "index/schema.hpp"
#include "index/vocabulary_xapian.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::vector<Document> thread() {
  std::vector<Document> documents = {
      article("a1", "Le marché couvert", "Les étals rouvrent. Un porte-monnaie a été retrouvé.")};
  documents.push_back(comment(documents[0], 1, "Lucette", "J'y vais le samedi !"));
  return documents;
}

}  // namespace

TEST_CASE("a page is added once, then unchanged, then updated") {
  const TemporaryIndex index;
  std::vector<Document> documents = thread();
  {
    IndexWriter writer(index.directory());
    CHECK(writer.add_page(documents) == PageOutcome::added);
    CHECK(writer.add_page(documents) == PageOutcome::unchanged);
    writer.commit();
  }
  {
    IndexWriter writer(index.directory());
    CHECK(writer.add_page(documents) == PageOutcome::unchanged);
    documents[0].crawled = date_at(1'700'000'000);
    CHECK(writer.add_page(documents) == PageOutcome::unchanged);
    documents.push_back(comment(documents[0], 2, "Firmin", "Moi aussi."));
    CHECK(writer.add_page(documents) == PageOutcome::updated);
    writer.commit();
  }
  CHECK(open_index(index.directory()).database.get_doccount() == 3);
}

TEST_CASE("what is not committed is not there") {
  const TemporaryIndex index;
  { IndexWriter(index.directory()).add_page(thread()); }
  CHECK(open_index(index.directory()).database.get_doccount() == 0);
}

TEST_CASE("a second writer is told of the first") {
  const TemporaryIndex index;
  const IndexWriter first(index.directory());
  const std::string told = index.directory() + ": another process, number " +
                           std::to_string(::getpid()) + ", is writing to this index";
  CHECK_THROWS_WITH_AS(IndexWriter(index.directory()), told.c_str(), Error);
}

TEST_CASE("a directory of other files, or a file, is not written to") {
  const TemporaryIndex index;
  std::filesystem::create_directory(index.directory());
  std::ofstream(index.directory() + "/notes.txt") << "à garder\n";
  CHECK_THROWS_AS(IndexWriter(index.directory()), Error);
  CHECK_THROWS_AS(IndexWriter(index.directory() + "/notes.txt"), Error);
  CHECK_THROWS_AS(open_index(index.directory()), Error);
  CHECK(std::distance(std::filesystem::directory_iterator(index.directory()), {}) == 1);
}

TEST_CASE("an index keeps its stop words until it is given others") {
  const TemporaryIndex index;
  const auto has = [&](const std::string& word) {
    return stored_stop_words(open_index(index.directory()).database).contains(word, word);
  };
  UserLists lists;
  lists.stop_words = UserList{"mots.txt", "vachement\n"};
  { IndexWriter(index.directory(), {lists}).commit(); }
  { IndexWriter(index.directory()).commit(); }
  CHECK(has("vachement"));
  CHECK_FALSE(has("le"));
  UserLists more;
  more.extra_stop_words = UserList{"plus.txt", "drôlement # forum\n"};
  { IndexWriter(index.directory(), {more}).commit(); }
  CHECK(has("vachement"));
  CHECK(has("drolement"));
  lists.stop_words->text = "le\n";
  { IndexWriter(index.directory(), {lists}).commit(); }
  CHECK(has("le"));
  CHECK_FALSE(has("drolement"));
}

TEST_CASE("more stop words are added to the built-in ones") {
  const TemporaryIndex index;
  UserLists lists;
  lists.extra_stop_words = UserList{"plus.txt", "vachement\n"};
  { IndexWriter(index.directory(), {lists}).commit(); }
  CHECK(stored_stop_words(open_index(index.directory()).database).size() == StopWords().size() + 1);
}

TEST_CASE("protected words are for a new index") {
  const TemporaryIndex index;
  UserLists lists;
  lists.protected_words = UserList{"noms.txt", "Marchés # journal\n"};
  {
    IndexWriter writer(index.directory(), {lists});
    writer.add_page({article("a", "Marchés", "Le marché des marchés.")});
    writer.commit();
  }
  const Xapian::Database database = open_index(index.directory()).database;
  using Forms = std::vector<std::string>;
  CHECK(forms_of_stem(database, protected_class("marches")) == Forms{"marchés"});
  CHECK(forms_of_stem(database, "marché") == Forms{"marché"});
  CHECK(stored_analyzer(database).word_of("marches").stem == protected_class("marches"));
  { IndexWriter(index.directory(), {lists}).commit(); }
  { IndexWriter(index.directory()).commit(); }
  lists.protected_words->text = "Mouettes\n";
  CHECK_THROWS_AS(IndexWriter(index.directory(), {lists}), Error);
  CHECK(stored_protected_words(open_index(index.directory()).database).list() == "marchés\n");
}

TEST_CASE("an index of another analyzer is refused") {
  const TemporaryIndex index;
  { IndexWriter(index.directory()).commit(); }
  Xapian::WritableDatabase(index.directory()).set_metadata(metadata::kAnalyzer, "0");
  CHECK_THROWS_AS(open_index(index.directory()), Error);
  CHECK_THROWS_AS(IndexWriter(index.directory()), Error);
}

TEST_CASE("the table of classes knows forms, accents and joined words") {
  const TemporaryIndex index;
  {
    IndexWriter writer(index.directory());
    std::vector<Document> documents = thread();
    documents.push_back(comment(documents[0], 2, "Firmin", "Les marches du MARCHE"));
    writer.add_page(documents);
    writer.commit();
  }
  const Xapian::Database database = open_index(index.directory()).database;
  using Forms = std::vector<std::string>;
  CHECK(forms_of_folded(database, "marche") == Forms{"marché", "marche"});
  CHECK(forms_of_stem(database, "marché") == Forms{"marché"});
  CHECK(forms_of_stem(database, "marche") == Forms{"marche", "marches"});
  CHECK(forms_of_stem(database, "marcher") == Forms{"marche", "marches", "marché"});
  CHECK(folded_with_accents(database, "et") == Forms{"etals", "ete"});
  CHECK(parts_of_joined(database, "portemonnaie") == std::vector<Forms>{{"porte", "monnaie"}});
  CHECK(parts_of_joined(database, "monnaie").empty());
}

TEST_CASE("identifiers too long for a term are told apart by their end") {
  const std::string long_id(300, 'x');
  CHECK(exact_term(prefix::kId, "court") == "Qcourt");
  CHECK(exact_term(prefix::kId, long_id + "1").size() <= kMaxTermBytes);
  CHECK(exact_term(prefix::kId, long_id + "1") != exact_term(prefix::kId, long_id + "2"));
}

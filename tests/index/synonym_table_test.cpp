#include "index/synonym_table_xapian.hpp"

#include <doctest/doctest.h>

#include "index/open_xapian.hpp"
#include "index/sample_documents.hpp"
#include "index/writer.hpp"

using namespace glane;
using namespace glane::test;

namespace {

using Forms = std::vector<std::string>;

UserLists synonyms(std::string list) {
  UserLists lists;
  lists.synonyms = UserList{"mots.txt", std::move(list)};
  return lists;
}

std::size_t count_keys(const Xapian::Database& database) {
  return static_cast<std::size_t>(std::distance(database.metadata_keys_begin("glane.synonym"),
                                                database.metadata_keys_end("glane.synonym")));
}

}  // namespace

TEST_CASE("an index knows the forms of a word's synonyms") {
  const TemporaryIndex index;
  {
    IndexWriter writer(index.directory(), {synonyms("vélo, bicyclette, petite reine\n")});
    writer.add_page({article("a", "Les bicyclettes", "Une BICYCLETTE, la petite reine.")});
    writer.commit();
  }
  const Xapian::Database database = open_index(index.directory()).database;
  CHECK(count_synonym_groups(database) == 1);
  CHECK(synonym_forms(database, "vélo").forms == Forms{"bicyclette", "bicyclettes"});
  CHECK(synonym_forms(database, "vélo").phrases == std::vector<Forms>{{"petite", "reine"}});
  CHECK(synonym_forms(database, "bicyclette").forms == Forms{"velo"});
  CHECK(synonym_forms(database, "reine").empty());
}

TEST_CASE("a list of synonyms replaces the one before, an empty one removes it") {
  const TemporaryIndex index;
  { IndexWriter(index.directory(), {synonyms("vélo, bicyclette\nnef, navire\n")}).commit(); }
  { IndexWriter(index.directory()).commit(); }
  CHECK(count_synonym_groups(open_index(index.directory()).database) == 2);
  { IndexWriter(index.directory(), {synonyms("vélo, biclou\n")}).commit(); }
  CHECK(count_synonym_groups(open_index(index.directory()).database) == 1);
  CHECK(synonym_forms(open_index(index.directory()).database, "nef").empty());
  CHECK(synonym_forms(open_index(index.directory()).database, "vélo").forms == Forms{"biclou"});
  { IndexWriter(index.directory(), {synonyms("# rien\n")}).commit(); }
  CHECK(count_synonym_groups(open_index(index.directory()).database) == 0);
  CHECK(count_keys(open_index(index.directory()).database) == 0);
}

TEST_CASE("a list that makes no sense leaves an index as it was") {
  const TemporaryIndex index;
  { IndexWriter(index.directory(), {synonyms("vélo, bicyclette\n")}).commit(); }
  UserLists lists = synonyms("vélo, biclou\nseul\n");
  lists.stop_words = UserList{"vides.txt", "le\n"};
  CHECK_THROWS(IndexWriter(index.directory(), {lists}));
  CHECK(synonym_forms(open_index(index.directory()).database, "vélo").forms == Forms{"bicyclette"});
  CHECK(stored_stop_words(open_index(index.directory()).database).size() > 1);
}

#include "index/maintenance/erased_rows.hpp"

#include <doctest/doctest.h>

#include "crawl/temporary_directory.hpp"
#include "index/made_segment.hpp"

using namespace glane;
using namespace glane::test;

namespace {

Document by(std::string id, const std::vector<std::string>& authors) {
  Document document = article(std::move(id), "La crue", "Le pont tient.");
  document.authors = authors;
  if (!authors.empty()) document.author = authors[0];
  return document;
}

}  // namespace

TEST_CASE("rows are erased by id and by author, whatever else is asked for, each once") {
  const TemporaryDirectory folder;
  const LiveSegment made = made_segment(
      folder.path(), 1,
      {by("https://a.example/x", {}), by("b", {"Éloïse Marre"}), by("https://a.example/x", {"AFP"}),
       by("c", {"AFP", "Firmin Aubert", "Éloïse Marre"}), by("b#c1", {"Marre"})},
      {1});
  struct Row {
    SuppressionList what;
    std::vector<std::uint32_t> rows;
  };
  for (const Row& row :
       {Row{{}, {}}, Row{{{"d"}, {"Lucette"}}, {}}, Row{{{""}, {""}}, {}},
        Row{{{"http://www.a.example/x"}, {}}, {0, 2}},  // each writing of it
        Row{{{"b"}, {}}, {1}},                          // dead, and not its comment
        Row{{{}, {"eloise  MARRE"}}, {1, 3}}, Row{{{}, {"marre"}}, {4}},
        Row{{{"c", "b"}, {"AFP", "Éloïse Marre"}}, {1, 2, 3}}, Row{{{"b", "b"}, {}}, {1}}}) {
    const ErasedRows erased(row.what);
    CAPTURE(row.what.ids.size());
    CAPTURE(row.what.authors.size());
    CHECK(erased.of(*made.segment) == row.rows);
    CHECK(erased.has_any(*made.segment) == !row.rows.empty());
  }
}

TEST_CASE("a name is an author's without its accents and its case, and as a whole") {
  const ErasedRows erased({{"b"}, {"Éloïse Marre", "ÉLOÏSE MARRE", "AFP"}});
  CHECK(erased.authors().size() == 2);
  for (const char* name : {"Éloïse Marre", "eloise marre", "afp"}) CHECK(erased.is_author(name));
  for (const char* name : {"", "Marre", "Éloïse Marre et AFP", "b"}) {
    CHECK_FALSE(erased.is_author(name));
  }
  CHECK_FALSE(ErasedRows({{}, {""}}).is_author(""));
}

// find_remains of erasure.hpp.
#include <doctest/doctest.h>

#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"
#include "index/made_segment.hpp"
#include "index/maintenance/erasure.hpp"

using namespace glane;
using namespace glane::test;

namespace {

Document quoting(const Document& parent, int position, Quote quote) {
  Document one = comment(parent, position, "Zoé", "Je réponds ici.");
  one.quotes = {std::move(quote)};
  return one;
}

using Ids = std::vector<std::string>;

Erasure remains_of(const SegmentSet& segments, const SuppressionList& what) {
  Erasure found;
  find_remains(segments, ErasedRows(what), found, {});
  return found;
}

// Two threads, in a segment each.
class Threads {
 public:
  Threads() {
    head.author = "Éloïse Marre";
    head.authors = {head.author};
    Document answer = comment(other, 4, "Léa", "Ah bon.");
    answer.reply_to = "ELOISE MARRE";
    Document mentions = comment(other, 5, "Marre", "Éloïse Marre, quelle histoire.");
    mentions.reply_to = "Luc Marre";
    first = {head, quoting(head, 1, {"", "a coûté\n CHER"}), comment(head, 2, "Luc", "Non.")};
    second = {other,
              quoting(other, 1, {"", "le ponton neuf a coûté cher à la ville !"}),
              quoting(other, 2, {"", "a coûté cher"}),
              quoting(other, 3, {"Eloise Marre", "ce qu'elle a dit ailleurs"}),
              answer,
              mentions};
  }

  SegmentSet segments(const std::vector<std::uint32_t>& dead = {}) const {
    std::filesystem::remove_all(folder_.path());
    std::filesystem::create_directory(folder_.path());
    return SegmentSet(
        {made_segment(folder_.path(), 1, first), made_segment(folder_.path(), 2, second, dead)});
  }

  Document head = article("https://f.example/t", "Le ponton",
                          "Le ponton neuf a coûté cher à la ville, dit-on au marché couvert.");
  Document other = article("https://f.example/u", "La digue", "Elle tient.");
  std::vector<Document> first, second;

 private:
  TemporaryDirectory folder_;
};

const std::string kT = "https://f.example/t#c";
const std::string kU = "https://f.example/u#c";

}  // namespace

TEST_CASE("documents that quote, answer or bear the title of what is erased are named") {
  const Threads threads;
  struct Row {
    SuppressionList what;
    Ids quoted_in, named_in, titled_in;
  };
  for (const Row& row :
       {Row{{}, {}, {}, {}}, Row{{{"nobody"}, {"personne"}}, {}, {}, {}},
        Row{{{threads.head.id}, {}}, {kT + "1", kU + "1"}, {}, {kT + "1", kT + "2"}},
        Row{{{}, {"eloise marre"}},
            {kT + "1", kU + "1", kU + "3"},
            {kU + "3", kU + "4"},
            {kT + "1", kT + "2"}},
        // What is erased itself is none of them.
        Row{{{threads.head.id, kT + "1", kT + "2"}, {}}, {kU + "1"}, {}, {}},
        // A comment has no title, and what it says is quoted by nobody.
        Row{{{kT + "2"}, {}}, {}, {}, {}}}) {
    CAPTURE(row.what.ids.size());
    CAPTURE(row.what.authors.size());
    const Erasure found = remains_of(threads.segments(), row.what);
    CHECK(found.quoted_in == row.quoted_in);
    CHECK(found.named_in == row.named_in);
    CHECK(found.titled_in == row.titled_in);
  }
}

TEST_CASE("what was removed before has nothing any more") {
  const Threads threads;
  const Erasure found = remains_of(threads.segments({1, 3}), {{}, {"Éloïse Marre"}});
  CHECK(found.quoted_in == Ids{kT + "1"});
  CHECK(found.named_in == Ids{kU + "4"});
}

TEST_CASE("a comment that bears another title than the article had does not bear its title") {
  Threads threads;
  threads.first[2].thread_title = "Le ponton, mis à jour";
  CHECK(remains_of(threads.segments(), {{threads.head.id}, {}}).titled_in == Ids{kT + "1"});
}

TEST_CASE("a name of which only a word stands there is not the name") {
  Threads threads;
  threads.second[4].reply_to = "Eloise";
  threads.second[3].quotes[0].author = "Éloïse Marre-Dupont";
  CHECK(remains_of(threads.segments(), {{}, {"Éloïse Marre"}}).named_in.empty());
}

TEST_CASE("the search for remains ends where it is asked to, and of no segments finds nothing") {
  const Threads threads;
  Erasure found;
  const ErasedRows erased({{threads.head.id}, {}});
  CHECK_THROWS_AS(find_remains(threads.segments(), erased, found, [] { return true; }),
                  Interrupted);
  CHECK(remains_of(SegmentSet(), {{"a"}, {}}).quoted_in.empty());
}

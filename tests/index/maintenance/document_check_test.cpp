#include "index/maintenance/document_check.hpp"

#include <doctest/doctest.h>

#include "index/made_segment.hpp"
#include "index/maintenance/kept_index.hpp"
#include "index/manifest/suppression_filter.hpp"

using namespace glane;
using namespace glane::test;

namespace {

struct Looked {
  IndexCheck check;
  std::vector<std::string> faults;
};

Looked look_at(const IndexParts& parts) {
  Looked looked;
  FaultList faults;
  check_documents(parts, looked.check, faults);
  looked.faults = texts_of(faults.release());
  return looked;
}

Looked look_at(const std::string& directory) {
  FaultList ignored;
  return look_at(open_parts(directory, ignored));
}

// Of segments alone: nobody says what was read.
Looked look_at(std::vector<LiveSegment> segments) {
  IndexParts parts;
  parts.segments = SegmentSet(std::move(segments));
  return look_at(parts);
}

// Documents that are dead though the record gives them, and what was forgotten meanwhile.
void kill(const std::string& directory, const std::vector<std::uint32_t>& rows,
          const SuppressionList& suppressed = {}) {
  Manifest manifest(directory, Manifest::Access::write);
  const CurrentSegment one = manifest.segments()[0];
  manifest.set_dead(one.number, pack_rows(row_set(rows), one.rows));
  store_suppression_list(manifest, suppressed);
  manifest.commit();
  publish_current(directory, manifest.current());
}

}  // namespace

TEST_CASE("live documents are counted, by what they are and by their threads") {
  const TemporaryIndex index;
  std::filesystem::create_directory(index.directory());
  const Document head = article("a", "La crue", "Le pont tient.");
  const Document lone = article("b", "Le gué", "On passe.");
  const Looked looked = look_at(
      {made_segment(index.directory(), 1,
                    {head, comment(head, 1, "Léa", "Oui."), comment(head, 2, "Luc", "Non.")}, {2}),
       made_segment(index.directory(), 2, {comment(lone, 1, "Zoé", "Bon."), lone}, {1})});
  CHECK(looked.faults.empty());
  CHECK(looked.check.documents == 3);
  CHECK(looked.check.articles == 1);
  CHECK(looked.check.comments == 2);
  CHECK(looked.check.threads == 2);
  CHECK(looked.check.threads_without_article == 1);
  CHECK(look_at(std::vector<LiveSegment>()).check.documents == 0);
}

TEST_CASE("two live documents of one id are a fault, a dead one beside them is none") {
  const TemporaryIndex index;
  std::filesystem::create_directory(index.directory());
  const LiveSegment first = made_segment(index.directory(), 1, articles({"a", "b"}));
  CHECK(look_at({first, made_segment(index.directory(), 2, articles({"b", "c"}))}).faults ==
        std::vector<std::string>{"two documents have one id: 'b'"});
  CHECK(look_at({first, made_segment(index.directory(), 3, articles({"b"}), {0})}).faults.empty());
}

TEST_CASE("what a file gave and is not there is a fault, unless it was forgotten") {
  const Pages pages = sample_pages();
  struct Row {
    std::vector<std::uint32_t> dead;
    SuppressionList suppressed;
    std::vector<std::string> missing;
  };
  for (const Row& row :
       {Row{{}, {}, {}}, Row{{2}, {}, {pages[0][2].id}},
        Row{{2, 5}, {}, {pages[0][2].id, pages[1][1].id}}, Row{{2}, {{pages[0][2].id}, {}}, {}},
        Row{{2}, {{pages[0][1].id}, {}}, {pages[0][2].id}},
        Row{{2, 1}, {{}, {"lucette2"}}, {pages[0][1].id}}}) {
    const TemporaryIndex index;
    make_index(index.directory(), pages);
    kill(index.directory(), row.dead, row.suppressed);
    const Looked looked = look_at(index.directory());
    CAPTURE(joined(looked.faults));
    CHECK(looked.check.files == 3);
    CHECK(looked.check.documents == 12 - row.dead.size());
    REQUIRE(looked.faults.size() == row.missing.size());
    for (const std::string& id : row.missing) {
      CHECK(mentions(looked.faults, "gave a document that is not in the index, '" + id + "'"));
    }
  }
}

TEST_CASE("a note of a document that is not there is a fault") {
  const TemporaryIndex index;
  make_index(index.directory(), sample_pages());
  {
    Manifest manifest(index.directory(), Manifest::Access::write);
    manifest.set_note(hash_of_id(sample_pages()[0][0].id), {{1, 2}, 0, ""});
    manifest.set_note(7, {{}, 5, ""});
    manifest.commit();
    publish_current(index.directory(), manifest.current());
  }
  CHECK(look_at(index.directory()).faults ==
        std::vector<std::string>{"a note is of a document that is not in the index, a document "
                                 "whose id has the hash 7"});
}

TEST_CASE("record and notes say nothing of another commit, or of segments that do not open") {
  const TemporaryIndex index;
  make_index_by_and_by(index.directory(), sample_pages());
  FaultList ignored;
  IndexParts parts = open_parts(index.directory(), ignored);
  std::vector<LiveSegment> fewer(parts.segments.begin(), parts.segments.end() - 1);
  parts.segments = SegmentSet(fewer);
  CHECK(look_at(parts).faults.size() == 4);
  parts.all_open = false;
  CHECK(look_at(parts).faults.empty());
  parts.all_open = true;
  --parts.current->commit;
  CHECK(look_at(parts).faults.empty());
  CHECK(look_at(parts).check.documents == 8);
}

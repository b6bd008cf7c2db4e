#include "ingest/preview.hpp"

#include <doctest/doctest.h>

#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"
#include "index/writer/writer.hpp"

using namespace glane;

namespace {

Document document(const std::string& id, const std::string& text) {
  Document one;
  one.id = one.thread = id;
  one.title = "Le marché";
  one.text = text;
  return one;
}

}  // namespace

TEST_CASE("what an index holds is seen, and what a dry run decides, and nothing is written") {
  const TemporaryDirectory folder;
  {
    IndexWriter writer(folder.path("idx"));
    writer.add({document("t", "un")});
    SuppressionList suppressed;
    suppressed.ids = {"x"};
    writer.set_suppression_list(suppressed);
    writer.commit();
  }
  IndexPreview preview(folder.path("idx"));
  CHECK(preview.suppressed().ids == std::vector<std::string>{"x"});
  const auto holds = [&](const std::string& id, const std::string& text) {
    const Document one = document(id, text);
    return preview.holds(one, hashed(one));
  };
  CHECK(holds("t", "un") == Holding::same);
  CHECK(holds("t", "deux") == Holding::different);
  CHECK(holds("u", "un") == Holding::nothing);
  CHECK(preview.head(hash_of_id("t"))->thread == "t");
  CHECK_FALSE(preview.head(hash_of_id("u")));

  const Document changed = document("t", "deux"), added = document("u", "trois");
  preview.put(changed, hashed(changed));
  preview.put(added, hashed(added));
  CHECK(holds("t", "deux") == Holding::same);
  CHECK(holds("t", "un") == Holding::different);
  CHECK(preview.head(hash_of_id("u"))->id == "u");
  preview.remove(hash_of_id("t"));
  CHECK(holds("t", "un") == Holding::nothing);
  CHECK_FALSE(preview.head(hash_of_id("t")));
  // Nothing that is reported depends on these.
  preview.leave(hashed(changed));
  preview.set_note(hash_of_id("u"), {});
  preview.set_source(hash_of_id("u"), "c/a");
  CHECK(preview.source(hash_of_id("u")).empty());
  CHECK(preview.note(hash_of_id("u")).captures.empty());

  IndexWriter after(folder.path("idx"));
  CHECK(after.head(hash_of_id("t")));
  CHECK_FALSE(after.head(hash_of_id("u")));
}

TEST_CASE("an index that is not there is an empty one, and is not made; what is none is refused") {
  const TemporaryDirectory folder;
  IndexPreview preview(folder.path("idx"));
  const Document one = document("t", "un");
  CHECK(preview.holds(one, hashed(one)) == Holding::nothing);
  CHECK_FALSE(preview.head(hash_of_id("t")));
  CHECK(preview.suppressed().ids.empty());
  CHECK_FALSE(std::filesystem::exists(folder.path("idx")));
  folder.write("notes.txt", "rien");
  CHECK_THROWS_AS(IndexPreview(folder.path("notes.txt")), Error);
}

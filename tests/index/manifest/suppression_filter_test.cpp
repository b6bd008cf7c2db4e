#include "index/manifest/suppression_filter.hpp"

#include <doctest/doctest.h>

#include "crawl/temporary_directory.hpp"
#include "index/files/index_format.hpp"

using namespace glane;

TEST_CASE("what was forgotten is read by writers and by readers") {
  const TemporaryDirectory place;
  Manifest manifest(place.path(), Manifest::Access::create);
  CHECK(read_suppression_filter_list(manifest).ids.empty());
  store_suppression_list(manifest, {{"b", "a", "b"}, {"Émile", ""}});
  for (const SuppressionList& suppressed :
       {read_suppression_filter_list(manifest), read_suppression_filter_list(manifest.current())}) {
    CHECK(suppressed.ids == std::vector<std::string>{"a", "b"});
    CHECK(suppressed.authors == std::vector<std::string>{"", "Émile"});
  }
  store_suppression_list(manifest, {});
  CHECK(read_suppression_filter_list(manifest.current()).authors.empty());
  CHECK(manifest.current().settings.empty());
}

TEST_CASE("bytes that are no list are read as far as they go") {
  Current current;
  current.settings.emplace(setting::kSuppressedIds,
                           "\x01"
                           "a\x7F"
                           "b");
  CHECK(read_suppression_filter_list(current).ids == std::vector<std::string>{"a"});
}

TEST_CASE("documents of forgotten ids and authors are left out, accents and case apart") {
  CHECK(SuppressionFilter().empty());
  const SuppressionFilter filter(SuppressionList{{"https://a.example/1"}, {"émile zola"}});
  Document document;
  document.id = "https://a.example/2";
  document.authors = {"Louise"};
  CHECK_FALSE(filter.leaves_out(document));
  document.authors.push_back("Emile ZOLA");
  CHECK(filter.leaves_out(document));
  document.authors.clear();
  document.id = "https://a.example/1";
  CHECK(filter.leaves_out(document));
}

#include "index/forgotten_filter.hpp"

#include <doctest/doctest.h>

#include "crawl/temporary_directory.hpp"
#include "index/index_format.hpp"

using namespace glane;

TEST_CASE("what was forgotten is read by writers and by readers") {
  const TemporaryDirectory place;
  Manifest manifest(place.path(), Manifest::Access::create);
  CHECK(read_forgotten(manifest).ids.empty());
  store_forgotten(manifest, {{"b", "a", "b"}, {"Émile", ""}});
  for (const Forgotten& forgotten :
       {read_forgotten(manifest), read_forgotten(manifest.current())}) {
    CHECK(forgotten.ids == std::vector<std::string>{"a", "b"});
    CHECK(forgotten.authors == std::vector<std::string>{"", "Émile"});
  }
  store_forgotten(manifest, {});
  CHECK(read_forgotten(manifest.current()).authors.empty());
  CHECK(manifest.current().settings.empty());
}

TEST_CASE("bytes that are no list are read as far as they go") {
  Current current;
  current.settings.emplace(setting::kForgottenIds,
                           "\x01"
                           "a\x7F"
                           "b");
  CHECK(read_forgotten(current).ids == std::vector<std::string>{"a"});
}

TEST_CASE("documents of forgotten ids and authors are left out, accents and case apart") {
  CHECK(ForgottenFilter().empty());
  const ForgottenFilter filter(Forgotten{{"https://a.example/1"}, {"émile zola"}});
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

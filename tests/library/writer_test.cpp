#include "glane/writer.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "crawl/temporary_directory.hpp"
#include "glane/glane.hpp"

using namespace glane;

namespace {

const std::string kUrl = "https://www.lagazette.example/2021/marche";

const std::string kPage = R"(<!DOCTYPE html><html lang="fr"><head>
<meta charset="utf-8"><title>Le marché couvert rouvre | La Gazette</title>
<meta property="og:title" content="Le marché couvert rouvre">
<meta name="author" content="Louise Jean">
<meta property="article:published_time" content="2021-03-04T08:30:00+01:00"></head><body>
<article><h1>Le marché couvert rouvre</h1>
<p>Après dix-huit mois de travaux, le marché couvert accueille de nouveau les maraîchers du
plateau, les fromagers de la vallée et les poissonniers de la côte.</p>
<p>La halle a retrouvé ses verrières, et la fontaine coule de nouveau sous le grand escalier.</p>
</article></body></html>)";

Document article(const std::string& id, const std::string& text) {
  Document document;
  document.id = id;
  document.title = "Le ponton";
  document.text = text;
  document.site = "lagazette.example";
  return document;
}

std::vector<std::string> found(const Index& index, const std::string& query) {
  std::vector<std::string> ids;
  for (const Hit& hit : index.search({.query = query}).hits) ids.push_back(hit.document.id);
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a program adds documents and pages, and they are found once they are committed") {
  const TemporaryDirectory directory;
  const std::string path = directory.path("glane.idx");
  Writer writer(path);
  CHECK(writer.add(article("un", "La péniche accoste.")) == WriteOutcome::added);
  CHECK(writer.add(article("un", "La péniche accoste.")) == WriteOutcome::unchanged);
  CHECK(writer.add(article("un", "La barge accoste.")) == WriteOutcome::updated);
  CHECK(writer.add(kPage, kUrl) == Ids{kUrl});
  Index index(path);
  CHECK(found(index, "barge").empty());
  CHECK_FALSE(index.reopen());
  writer.commit();
  CHECK(found(index, "barge").empty());  // as it stood when it was opened
  CHECK(index.reopen());
  CHECK(found(index, "barge") == Ids{"un"});
  CHECK(found(index, "péniche").empty());
  CHECK(found(index, "verrière") == Ids{kUrl});
  CHECK(index.document(kUrl)->author == "Louise Jean");
  CHECK(index.document("un")->thread == "un");
}

TEST_CASE("what is removed, or abandoned, is gone") {
  const TemporaryDirectory directory;
  const std::string path = directory.path("glane.idx");
  {
    Writer writer(path);
    writer.add(article("un", "La péniche."));
    writer.add(article("deux", "La péniche."));
    writer.commit();
    CHECK(writer.remove("un"));
    CHECK_FALSE(writer.remove("un"));
    CHECK_FALSE(writer.remove("trois"));
    writer.commit();
    writer.add(article("trois", "La péniche."));
    writer.remove("deux");
    writer.abandon();
  }
  CHECK(found(Index(path), "péniche") == Ids{"deux"});
  CHECK(check_index(path).faults.empty());
}

TEST_CASE("one writer at a time; a document must have an id") {
  const TemporaryDirectory directory;
  const std::string path = directory.path("glane.idx");
  Writer writer(path);
  CHECK_THROWS_AS(Writer{path}, Error);
  CHECK_THROWS_AS(writer.add(Document()), Error);
  writer.abandon();
  Writer{path}.add(article("un", "La péniche."));
}

TEST_CASE("a page that cannot be read gives no document and a reason") {
  const TemporaryDirectory directory;
  Writer writer(directory.path("glane.idx"));
  std::vector<Diagnostic> told;
  const auto tell = [&](const Diagnostic& diagnostic) { told.push_back(diagnostic); };
  CHECK(writer.add(std::string("\x89PNG\r\n\x1a\n\0\0", 10), kUrl, std::nullopt, tell).empty());
  REQUIRE(told.size() == 1);
  CHECK(told[0].severity == Severity::skipped);
  CHECK(told[0].source == kUrl);
}

TEST_CASE("the program's own runs leave alone what a program has added") {
  const TemporaryDirectory directory;
  const std::string path = directory.path("glane.idx");
  {
    Writer writer(path);
    writer.add(article("un", "La péniche."));
    writer.commit();
  }
  directory.write("crawl/a.html", kPage);
  IndexOptions options;
  options.prune = true;
  index_pages(path, {directory.path("crawl")}, options);
  std::filesystem::remove(directory.path("crawl/a.html"));
  index_pages(path, {directory.path("crawl")}, options);
  CHECK(found(Index(path), "péniche") == Ids{"un"});
  CHECK(check_index(path).faults.empty());
}

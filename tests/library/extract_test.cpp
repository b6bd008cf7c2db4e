#include "glane/extract.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "crawl/temporary_directory.hpp"
#include "glane/diagnostic_code.hpp"
#include "glane/error_code.hpp"

using namespace glane;

namespace {

const std::string kPage = R"(<html lang="fr"><head><meta name="author" content="Louise Jean">
</head><body><article><h1>Le marché couvert rouvre</h1><p>Après dix-huit mois de travaux, le marché
couvert accueille de nouveau les maraîchers du plateau et les fromagers de la vallée.</p></article>
</body></html>)";

std::vector<Document> extracted(const std::string& path, const ExtractOptions& options = {}) {
  std::vector<Document> documents;
  extract(
      {path}, [&](const Document& document) { documents.push_back(document); }, options);
  return documents;
}

}  // namespace

TEST_CASE("documents are handed on, bad inputs are reported and counted") {
  const TemporaryDirectory folder;
  folder.write("a.html", kPage);
  folder.write("b.json", "{\"text\": ");
  folder.write("c.png", "\x89PNG\r\n\x1a\n");
  std::vector<Diagnostic> reported;
  ExtractOptions options;
  options.report = [&](const Diagnostic& diagnostic) { reported.push_back(diagnostic); };
  std::vector<Document> documents;
  const ExtractSummary summary = extract(
      {folder.path()}, [&](const Document& document) { documents.push_back(document); }, options);
  CHECK(summary.pages == 1);
  CHECK(summary.failed == 1);
  CHECK(summary.skipped == 1);
  REQUIRE(documents.size() == 1);
  CHECK(documents[0].author == "Louise Jean");
  CHECK(documents[0].origins.empty());
  REQUIRE(reported.size() == 2);
  CHECK(reported[0].code == DiagnosticCode::json_invalid);
  CHECK(reported[1].code == DiagnosticCode::kind_png);
  for (const Diagnostic& one : reported) {
    CHECK(fill_pattern(diagnostic_text(one.code).reason, one.arguments) == one.reason);
  }
  CHECK(diagnostic_texts().size() > 100);
}

TEST_CASE("the options choose pages, and say where fields were read") {
  const TemporaryDirectory folder;
  folder.write("a.html", kPage);
  ExtractOptions options;
  options.explain = true;
  const std::vector<Document> explained = extracted(folder.path(), options);
  REQUIRE(explained.size() == 1);
  const auto& origins = explained[0].origins;
  CHECK(std::count(origins.begin(), origins.end(), FieldOrigin{"author", "meta author"}) == 1);
  options.paths.exclude = {"*.html"};
  CHECK(extracted(folder.path(), options).empty());
  options.paths.exclude.clear();
  options.paths.languages = {"en"};
  CHECK(extracted(folder.path(), options).empty());
}

TEST_CASE("nothing read, a base that is no URL and rules that are not there are errors") {
  const TemporaryDirectory folder;
  CHECK_THROWS_AS(extracted(folder.path("missing")), Error);
  ExtractOptions options;
  options.paths.base_url = "lagazette";
  CHECK_THROWS_AS(extracted(folder.path(), options), Error);
  options.paths.base_url.clear();
  options.paths.rules = folder.path("missing");
  CHECK_THROWS_AS(extracted(folder.path(), options), Error);
}

TEST_CASE(
    "the bytes of a page are read as a file of them is, and a few words are text all the same") {
  const std::vector<Document> page = extract_page(
      "{\"id\": \"p1\", \"title\": \"Le lac\", \"text\": \"Un lac, et un ponton.\"}", "stdin");
  REQUIRE(page.size() == 1);
  CHECK(page[0].id == "p1");
  CHECK(page[0].title == "Le lac");
  for (const std::string bytes : {"la digue",
                                  "la \xE9"
                                  "cluse"}) {
    const std::vector<Document> words = extract_page(bytes, "stdin");
    REQUIRE(words.size() == 1);
    CHECK((words[0].title + words[0].text).find(bytes == "la digue" ? "digue" : "écluse") !=
          std::string::npos);
  }
  CHECK(extract_page("", "stdin").empty());
  CHECK(extract_page(" \n", "stdin").empty());
  CHECK(extract_page(std::string("\x89PNG\r\n\x1A\n\0\0", 10), "logo.png").empty());
}

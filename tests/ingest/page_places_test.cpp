#include "ingest/page_places.hpp"

#include <doctest/doctest.h>

#include "ingest/captures.hpp"

using namespace glane;

namespace {

CrawlFile file_at(const std::string& path) {
  CrawlFile file;
  file.path = file.id = path;
  file.mtime = 1000;
  return file;
}

Page page_at(const std::string& path, std::size_t line = 0) {
  Page page;
  page.path = page.id = path;
  page.line = line;
  page.text = "Le marché rouvre.";
  page.crawled = date_at(1000);
  return page;
}

}  // namespace

TEST_CASE("a place is what follows the file's path, and its line") {
  struct Row {
    const char* path;
    std::size_t line;
    const char* text;
    std::uint64_t number;  // 0, and a text: a hash
  };
  const Row rows[] = {
      {"c/a.zip", 0, "", 0},
      {"c/a.zip", 12, "#L12", 12},
      {"c/a.zip#b.html", 0, "#b.html", 0},
      {"c/a.zip#b.jsonl", 3, "#b.jsonl#L3", 0},
      {"c/a.zip#\xE9.html", 0, "#\xEF\xBF\xBD.html", 0},
      {"c/a", 0, "", 0},  // shorter than the file's
  };
  for (const Row& row : rows) {
    CAPTURE(row.path);
    PagePlaces places;
    const PagePlace place = places.place_of(file_at("c/a.zip"), page_at(row.path, row.line));
    CHECK(place.text == row.text);
    CHECK(place.number == (row.number > 0 ? row.number : number_of_place(row.text)));
  }
}

TEST_CASE("two places of one name, two lines of one number, have numbers of their own") {
  PagePlaces places;
  const CrawlFile file = file_at("c/a.tar");
  std::vector<std::uint64_t> numbers;
  for (const std::size_t line : {0, 0, 0, 1, 2, 2, 1, 3}) {
    numbers.push_back(places.place_of(file, page_at("c/a.tar", line)).number);
  }
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) CHECK(numbers[i] != numbers[j]);
  }
  CHECK(numbers[3] == 1);
  CHECK(numbers[7] == 3);
}

TEST_CASE("a key is another where anything is that the documents depend on") {
  const CrawlFile file = file_at("c/a.jsonl");
  const Page page = page_at("c/a.jsonl", 1);
  const std::uint64_t key = key_of_page(page, file, 7);
  CHECK(key == key_of_page(page, file, 7));
  CHECK(key != 0);
  CHECK(key != key_of_page(page, file, 8));
  std::vector<Page> others(8, page);
  others[0].text += " ";
  others[1].id += "#L2";
  others[2].url = "https://www.lagazette.example/";
  others[3].mirror_url = "https://www.lagazette.example/";
  others[4].server_url = "https://www.lagazette.example/";
  others[5].format = PageFormat::html;
  others[6].line = 2;
  others[7].crawled = date_at(2000);
  for (std::size_t i = 0; i < others.size(); ++i) {
    CAPTURE(i);
    CHECK(key_of_page(others[i], file, 7) != key);
  }
}

TEST_CASE("the time of a file counts for a page that is all of it, not for a line of it") {
  CrawlFile before = file_at("c/a"), after = before;
  after.mtime = 2000;
  Page whole_before = page_at("c/a"), whole_after = whole_before;
  whole_after.crawled = date_at(2000);
  CHECK(key_of_page(whole_before, before, 1) != key_of_page(whole_after, after, 1));
  Page line_before = page_at("c/a", 4);
  line_before.id += "#L4";
  Page line_after = line_before;
  line_after.crawled = date_at(2000);
  CHECK(key_of_page(line_before, before, 1) == key_of_page(line_after, after, 1));
}

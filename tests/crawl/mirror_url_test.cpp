#include "crawl/mirror_url.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "packing.hpp"
#include "reading.hpp"

using namespace glane;

TEST_CASE("the names of a mirror's folders and files give an address") {
  struct Row {
    std::string_view path;
    std::string_view url;
  };
  for (const Row& row : {
           Row{"mirror/www.a.example/politique/article.html",
               "https://www.a.example/politique/article.html"},
           Row{"www.a.example/index.html", "https://www.a.example/"},
           Row{"m/www.a.example/a/index.htm", "https://www.a.example/a/"},
           Row{"m/a.example/fil.php?id=3", "https://a.example/fil.php?id=3"},
           Row{"m/a.example/fil.php?id=3.html", "https://a.example/fil.php?id=3"},
           Row{"m/a.example/fil.php@id=3&p=2.html", "https://a.example/fil.php?id=3&p=2"},
           Row{"m/a.example/@bob.html", "https://a.example/@bob.html"},
           Row{"m/a.example/fil.php.html", "https://a.example/fil.php"},
           Row{"m/a.example+8080/x.html", "https://a.example:8080/x.html"},
           Row{"m/a.example/l'\u00E9t\u00E9 vient.html",
               "https://a.example/l'%C3%A9t%C3%A9%20vient.html"},
           Row{"m/a.example/100%25 %C3%A9 5%.html",
               "https://a.example/100%25%20%C3%A9%205%25.html"},
           Row{"crawl/v1.2/a.html", ""},
           Row{"pages.old/a.html", ""},
           Row{"article.html", ""},
           Row{"www.a.example", ""},
       }) {
    CAPTURE(row.path);
    CHECK(mirror_url(row.path) == row.url);
  }
}

TEST_CASE("a page's own word comes before the user's, and that before a guess") {
  const TemporaryDirectory directory;
  const std::string page = "<html><title>Une</title></html>";
  directory.write("m/www.a.example/une.html", page);
  directory.write("m/www.a.example/note.txt", "Une note");
  directory.write("m/www.a.example/deux.html",
                  "<!-- saved from url=(0020)https://b.example/2 -->" + page);
  const auto pages = [&](const WalkOptions& options) {
    Reading reading;
    for (const CrawlFile& file : walk_crawl({directory.path("m")}, options, {}).files) {
      reading.read(file);
    }
    REQUIRE(reading.pages.size() == 3);
    return reading.pages;
  };
  const std::vector<Page> guessed = pages({});
  CHECK(guessed[0].url == "");
  CHECK(guessed[0].saved_url == "https://b.example/2");
  CHECK(guessed[0].server_url == "https://www.a.example/deux.html");
  CHECK(guessed[1].mirror_url == "");  // somebody's note, no copy
  CHECK(guessed[2].url == "");
  CHECK(guessed[2].mirror_url == "https://www.a.example/une.html");
  WalkOptions options;
  options.base_url = "http://c.example/archive";
  const std::vector<Page> stated = pages(options);
  CHECK(stated[1].url == "http://c.example/archive/www.a.example/note.txt");
  CHECK(stated[2].url == "http://c.example/archive/www.a.example/une.html");
}

TEST_CASE("the server is known by the folders of a mirror, however the file was found") {
  const TemporaryDirectory directory;
  const std::string page = "<html><title>Une</title></html>";
  directory.write("m/a.example/sous/une.html", page);
  directory.write("m/a.example/sous/b.tar", archive_of({{"b.example/deux.html", page}}, "ustar"));
  const auto servers = [&](const std::string& operand) {
    Reading reading;
    for (const CrawlFile& file : walk_crawl({operand}, {}, {}).files) reading.read(file);
    Lines lines;
    for (const Page& read_page : reading.pages) lines.push_back(read_page.server_url);
    return lines;
  };
  const std::string une = "https://a.example/sous/une.html";
  CHECK(servers(directory.path("m")) == Lines{"https://a.example/sous/b.tar", une});
  // Of an absolute path the folders above the operand say where the machine keeps its files.
  CHECK(servers(directory.path("m/a.example/sous")) == Lines{"https://b.example/deux.html", ""});
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(directory.path(""));
  CHECK(servers("m/a.example/sous").back() == une);
  CHECK(servers("m/a.example/sous/une.html") == Lines{une});
  std::filesystem::current_path(before);
}

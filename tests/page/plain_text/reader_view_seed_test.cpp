// The page that the project started from, where the shared data is at hand.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "base/normalised_text.hpp"
#include "page/plain_text/reader_view.hpp"

using namespace glane;

namespace {

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::string> words_of(const std::string& text) {
  const std::string key = normalised(text);
  std::vector<std::string> words;
  for (const std::string_view word : words_of_normalised(key)) words.emplace_back(word);
  return words;
}

std::string string_or_empty(const nlohmann::json& value) {
  return value.is_string() ? value.get<std::string>() : std::string{};
}

void check_comment(const Document& got, const nlohmann::json& want) {
  CHECK(got.author == string_or_empty(want["author"]));
  CHECK(got.reply_to == string_or_empty(want["reply_to"]));
  std::string unnamed;  // told apart from the text, which the data leaves open
  std::vector<Quote> named;
  for (const Quote& quote : got.quotes) {
    if (quote.author.empty()) {
      unnamed += " " + quote.text;
    } else {
      named.push_back(quote);
    }
  }
  REQUIRE(named.size() == want["quotes"].size());
  for (std::size_t i = 0; i < named.size(); ++i) {
    CHECK(named[i].author == string_or_empty(want["quotes"][i]["author"]));
    CHECK(words_of(named[i].text) == words_of(string_or_empty(want["quotes"][i]["text"])));
  }
  std::vector<std::string> got_words = words_of(got.text + unnamed);
  std::vector<std::string> want_words = words_of(string_or_empty(want["text"]));
  std::sort(got_words.begin(), got_words.end());
  std::sort(want_words.begin(), want_words.end());
  CHECK(got_words == want_words);
}

}  // namespace

TEST_CASE("the seed page holds what is expected of it") {
  const char* shared = std::getenv("GLANE_SHARED");
  if (shared == nullptr) {
    MESSAGE("skipped: GLANE_SHARED is not set");
    return;
  }
  const std::string folder = std::string(shared) + "/data/seed/";
  Page page;
  page.text = read_file(folder + "clubic-assaut-du-capitole.txt");
  page.crawled = Date{2023, 1, 1, 10, 0, 0, Precision::second, 60};
  std::istringstream expected(read_file(folder + "expected.jsonl"));
  std::vector<nlohmann::json> want;
  for (std::string line; std::getline(expected, line);) want.push_back(nlohmann::json::parse(line));
  REQUIRE(want.size() > 1);

  std::vector<std::string> remarks;
  const std::vector<Document> got = read_reader_view(
      page, [&](const Diagnostic& diagnostic) { remarks.push_back(diagnostic.reason); });
  CHECK(remarks == std::vector<std::string>{"announces 34 comments, shows 31"});
  REQUIRE(got.size() == want.size());
  CHECK(got[0].title == want[0]["title"]);
  CHECK(got[0].author == want[0]["author"]);
  REQUIRE(got[0].date);
  CHECK(iso_date(*got[0].date) == want[0]["date"]);
  for (const auto& part : want[0]["contains"]) {
    CHECK(got[0].text.find(part.get<std::string>()) != std::string::npos);
  }
  for (const auto& part : want[0]["lacks"]) {
    CHECK(got[0].text.find(part.get<std::string>()) == std::string::npos);
  }
  for (std::size_t i = 1; i < got.size(); ++i) {
    CAPTURE(i);
    CHECK(got[i].position == static_cast<int>(i));
    check_comment(got[i], want[i]);
  }
}

#include "page/posts/repeated_texts.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace glane;

namespace {

std::vector<RawPost> three_posts() {
  std::vector<RawPost> posts(3);
  posts[0].author = "Octave";
  posts[0].text = "Je dis que le bac tourne encore tous les jours.";
  posts[1].author = "Ana";
  posts[1].text = "Il tourne un jour sur deux.";
  posts[2].author = "Tom";
  return posts;
}

}  // namespace

TEST_CASE("whose words a quotation repeats; the fewer, the nearer") {
  const std::vector<RawPost> posts = three_posts();
  RepeatedTexts repeated(posts);
  CHECK(repeated.author("le bac tourne encore tous les jours", 2) == "Octave");
  CHECK(repeated.author("tourne un jour sur deux", 2) == "Ana");
  CHECK(repeated.author("le bac tourne encore", 2) == "");
  CHECK(repeated.author("le bac tourne encore", 1) == "Octave");
  CHECK(repeated.author("un jour", 2) == "");
  CHECK(repeated.author("le bac ne tourne plus du tout", 2) == "");
  CHECK(repeated.author("le bac tourne encore tous les jours", 0) == "");
}

TEST_CASE("lines in quotation marks are cited where they repeat another's words") {
  const std::vector<RawPost> posts = three_posts();
  RepeatedTexts repeated(posts);
  AuthoredText tom;
  tom.authors = {"Tom"};
  tom.lines = {"« le bac tourne encore tous les jours »", ">>>> Sauf le lundi.",
               "\"Le bac coule presque tous les soirs\""};
  const std::vector<Quote> cited = take_cited_lines(tom, repeated, {}, 2);
  CHECK(cited == std::vector<Quote>{{"Octave", "le bac tourne encore tous les jours"}});
  CHECK(tom.lines ==
        std::vector<std::string>{"Sauf le lundi.", "\"Le bac coule presque tous les soirs\""});
  tom.lines = {"“le bac tourne encore tous les jours”"};
  CHECK(take_cited_lines(tom, repeated, {}, 2).empty());
  CHECK(tom.lines.size() == 1);
  AuthoredText octave = tom;
  octave.authors = {"Octave"};
  octave.lines.push_back("Si.");
  CHECK(take_cited_lines(octave, repeated, {}, 2).empty());
}

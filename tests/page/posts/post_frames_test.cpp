#include "page/posts/post_frames.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace glane;

namespace {

// The text of a post of Octave's of 12 June 2007, without what frames it.
std::string cut(std::string_view text) {
  std::vector<RawPost> posts(1);
  posts[0].author = "Octave";
  posts[0].date = Date{2007, 6, 12, 10, 22, 0, Precision::minute, 120};
  posts[0].text = text;
  cut_post_frames(posts);
  return posts[0].text;
}

// The texts of posts of as many people, joined.
std::string cut_all(const std::vector<std::string>& texts, bool of_one_author = false) {
  std::vector<RawPost> posts(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    posts[i].author = "Octave";
    if (!of_one_author) posts[i].author += std::to_string(i);
    posts[i].text = texts[i];
  }
  cut_post_frames(posts);
  std::string joined;
  for (const RawPost& post : posts) joined += (joined.empty() ? "" : " / ") + post.text;
  return joined;
}

}  // namespace

TEST_CASE("what frames one post is its author's name, a date, signs") {
  CHECK(cut("octave\nEnfin !") == "Enfin !");
  CHECK(cut("| 12.06.2007 10:22\nEnfin !") == "Enfin !");
  CHECK(cut("Octave\nLe 12 juin 2007 à 10:22\nEnfin !") == "Enfin !");
  CHECK(cut("Un pont\n[ ]\nEnfin !") == "Un pont\nEnfin !");
  CHECK(cut("[ ]\nEnfin !\n·  ·") == "Enfin !");
}

TEST_CASE("labels of buttons under a post are cut") {
  CHECK(cut("Enfin !\nReport\nRecommend\nReply to this post") == "Enfin !");
  CHECK(cut("Répondre\nEnfin !") == "Répondre\nEnfin !");
}

TEST_CASE("what a person writes is no frame") {
  CHECK(cut("Octave") == "Octave");
  CHECK(cut("Enfin !\nOctave") == "Enfin !\nOctave");
  CHECK(cut("Le 12 juin 2007, enfin !\nMerci.") == "Le 12 juin 2007, enfin !\nMerci.");
  CHECK(cut("1\nEnfin !\n3") == "1\nEnfin !\n3");
}

TEST_CASE("lines that most posts have alike are the template's") {
  CHECK(cut_all({"1\nKommentar von\nA\nB\nMelden", "2\nKommentar von\nC\nMelden",
                 "13\nKommentar von\nD\nMelden"}) == "A\nB / C / D");
  CHECK(cut_all({"A\n3", "B\n36", "C\n0", "D"}) == "A / B / C / D");
  // Two of three are not most, and two posts tell nothing.
  CHECK(cut_all({"A\nMerci", "B\nMerci", "C\nEnfin"}) == "A\nMerci / B\nMerci / C\nEnfin");
  CHECK(cut_all({"A\nMerci", "B\nMerci"}) == "A\nMerci / B\nMerci");
  // One person's signature.
  CHECK(cut_all({"A\nO.", "B\nO.", "C\nO."}, true) == "A\nO. / B\nO. / C\nO.");
  CHECK(cut_all({}).empty());
}

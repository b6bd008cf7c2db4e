#include "glane/thread_tree.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <random>

#include "results/thread_of.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("a comment answers the last one of whom it names, else the article") {
  const auto tree = thread_tree(
      {kLevee, said(1, "Lucette", "Encore la digue."), said(2, "Raoul72", "On l'avait dit."),
       said(3, "Lucette", "Personne n'écoute."), said(4, "Aïcha", "Moi si.", "LUCETTE"),
       said(5, "Raoul72", "Et moi ?", "Inconnue")});
  CHECK(parents_of(tree) == "- 0 0 0 3 0");
  CHECK(tree[4].depth == 2);
  CHECK(tree[0].answers == 4);
  CHECK(tree[3].answers == 1);
}

TEST_CASE("what is quoted decides among several comments of one author") {
  const auto tree = thread_tree(
      {kLevee, said(1, "Lucette", "La digue était vieille de cent ans, tout le monde le savait."),
       said(2, "Lucette", "Et la mairie n'a rien fait de tout l'hiver, comme toujours."),
       said(3, "Raoul72", "Cent vingt.", "Lucette",
            {{"Lucette", "la digue etait vieille de CENT ans…"}}),
       said(4, "Aïcha", "Pas toujours.", "", {{"", "n'a rien fait de tout l'hiver"}})});
  CHECK(parents_of(tree) == "- 0 0 1 2");
  CHECK(tree[1].quoted_by == std::vector<std::string>{"gazette/digue#c3"});
}

TEST_CASE("who quotes two answers the one he names") {
  const auto tree = thread_tree(
      {kLevee, said(1, "Lucette", "Il faut refaire la digue en béton armé."),
       said(2, "Raoul72", "Il faut surtout déplacer la salle des fêtes."),
       said(3, "Aïcha", "Les deux.", "Raoul72",
            {{"Lucette", "refaire la digue en béton"}, {"Raoul72", "déplacer la salle des fêtes"}}),
       said(4, "Gniarf", "Ni l'un ni l'autre.", "",
            {{"Lucette", "refaire la digue en béton"},
             {"Raoul72", "déplacer la salle des fêtes"}})});
  CHECK(parents_of(tree) == "- 0 0 2 1");
  CHECK(tree[1].quoted_by.size() == 2);
}

TEST_CASE("what nobody there has written is a deleted comment, where its author is named") {
  const auto tree = thread_tree(
      {kLevee, said(1, "Lucette", "Quel malheur."),
       said(2, "Raoul72", "C'est faux.", "Grognard59",
            {{"Grognard59", "La mairie a vendu les pierres de la digue à un promoteur."}}),
       said(3, "Aïcha", "Prouvez-le.", "Grognard59",
            {{"Grognard59", "La mairie a vendu les pierres de la digue"}}),
       said(4, "Gniarf", "Dont acte.", "Raoul72"),
       said(5, "Tokamak", "Comme disait l'autre.", "",
            {{"", "Il pleut sur la ville comme il pleure dans mon coeur"}})});
  REQUIRE(tree.size() == 7);
  CHECK(parents_of(tree) == "- 0 0 d d 2 0");
  const ThreadNode& lost = tree[2];
  CHECK(lost.deleted);
  CHECK(lost.document.id == "gazette/digue#deleted1");
  CHECK(lost.document.author == "Grognard59");
  CHECK(lost.document.text == "La mairie a vendu les pierres de la digue à un promoteur.");
  CHECK(lost.quoted_by == std::vector<std::string>{"gazette/digue#c2", "gazette/digue#c3"});
  CHECK(lost.answers == 2);
}

TEST_CASE("of an author who is there, too, another text that is quoted is a deleted comment") {
  const auto tree = thread_tree(
      {kLevee, said(1, "Grognard59", "Moi j'habite en haut, je ne paierai pas pour ceux d'en bas."),
       said(2, "Raoul72", "Honteux.", "Grognard59",
            {{"Grognard59", "Qu'ils se noient donc tous avec leur digue"}})});
  CHECK(parents_of(tree) == "- 0 0 d");
}

TEST_CASE("the article's own words are no comment, whoever is said to have written them") {
  const auto tree =
      thread_tree({kLevee, said(1, "Lucette", "Cette nuit ?", "",
                                {{"La Gazette", "La digue de la Brisonne a cédé cette nuit"}})});
  CHECK(parents_of(tree) == "- 0");
  CHECK(tree[0].quoted_by.size() == 1);
}

TEST_CASE("nothing answers what stands below it") {
  const auto tree =
      thread_tree({kLevee, said(1, "Lucette", "Attends.", "Raoul72"),
                   said(2, "Raoul72", "J'attends la suite des travaux de la digue.", "Lucette"),
                   said(3, "Lucette", "Voilà.", "Lucette")});
  CHECK(parents_of(tree) == "- 0 1 1");
}

TEST_CASE("a thread whose article is not there is a wood") {
  CHECK(thread_tree({}).empty());
  const auto tree = thread_tree(
      {said(2, "Lucette", "Oui."), said(3, "Raoul72", "Non.", "Lucette"), said(5, "Aïcha", "Si.")});
  CHECK(parents_of(tree) == "- 2 -");
  CHECK(reading_order(tree) == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("a tree is read branch by branch") {
  const auto tree =
      thread_tree({kLevee, said(1, "Lucette", "Un."), said(2, "Raoul72", "Deux."),
                   said(3, "Aïcha", "Trois.", "Lucette"), said(4, "Gniarf", "Quatre.", "Aïcha"),
                   said(5, "Tokamak", "Cinq.", "Lucette")});
  CHECK(reading_order(tree) == std::vector<std::size_t>{0, 1, 3, 4, 5, 2});
}

// Two who quote each other thousands of times were each held against all that the other had said.
TEST_CASE("a thread of 5,000 comments and as many quotations costs no more than its length") {
  constexpr int kComments = 5000;
  std::mt19937 random(7);
  std::vector<Document> documents = {kLevee};
  std::string before = "Je commence, et je dis que la digue est vieille.";
  for (int i = 1; i <= kComments; ++i) {
    std::string text = "Non, la digue est vieille et";
    for (int word = 0; word < 40; ++word) text += " mot" + std::to_string(random() % 3000);
    const std::string other = i % 2 == 0 ? "Lucette" : "Raoul72";
    documents.push_back(
        said(i, i % 2 == 0 ? "Raoul72" : "Lucette", text, other, {{other, before}}));
    before = text;
  }
  const auto start = std::chrono::steady_clock::now();
  const auto tree = thread_tree(documents);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  MESSAGE("5,000 comments in " << seconds.count() << " s");
  REQUIRE(tree.size() == kComments + 2);  // the first quotes what nobody has written
  CHECK(tree.back().depth == kComments + 1);
  CHECK(seconds.count() < 5);  // it takes a tenth of one
}

TEST_CASE("a node's JSON is its document's, with what it answers") {
  const auto tree = thread_tree(
      {kLevee, said(1, "Raoul72", "C'est faux.", "Grognard59",
                    {{"Grognard59", "La mairie a vendu \"les pierres\" de la digue."}})});
  REQUIRE(tree.size() == 3);
  const std::string json = to_json(tree, 2);
  CHECK(json.starts_with("{\"id\": \"gazette/digue#c1\", "));
  CHECK(
      json.ends_with(", \"parent\":\"gazette/digue#deleted1\",\"depth\":2,\"answers\":0,"
                     "\"deleted\":false,\"quoted_by\":[]}"));
  CHECK(to_json(tree, 0).find("\"parent\":null,\"depth\":0,\"answers\":1") != std::string::npos);
  CHECK(to_json(tree, 1).find("\"deleted\":true,\"quoted_by\":[\"gazette/digue#c1\"]") !=
        std::string::npos);
}

// What surrounds a document of a thread.
#include <doctest/doctest.h>

#include "results/thread_of.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::vector<ThreadNode> sample() {
  return thread_tree({kLevee, said(1, "Lucette", "La digue était vieille de cent ans, au moins."),
                      said(2, "Raoul72", "On l'avait pourtant bien dit."),
                      said(3, "Aïcha", "Qui donc ?", "Lucette"), said(4, "Gniarf", "Toi.", "Aïcha"),
                      said(5, "Tokamak", "Non.", "Raoul72",
                           {{"Raoul72", "On l'avait pourtant bien dit."},
                            {"Lucette", "vieille de cent ans, au moins"}}),
                      said(6, "Aïcha", "Bref.", "Tokamak")});
}

std::string positions_of(const std::vector<ThreadNode>& nodes) {
  std::string out;
  for (const ThreadNode& node : nodes) out += std::to_string(node.document.position) + " ";
  return out;
}

}  // namespace

TEST_CASE("the context of a comment is what it answers, and all that answers it") {
  const auto context = thread_context(sample(), "gazette/digue#c3");
  CHECK(positions_of(context) == "0 1 3 4 ");
  CHECK(parents_of(context) == "- 0 1 3");
  CHECK(context[1].answers == 1);  // as many as in the thread
  CHECK(context[3].depth == 3);
}

TEST_CASE("who quotes a comment answers it, too") {
  const auto context = thread_context(sample(), "gazette/digue#c1");
  CHECK(positions_of(context) == "0 1 3 4 5 6 ");
  CHECK(parents_of(context) == "- 0 1 3 1 5");
  CHECK(context[4].depth == 2);
}

TEST_CASE("the context of an article is its direct answers") {
  const auto context = thread_context(sample(), "gazette/digue");
  CHECK(positions_of(context) == "0 1 2 ");
  CHECK(context[2].answers == 1);
}

TEST_CASE("a deleted comment has a context, and what is nowhere has none") {
  const auto thread = thread_tree(
      {said(1, "Raoul72", "C'est faux.", "", {{"Grognard59", "Les pierres ont été vendues hier."}}),
       said(2, "Lucette", "Bravo.", "Raoul72")});
  CHECK(parents_of(thread_context(thread, "gazette/digue#c2")) == "- d 1");
  CHECK(thread_context(thread, "gazette/digue#deleted1").size() == 3);
  CHECK(thread_context(thread, "ailleurs").empty());
}

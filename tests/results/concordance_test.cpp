// Lines of a concordance: what is a place, what stands around it, what is refused.
#include <doctest/doctest.h>

#include <string>

#include "glane/error.hpp"
#include "glane/index.hpp"
#include "index/sample_documents.hpp"
#include "index/writer/writer.hpp"

using namespace glane;
using namespace glane::test;

namespace {

class Archive {
 public:
  Archive() {
    IndexWriter writer(directory_.directory());
    Document flood = article("f", "La crue du siècle",
                             "Une crue, puis une autre :\nles crues d'hiver.  La digue a tenu.");
    flood.authors = {flood.author = "Zoé Roy"};
    flood.date = parse_iso_date("2020-02-01");
    writer.add({flood});
    Document answer = comment(flood, 1, "Anselme", "Et la digue, elle a tenu ?");
    answer.quotes = {{"Zoé Roy", "Une crue, puis une autre"}};
    answer.date = parse_iso_date("2019-05-05");
    writer.add({answer});
    writer.add({article("n", "", "Personne n'a vu la digue")});
    writer.commit();
  }

  ConcordanceResponse ask(const ConcordanceRequest& request) const {
    return Index(directory_.directory()).concordance(request);
  }

  std::string lines(const ConcordanceRequest& request) const {
    std::string all;
    for (const ConcordanceLine& line : ask(request).lines) {
      all += line.document.id + (line.in_title ? "! " : ": ") + line.left + "[" + line.match + "]" +
             line.right + "\n";
    }
    return all;
  }

 private:
  TemporaryIndex directory_;
};

}  // namespace

TEST_CASE("every place of a word in any form is a line, titles first, quotations never") {
  const Archive archive;
  CHECK(archive.lines({.query = "crue", .width = 12}) ==
        "f! La [crue] du siècle\n"
        "f: Une [crue], puis une a\n"
        "f: autre : les [crues] d'hiver. La\n");
  const ConcordanceResponse found = archive.ask({.query = "crue", .limit = 1});
  CHECK(found.total == 3);
  CHECK(found.documents == 1);
  CHECK(found.lines.size() == 1);
  CHECK(archive.ask({.query = "cite:crue"}).total == 0);
}

TEST_CASE("what a query asks for is what its lines hold") {
  const Archive archive;
  struct Row {
    const char* query;
    const char* lines;
  };
  for (const Row& row : {
           Row{"=crues", "f: es [crues] d'\n"},
           Row{"\"une crue\"", "f: [Une crue], p\n"},
           Row{"digue NEAR/3 tenu", "f: La [digue a tenu].\nf#c1: la [digue, elle a tenu] ?\n"},
           Row{"hiv*", "f:  d'[hiver]. L\n"},
           Row{"titre:siècle", "f! du [siècle]\n"},
           Row{"digue auteur:Anselme", "f#c1: la [digue], e\n"},
           Row{"digue -tenu", "n: la [digue]\n"},
           Row{"auteur:Anselme", ""},
       }) {
    CAPTURE(row.query);
    CHECK(archive.lines({.query = row.query, .width = 3}) == row.lines);
  }
  CHECK(archive.ask({.query = "crue +crue \"crue\""}).total == 3);  // each once
}

TEST_CASE("places come in the order asked for, those without a date or an author last") {
  const Archive archive;
  const auto ids = [&](PlaceOrder order) {
    std::string all;
    for (const ConcordanceLine& line : archive.ask({.query = "digue", .order = order}).lines)
      all += line.document.id + " ";
    return all;
  };
  CHECK(ids(PlaceOrder::date) == "f#c1 f n ");
  CHECK(ids(PlaceOrder::author) == "f#c1 f n ");
  CHECK(ids(PlaceOrder::right) == "n f f#c1 ");  // nothing, "a tenu", "elle a tenu"
  CHECK(ids(PlaceOrder::left) == "f#c1 f n ");   // "la et", "la hiver", "la vu"
  CHECK(ids(PlaceOrder::index).size() == ids(PlaceOrder::date).size());
}

TEST_CASE("filters choose documents, and what cannot be is refused") {
  const Archive archive;
  CHECK(archive.ask({.query = "digue", .corpus = {.types = {DocumentType::comment}}}).total == 1);
  CHECK(archive.ask({.query = "digue", .corpus = {.since = "2020"}}).total == 1);
  CHECK_THROWS_AS(archive.ask({}), Error);
  CHECK_THROWS_AS(archive.ask({.query = "digue", .width = kMostContext + 1}), Error);
  CHECK_THROWS_AS(archive.ask({.query = "date:hier-soir"}), Error);
  CHECK_THROWS_AS(archive.ask({.query = "digue", .stop = [] { return true; }}), Interrupted);
}

TEST_CASE("more places than can be put in an order are refused, not cut") {
  const TemporaryIndex directory;
  {
    std::string text;
    for (std::size_t i = 0; i < kMostOrderedPlaces / 4; ++i) text += "digue ";
    IndexWriter writer(directory.directory());
    for (int i = 0; i < 5; ++i) writer.add({article(std::to_string(i), "", text)});
    writer.commit();
  }
  const Index index(directory.directory());
  ConcordanceRequest request{.query = "digue", .limit = 2, .offset = kMostOrderedPlaces - 2};
  request.order = PlaceOrder::date;
  CHECK(index.concordance(request).lines.size() == 2);
  ++request.offset;
  CHECK_THROWS_AS(index.concordance(request), Error);
  request.order = PlaceOrder::index;
  CHECK(index.concordance(request).lines.size() == 2);
}

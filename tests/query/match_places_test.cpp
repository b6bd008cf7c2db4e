#include "query/match_places.hpp"

#include <doctest/doctest.h>

#include "query/compile.hpp"
#include "query/parse.hpp"
#include "query/small_index.hpp"
#include "segment/format/token_stream.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::vector<Document> archive() {
  std::vector<Document> documents = articles_of({
      "Le maire de la ville et la ville du maire.",   // a0
      "Un porte-monnaie, des portemonnaies.",         // a1
      "Pont, pont et pont ; un marché sur le pont.",  // a2
      "L'eau chaude des copain·ine·s, et de l'eau.",  // a3
      "",                                             // a4
  });
  documents[0].title = "La ville";
  documents[4].title = documents[4].thread_title = "Sans texte, la ville";
  documents[4].quotes = {{"Jean Roy", "Un pont."}, {"", "..."}, {"Lise", "Deux ponts, un pont."}};
  return documents;
}

const SmallIndex& small_index() {
  static const SmallIndex index(archive());
  return index;
}

std::string_view name_of(std::uint8_t fields) {
  if ((fields & field::kText) != 0) return "text";
  if ((fields & field::kTitle) != 0) return "title";
  if ((fields & field::kQuote) != 0) return "quote";
  return (fields & field::kQuoteAuthor) != 0 ? "quoted" : "other";
}

// "text: 1 4-5", words of a match that are no neighbours as "1+3".
std::string places(const std::string& id, const std::string& query) {
  const SearchContext& context = small_index().context();
  const CompiledQuery compiled =
      compile_query(parse_query(query), context, {date_at(1'600'000'000), false, {}});
  PlaceFinder finder(compiled.parts.parts(), context.segments());
  const SegmentSet::Place place = context.segments().find(context.segments().find_id(id));
  std::string out;
  for (const TextPlaces& text : finder.find(place.number, place.row)) {
    out += (out.empty() ? "" : "; ") + std::string(name_of(text.fields));
    if (text.number > 0) out += " " + std::to_string(text.number);
    out += ":";
    for (const MatchPlace& match : text.matches) {
      out += " " + std::to_string(match.words[0]);
      for (std::size_t i = 1; i < match.words.size(); ++i) {
        out += (match.words[i] == match.words[i - 1] + 1 ? "-" : "+");
        out += std::to_string(match.words[i]);
      }
    }
  }
  return out;
}

}  // namespace

TEST_CASE("places of words, rows and words near each other") {
  struct Row {
    std::string id, query, places;
  };
  for (const Row& row : {
           Row{"a0", "maire", "text: 1 9"},
           Row{"a0", "\"la ville\"", "title: 0-1; text: 3-4 6-7"},
           Row{"a0", "\"ville et la ville\"", "text: 4-5-6-7"},
           Row{"a0", "\"ville * la\"", "text: 4-5-6"},
           Row{"a0", "\"* maire *\"", "text: 0-1-2"},
           Row{"a3", "\"des * et\"", "text: 2-3-4"},
           Row{"a0", "ville NEAR/3 maire", "text: 1+4 7+9"},
           Row{"a0", "ville SAUF pont", "title: 1; text: 4 7"},
           Row{"a0", "titre:ville", "title: 1"},
           Row{"a0", "mair* vile~1", "title: 1; text: 1 9 4 7"},
           Row{"a0", "auteur:ville -maire", ""},
           Row{"a1", "portemonnaie", "text: 4 1-2"},
           Row{"a1", "\"porte monnaie\"", "text: 1-2"},
           Row{"a1", "=portemonnaies", "text: 4"},
           Row{"a2", "\"pont pont\"", "text: 0-1"},
           Row{"a2", "pont NEAR/2 pont", "text: 0-1 1+3"},
           Row{"a2", "marche", "text: 5"},
           Row{"a3", "\"eau chaude\"", "text: 0-1"},
           Row{"a3", "copines", "text: 3"},
           Row{"a4", "cite:pont", "quote: 1; quote 1: 1 3"},
           Row{"a4", "cite:Lise", "quoted 1: 0"},
           Row{"a4", "pont ville", "title: 3"},
       }) {
    CAPTURE(row.id);
    CAPTURE(row.query);
    CHECK(places(row.id, row.query) == row.places);
  }
}

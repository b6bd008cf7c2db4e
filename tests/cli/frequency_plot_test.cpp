// Plots: well-formed, without script, every label inside the drawing.
#include <doctest/doctest.h>

#include <regex>

#include "frequency_plot.hpp"
#include "svg.hpp"

using namespace glane;
using namespace glane::cli;

namespace {

FrequencyResponse response(FrequencyBy by, std::size_t queries, std::size_t buckets) {
  FrequencyResponse made;
  made.by = by;
  for (std::size_t i = 0; i < queries; ++i) {
    made.queries.push_back(i == 1 ? "a <b> & \"c\"" : "mot" + std::to_string(i));
  }
  for (std::size_t i = 0; i < buckets; ++i) {
    FrequencyBucket& bucket = made.buckets.emplace_back();
    const std::size_t month = i % 12 + 1;
    bucket.value =
        by == FrequencyBy::site
            ? "un-site-au-nom-vraiment-tres-long-" + std::to_string(i) + ".example"
            : std::to_string(2001 + i / 12) + (month < 10 ? "-0" : "-") + std::to_string(month);
    bucket.documents = 3;
    bucket.words = 1000;
    for (std::size_t q = 0; q < queries; ++q) bucket.counts.push_back({1, (i * (q + 1)) % 7});
  }
  FrequencyBucket& undated = made.buckets.emplace_back();
  undated.documents = 17;
  undated.counts.resize(queries);
  made.total = undated;
  return made;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

}  // namespace

TEST_CASE("a plot has its lines, its legend and its source, and nothing that runs") {
  for (const FrequencyBy by : {FrequencyBy::month, FrequencyBy::site}) {
    for (const std::size_t queries : {1, 3, 6, 32}) {
      for (const std::size_t buckets : {0, 1, 5, 240}) {
        CAPTURE(queries);
        CAPTURE(buckets);
        const std::string svg = frequency_plot(response(by, queries, buckets),
                                               {"archive.idx", "site a", true, "2024-03-01"});
        CHECK(count(svg, "<script") == 0);
        CHECK(count(svg, "href") == 0);
        CHECK(count(svg, "<text") == count(svg, "</text>"));
        CHECK(count(svg, "<b>") == 0);
        CHECK(svg.find("nan") == std::string::npos);
        CHECK(svg.find("occurrences per million words") != std::string::npos);
        CHECK(svg.find("Source: glane index archive.idx; site a;") != std::string::npos);
        CHECK(svg.find("2024-03-01") != std::string::npos);
        if (by == FrequencyBy::month && buckets > 1) {
          CHECK(count(svg, "<polyline") == (queries > 1 ? 2 * queries : queries));
          CHECK(svg.find("without 17 documents") != std::string::npos);
        }
      }
    }
  }
}

TEST_CASE("nothing stands outside of the drawing") {
  const std::regex text(
      "<text x=\"([-0-9.]+)\" y=\"([-0-9.]+)\"( text-anchor=\"([a-z]+)\")?[^>]*>"
      "([^<]*)</text>");
  for (const FrequencyBy by : {FrequencyBy::month, FrequencyBy::site}) {
    const std::string svg = frequency_plot(response(by, 6, 24), {"i", "", false, "2024-03-01"});
    std::smatch size;
    REQUIRE(std::regex_search(svg, size, std::regex("width=\"([0-9.]+)\" height=\"([0-9.]+)\"")));
    const double width = std::stod(size[1]);
    const double height = std::stod(size[2]);
    std::size_t seen = 0;
    for (std::sregex_iterator one(svg.begin(), svg.end(), text), end; one != end; ++one, ++seen) {
      const std::string label =
          std::regex_replace((*one)[5].str(), std::regex("&(lt|gt|amp);"), "&");
      const std::string all = (*one)[0];
      const double font = all.find("font-size=\"11") != std::string::npos ? 11 : 12;
      CAPTURE(label);
      const double x = std::stod((*one)[1]);
      const double half = text_width(label, font) / 2;
      const std::string anchor = (*one)[4];
      const double begin = anchor == "end" ? x - 2 * half : anchor == "middle" ? x - half : x;
      CHECK(begin >= 0);
      CHECK(begin + 2 * half <= width + 1);
      CHECK(std::stod((*one)[2]) <= height);
    }
    CHECK(seen > 10);
  }
}

// A page whose article's title and body are known: what stands over, under and beside it.
#pragma once

#include <string>
#include <string_view>

#include "glane/date.hpp"
#include "page/article/article_place.hpp"
#include "page/html/marked_page.hpp"

namespace glane::test {

inline const Date kSeen = *parse_iso_date("2022-07-20");

// A paragraph of 80 bytes and more.
inline std::string paragraph(std::string_view words) {
  return "<p>" + std::string(words) +
         " Le vieux pont de pierre, fermé depuis l'automne, rouvrira demain aux piétons.</p>";
}

// "Le pont rouvre", `head`, five paragraphs with `midst` among them, `foot`.
inline std::string article_html(std::string_view head, std::string_view foot = "",
                                std::string_view midst = "") {
  return "<body><h1>Le pont rouvre</h1>" + std::string(head) + "<div title=body>" +
         paragraph("Un.") + paragraph("Deux.") + paragraph("Trois.") + std::string(midst) +
         paragraph("Quatre.") + paragraph("Cinq.") + "</div>" + std::string(foot) + "</body>";
}

struct PlacedPage : MarkedPage {
  explicit PlacedPage(std::string_view written)
      : MarkedPage(written),
        title(outline.find_title("Le pont rouvre")),
        marks(mark_boilerplate(outline, title, {})),
        place(outline, marks, title, at("body")) {}

  std::size_t title;
  std::vector<Mark> marks;
  ArticlePlace place;
};

}  // namespace glane::test

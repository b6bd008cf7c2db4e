// Where in a page an element stands, seen from the article: over it, under it, beside it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "page/article/boilerplate_elements.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

enum class Place {
  head,   // about the title, or before the article's third paragraph
  foot,   // close behind its last paragraph
  other,  // in the midst of it, or elsewhere: tells nothing of it
};

class ArticlePlace {
 public:
  // in: title, body  their elements; 0: none
  ArticlePlace(const PageOutline& outline, const std::vector<Mark>& marks, std::size_t title,
               std::size_t body);

  // What is off the article (menus, comments, related articles) is elsewhere.
  Place of(std::size_t at) const;

  // Of a text in the element, `text_at` bytes of visible text into the page.
  Place of_text(std::size_t at, std::uint32_t text_at) const;

  // The elements of the title and of the text; 0: none.
  std::size_t title() const { return title_; }
  std::size_t body() const { return body_; }

  // True close over the title and between it and the text's first paragraph, whatever it is marked
  // as.
  bool is_about_title(std::size_t at) const;

  // True right under the text's last paragraph, whatever it is marked as.
  bool is_under_text(std::size_t at) const;

  // True for menus, comments, related articles, and what is in them.
  bool is_off_article(std::size_t at) const { return marks_[at] == Mark::off_article; }

  // True where the head or the foot of the article shows `name` in any block of a few lines.
  bool shows(std::string_view name) const;

  // True where a block of a few lines says that `name` made the site or its theme.
  bool names_as_maker(std::string_view name) const;

 private:
  const PageOutline& outline_;
  const std::vector<Mark>& marks_;
  std::size_t title_ = 0;
  std::size_t body_ = 0;
  std::uint32_t text_begin_ = 0;  // bytes of visible text, as PageElement::text_at
  std::uint32_t head_begin_ = 0;
  std::uint32_t head_end_ = 0;
  std::uint32_t foot_begin_ = 0;
  std::uint32_t foot_end_ = 0;
};

}  // namespace glane

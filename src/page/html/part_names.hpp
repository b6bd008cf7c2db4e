// Reads the names that templates give the parts of a page, in classes, ids and itemprop:
// "comment__author-name" is an author's, "postDate" a date, "share-bar" no text.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "page/html/html_tree.hpp"
#include "page/html/part_lexicon.hpp"

namespace glane {

// The names of a class attribute, views into it; forty at most.
std::vector<std::string_view> names_in(std::string_view attribute);

// "article__shareBar-2" -> {"article", "share", "bar", "2"}: lower case, parted at signs and
// at capitals behind small letters; the first twenty.
std::vector<std::string> words_of_name(std::string_view name);

// True where a class of the element is one of `names`, in either case.
bool has_part_class(const GumboNode& element, std::span<const std::string_view> names);

// True where one of the words of a name is among `words`, lower case: "cta" of "box-cta".
bool has_word(std::string_view name, std::span<const std::string_view> words);

// True where one of the element's classes has such a word.
bool has_class_word(const GumboNode& element, std::span<const std::string_view> words);

// True for what names itself a way to the page through the site: "breadcrumb", "fil-ariane".
bool is_breadcrumb_part(const GumboNode& element);

// The kinds of all words of a name; of "comment12" those of posts, but "ad1" is often a random id.
unsigned kinds_in_name(std::string_view name);

// Those of an element's classes and itemprop, and of its schema.org type.
unsigned kinds_of_element(const GumboNode& node);

// True for what WordPress says of a post's subject: "tag-commentaires", "category-forum".
bool is_subject_part_name(std::string_view name);

// True for the name of an element that says who wrote: "author", "byline", "article-auteur", but
// not "author-photo".
bool is_signature_part(std::string_view name);

}  // namespace glane

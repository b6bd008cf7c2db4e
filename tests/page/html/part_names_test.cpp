#include "page/html/part_names.hpp"

#include <doctest/doctest.h>

#include "page/html/boilerplate_names.hpp"

using namespace glane;

namespace {

using Words = std::vector<std::string>;

struct Parsed {
  explicit Parsed(std::string_view html) : tree(html) {
    for_each_element(tree.root(), [&](const GumboNode& node) {
      if (has_attribute(node, "title")) element = &node;
      return true;
    });
  }
  HtmlTree tree;
  const GumboNode* element = nullptr;  // the last with a title
};

Boilerplate kind_in(std::string_view html) {
  return boilerplate_kind_of_names(*Parsed(html).element);
}

}  // namespace

TEST_CASE("a name is parted at signs and inner capitals") {
  CHECK(words_of_name("article__shareBar-2") == Words{"article", "share", "bar", "2"});
  CHECK(words_of_name("AUTEUR") == Words{"auteur"});
  CHECK(words_of_name("--réaction--") == Words{"réaction"});
  CHECK(words_of_name("ad1") == Words{"ad1"});
  CHECK(words_of_name("").empty());
  CHECK(words_of_name("a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a").size() == 20);
}

TEST_CASE("an attribute is parted at blanks of any sort") {
  std::string_view classes = " \tun\n deux  ";
  CHECK(next_attribute_name(classes) == "un");
  CHECK(next_attribute_name(classes) == "deux");
  CHECK(next_attribute_name(classes) == "");
  CHECK(names_in(" a  b\tc ") == std::vector<std::string_view>{"a", "b", "c"});
  CHECK(names_in("  ").empty());
}

TEST_CASE("names say what an element is") {
  CHECK((kinds_in_name("comment__author-name") & kPostKinds) ==
        (kCommentWord | kAuthorWord | kNameWord));
  CHECK((kinds_in_name("postDate") & kPostKinds) == (kPostWord | kDateWord));
  CHECK((kinds_in_name("comment12") & kCommentWord) != 0);
  CHECK(kinds_in_name("ad1") == 0);
  CHECK(kinds_in_name("quai") == 0);
  CHECK((kinds_of_words("lire aussi") & kSiteBoilerplate) != 0);
  CHECK((kinds_of_element(*Parsed("<p title=x class='un nom' itemprop=text>").element) &
         kPostKinds) == (kNameWord | kTextWord));
  CHECK((kinds_of_element(*Parsed("<p title=x itemtype='http://schema.org/Answer'>").element)) ==
        kCommentWord);
}

TEST_CASE("a signature's name says who wrote") {
  for (const std::string_view name : {"author", "byline", "article-auteur", "AuthorsList"}) {
    CAPTURE(name);
    CHECK(is_signature_part(name));
  }
  for (const std::string_view name : {"author-photo", "comment-author", "autre", "", "authority"}) {
    CAPTURE(name);
    CHECK_FALSE(is_signature_part(name));
  }
}

TEST_CASE("the strongest of an element's names says what boilerplate it is") {
  CHECK(kind_in("<div title=x class='texte'>") == Boilerplate::none);
  CHECK(kind_in("<div title=x class='header'>") == Boilerplate::likely);
  CHECK(kind_in("<div title=x class='header share-bar'>") == Boilerplate::sure);
  CHECK(kind_in("<div title=x class='bloc' id=a-lire>") == Boilerplate::of_site);
  CHECK(kind_in("<div title=x class='no-sidebar'>") == Boilerplate::none);
  CHECK(kind_in("<nav title=x>") == Boilerplate::of_site);
  CHECK(kind_in("<aside title=x class=author>") == Boilerplate::sure);
  CHECK(kind_in("<div title=x role=banner>") == Boilerplate::of_site);
  CHECK(kind_in("<div title=x class='commentaires menu'>") == Boilerplate::comments);
  CHECK(kind_in("<div title=x class='comments-open'>") == Boilerplate::none);
  CHECK(kind_in("<div title=x id=comment-ca-marche-ici>") == Boilerplate::none);
  CHECK(kind_in("<div title=x class='hentry tag-newsletter'>") == Boilerplate::none);
  CHECK(kind_in("<main title=x class='share'>") == Boilerplate::none);
}

TEST_CASE("a body is known by its names") {
  CHECK(body_likeness_of_names(*Parsed("<div title=x itemprop=articleBody>").element) == 100);
  CHECK(body_likeness_of_names(*Parsed("<div title=x class='entry-content'>").element) == 60);
  CHECK(body_likeness_of_names(*Parsed("<article title=x>").element) == 15);
  CHECK(body_likeness_of_names(*Parsed("<div title=x class='contexte'>").element) == 0);
}

TEST_CASE("tags and categories of WordPress say nothing of the element") {
  CHECK((kinds_of_element(
             *Parsed("<div class='post category-commentaires tag-forum' title=x>").element) &
         (kCommentWord | kForumWord)) == 0);
  CHECK((kinds_of_element(*Parsed("<div class='commentaires' title=x>").element) & kCommentWord) !=
        0);
}

TEST_CASE("a class is known by one of its words, and not by a part of a word") {
  constexpr std::string_view kCalls[] = {"banner", "cta"};
  const auto is_call = [&](std::string_view html) {
    return has_class_word(*Parsed(html).element, kCalls);
  };
  CHECK(is_call("<div title=x class='wide box-cta'>"));
  CHECK(is_call("<div title=x class=topBanner>"));
  CHECK_FALSE(is_call("<div title=x class=octave>"));
  CHECK_FALSE(is_call("<div title=x id=cta>"));
}

TEST_CASE("a way through the site is known by its class, its label or its microdata") {
  for (const std::string_view html :
       {"<ol title=x class=breadcrumb__list>", "<p title=x id=fil-ariane>",
        "<nav title=x aria-label=Brotkrumen>", "<div title=x class='menu arbo'>",
        "<ol title=x itemscope itemtype='https://schema.org/BreadcrumbList'>"}) {
    CAPTURE(html);
    CHECK(is_breadcrumb_part(*Parsed(html).element));
  }
  CHECK_FALSE(is_breadcrumb_part(*Parsed("<div title=x class=carbon>").element));
}

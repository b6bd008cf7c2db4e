#include "page/html/boilerplate_names.hpp"

#include "page/html/marked_page.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("an element is boilerplate by its tag, its names, its role") {
  struct Row {
    std::string_view html;
    Boilerplate kind;
  };
  for (const Row& row : {
           Row{"<div title=x>", Boilerplate::none},
           Row{"<div title=x class=chapo>", Boilerplate::none},
           Row{"<nav title=x>", Boilerplate::of_site},
           Row{"<button title=x>", Boilerplate::of_site},
           Row{"<aside title=x>", Boilerplate::of_site},
           Row{"<aside title=x class=author>", Boilerplate::sure},
           Row{"<footer title=x>", Boilerplate::sure},
           Row{"<header title=x>", Boilerplate::of_site},
           Row{"<article><header title=x>", Boilerplate::likely},
           Row{"<main><header title=x>", Boilerplate::likely},
           Row{"<form title=x><p>Nom</form>", Boilerplate::sure},
           Row{"<form title=x><h1>a</h1><p>b<p>c</form>", Boilerplate::none},
           Row{"<div title=x class=share-bar>", Boilerplate::sure},
           Row{"<p title=x class=print-page-link>", Boilerplate::sure},
           Row{"<div title=x class=media_head_tts>", Boilerplate::sure},
           Row{"<div title=x class=table-of-contents-wrapper>", Boilerplate::sure},
           Row{"<pre title=x class=line-numbers>", Boilerplate::sure},
           Row{"<table title=x class=diff>", Boilerplate::sure},
           Row{"<div title=x class=ai2html>", Boilerplate::of_site},
           Row{"<p title=x class=commentmeta>", Boilerplate::sure},
           Row{"<div title=x class=diff>", Boilerplate::none},
           Row{"<div title=x class=autor-nota>", Boilerplate::sure},
           Row{"<div title=x class=catchline>", Boilerplate::likely},
           Row{"<div title=x class=hidden>", Boilerplate::likely},
           Row{"<div title=x class='hidden md:block'>", Boilerplate::none},
           Row{"<div title=x class='d-none d-md-block'>", Boilerplate::none},
           Row{"<div title=x class=sidebar>", Boilerplate::of_site},
           Row{"<div title=x class='share related'>", Boilerplate::of_site},
           Row{"<div title=x class=no-sidebar>", Boilerplate::none},
           Row{"<div title=x class='hentry tag-newsletter'>", Boilerplate::none},
           Row{"<div title=x id=comments>", Boilerplate::comments},
           Row{"<div title=x class=commentaires>", Boilerplate::comments},
           Row{"<div title=x class=live-comments>", Boilerplate::none},
           Row{"<div title=x id=comment-ca-marche-ici>", Boilerplate::none},
           Row{"<div title=x role=navigation>", Boilerplate::of_site},
           Row{"<div title=x role=main>", Boilerplate::none},
           Row{"<div title=x itemtype='http://schema.org/Comment'>", Boilerplate::comments},
           Row{"<div title=x itemtype='https://schema.org/ImageObject'>", Boilerplate::of_site},
           Row{"<div title=x class='inner inner--sidebar'>", Boilerplate::none},
           Row{"<div title=x class=rail--related>", Boilerplate::of_site},
           Row{"<div title=x class=sidebar-grid__content>", Boilerplate::none},
           Row{"<div title=x class=sidebar-grid__sidebar>", Boilerplate::of_site},
           Row{"<div title=x class=comment-layout>", Boilerplate::none},
           Row{"<div title=x class=promo>", Boilerplate::of_site},
           Row{"<quai-inline-teaser title=x>", Boilerplate::of_site},
           Row{"<quai-tags title=x>", Boilerplate::sure},
           Row{"<quai-text title=x>", Boilerplate::none},
           Row{"<div title=x role=tooltip>", Boilerplate::of_site},
           Row{"<div title=x role=progressbar>", Boilerplate::of_site},
           Row{"<span title=x class=tooltip-text>", Boilerplate::sure},
           Row{"<span title=x class=tooltip>", Boilerplate::none},
           Row{"<div title=x class='bandeau-container bandeau-section'>", Boilerplate::sure},
           Row{"<div title=x class='widget widget_rss'>", Boilerplate::of_site},
           Row{"<div title=x id=IE-overlay>", Boilerplate::of_site},
           Row{"<div title=x class=c-flyout>", Boilerplate::sure},
           Row{"<div title=x class=letter-show-success>", Boilerplate::sure},
           Row{"<span title=x class=external-link-icon>", Boilerplate::sure},
           Row{"<ul title=x class=sidenotes>", Boilerplate::sure},
           Row{"<div title=x class='metadata bandeau-section'>", Boilerplate::sure},
           Row{"<div title=x id=toc-partie-2>", Boilerplate::likely},
           Row{"<dt title=x id=la-date-du-bac-de-nuit>", Boilerplate::none},
           Row{"<div title=x class=box-prix>", Boilerplate::of_links},
           Row{"<div title=x class='liste header'>", Boilerplate::likely},
           Row{"<section title=x class='Test--Ads'>", Boilerplate::none},
           Row{"<div title=x class=footer2>", Boilerplate::of_site},
           Row{"<div title=x class=ad1>", Boilerplate::none},
           Row{"<shop-inline-teaser title=x>", Boilerplate::of_site},
           Row{"<shop-tags title=x>", Boilerplate::sure},
           Row{"<shop-text title=x>", Boilerplate::none},
           Row{"<teaser title=x>", Boilerplate::none},
           Row{"<div title=x class=wprm-call-to-action>", Boilerplate::sure},
           Row{"<div title=x class=call-of-the-wild>", Boilerplate::none},
           Row{"<p title=x class=docData>", Boilerplate::sure},
           Row{"<div title=x id=impressum>", Boilerplate::sure},
           Row{"<div title=x class='bandeau-container metadata'>", Boilerplate::sure},
           Row{"<div title=x class=vlp-link-container>", Boilerplate::sure},
           Row{"<div title=x class=field--name-field-topic>", Boilerplate::sure},
           Row{"<span title=x class=badge>", Boilerplate::likely},
           Row{"<div title=x class=right-col>", Boilerplate::of_site},
           Row{"<div title=x class=agenda__right-col>", Boilerplate::none},
           Row{"<div title=x id=droite>", Boilerplate::of_site},
           Row{"<div title=x class=droite>", Boilerplate::none},
           Row{"<div title=x class=js-lightbox-gallery>", Boilerplate::none},
           Row{"<div title=x class=elementor-widget-wrap>", Boilerplate::none},
           Row{"<div title=x class=widget-wrap>", Boilerplate::likely},
           Row{"<div title=x class=border-top>", Boilerplate::none},
           Row{"<a title=x class=tagStyle_1>", Boilerplate::none},
           Row{"<div title=x class=recette-header__meta>", Boilerplate::of_links},
           Row{"<div title=x class=authorbox>", Boilerplate::sure},
           Row{"<div title=x class=auteur>", Boilerplate::sure},
           Row{"<div title=x class=bildunterschrift>", Boilerplate::of_site},
           Row{"<div title=x class=contact>", Boilerplate::likely},
           // A wiki's table of facts, a journalist's box.
           Row{"<table title=x class=infobox>", Boilerplate::sure},
           Row{"<div title=x class=infobox_v3><table></table></div>", Boilerplate::sure},
           Row{"<div title=x class=infobox><p>Un pont</p></div>", Boilerplate::of_links},
           Row{"<label title=x>", Boilerplate::sure},
           Row{"<form><ul><li><p><label title=x>", Boilerplate::none},
           Row{"<li><div><label title=x>", Boilerplate::sure},
           Row{"<body title=x class=comments>", Boilerplate::none},
           Row{"<main title=x class=sidebar>", Boilerplate::none},
       }) {
    CAPTURE(row.html);
    CHECK(boilerplate_kind_of_names(MarkedPage(row.html).node()) == row.kind);
  }
}

TEST_CASE("of a paragraph only whole names count, of what is read as a last resort none") {
  const auto kind_of = [](std::string_view html, NodeNames counting) {
    return boilerplate_kind_of_names(MarkedPage(html).node(), counting);
  };
  CHECK(kind_of("<p title=x class=menu>", NodeNames::whole) == Boilerplate::of_site);
  CHECK(kind_of("<p title=x class=menu-texte>", NodeNames::any) == Boilerplate::of_site);
  CHECK(kind_of("<p title=x class=menu-texte>", NodeNames::whole) == Boilerplate::none);
  CHECK(kind_of("<p title=x id=newsletter-fin>", NodeNames::whole) == Boilerplate::none);
  CHECK(kind_of("<div title=x class=menu>", NodeNames::none) == Boilerplate::none);
  CHECK(kind_of("<nav title=x class=menu>", NodeNames::none) == Boilerplate::of_site);
}

TEST_CASE("a lead is known by its name") {
  for (const std::string_view name :
       {"chapo", "article__chapo", "Standfirst", "BlockSubHeadline-x1", "sous-titre", "intro",
        "teaser-text", "article__summary"}) {
    CAPTURE(name);
    CHECK(is_lead_name(MarkedPage("<p title=x class=" + std::string(name) + ">").node()));
  }
  CHECK(!is_lead_name(MarkedPage("<p title=x class=headline>").node()));
  CHECK(!is_lead_name(MarkedPage("<p title=x id=chapo>").node()));
}

TEST_CASE("a picture's box is known by its name") {
  for (const std::string_view name : {"image", "photo-left", "article__visual"}) {
    CAPTURE(name);
    CHECK(is_picture_name(MarkedPage("<div title=x class=" + std::string(name) + ">").node()));
  }
  for (const std::string_view name : {"text-image", "has-image", "recipe-images", "imagine"}) {
    CAPTURE(name);
    CHECK(!is_picture_name(MarkedPage("<div title=x class=" + std::string(name) + ">").node()));
  }
}

TEST_CASE("the body of an article calls itself so, more or less") {
  struct Row {
    std::string_view html;
    int likeness;
  };
  for (const Row& row : {
           Row{"<div title=x>", 0},
           Row{"<div title=x class=context>", 0},
           Row{"<div title=x itemprop=articleBody>", 100},
           Row{"<article title=x>", 15},
           Row{"<article title=x class=entry-content>", 60},
           Row{"<main title=x>", 5},
           Row{"<div title=x role=main>", 5},
           Row{"<div title=x class='bloc articleBody'>", 60},
           Row{"<div title=x class='post-body texte'>", 50},
           Row{"<div title=x id=texte>", 30},
           Row{"<div title=x id=textes>", 0},
       }) {
    CAPTURE(row.html);
    CHECK(body_likeness_of_names(MarkedPage(row.html).node()) == row.likeness);
  }
}

TEST_CASE("the names that a mail's program leaves in a text tell nothing of it") {
  const auto kind = [](std::string_view html) {
    const MarkedPage page(html);
    return boilerplate_kind_of_names(page.node(), NodeNames::any);
  };
  CHECK(kind("<div class='adn ads' title=x>") == Boilerplate::none);
  CHECK(kind("<div class='top ads' title=x>") == Boilerplate::of_site);
  CHECK(kind("<div id=m_3907ymail_android_signature title=x>") == Boilerplate::none);
  CHECK(kind("<div class=yiv99footer title=x>") == Boilerplate::none);
  CHECK(kind("<div class=gmail_signature title=x>") == Boilerplate::none);
}

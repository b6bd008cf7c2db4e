// Reads the article of an HTML page: its fields and its text.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/remark.hpp"
#include "crawl/page.hpp"
#include "glane/document.hpp"
#include "page/html/html_tree.hpp"
#include "page/html/page_outline.hpp"
#include "page/rules/site_rules.hpp"
#include "page/structured/json_ld.hpp"

namespace glane {

struct ArticleOptions {
  const SiteRule* rule = nullptr;  // of the page's site; none mostly
  bool explain = false;            // fill Document::origins
  // Told what speaks against what is read; may be empty.
  std::function<void(Remark)> doubt = {};
};

// Each field is taken from the first of these that states it:
//   title    the headline that the page shows; og:title, <h1>, <title> without the site's name,
//            twitter:title ... (article_title.hpp); JSON-LD headline
//   author   JSON-LD; <meta> (author, article:author, Dublin Core, parsely ...); what the page
//            shows: rel=author, itemprop=author, classes such as "byline", links to an author's
//            page, "Par ..." (visible_author.hpp). A stated author that the article's head and foot
//            do not show gives way to another that they do; the site's own name is no author
//            unless the page signs with it; an organisation must be shown
//   date     JSON-LD datePublished; <meta>; what the page shows: itemprop=datePublished, <time>,
//            "Publié le ...", classes such as "date" (visible_date.hpp); the URL ("/2022/07/15/");
//            JSON-LD of a video or product; the only date elsewhere in the page (lone_date.hpp);
//            <title>; the data of scripts; the URL's month; an update's <meta>. But <meta> and
//            what is shown outvote JSON-LD together; "Publié le" in words goes before a later date,
//            and so does the day of a permalink that is months before it; a later day that is
//            written in the head goes before what only machines are told; a vague
//            <meta name=date> gives way to what is shown; of a moment in UTC the day before counts
//            where the page says so. Zero dates, dates after the crawl, those of a list and
//            "Mis à jour le" are none
//            (publication_date.hpp)
//   url      link rel=canonical; og:url; JSON-LD url, mainEntityOfPage, where it names the server
//            that the page came from (identity.hpp), and else is claimed_url; the crawl's own
//   section  <meta> article:section ...; JSON-LD articleSection, BreadcrumbList, where the page
//            shows them or no others; its breadcrumbs and categories (visible_section.hpp); never
//            the site or its front page
//   text     the body (article_body.hpp); JSON-LD articleBody where that is much longer
//
// What a site's rule names comes before all of these, where the page holds it.
//
//   in:   outline   of the tree
//         stated    the article of the page's JSON-LD
//         excluded  elements that are no part of the article's text: its comments
//   out:  an article, empty where the page holds none; origins where asked for
Document read_html_article(const HtmlTree& tree, const PageOutline& outline, const Page& page,
                           const JsonLd& stated, const std::vector<const GumboNode*>& excluded,
                           const ArticleOptions& options);

}  // namespace glane

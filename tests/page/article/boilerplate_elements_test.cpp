#include "page/article/boilerplate_elements.hpp"

#include "page/article/placed_page.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("parts of a page are marked by name, by their links, and as what is around them") {
  struct Row {
    std::string html;
    Mark mark;
  };
  const std::string links = "<a href=/a>Le maire répond</a> <a href=/b>La crue de 1910</a>";
  for (const Row& row : {
           Row{article_html("<p title=x>Par Jeanne Roy</p>"), Mark::kept},
           Row{article_html("<div class=share title=x>Partager</div>"), Mark::boilerplate},
           Row{article_html("<div class=share><p title=x>Partager</p></div>"), Mark::boilerplate},
           Row{article_html("<nav><p title=x>Accueil</p></nav>"), Mark::off_article},
           Row{article_html("<p title=x hidden>caché</p>"), Mark::boilerplate},
           Row{article_html("<div title=x>" + links + "</div>"), Mark::boilerplate},
           Row{article_html("<p title=x>Voir <a href=/a>la crue</a> de 1910</p>"), Mark::kept},
           Row{article_html("", "<div id=comments title=x>Bof</div>"), Mark::off_article},
           Row{article_html("",
                            "<div><h3><a href=/a>Le maire répond</a></h3><p title=x>Hier"
                            "</p></div>"),
               Mark::off_article},
           Row{article_html("", "<div><h3>Le maire répond</h3><p title=x>Hier</p></div>"),
               Mark::kept},
       }) {
    CAPTURE(row.html);
    const PlacedPage page(row.html);
    CHECK(page.marks[page.at("x")] == row.mark);
  }
}

TEST_CASE("a teaser close under the title is the article's lead") {
  const std::string lead =
      "<div class=teaser-text title=x><p>Fermé deux hivers, il rouvre enfin ce lundi "
      "matin</p></div>";
  const std::string linked =
      "<div class=teaser title=x><a href=/b>Fermé deux hivers, il rouvre enfin ce lundi</a></div>";
  const auto mark = [](const std::string& html) {
    const PlacedPage page(html);
    return page.marks[page.at("x")];
  };
  CHECK(mark(article_html(lead)) == Mark::kept);
  CHECK(mark(article_html(paragraph("Zéro.") + lead)) == Mark::kept);
  CHECK(mark(article_html("", lead)) == Mark::off_article);
  CHECK(mark(article_html(linked)) == Mark::off_article);
  CHECK(mark(article_html("<div class=teaser title=x>Bientôt</div>")) == Mark::off_article);
}

TEST_CASE("lists, boxes, tables and words of an article stay, whatever their names") {
  const std::string links = "<a href=/a>Le maire répond</a>, <a href=/b>la crue de 1910</a>";
  for (const std::string& html : {
           std::string("<div class=box title=x>Longueur : 210 m<br>Arches : 7</div>"),
           std::string("<table class=table-header title=x><tr><td>Arches</td><td>7</td></table>"),
           std::string("<table><tr class=player-7 title=x><td>Roy</td><td>7</td></table>"),
           std::string("<dl class=nav-info title=x><dt>Arches</dt><dd>7</dd></dl>"),
           std::string("<h3 class=tag-deux title=x>Deux hivers</h3>"),
           "<table><tr><td title=x>" + links + "</td><td>210 mètres, 7 arches, deux hivers de " +
               "travaux et bien des soucis</td></tr></table>",
           std::string("<p>Le pont de pierre, fermé depuis deux hivers, rouvre lundi à <a "
                       "class=tag href=/v title=x>Varloy</a>, où la fanfare jouera.</p>"),
       }) {
    CAPTURE(html);
    const PlacedPage page(article_html("", "", html));
    CHECK(page.marks[page.at("x")] == Mark::kept);
  }
  for (const std::string& html : {
           "<div class=box title=x>" + links + "</div>",
           std::string("<p>Le pont de pierre, fermé depuis deux hivers, rouvre lundi<sup "
                       "class=ref-tag title=x>[réf. souhaitée]</sup>, et la fanfare jouera.</p>"),
           std::string("<p class=meta>Dans <a class=tag href=/v title=x>Varloy</a></p>"),
           "<table><tr><td title=x>" + links + "</td></tr></table>",
       }) {
    CAPTURE(html);
    const PlacedPage page(article_html("", "", html));
    CHECK(page.marks[page.at("x")] == Mark::boilerplate);
  }
}

TEST_CASE("words under a picture, in a box named after it, are its caption") {
  const std::string words = "Le pont, vu de la rive gauche";
  const auto mark = [](const std::string& html) {
    const PlacedPage page(article_html("", "", html));
    return page.marks[page.at("x")];
  };
  CHECK(mark("<div class=photo title=x><img src=a><p>" + words + "</p></div>") ==
        Mark::off_article);
  CHECK(mark("<div class=photo title=x><p>" + words + "</p></div>") == Mark::kept);
  CHECK(mark("<div class=photo title=x><img src=a><h2>" + words + "</h2></div>") == Mark::kept);
  CHECK(mark("<div class=photo title=x><img src=a><img src=b>" + words + "</div>") == Mark::kept);
  CHECK(mark("<div class=photo title=x><img src=a>" + paragraph("Un.") + paragraph("Deux.") +
             paragraph("Trois.") + paragraph("Quatre.") + "</div>") == Mark::kept);
  CHECK(mark("<div class=texte-image title=x><img src=a>" + words + "</div>") == Mark::kept);
}

TEST_CASE("the title of a video, and how long it is, are none of the text") {
  const auto mark = [](const std::string& box) {
    const PlacedPage page(article_html("", "", box));
    return page.marks[page.at("x")];
  };
  const std::string title = "<span>3:50</span> <span>Le bac, un soir de crue</span>";
  CHECK(mark("<div title=x class='block video'><img src=a>" + title + "</div>") ==
        Mark::off_article);
  CHECK(mark("<div title=x class=video-text>" + title + "</div>") == Mark::kept);
  CHECK(mark("<div title=x class=video>" + paragraph("Six.") + "</div>") == Mark::kept);
}

TEST_CASE("what holds the title, or much of the page's text, is kept whatever its name") {
  const PlacedPage named("<div class=sidebar title=s>" + article_html("") + "</div>");
  CHECK(named.marks[named.at("s")] == Mark::kept);
  CHECK(named.marks[named.at("body")] == Mark::kept);
  const PlacedPage header("<header title=x><h1>Le pont rouvre</h1></header>" + article_html(""));
  CHECK(header.marks[header.at("x")] == Mark::kept);
  // Comments without an article are what the page is about.
  const MarkedPage alone("<div class=comments title=x>" + paragraph("Un.") + "</div>");
  CHECK(mark_boilerplate(alone.outline, 0, {})[alone.at("x")] == Mark::kept);
}

TEST_CASE("a box beside a short article is none of it, however much it holds") {
  const std::string article =
      "<h1>Le pont rouvre</h1><div class=entry-content><p>" +
      std::string("Le pont rouvre lundi, et la fanfare jouera sous les halles.") + "</p></div>";
  const std::string box = "<aside title=x>" + paragraph("La grêle.") + paragraph("Le vin.") +
                          paragraph("La course.") + "</aside>";
  const MarkedPage page(article + box);
  const std::size_t title = page.outline.find_title("Le pont rouvre");
  const auto mark = [&](std::size_t at_title, NameTrust trust) {
    return mark_boilerplate(page.outline, at_title, {}, trust)[page.at("x")];
  };
  CHECK(mark(title, NameTrust::full) == Mark::off_article);
  CHECK(mark(0, NameTrust::full) == Mark::off_article);  // a body calls itself one
  CHECK(mark(title, NameTrust::some) == Mark::kept);
  // One that holds what calls itself the body is none.
  const MarkedPage holder(
      "<h1>Le pont rouvre</h1><div class=sidebar title=x><div class=article-body>" +
      paragraph("Un.") + paragraph("Deux.") + "</div></div>");
  CHECK(mark_boilerplate(holder.outline, holder.outline.find_title("Le pont rouvre"),
                         {})[holder.at("x")] == Mark::kept);
  // Names that count for nothing leave the tags.
  const MarkedPage named("<div class=gallery title=x>" + paragraph("Un.") +
                         "</div><nav title=n>a</nav>" + paragraph("Deux.") + paragraph("Trois.") +
                         paragraph("Quatre."));
  CHECK(mark_boilerplate(named.outline, 0, {})[named.at("x")] == Mark::off_article);
  const std::vector<Mark> none = mark_boilerplate(named.outline, 0, {}, NameTrust::none);
  CHECK(none[named.at("x")] == Mark::kept);
  CHECK(none[named.at("n")] == Mark::off_article);
}

TEST_CASE("what the caller excludes is off the article, with all inside") {
  const MarkedPage page(article_html("", "<div title=d><p title=x>Bien dit</p></div>"));
  const std::vector<Mark> marks = mark_boilerplate(page.outline, 0, {&page.node("d")});
  CHECK(marks[page.at("d")] == Mark::off_article);
  CHECK(marks[page.at("x")] == Mark::off_article);
  CHECK(marks[page.at("body")] == Mark::kept);
  CHECK(marks.size() == page.outline.size());
}

TEST_CASE("a card ends with its article, and no heading of a section is a box") {
  const std::string card = "<article title=card><h3><a href=/a>Le maire répond</a></h3></article>";
  const PlacedPage page(
      article_html("", "", "<section title=x><p>15 h 01 : le bac.</p>" + card + "</section>"));
  CHECK(page.marks[page.at("card")] == Mark::off_article);
  CHECK(page.marks[page.at("x")] == Mark::kept);
  const auto mark = [](const std::string& midst) {
    const PlacedPage marked(article_html("", "", midst));
    return marked.marks[marked.at("x")];
  };
  CHECK(mark("<div class=card-header title=x><h3>Le bac</h3></div>" + paragraph("Six.")) ==
        Mark::kept);
  CHECK(mark("<div class=card-header title=x><h3>Le bac</h3></div><p>Bientôt</p>") ==
        Mark::boilerplate);
  CHECK(mark("<div class=card-header title=x><div>Qui passe le bac ?</div></div>" +
             paragraph("Six.")) == Mark::kept);
  CHECK(mark("<header class=frame-header title=x><h2>Le bac</h2></header>" + paragraph("Six.")) ==
        Mark::kept);
  CHECK(mark("<header class=frame-header title=x><a href=/>Le bac</a></header>" +
             paragraph("Six.")) != Mark::kept);
}

TEST_CASE("lists of links that are announced or an encyclopedia's are text") {
  const std::string links = "<a href=/a>Le bac</a> <a href=/b>Le gué</a>";
  const auto mark = [](const std::string& midst) {
    const PlacedPage page(article_html("", "", midst));
    return page.marks[page.at("x")];
  };
  CHECK(mark("<p>On passe le fleuve de deux manières, qui sont aussi vieilles l'une que l'autre "
             ":</p><ul title=x><li>" +
             links + "</ul>") == Mark::kept);
  CHECK(mark("<p>À lire aussi :</p><ul title=x><li>" + links + "</ul>") == Mark::boilerplate);
  CHECK(mark("<div id=mw-content-text>" + paragraph("Six.") + paragraph("Sept.") +
             paragraph("Huit.") + "<ul title=x><li>" + links + "</ul></div>") == Mark::kept);
  CHECK(mark("<div id=mw-content-text>" + paragraph("Six.") + paragraph("Sept.") +
             paragraph("Huit.") + "<div title=x class=colonnes><ul><li>" + links +
             "</ul></div></div>") == Mark::kept);
  CHECK(mark("<ul title=x><li><a href=#a>Le bac</a><li><a href=#b>Le gué</a><li><a href=#c>Le "
             "pont</a></ul>") == Mark::boilerplate);
  CHECK(mark("<p>Écrivez. <a class='btn btn-small' href=#x title=x>Signaler</a></p>") ==
        Mark::boilerplate);
  CHECK(mark("<p><span class=paranumber title=x>12</span>Le pont</p>") == Mark::boilerplate);
}

TEST_CASE("captions that hold most of the running text are the text") {
  std::string steps;
  for (int i = 0; i < 20; ++i) {
    steps += "<figure><img src=a><figcaption title=x" + std::to_string(i) +
             ">Posez la planche sur l'établi, tracez la coupe au crayon, puis sciez sans forcer, "
             "en suivant le trait.</figcaption></figure>";
  }
  const PlacedPage manual(article_html("", steps));
  CHECK(manual.marks[manual.at("x7")] == Mark::kept);
  std::string slides;
  for (int i = 0; i < 9; ++i) {
    slides += "<section itemtype=http://schema.org/ImageObject title=x" + std::to_string(i) +
              "><img src=a><p>Le pont en hiver, vu de la rive droite : la glace porte jusqu'au "
              "milieu, et les enfants la traversent.</p></section>";
  }
  const PlacedPage gallery("<body><h1>Le pont rouvre</h1><div title=body>" + slides + "</div>");
  CHECK(gallery.marks[gallery.at("x7")] == Mark::kept);
  const PlacedPage article(article_html(
      "", "", "<figure><img src=a><figcaption title=x>Le pont, vu de la rive.</figcaption>"));
  CHECK(article.marks[article.at("x")] == Mark::off_article);
}

TEST_CASE("a box with a heading and paragraphs in the article's body is its own, a card is none") {
  const auto mark = [](const std::string& name, const std::string& inside) {
    const std::string box = "<aside title=x class='" + name + "'>" + inside + "</aside>";
    const PlacedPage page("<body><h1>Le pont rouvre</h1><div class=entry-content title=body><div>" +
                          paragraph("Un.") + paragraph("Deux.") + paragraph("Trois.") +
                          paragraph("Quatre.") + paragraph("Cinq.") + paragraph("Six.") + "</div>" +
                          box + "</div></body>");
    return page.marks[page.at("x")];
  };
  const std::string text =
      "<h2>Les outils du passeur</h2>" + paragraph("La gaffe.") + paragraph("La corde.");
  CHECK(mark("col-annexe", text) == Mark::kept);
  CHECK(mark("related", text) == Mark::off_article);
  CHECK(mark("col-annexe", "<h2>Abonnez-vous</h2>" + paragraph("Zéro.")) == Mark::off_article);
  CHECK(mark("col-annexe", paragraph("Zéro.") + paragraph("Un.")) == Mark::off_article);
}

TEST_CASE("a label goes with the name behind it, and a heading stays over that of a part") {
  const auto mark = [](const std::string& html) {
    const PlacedPage page(html);
    return page.marks[page.at("x")];
  };
  CHECK(mark(article_html("<p title=x>Chronique de : <span class=author>Jeanne Roy</span></p>")) ==
        Mark::boilerplate);
  CHECK(mark(article_html("<p title=x>Le maire et <span class=author>Jeanne Roy</span></p>")) ==
        Mark::kept);
  CHECK(mark(article_html("", "",
                          "<div class=card-header title=x><h3>La crue</h3></div><h4>Le "
                          "soir</h4>")) == Mark::kept);
  CHECK(mark(article_html("",
                          "<div class=relatedbroadcast title=x><p>Ce soir, la crue.</p></div>")) ==
        Mark::off_article);
}

TEST_CASE("a card that says where it ends takes nothing of the post around it") {
  const PlacedPage page(article_html(
      "", "",
      "<div><h2>15h01</h2><p title=x>Le bac ne passe plus.</p><section><article title=card>"
      "<h4><a href=/b>Le bac de 1910 en images</a></h4><time>26 octobre</time></article></section>"
      "</div>"));
  CHECK(page.marks[page.at("x")] == Mark::kept);
  CHECK(page.marks[page.at("card")] == Mark::off_article);
}

TEST_CASE("what a button over the title unfolds is of the site, behind it of the text") {
  const auto mark = [](const std::string& fold, bool over) {
    const std::string box = "<div title=x class='" + fold + "'>" + paragraph("Ici.") + "</div>";
    const std::string page = article_html("", over ? "" : box);
    return PlacedPage(over ? "<body>" + box + page.substr(6) : page);
  };
  const auto is_kept = [](const PlacedPage& page) {
    return page.marks[page.at("x")] == Mark::kept;
  };
  CHECK_FALSE(is_kept(mark("collapse col-12", true)));
  CHECK(is_kept(mark("collapse in", true)));
  CHECK(is_kept(mark("collapse show", true)));
  CHECK(is_kept(mark("col-12", true)));
  CHECK(is_kept(mark("collapse col-12", false)));
}

TEST_CASE("labels of ingredients, headings that unfold and lists are text, whatever their names") {
  const auto is_kept = [](const std::string& midst) {
    const PlacedPage page(article_html("", "", midst));
    return page.marks[page.at("x")] == Mark::kept;
  };
  CHECK(is_kept("<p class=ingredient-name><label title=x><input type=checkbox>Farine</label></p>"));
  CHECK_FALSE(is_kept("<p class=field><label title=x><input type=checkbox>Oui</label></p>"));
  CHECK(is_kept("<h3><button title=x aria-controls=a>Le bac</button></h3><ul><li>Fermé</ul>"));
  CHECK(
      is_kept("<ul class=rte--list><li title=x class=list-item>Lire les <a href=/a>conseils aux "
              "usagers.</a></ul>"));
  CHECK_FALSE(
      is_kept("<ul class=rte--list title=x><li>Vu : <a href=/a>Le bac en photos</a>"
              "<li>Lu : <a href=/b>Le gué en photos</a><li>Su : <a href=/c>La crue</a>"
              "</ul>"));
  CHECK(
      is_kept("<table><tr><td><div title=x><a href=/a>Le bac du Rhin</a></div><td>12 km<td>8 min"
              "</tr></table>"));
}

TEST_CASE("names that plugins and templates give what is none of the article") {
  const std::string text = "<p>Le pont, le bac et la crue de 1910.</p>";
  for (const std::string_view name :
       {"code-block code-block-3", "Artikel-Spende", "copyrightnoticia", "artikelfooter",
        "newsletterform", "vc_cta3-content", "post-shortlink", "cat-links"}) {
    CAPTURE(name);
    const PlacedPage page(
        article_html("", "", "<div class='" + std::string(name) + "' title=x>" + text + "</div>"));
    CHECK(page.marks[page.at("x")] != Mark::kept);
  }
  for (const std::string_view name : {"code-block", "code-block code-block-c"}) {
    CAPTURE(name);
    const PlacedPage page(
        article_html("", "", "<div class='" + std::string(name) + "' title=x>" + text + "</div>"));
    CHECK(page.marks[page.at("x")] == Mark::kept);
  }
  // A button that leads to the comments, but not a word of a sentence.
  const std::string count = "<a class=comment-count title=x>Show 2 comments</a>";
  const PlacedPage alone(article_html("", "", "<div>" + count + "</div>"));
  CHECK(alone.marks[alone.at("x")] == Mark::boilerplate);
}

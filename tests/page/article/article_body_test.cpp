#include "page/article/article_body.hpp"

#include <doctest/doctest.h>

#include "page/posts/html_reading.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("an article is read without the boilerplate that its names tell") {
  for (const std::string_view named : {
           "<nav><a href=/>Accueil</a> <a href=/une>À la une du jour, et du lendemain</a></nav>",
           "<div class='share-bar'>Partagez ce bel article avec tous vos amis, sans "
           "attendre.</div>",
           "<ul class=social-links><li>Un réseau</ul>",
           "<div id=newsletter><p>Chaque matin, toute l'actualité du pont dans votre "
           "boîte.</p></div>",
           "<div class=wp-caption-text>Le pont, vu de la rive gauche, un soir de brume.</div>",
           "<figure><img src=a><figcaption>Le pont vu de la rive gauche.</figcaption></figure>",
           "<aside><p>Un autre article, sur un autre sujet, qui n'a rien à voir avec celui-ci."
           "</p></aside>",
           "<div class='related-posts'><p>Le tunnel fermé, les automobilistes cherchent un autre "
           "chemin, sans succès.</p></div>",
           "<div class='cookie-banner'>Nous tenons à vos données, à votre vie privée, à vous."
           "</div>",
           "<div class='author-box'>Jeanne Roy suit les ponts, les routes et les chemins.</div>",
           "<p class=tags>Pont, mairie, travaux, pierre, crue, tribunal, vase, fanfare.</p>",
           "<div role=navigation>Plan du site, recherche, et contact.</div>",
           "<div class=breadcrumb>Accueil, Ville, Ponts</div>",
           "<form action=x>Votre adresse, votre nom, et puis tout le reste.<input></form>",
           "<span class=screen-reader-text>Lire à voix haute.</span>",
           "<div itemscope itemtype='https://schema.org/ImageObject'>Une image du pont.</div>",
       }) {
    CAPTURE(named);
    const std::string boilerplate(named);
    CHECK(text_of(page_output_of("", "<div>" + boilerplate + kParagraphs + boilerplate + "</div>"))
              .find(kText) == 0);
    CHECK(text_of("<html><title>t</title><div>" + boilerplate + kParagraphs + boilerplate +
                  "</div>") == kText);
  }
}

TEST_CASE("an article is read without the lines that their words tell") {
  for (const std::string_view line :
       {"Lire aussi : le tunnel ferme", "À lire aussiLe tunnel ferme", "Partager sur Facebook",
        "Recevez notre lettre chaque matin", "Le pont en 1990, photo: Archives municipales",
        "12 commentaires", "© Jeanne Roy / AFP", "Image illustrative : le pont"}) {
    CAPTURE(line);
    const std::string html = "<html><title>t</title><div><p>" + kProse + "</p><div>" +
                             std::string(line) + "</div><p>" + kMoreProse + "</p></div>";
    CHECK(text_of(html) == kProse + "\n" + kMoreProse);
  }
}

TEST_CASE("a heading over links ends an article near its end only") {
  const std::string heading = "<h3>Sur le même sujet</h3>";
  CHECK(text_of("<html><title>t</title><div>" + kParagraphs + heading +
                "<p>Le tunnel.</p></div>") == kText);
  CHECK(text_of("<html><title>t</title><div>" + heading + kParagraphs + "</div>") == kText);
}

TEST_CASE("names that hold much of the page's text, or its title, are no boilerplate") {
  CHECK(text_of("<html><title>t</title><div class='page related'>" + kParagraphs + "</div>") ==
        kText);
  CHECK(text_of("<html><title>Le pont</title><div class='sidebar'><h1>Le pont</h1><p>" + kProse +
                "</p></div><div class=autre><p>" + kMoreProse + "</p></div>")
            .find(kProse) != std::string::npos);
  CHECK(text_of("<html><title>t</title><article class='post type-post tag-newsletter'>" +
                kParagraphs + "</article>") == kText);
}

TEST_CASE("a name that says the contrary is no boilerplate") {
  for (const std::string_view name : {"no-sidebar", "pub-disable", "has-menu", "without-footer"}) {
    CAPTURE(name);
    CHECK(text_of("<html><title>t</title><div><div class='" + std::string(name) + "'><p>" +
                  kLastProse + "</p></div>" + kParagraphs + "</div>") == kLastProse + "\n" + kText);
  }
}

TEST_CASE("comments are no part of an article, whatever their length") {
  const std::string words = "<p>" + kMoreProse + "</p>";
  for (const std::string_view area :
       {"<div id=comments>", "<section class='comments-area'>", "<ol class=commentlist>",
        "<div class='article-commentaires'>", "<div id=disqus_thread>", "<div class=forum>"}) {
    CAPTURE(area);
    CHECK(text_of("<html><title>t</title><div><div><p>" + kProse + "</p></div>" +
                  std::string(area) + words + words + words + "</div></div>") == kProse);
  }
  // The words of a match, of an article that has comments, of a page that has nothing else.
  for (const std::string_view area :
       {"<div class='live-match-comments'>", "<div class='has-comments'>", "<div id=comments>"}) {
    CAPTURE(area);
    CHECK(text_of("<html><title>t</title>" + std::string(area) + words + "</div>") == kMoreProse);
  }
}

TEST_CASE("cards of other articles are left out, the article's own title is none") {
  const std::string card =
      "<div class=x><h3><a href=/tunnel>Le tunnel ferme à son tour</a></h3><p>Les automobilistes "
      "cherchent un chemin, et personne ne sait encore leur dire lequel prendre.</p></div>";
  CHECK(text_of("<html><title>t</title><div>" + kParagraphs + card + card + "</div>") == kText);
  const std::string blog =
      "<html><title>Le pont rouvre demain</title><div><h2><a href=/pont>Le "
      "pont rouvre demain</a></h2><p>" +
      kProse + "</p></div>";
  CHECK(text_of(blog) == kProse);
}

TEST_CASE("a lead between title and body belongs to the text, the byline does not") {
  const std::string lead =
      "La mairie l'annonce enfin : le pont de pierre, fermé depuis l'automne, rouvre demain.";
  const std::string html =
      page_output_of("", "<h2>" + lead +
                             "</h2><div class=infos>Publié le 15 juillet "
                             "2022 à 11h45 par Jeanne Roy</div><div>Partager</div>");
  CHECK(text_of(html) == lead + "\n" + kText);
}

TEST_CASE("ingredients over how a dish is made are read, once") {
  const std::string list =
      "<div class=row><ul><li itemprop=recipeIngredient>200 g de farine</li>"
      "<li itemprop=recipeIngredient>1 œuf</li></ul></div>";
  CHECK(text_of("<html><title>La tarte du pont</title><h1>La tarte du pont</h1>" + list + list +
                "<div class=steps>" + kParagraphs + "</div>") ==
        "200 g de farine\n1 œuf\n" + kText);
}

TEST_CASE("dates in a box amid the text are read, other boxes are not") {
  const auto with = [](const std::string& items) {
    return text_of("<html><title>t</title><div class=article-content><p>" + kProse +
                   "</p><aside class=box_right><h2>Tournée</h2><ul>" + items + "</ul></aside><p>" +
                   kMoreProse + "</p></div>");
  };
  CHECK(with("<li>24. 11. <a href=/c>Colmar</a>, Salle du Pont<li>25.11. Bâle, Le Quai") ==
        kProse + "\nTournée\n24. 11. Colmar, Salle du Pont\n25.11. Bâle, Le Quai\n" + kMoreProse);
  CHECK(with("<li>19:30 Ouverture<li>20:00 Concert").find("Concert") != std::string::npos);
  CHECK(with("<li><a href=/a>10 idées pour l'été</a><li><a href=/b>12 ponts</a>") ==
        kProse + "\n" + kMoreProse);
  CHECK(with("<li>Le tunnel ferme<li>La gare rouvre") == kProse + "\n" + kMoreProse);
  CHECK(with("<li>24. 11. Colmar") == kProse + "\n" + kMoreProse);
}

TEST_CASE("a cell is read with its table, but not with one of a page's layout") {
  const std::string cells = "<tr><td>Dimanche<td>10:00 Débutants<tr><td colspan=2>" + kParagraphs;
  CHECK(text_of("<html><title>t</title><table>" + cells + "</table>") ==
        "Dimanche 10:00 Débutants\n" + kText);
  CHECK(text_of("<html><title>t</title><table><tr><td><a href=/>Le quai</a>" + cells +
                "</table>") == kText);
}

TEST_CASE("a paragraph printed twice in a row is read once") {
  CHECK(text_of("<html><title>t</title><div><p>" + kProse + "</p><p>" + kProse + "</p><p>" +
                kMoreProse + "</p><p>" + kProse + "</p></div>") ==
        kProse + "\n" + kMoreProse + "\n" + kProse);
}

TEST_CASE("headings, items and quotations are lines, in their order") {
  CHECK(text_of("<html><title>t</title><article><p>" + kProse +
                "</p><h2>Onze mois</h2><ul><li>Deux "
                "crues<li>Un recours</ul><blockquote>Jamais plus.</blockquote><p>" +
                kMoreProse + "</p></article>") ==
        kProse + "\nOnze mois\nDeux crues\nUn recours\nJamais plus.\n" + kMoreProse);
}

TEST_CASE("soft hyphens are no part of words, addresses and notes no links") {
  CHECK(text_of("<html><title>t</title><div><p>" + kProse +
                "</p><p>Écri\u00ADvez à <a "
                "href='mailto:a@exemple.fr'>a@exemple.fr</a></p><p><a href='mailto:b@exemple.fr'>"
                "b@exemple.fr</a></p></div>") == kProse + "\nÉcrivez à a@exemple.fr\nb@exemple.fr");
}

TEST_CASE("pages of every age are read") {
  // Tables for layout, no semantics, text between <br>.
  CHECK(text_of("<html><head><title>Le pont</title></head><body bgcolor=white><table width=800><tr>"
                "<td width=150><font size=1><a href=a>Accueil</a><br><a href=b>Archives</a><br>"
                "<a href=c>Contact</a></font></td><td><font size=5><b>Le pont</b></font><br><br>" +
                kProse + "<br><br>" + kMoreProse + "</td></tr></table></body>") ==
        kProse + "\n" + kMoreProse);
  // SPIP.
  CHECK(text_of("<html><head><title>Le pont - Le Site</title></head><body class='page_article'>"
                "<div id=entete>Le Site</div><div id=contenu class=hentry><h1 class=titre>Le pont"
                "</h1><div class='chapo'><p>" +
                kProse + "</p></div><div class='texte'><p>" + kMoreProse +
                "</p></div><div id=forum><p>" + kLastProse + kLastProse +
                "</p></div></div><div id=navigation class=rubriques><ul><li><a href=1>Un</a></ul>"
                "</div></body>") == kProse + "\n" + kMoreProse);
  // WordPress.
  CHECK(text_of("<html><head><title>Le pont</title></head><body class='single comments-open'><main>"
                "<article class='post hentry tag-menu category-social'><header class=entry-header>"
                "<h1 class=entry-title>Le pont</h1><div class=entry-meta>Par <a rel=author>léa</a>"
                "</div></header><div class=entry-content>" +
                kParagraphs +
                "<div class=sharedaddy>"
                "Partager, aimer, suivre.</div></div><footer class=entry-footer>Classé dans Ponts."
                "</footer></article></main></body>") == kText);
}

TEST_CASE("what JSON-LD states is read where the page shows much less") {
  const std::string shown = "<p>Pour lire la suite, abonnez-vous.</p>";
  const auto page = [&](const std::string& body) {
    return "<html><head><title>t</title><script type='application/ld+json'>{\"@type\":\"NewsArticle"
           "\",\"headline\":\"t\",\"articleBody\":\"" +
           body + "\"}</script></head>" + shown;
  };
  CHECK(text_of(page(kProse + " " + kMoreProse)) == kProse + " " + kMoreProse);
  CHECK(text_of(page("Court.")) == "Pour lire la suite, abonnez-vous.");
}

TEST_CASE("a short article is read, and not what is beside it") {
  const std::string shorts = "<p>Le pont rouvre lundi.</p><p>Enfin.</p><p>La fanfare jouera.</p>";
  const std::string column = "<div id=sidebar><h2>En direct</h2><ul><li><p>" + kProse +
                             "</p></li><li><p>" + kMoreProse + "</p></li><li><p>" + kLastProse +
                             "</p></li></ul></div>";
  CHECK(text_of("<html><title>t</title><h1>Le pont</h1><div class=postentry>" + shorts + "</div>" +
                column) == "Le pont rouvre lundi.\nEnfin.\nLa fanfare jouera.");
  const std::string promo = "<div class=promo><p>" + kProse + kMoreProse + "</p></div>";
  CHECK(text_of("<html><title>Le pont rouvre</title><div><h1>Le pont rouvre</h1><p>" + kLastProse +
                "</p></div>" + promo) == kLastProse);
}

TEST_CASE("a paragraph never stands for the text around it") {
  CHECK(text_of("<html><title>t</title><div><p>" + kProse +
                "</p><p>La ville se tait…</p><p>Demain, la neige.</p><small><a href=#c>5 "
                "commentaires</a></small></div>") ==
        kProse + "\nLa ville se tait…\nDemain, la neige.");
  const std::string linked =
      "Elle succède à Zoé Lacaze, <a href=/1>qui avait gardé la main sur les "
      "finances et les chemins de la commune pendant huit mois.</a>";
  const std::string text =
      text_of("<html><title>t</title><article class=article-content><p>" + linked + "</p><p>" +
              linked + "</p><p>" + kProse + "</p></article>");
  CHECK(text.find("Elle succède") == 0);
  CHECK(text.ends_with(kProse));
}

TEST_CASE("a body that stands in several parts of one name is read whole") {
  const auto part = [](const std::string& text) {
    return "<div class=article__content><p>" + text +
           "</p></div><aside><p>Lire aussi : <a "
           "href=/x>la foire</a></p></aside>";
  };
  CHECK(text_of("<html><title>t</title><article>" + part(kProse) + part(kMoreProse) +
                part(kLastProse) + "</article>") == kText);
}

TEST_CASE("what calls itself the body is read though it has no paragraphs") {
  CHECK(text_of(
            "<html><title>t</title><h1>Calendrier des foires</h1><div itemprop=articleBody><p>10 "
            "mars : Sainte-Ombe</p><p>8 avril : Varloy et alentours</p><p>22 avril : "
            "Brissonne</p></div><div><p>Les commentaires injurieux ne seront pas publiés, et ceux "
            "qui n'ont pas de rapport non plus.</p></div>") ==
        "10 mars : Sainte-Ombe\n8 avril : Varloy et alentours\n22 avril : Brissonne");
}

TEST_CASE("text that a click unfolds is read, and so is a shadow root") {
  const std::string folded =
      "<section class=accordion><h2>Le bac</h2><div class=collapse "
      "aria-hidden=true><p>" +
      kMoreProse + "</p></div></section>";
  CHECK(text_of("<html><title>t</title><article><p>" + kProse + "</p>" + folded + "<p>" +
                kLastProse + "</p></article>") ==
        kProse + "\nLe bac\n" + kMoreProse + "\n" + kLastProse);
  CHECK(text_of("<html><title>t</title><article><p>" + kProse +
                "</p><x-y><template shadowrootmode=open><p>" + kMoreProse +
                "</p></template></x-y><template><p>" + kLastProse + "</p></template></article>") ==
        kProse + "\n" + kMoreProse);
}

TEST_CASE("a lead is kept that only its name tells, a heading in other words is not") {
  const std::string lead = "Fermé depuis deux hivers, l'ouvrage sera repris pierre par pierre";
  CHECK(
      text_of("<html><title>Le pont rouvre</title><h1>Le pont rouvre</h1><span class=subheadline>" +
              lead + "</span><article><p>" + kProse + "</p><p>" + kMoreProse + "</p></article>") ==
      lead + "\n" + kProse + "\n" + kMoreProse);
  CHECK(text_of("<html><title>Le pont rouvre</title><article><h1>« Il rouvrira », dit-il</h1>" +
                kParagraphs + "</article>") == kText);
}

TEST_CASE("a lead is read over the body though the title is shown in other words") {
  const std::string lead = "Fermé depuis deux hivers, l'ouvrage sera repris pierre par pierre";
  CHECK(text_of("<html><title>t</title><h1>« Il rouvrira lundi », dit-il</h1><p class=chapo>" +
                lead + "</p><div class=article-body>" + kParagraphs + "</div>") ==
        lead + "\n" + kText);
}

TEST_CASE("a heading as long as a sentence is a lead") {
  const std::string lead =
      "Un ouvrage fermé depuis deux hivers rouvre enfin aux piétons de la ville et aux cyclistes "
      "du canton";
  const auto page = [&](const std::string& head) {
    return "<html><title>Le pont rouvre</title><h1>Le pont rouvre</h1>" + head +
           "<div class=article-body>" + kParagraphs + "</div>";
  };
  CHECK(text_of(page("<h2>" + lead + "</h2>")) == lead + "\n" + kText);
  CHECK(text_of(page("<h2>Les ponts</h2>")) == kText);
  CHECK(text_of(page("<h2><a href=/x>" + lead + "</a></h2>")) == kText);
}

TEST_CASE("a list is never the whole of a text") {
  const auto item = [](const std::string& text) { return "<li>" + text + "</li>"; };
  CHECK(text_of("<html><title>t</title><div class=entry><p>Pour six :</p><p>Deux œufs</p><ol>" +
                item(kProse) + item(kMoreProse) + item(kLastProse) + "</ol></div>") ==
        "Pour six :\nDeux œufs\n" + kText);
}

TEST_CASE("a heading goes with the links under it") {
  CHECK(text_of("<html><title>t</title><div><p>" + kProse + "</p><p>" + kMoreProse +
                "</p><h3>Nos dossiers</h3><ul><li><a href=/a>La crue de 1910</a></ul><h3>Onze "
                "mois</h3><p>" +
                kLastProse + "</p></div>") ==
        kProse + "\n" + kMoreProse + "\nOnze mois\n" + kLastProse);
}

TEST_CASE("a short part of the body in a wrapper of its own is read") {
  const auto part = [](const std::string& text) {
    return "<div class=item><div class=article-text>" + text + "</div></div>";
  };
  CHECK(
      text_of("<html><title>t</title><div>" + part(kParagraphs) +
              part("<h2>Appel à témoins</h2><p>La mairie demande à qui a vu la crue de se faire "
                   "connaître, au 03 00 00 00 00, avant la fin du mois, et de ne rien jeter de ce "
                   "que le fleuve a laissé.</p>") +
              "</div>") ==
      kText +
          "\nAppel à témoins\nLa mairie demande à qui a vu la crue de se faire connaître, au "
          "03 00 00 00 00, avant la fin du mois, et de ne rien jeter de ce que le fleuve a "
          "laissé.");
}

TEST_CASE("headings of the text may be <h1>, the first of them too") {
  CHECK(text_of("<html><title>Mars au fleuve</title><h2>Mars au fleuve</h2><div "
                "class=entry-content><h1>Le bac</h1><p>" +
                kProse + "</p><h1>Le gué</h1><p>" + kMoreProse + "</p></div>") ==
        "Le bac\n" + kProse + "\nLe gué\n" + kMoreProse);
}

TEST_CASE("an author's notes in an element of their own are read behind the body") {
  const auto with_notes = [](const std::string& notes) {
    return text_of("<html><title>t</title><div><div class=entry-content>" + kParagraphs +
                   "</div><ul><li><a href=/a>Un autre article</a></ul><div class=notes>" + notes +
                   "</div></div>");
  };
  const std::string note = "Voir le rapport de la préfecture, page douze, sur la crue de mai.";
  CHECK(with_notes("<p>[<a href=#nh1>1</a>] " + note + "</p>") == kText + "\n[1] " + note);
  CHECK(with_notes("<p>" + note + "</p>") == kText);
  CHECK(with_notes("<a href=#a>Le bac du fleuve</a> <a href=#b>Le gué de la rive droite</a>") ==
        kText);
}

TEST_CASE("a lead between the title and the body is known by its name in several languages") {
  for (const std::string_view name : {"strapline", "article-subhead", "copete", "sub-title"}) {
    CAPTURE(name);
    CHECK(text_of("<html><title>Le pont rouvre</title><h1>Le pont rouvre</h1><p class='" +
                  std::string(name) +
                  "'>Onze mois sans pont, sans bac et sans gué au mois de mai</p><div>Par Jeanne "
                  "Roy</div><div class=entry-content>" +
                  kParagraphs + "</div>") ==
          "Onze mois sans pont, sans bac et sans gué au mois de mai\n" + kText);
  }
}

TEST_CASE("of a wiki's page the whole text is read, its tables too") {
  const std::string table = "<table><tr><td><p>" + kMoreProse + "</p><td>mardi</table>";
  CHECK(text_of("<html><title>t</title><div id=mw-content-text><div dir=ltr><p>" + kProse + "</p>" +
                table + "<p>" + kLastProse + "</p></div></div>")
            .find(kProse) == 0);
}

TEST_CASE("a word over the text that a menu has too is the section's") {
  const std::string kicker = "<div class=h3>Ponts</div>";
  const std::string menu = "<ul><li><a href=/p>Ponts</a><li><a href=/v>Villes</a></ul>";
  const auto html = [&](const std::string& over, const std::string& head) {
    return over + "<h1>Le pont</h1><article>" + head + kParagraphs + "</article>";
  };
  CHECK(text_of(html(menu, kicker)) == kText);
  CHECK(text_of(html("", kicker)) == "Ponts\n" + kText);
}

TEST_CASE("a subheadline is read over the headline and right under it") {
  const std::string words = "Deux hivers de travaux pour un ouvrage de pierre";
  const std::string body = "<article>" + kParagraphs + "</article>";
  const std::string over = "<div class=subheader><h2 itemprop=subheadline>" + words + "</h2></div>";
  CHECK(text_of("<div>" + over + "<h1>Le pont</h1></div>" + body) == words + "\n" + kText);
  CHECK(text_of("<article>" + over + "<h1>Le pont</h1>" + kParagraphs + "</article>") ==
        words + "\n" + kText);
  CHECK(text_of("<div><h1>Le pont</h1><h2>" + words + "</h2></div>" + body) ==
        words + "\n" + kText);
}

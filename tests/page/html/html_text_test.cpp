#include "page/html/html_text.hpp"

#include "page/html/marked_page.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("markup becomes the lines that a reader sees") {
  struct Row {
    std::string_view html;
    std::string_view text;
  };
  for (const Row& row : {
           Row{"", ""},
           Row{"  Le \t pont\n rouvre ", "Le pont rouvre"},
           Row{"<p>Le pont</p><p>rouvre</p>", "Le pont\nrouvre"},
           Row{"<p>L'&eacute;t&eacute; &amp; l'hiver", "L'été & l'hiver"},
           Row{"Le pon<b>t</b> <i>rouvre</i>", "Le pont rouvre"},
           Row{"lundi<br>mardi<br><br>mercredi", "lundi\nmardi\nmercredi"},
           Row{"<table><tr><td>lundi</td><td>9 h</td></tr><tr><td>mardi</td></tr></table>",
               "lundi 9 h\nmardi"},
           Row{"<p>anti&shy;constitution&shy;nel", "anticonstitutionnel"},
           Row{"<ul><li>un<li>deux</ul>trois", "un\ndeux\ntrois"},
           Row{"<p>vu<script>nav()</script><style>p{}</style>", "vu"},
           Row{"<p>vu<p hidden>caché<p style='display: none'>caché", "vu"},
           Row{"<p>vu<div class=accordion-panel style='display: none'>plié", "vu\nplié"},
           Row{"<p>vu<div role=tabpanel hidden>plié", "vu\nplié"},
           Row{"<p>vu<span aria-hidden=true>x</span><span class='c sr-only'>y</span>", "vu"},
           Row{"<nav>Accueil</nav><header>Le Quai</header><p>vu<footer>Contact</footer>", "vu"},
           Row{"<aside>Lire aussi</aside><p>vu<form>Nom</form><button>Partager</button>", "vu"},
           Row{"<form><p>un<p>deux<p>trois</form>", "un\ndeux\ntrois"},
           Row{"<p></p>", ""},
           Row{"<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字", "漢字"},
           Row{"<ruby>漢<rt>かん字</ruby>の", "漢の"},
           Row{"<pre>un\n  deux\n\ntrois</pre>quatre\ncinq", "un\ndeux\ntrois\nquatre cinq"},
       }) {
    CAPTURE(row.html);
    CHECK(html_visible_text(row.html) == row.text);
  }
}

TEST_CASE("what the caller excludes is no text, and boilerplate is some where that is asked for") {
  const MarkedPage page(
      "<div title=x>Avant<em class=nom>Octave</em>après<blockquote>Citation</blockquote>fin"
      "<nav>Accueil</nav><span hidden>caché</span></div>");
  const NodeFilter quotations = [](const GumboNode& node) {
    return is_element(node, GUMBO_TAG_BLOCKQUOTE);
  };
  CHECK(html_visible_text(page.node(), {}) == "AvantOctaveaprès\nCitation\nfin");
  CHECK(html_visible_text(page.node(), quotations) == "AvantOctaveaprès\nfin");
  CHECK(html_lines(page.node(), quotations) == "AvantOctaveaprès\nfinAccueil");
}

TEST_CASE("signs stand before headings and where a marked block was left out") {
  const MarkedPage page(
      "<div title=x><h2><b>Le pont</b> rouvre</h2><p>Texte<ul><li>Lien</ul><h3></h3><p>fin"
      "<span class=nom>Octave</span></div>");
  const NodeFilter lists = [](const GumboNode& node) {
    return is_element(node, GUMBO_TAG_UL) || is_element(node, GUMBO_TAG_SPAN);
  };
  CHECK(html_marked_lines(page.node(), lists, lists) == "\x1CLe pont rouvre\nTexte\n\x1D\nfin");
  const NodeFilter none = [](const GumboNode&) { return false; };
  CHECK(html_marked_lines(page.node(), lists, none) == "\x1CLe pont rouvre\nTexte\nfin");
}

TEST_CASE("spans that a style sets apart, and a time, are parted from the word before") {
  const auto lines = [](std::string_view html) {
    return html_lines(MarkedPage("<p title=x>" + std::string(html)).node(), {});
  };
  CHECK(lines("<span>Rive gauche</span><span>Le pont rouvre</span>") ==
        "Rive gauche Le pont rouvre");
  CHECK(lines("<span>Dauer</span><span>10 Min.</span>") == "Dauer 10 Min.");
  CHECK(lines("<span>H</span><span>2</span>") == "H2");
  CHECK(lines("<span>Le pont</span><span>s</span>") == "Le ponts");
  CHECK(lines("<a href=/a>Revue</a><a href=/b>Index</a>") == "Revue Index");
  CHECK(lines("<a href=/a>Les bac</a><a href=/b>s</a>") == "Les bacs");
  CHECK(lines("<span>L</span><span>A</span>") == "LA");
  CHECK(lines("Le gu<span>É</span>") == "Le guÉ");
  CHECK(lines("<a href=/a>Le pont rouvre</a><time>18:28</time>") == "Le pont rouvre 18:28");
  CHECK(lines("(<time>18:28</time>)") == "(18:28)");
}

TEST_CASE("blocks stand on lines of their own") {
  for (const std::string_view html :
       {"<p title=x>", "<table><tr><td title=x>", "<h3 title=x>", "<ul><li title=x>"}) {
    CAPTURE(html);
    CHECK(is_html_text_block(MarkedPage(html).node()));
  }
  for (const std::string_view html : {"<a title=x>", "<span title=x>", "<time title=x>"}) {
    CAPTURE(html);
    CHECK_FALSE(is_html_text_block(MarkedPage(html).node()));
  }
}

TEST_CASE("a form around the page's text is no form") {
  CHECK(is_html_text_form(MarkedPage("<form title=x><h1>a</h1><p>b<p>c</form>").node()));
  CHECK_FALSE(is_html_text_form(MarkedPage("<form title=x><p>Nom<p>Adresse</form>").node()));
  CHECK_FALSE(is_html_text_form(MarkedPage("<form title=x></form><p>a<p>b<p>c").node()));
  const std::string fields = "<input><input><input><input type=checkbox>";
  CHECK_FALSE(is_html_text_form(MarkedPage("<form title=x><p>a<p>b<p>c" + fields).node()));
  CHECK(is_html_text_form(MarkedPage("<form title=x><p>a<p>b<p>c<p>d" + fields).node()));
  CHECK(is_html_text_form(MarkedPage("<form title=x><p>a<p>b<p>c<input type=hidden>").node()));
}

TEST_CASE("no reader sees heads and hidden elements") {
  CHECK(is_unseen_html(MarkedPage("<head title=x></head>").node()));
  CHECK(is_unseen_html(MarkedPage("<p title=x hidden>").node()));
  CHECK(is_unseen_html(MarkedPage("<p title=x style='display:none'>").node()));
  CHECK(is_unseen_html(MarkedPage("<p title=x class=screen-reader-text>").node()));
  CHECK_FALSE(is_unseen_html(MarkedPage("<p title=x style='color:red' aria-hidden=false>").node()));
}

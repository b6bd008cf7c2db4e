#include "page/quotes/post_text.hpp"

#include <doctest/doctest.h>

#include "page/html/html_tree.hpp"
#include "page/quotes/post_notes.hpp"

using namespace glane;

namespace {

PostText read(std::string_view html) {
  return read_post_text(HtmlTree(html).root(), {});
}

}  // namespace

TEST_CASE("a quotation of a quotation: each under its author's name, the outer first") {
  const PostText post = read(R"(<blockquote><div><cite>Peggy10 a écrit :</cite>
<blockquote><div><cite>Octave a écrit :</cite>Qui l'a traversé ?</div></blockquote>Moi.</div
></blockquote>Bravo !)");
  CHECK(post.text == "Bravo !");
  CHECK(post.quotes == std::vector<Quote>{{"Peggy10", "Moi."}, {"Octave", "Qui l'a traversé ?"}});
}

TEST_CASE("several quotations of a post, in the order of the post") {
  const PostText post = read(R"(<blockquote data-author="Octave">Un</blockquote>Deux
<div class="quoteheader">Citation de: Peggy10 le 12 Juin 2007 à 11:05</div><blockquote
>Trois</blockquote>Quatre)");
  CHECK(post.text == "Deux\nQuatre");
  CHECK(post.quotes == std::vector<Quote>{{"Octave", "Un"}, {"Peggy10", "Trois"}});
}

TEST_CASE("a quotation without an author stays one; a post in a blockquote is none") {
  CHECK(read("<blockquote>Un</blockquote>Deux").quotes == std::vector<Quote>{{"", "Un"}});
  const PostText whole = read("<blockquote class=messageText>Tout le texte</blockquote>");
  CHECK(whole.text == "Tout le texte");
  CHECK(whole.quotes.empty());
}

TEST_CASE("a quotation whose author stands in plain words before it") {
  const PostText post = read("<p>Octave a écrit :</p><blockquote>Un</blockquote><p>Deux</p>");
  CHECK(post.text == "Deux");
  CHECK(post.quotes == std::vector<Quote>{{"Octave", "Un"}});
  const PostText bare = read("Peggy10 a dit :<br><blockquote>Un</blockquote>Deux");
  CHECK(bare.text == "Deux");
  CHECK(bare.quotes == std::vector<Quote>{{"Peggy10", "Un"}});
  CHECK(read("<p>Je cite :</p><blockquote>Un</blockquote>").quotes ==
        std::vector<Quote>{{"", "Un"}});
}

TEST_CASE("a post that only quotes has no text") {
  const PostText post = read(R"(<blockquote data-ipsquote-username="Octave">Un</blockquote>)");
  CHECK(post.text.empty());
  CHECK(post.quotes == std::vector<Quote>{{"Octave", "Un"}});
}

TEST_CASE("deep quotations end") {
  std::string html;
  for (int i = 0; i < 200; ++i) html += "<blockquote><cite>Octave a écrit :</cite>";
  CHECK(read(html + "x").quotes.size() <= 10);
}

TEST_CASE("the head in a quotation is of the outer one where the inner one has its own") {
  const PostText post = read(R"(<blockquote><p>Le 5 mars 2024 à 10:13:00 Odile a écrit :</p>
<blockquote><p>Le 5 mars 2024 à 10:11:12 zoe42 a écrit :<br>Qui l'a traversé ?</p></blockquote>
<p>Moi.</p></blockquote><p>Bravo !</p>)");
  CHECK(post.text == "Bravo !");
  CHECK(post.quotes == std::vector<Quote>{{"Odile", "Moi."}, {"zoe42", "Qui l'a traversé ?"}});
}

TEST_CASE("a date alone over a quotation is no part of it") {
  const PostText post =
      read("<blockquote>Le 5 mars 2024 à 10:11:12 :<br>Qui l'a traversé ?</blockquote>Moi.");
  CHECK(post.quotes == std::vector<Quote>{{"", "Qui l'a traversé ?"}});
  CHECK(read("<blockquote>Le 5 mars :<br>la foire.</blockquote>Oui.").quotes.size() == 1);
}

TEST_CASE("what a button for likes shows while it loads is no text") {
  CHECK(read("<p>Merci.</p><div class=comment-likes><span>chargement…</span></div>").text ==
        "Merci.");
  CHECK(read("<p>Merci.</p><p>J'aime chargement…</p>").text == "Merci.");
  CHECK(read("<p>Le chargement… du bac</p>").text == "Le chargement… du bac");
}

TEST_CASE("notes of the software leave the text, the like in prose stays") {
  CHECK(without_post_notes("Un\nDernière modification par Octave le 12/06/2007 à 11:09") == "Un");
  CHECK(without_post_notes("Un\nMessage édité par Octave le 12-06-2007 à 11:09:00") == "Un");
  CHECK(without_post_notes("Un\n[Edité le 12/06/2007 par Octave]") == "Un");
  CHECK(without_post_notes("Un\n_________________\nMa devise\nsur deux lignes") == "Un");
  CHECK(without_post_notes("Citation :\nUn\nRépondre") == "Un");
  CHECK(without_post_notes("Un ____ deux\n____\nTrois") == "Un ____ deux\n____\nTrois");
  CHECK(without_post_notes("Modifié par la mairie, le plan plaît.") ==
        "Modifié par la mairie, le plan plaît.");
}

TEST_CASE("what is left of a removed post is no text") {
  CHECK(is_removed_post_note("Ce commentaire a été supprimé par la modération."));
  CHECK(is_removed_post_note("[Message supprimé]"));
  CHECK(is_removed_post_note("Ce message a été modéré"));
  CHECK(is_removed_post_note("Contenu modéré"));
  CHECK(is_removed_post_note("Ce message est masqué car Octave est sur votre liste d'ignorés."));
  CHECK_FALSE(is_removed_post_note("Ce commentaire a été très utile, merci."));
  CHECK_FALSE(is_removed_post_note("Mon message a été supprimé hier, pourquoi ?"));
  CHECK_FALSE(is_removed_post_note(""));
}

TEST_CASE("a quotation in markup that mail has marked in words as well bears no such marks") {
  const PostText post = read(
      "<div class='quoted-text'>Zoé Lacaze a écrit :<br>&gt; Un<br>&gt; deux</div>Non, &gt; "
      "trois.");
  CHECK(post.text == "Non, > trois.");
  CHECK(post.quotes == std::vector<Quote>{{"Zoé Lacaze", "Un\ndeux"}});
}

TEST_CASE("buttons and the counts of votes among the words are no part of a post") {
  CHECK(read("<p>Il tient.<a href='#' class=report>Report</a></p>").text == "Il tient.");
  CHECK(read("<p>Il tient.</p><a class=upvote href='?up'>Gut</a>"
             "<span class='cld-like-count-wrap'> 25 </span>")
            .text == "Il tient.");
  CHECK(read("<p>Il tient<span class=wpdiscuz-readmore>Mehr</span></p>").text == "Il tient");
  CHECK(read("<p>Lire <a href=/b>Le rapport</a>, 25.</p>").text == "Lire Le rapport, 25.");
}

TEST_CASE("whom a quotation cites, in other languages") {
  CHECK(read("<div class=bbcode_quote><div class=bbcode_postedby>Zitat von <b>Octave</b></div>"
             "Un</div>Deux")
            .quotes == std::vector<Quote>{{"Octave", "Un"}});
  CHECK(read("<blockquote><cite>Octave hat geschrieben:</cite>Un</blockquote>Deux").quotes ==
        std::vector<Quote>{{"Octave", "Un"}});
  CHECK(read("<blockquote data-name=Octave>Un</blockquote>Deux").quotes ==
        std::vector<Quote>{{"Octave", "Un"}});
}

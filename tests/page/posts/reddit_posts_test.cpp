// Reddit in the three markups it has had; see thread_story.hpp.
#include "page/posts/thread_story.hpp"

using namespace glane;

// Nested, without a quotation: whom a comment answers is said by where it stands.
constexpr const char* kRedditUrl = "https://www.reddit.com/r/quai/comments/12ab/le_pont/";
constexpr const char* kRedditComments =
    "1 Peggy10 2007-06-12T11:05 | Moi, hier soir, à pied. | #ca1\n"
    "2 Marc_Petit 2007-06-13T08:00 | Et les voitures ? | -> Peggy10 | #ca2\n"
    "3 Octave 2007-06-13T09:30 | Merci à tous. | #ca3\n";

TEST_CASE("comments of Reddit, in its older markup") {
  const auto documents = read_thread(R"(<div class="content" role="main"><div id="siteTable"
class="sitetable linklisting"><div class="thing id-t3_12ab link self" id="thing_t3_12ab"
data-author="Octave"><div class="midcol"><div class="score">12</div></div><div class="entry"><p
class="title"><a class="title" href="/r/quai/comments/12ab/le_pont/">Le pont de pierre</a></p><p
class="tagline">submitted <time datetime="2007-06-12T08:22:33+00:00">il y a 2 jours</time> by <a
href="/user/Octave" class="author">Octave</a></p><div class="expando"><form class="usertext"><div
class="usertext-body"><div class="md"><p>Le pont de pierre rouvre lundi.</p><p>Qui l'a déjà traversé
?</p></div></div></form></div><ul
class="flat-list buttons"><li><a>3 comments</a></li></ul></div></div></div><div
class="commentarea"><div class="sitetable nestedlisting"><div
class="thing id-t1_a1 comment" id="thing_t1_a1" data-author="Peggy10"><div class="entry"><p
class="tagline"><a class="expand">[-]</a><a href="/user/Peggy10" class="author">Peggy10</a> <span
class="score">4 points</span> <time datetime="2007-06-12T09:05:10+00:00">il y a 2 jours</time></p
><form class="usertext"><div class="usertext-body"><div class="md"><p>Moi, hier soir, à pied.</p>
</div></div></form><ul class="flat-list buttons"><li><a>permalink</a></li></ul></div><div
class="child"
><div class="sitetable listing"><div class="thing id-t1_a2 comment" id="thing_t1_a2"><div
class="entry"><p class="tagline"><a href="/user/Marc_Petit" class="author">Marc_Petit</a> <time
datetime="2007-06-13T06:00:00+00:00">hier</time></p><form class="usertext"><div
class="usertext-body"><div class="md"><p>Et les voitures ?</p></div></div></form></div><div
class="child"></div></div></div></div></div><div class="thing id-t1_a3 comment" id="thing_t1_a3"
><div class="entry"><p class="tagline"><a href="/user/Octave" class="author submitter">Octave</a>
<time datetime="2007-06-13T07:30:00+00:00">hier</time></p><form class="usertext"><div
class="usertext-body"><div class="md"><p>Merci à tous.</p></div></div></form></div></div></div></div
></div>)",
                                     kRedditUrl);
  CHECK(told(documents) ==
        "0 Octave 2007-06-12T10:22 | Le pont de pierre rouvre lundi./Qui l'a déjà traversé ?\n" +
            std::string(kRedditComments));
}

// Names of classes are codes, but for some; where nobody is logged in pages name nobody.
TEST_CASE("comments of Reddit in its markup of 2018, signed or not") {
  const auto page = [](bool is_signed) {
    std::string html = R"(<div class="_1poyrk"><h1 class="_eYtD2">Le pont de pierre</h1><div
class="_3xX72 _292iot RichTextJSON-root"><p>Le pont de pierre rouvre lundi matin, après deux ans de
travaux qui ont coûté à la ville bien plus que ce qui avait été annoncé d'abord.</p></div></div>)";
    const auto add = [&](const std::string& id, const std::string& margin, const std::string& who,
                         const std::string& when, const std::string& text) {
      const std::string name =
          is_signed ? "<a href=\"/user/" + who + "/\" class=\"_23wu\">" + who + "</a>" : "";
      html += "<div><div><div id=\"t1_" + id + "\" style=\"padding-left:" + margin +
              "px\" class=\"_3sf33\"><div class=\"_1Dooe\"><i class=\"threadline\"></i></div><div "
              "class=\"P8SGA Comment t1_" +
              id + " \"><div class=\"_3tw\"><span class=\"_1RI\">level " +
              "1</span><div class=\"_1S45\">" + name +
              "<span>4 points</span><span> · </span><a href=\""
              "/r/quai/comments/12ab/le_pont/" +
              id + "/\" id=\"CommentTopMeta--Created--t1_" + id + "\"><span>" + when +
              "</span></a></div><div class=\"_292iot RichTextJSON-root\"><p>" + text +
              "</p></div></div></div></div></div></div>";
    };
    add("a1", "16", "Peggy10", "12/06/2007 11:05", "Moi, hier soir, à pied.");
    add("a2", "37", "Marc_Petit", "13/06/2007 08:00", "Et les voitures ?");
    add("a3", "16", "Octave", "13/06/2007 09:30", "Merci à tous.");
    return html;
  };
  const auto comments_of = [](std::vector<Document> documents) {
    REQUIRE_FALSE(documents.empty());
    CHECK(documents.front().text.find("rouvre lundi matin") != std::string::npos);
    documents.erase(documents.begin());
    return told(documents);
  };
  CHECK(comments_of(read_thread(page(true), kRedditUrl)) == kRedditComments);
  CHECK(comments_of(read_thread(page(false), kRedditUrl)) ==
        "1  2007-06-12T11:05 | Moi, hier soir, à pied. | #ca1\n"
        "2  2007-06-13T08:00 | Et les voitures ? | #ca2\n"
        "3  2007-06-13T09:30 | Merci à tous. | #ca3\n");
}

TEST_CASE("comments of Reddit in its elements of 2023") {
  auto documents = read_thread(R"(<shreddit-post author="Octave"><h1 slot="title">Le pont de pierre
</h1><div slot="text-body"><div class="md"><p>Le pont de pierre rouvre lundi matin, après deux ans
de travaux qui ont coûté à la ville bien plus que ce qui avait été annoncé d'abord.</p></div></div
></shreddit-post><shreddit-comment-tree><shreddit-comment author="Peggy10" thingid="t1_a1" depth="0"
><div slot="commentMeta"><a href="/user/Peggy10/">Peggy10</a><time
datetime="2007-06-12T09:05:10.000000+0000">il y a 2 jours</time></div><div
id="t1_a1-comment-rtjson-content" class="md" slot="comment"><div id="-post-rtjson-content"><p>Moi,
hier soir, à pied.</p></div></div><shreddit-comment author="Marc_Petit" thingid="t1_a2" depth="1"
parentid="t1_a1" slot="children-t1_a1-0"><div slot="commentMeta"><a href="/user/Marc_Petit/"
>Marc_Petit</a><time datetime="2007-06-13T06:00:00.000000+0000">hier</time></div><div
id="t1_a2-comment-rtjson-content" class="md" slot="comment"><p>Et les voitures ?</p></div
></shreddit-comment></shreddit-comment><shreddit-comment author="Octave" thingid="t1_a3" depth="0"
><div slot="commentMeta"><a href="/user/Octave/">Octave</a><time
datetime="2007-06-13T07:30:00.000000+0000">hier</time></div><div id="t1_a3-comment-rtjson-content"
class="md" slot="comment"><p>Merci à tous.</p></div></shreddit-comment></shreddit-comment-tree>)",
                               kRedditUrl);
  REQUIRE(documents.size() == 4);
  documents.erase(documents.begin());
  CHECK(told(documents) == kRedditComments);
}

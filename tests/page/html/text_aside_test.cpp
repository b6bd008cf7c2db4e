#include "page/html/text_aside.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "page/html/html_sanitiser.hpp"
#include "page/html/html_tree.hpp"

using namespace glane;

namespace {

// The tree in one text, one node a line.
void write(const GumboNode& node, std::string& out) {
  if (node.type != GUMBO_NODE_ELEMENT) {
    out += '"' + std::string(node.v.text.text) + "\"\n";
    return;
  }
  const GumboElement& element = node.v.element;
  out += '<' + std::to_string(static_cast<int>(element.tag));
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto& attribute = *static_cast<const GumboAttribute*>(element.attributes.data[i]);
    out += std::string(" ") + attribute.name + '=' + attribute.value;
  }
  out += ">\n";
  for (unsigned i = 0; i < element.children.length; ++i) {
    write(*static_cast<const GumboNode*>(element.children.data[i]), out);
  }
  out += "</>\n";
}

std::string tree_of(const std::string& html) {
  std::string out;
  write(HtmlTree(html).root(), out);
  return out;
}

// What the parser makes of all the text.
std::string whole_tree_of(const std::string& html) {
  std::vector<std::string_view> json_ld;
  const std::string markup = sanitise_html(html, json_ld);
  GumboOutput* output =
      gumbo_parse_with_options(&kGumboDefaultOptions, markup.data(), markup.size());
  std::string out;
  write(*output->root, out);
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  return out;
}

const std::vector<std::string> kPieces = {
    "<p>", "</p>", "<div class='a'>", "</div>", "<table>", "<tr>", "<td>", "</td>", "</table>",
    "<ul>", "<li>", "</ul>", "<a href='x'>", "</a>", "<b>", "</b>", "<span itemprop=\"text\">",
    "</span>", "<br>", "<hr/>", "<h1>", "</h1>", "<pre>", "</pre>", "<form>", "</form>", "<title>",
    "</title>", "<head>", "</head>", "<body>", "</body>", "</html>", "<colgroup>", "<caption>",
    "<select>", "</select>", "<svg>", "</svg>", "<blockquote>", "</blockquote>", "<!-- rien -->",
    "<button>", "</button>", "<option>", "<dl>", "<dt>", "<dd>", "<center>", "< ", "<",
    // What the parser changes, and what it must see.
    "&amp;", "&eacute", "&nbsp;", "&#39;", "&#x2019;", "&#233", "&", "&#", "&inconnue;", "&#8217;",
    "&#57344;", "&#xE001;", "&#x110000;", "\r", "\r\n", "\n", "\n\n", " ", "\t", "\f", "\x01",
    "\x7F", std::string(1, '\0'), "\xC2\x85", "\xC2\xA0", "\xEF\xBF\xBE", "\xEF\xB7\x90", "\xEE",
    "\xEE\x80\x80", "\xC3", "😀",
    // What need not be seen.
    "Le pont rouvre ce matin, dit le maire.", "L’été à Nîmes « très » chaud : 40 degrés°",
    "  Quelques mots derrière deux blancs", "Trop court", "un mot", "é",
    "Une phrase plus longue, avec sa fin ;\nune autre ligne, et encore des mots.  "};

}  // namespace

TEST_CASE("a page whose text was put aside is the page that the parser sees whole") {
  const std::string texts[] = {
      "<p>Le maire l'a dit hier soir à la radio.</p>",
      "Le maire l'a dit hier soir, sans aucun élément autour.",
      "<p>AT&amp;T, l'opérateur américain, se retire : c'est l'&eacute;t&eacute; des départs",
      "<table>Un texte long qui n'a pas sa place ici<tr><td>et un autre qui l'a bien</table>",
      "<pre>\nLa première ligne d'un texte tel quel</pre>",
      "<p>Le signe \xEE\x80\x80\xEE\x80\x80 est déjà dans la page, hélas pour elle.",
      "<p>Le signe &#57344;&#xE000; est déjà dans la page, hélas pour elle.",
      "<p>Des octets \xC3 qui ne sont pas de l'UTF-8 du tout, hélas pour elle.",
      "<p>Un caractère de contrôle \xC2\x85 et un qui n'en est pas un \xEF\xBF\xBE dans le texte."};
  for (const std::string& html : texts) {
    CAPTURE(html);
    CHECK(tree_of(html) == whole_tree_of(html));
  }
}

TEST_CASE("random pages are the same with their text put aside") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  // Faults of the encoding, and signs, put nothing aside: few pages are to have them.
  for (int page = 0; page < 5000; ++page) {
    std::string html;
    const bool clean = random() % 4 != 0;
    const std::size_t count = random() % 60;
    while (html.size() < 4 * count) {
      const std::string& piece = kPieces[random() % kPieces.size()];
      const bool odd = piece.find('\xEE') != piece.npos || piece == "\xC3" || piece == "&#57344;" ||
                       piece == "&#xE001;";
      if (!clean || !odd) html += piece;
    }
    CAPTURE(html);
    REQUIRE(tree_of(html) == whole_tree_of(html));
  }
}

TEST_CASE("long text is put aside, blanks at its head are not") {
  const std::string html = "  Le pont de la ville rouvre ce matin.";
  TextAside aside(html);
  std::string markup;
  aside.append(html, markup);
  CHECK(markup == "  \xEE\x80\x80\xEE\x80\x80");
  CHECK(aside.restored(markup) == html);
}

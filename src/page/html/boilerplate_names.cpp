#include "page/html/boilerplate_names.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "page/html/element_names.hpp"
#include "page/html/html_text.hpp"

namespace glane {

namespace {

using std::string_view_literals::operator""sv;

// Words of class and id, in French, English and the jargon of templates.
constexpr std::array kSureWords = {
    "share"sv,       "sharing"sv,      "shares"sv,      "sharebar"sv,   "sharedaddy"sv,
    "partage"sv,     "partager"sv,     "partages"sv,    "social"sv,     "socials"sv,
    "sociaux"sv,     "addtoany"sv,     "addthis"sv,     "newsletter"sv, "newsletters"sv,
    "subscribe"sv,   "subscription"sv, "abonnement"sv,  "abonnez"sv,    "breadcrumb"sv,
    "breadcrumbs"sv, "ariane"sv,       "toolbar"sv,     "paywall"sv,    "popup"sv,
    "popin"sv,       "modal"sv,        "lightbox"sv,    "login"sv,      "signin"sv,
    "signup"sv,      "inscription"sv,  "connexion"sv,   "tags"sv,       "taglist"sv,
    "keywords"sv,    "copyright"sv,    "editsection"sv, "toc"sv,        "postmeta"sv,
    "petition"sv,    "donate"sv,       "donation"sv,    "rating"sv,     "votes"sv,
    "skip"sv,        "noprint"sv,      "mailing"sv,     "infobox"sv,    "inscrivez"sv};

// Of the site, of other articles, of pictures.
constexpr std::array kApartWords = {"related"sv,
                                    "similaires"sv,
                                    "similar"sv,
                                    "recommended"sv,
                                    "recommendation"sv,
                                    "recommendations"sv,
                                    "recommandations"sv,
                                    "outbrain"sv,
                                    "taboola"sv,
                                    "advert"sv,
                                    "advertisement"sv,
                                    "advertising"sv,
                                    "publicite"sv,
                                    "pub"sv,
                                    "ads"sv,
                                    "sponsor"sv,
                                    "sponsored"sv,
                                    "sidebar"sv,
                                    "menu"sv,
                                    "menus"sv,
                                    "submenu"sv,
                                    "navbar"sv,
                                    "navigation"sv,
                                    "pagination"sv,
                                    "pager"sv,
                                    "trending"sv,
                                    "navbox"sv,
                                    "catlinks"sv,
                                    "footer"sv,
                                    "masthead"sv,
                                    "crosslinks"sv,
                                    "teaser"sv,
                                    "teasers"sv,
                                    "cookie"sv,
                                    "cookies"sv,
                                    "consent"sv,
                                    "gdpr"sv,
                                    "rgpd"sv,
                                    "search"sv,
                                    "recherche"sv,
                                    "sitewide"sv,
                                    "popular"sv,
                                    "populaires"sv,
                                    "breakingnews"sv,
                                    "ticker"sv,
                                    "carousel"sv,
                                    "caption"sv,
                                    "legende"sv,
                                    "credit"sv,
                                    "credits"sv,
                                    "figcaption"sv,
                                    "diapo"sv,
                                    "diaporama"sv,
                                    "slideshow"sv,
                                    "gallery"sv,
                                    "galerie"sv,
                                    "portfolio"sv};

// The same for two words that follow each other.
constexpr std::array kSurePairs = {
    "author box"sv,        "author bio"sv,   "about author"sv,  "auteur bio"sv,      "post meta"sv,
    "entry meta"sv,        "article meta"sv, "screen reader"sv, "visually hidden"sv, "sr only"sv,
    "element invisible"sv, "sign up"sv,      "tag list"sv,      "tags list"sv,       "post tags"sv,
    "entry tags"sv,        "entry footer"sv, "call action"sv,   "mots cles"sv};

constexpr std::array kApartPairs = {
    "lire aussi"sv,  "read also"sv,   "see also"sv,      "plus lus"sv,    "most read"sv,
    "most viewed"sv, "site header"sv, "site footer"sv,   "page footer"sv, "jp relatedposts"sv,
    "next prev"sv,   "prev next"sv,   "previous next"sv, "post nav"sv,    "fil info"sv,
    "a lire"sv,      "meme sujet"sv,  "meme rubrique"sv, "meme auteur"sv, "liens connexes"sv,
    "mw jump"sv,     "read more"sv,   "back top"sv};

constexpr std::array kLikelyWords = {
    "nav"sv,      "metadata"sv,   "meta"sv,      "header"sv,  "info"sv,        "infos"sv,
    "tools"sv,    "outils"sv,     "promo"sv,     "box"sv,     "aside"sv,       "encart"sv,
    "bloc"sv,     "top"sv,        "bottom"sv,    "list"sv,    "liste"sv,       "links"sv,
    "liens"sv,    "byline"sv,     "signature"sv, "author"sv,  "authors"sv,     "auteur"sv,
    "auteurs"sv,  "date"sv,       "widget"sv,    "actions"sv, "ad"sv,          "tag"sv,
    "category"sv, "categories"sv, "rubrique"sv,  "player"sv,  "suggestions"sv, "more"sv,
    "card"sv,     "cards"sv,      "overlay"sv,   "banner"sv,  "bandeau"sv};

constexpr std::array kCommentWords = {
    "comments"sv, "comment"sv,   "commentaires"sv, "commentaire"sv, "commentlist"sv, "disqus"sv,
    "respond"sv,  "reactions"sv, "reaction"sv,     "commentform"sv, "commentlink"sv, "comms"sv,
    "forums"sv,   "forum"sv,     "spotim"sv,       "livefyre"sv,    "replies"sv,     "guestbook"sv};

// "no-sidebar", "pub-disable": of an element that is the contrary, or holds that besides.
constexpr std::array kModifiers = {"has"sv,  "no"sv,      "with"sv,     "without"sv, "sans"sv,
                                   "avec"sv, "disable"sv, "disabled"sv, "enabled"sv, "non"sv};
// "comments-open" tells of an article, "live-comments" of a match.
constexpr std::array kNoComments = {"open"sv,   "closed"sv, "type"sv,
                                    "status"sv, "live"sv,   "match"sv};

struct BodyName {
  std::string_view words;
  int likeness;
};
constexpr BodyName kBodyNames[] = {
    {"article body", 60},    {"articlebody", 60},   {"entry content", 60}, {"post content", 50},
    {"article content", 50}, {"article text", 60},  {"articletext", 60},   {"post body", 50},
    {"post text", 50},       {"story body", 60},    {"story content", 60}, {"field body", 40},
    {"name body", 60},       {"content body", 40},  {"body content", 40},  {"news body", 40},
    {"article texte", 60},   {"texte article", 60}, {"corps article", 60}, {"contenu article", 50},
    {"article contenu", 50}, {"article corps", 60}, {"texte", 30},         {"corps", 30},
    {"wysiwyg", 30},         {"rich text", 30},     {"richtext", 30},      {"parser output", 30}};

using WordKinds = std::unordered_map<std::string_view, Furniture>;

const WordKinds& word_kinds() {
  static const WordKinds table = [] {
    WordKinds kinds;
    for (const std::string_view word : kCommentWords) kinds.emplace(word, Furniture::comments);
    for (const std::string_view word : kApartWords) kinds.emplace(word, Furniture::apart);
    for (const std::string_view pair : kApartPairs) kinds.emplace(pair, Furniture::apart);
    for (const std::string_view word : kSureWords) kinds.emplace(word, Furniture::sure);
    for (const std::string_view pair : kSurePairs) kinds.emplace(pair, Furniture::sure);
    for (const std::string_view word : kLikelyWords) kinds.emplace(word, Furniture::likely);
    return kinds;
  }();
  return table;
}

Furniture kind_of(const std::string& words) {
  const auto found = word_kinds().find(words);
  return found == word_kinds().end() ? Furniture::none : found->second;
}

Furniture stronger(Furniture a, Furniture b) {
  return std::max(a, b);
}

// The strongest kind that one name ("article-share-bar") holds.
Furniture kind_of_name(std::string_view name, bool is_id) {
  const std::vector<std::string> words = words_of_name(name);
  Furniture kind = Furniture::none;
  const auto holds_one_of = [&](const auto& others) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      return std::find(others.begin(), others.end(), word) != others.end();
    });
  };
  if (holds_one_of(kModifiers)) return kind;
  const bool of_article = holds_one_of(kNoComments);
  for (std::size_t i = 0; i < words.size(); ++i) {
    Furniture each = kind_of(words[i]);
    if (i + 1 < words.size()) each = stronger(each, kind_of(words[i] + " " + words[i + 1]));
    if (each == Furniture::comments) {
      // "live-comment" is of a match, "comment-ca-marche" an anchor.
      const bool many = words[i].back() == 's';
      const bool whole = i == 0 || (i + 1 == words.size() && many);
      if (of_article || !whole || (is_id && words.size() > 3)) continue;
    }
    kind = stronger(kind, each);
  }
  return kind;
}

// WordPress names a post's element after its tags and categories: "post tag-newsletter".
bool is_post_of_template(const std::vector<std::string_view>& names) {
  return std::any_of(names.begin(), names.end(), [](std::string_view name) {
    return name == "hentry" || name == "type-post" || name == "type-page";
  });
}

// <aside class="author">
bool signs_article(const GumboNode& element) {
  const auto names = names_in(attribute_of(element, "class"));
  return std::any_of(names.begin(), names.end(), is_signature_name);
}

// A header outside of an article; that one holds its title mostly, and is kept then.
bool is_of_site(const GumboNode& header) {
  for (const GumboNode* node = header.parent; node != nullptr; node = node->parent) {
    if (is_element(*node, GUMBO_TAG_ARTICLE) || is_element(*node, GUMBO_TAG_MAIN)) return false;
  }
  return true;
}

Furniture kind_of_tag(const GumboNode& element) {
  switch (element.v.element.tag) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_FIGCAPTION:
      return Furniture::apart;
    case GUMBO_TAG_ASIDE:
      return signs_article(element) ? Furniture::sure : Furniture::apart;
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_FOOTER:
      return Furniture::sure;
    case GUMBO_TAG_FORM:
      return is_form_of_page(element) ? Furniture::none : Furniture::sure;
    case GUMBO_TAG_HEADER:
      return is_of_site(element) ? Furniture::apart : Furniture::likely;
    default:
      return Furniture::none;
  }
}

bool is_kept_always(const GumboNode& element) {
  const GumboTag tag = element.v.element.tag;
  return tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_MAIN;
}

}  // namespace

Furniture furniture_of(const GumboNode& element) {
  if (is_kept_always(element)) return Furniture::none;
  Furniture kind = kind_of_tag(element);
  const std::string_view role = attribute_of(element, "role");
  if (role == "navigation" || role == "complementary" || role == "contentinfo" ||
      role == "dialog" || role == "search" || role == "banner") {
    kind = Furniture::apart;
  }
  const std::string_view type = attribute_of(element, "itemtype");
  if (type.find("schema.org/Comment") != type.npos ||
      type.find("schema.org/UserComments") != type.npos) {
    return Furniture::comments;
  }
  if (type.find("schema.org/ImageObject") != type.npos ||
      type.find("schema.org/VideoObject") != type.npos) {
    kind = Furniture::apart;
  }
  const std::vector<std::string_view> names = names_in(attribute_of(element, "class"));
  if (!is_post_of_template(names)) {
    for (const std::string_view name : names) kind = stronger(kind, kind_of_name(name, false));
  }
  return stronger(kind, kind_of_name(attribute_of(element, "id"), true));
}

int body_likeness(const GumboNode& element) {
  if (has_word(element, "itemprop", "articleBody")) return 100;
  int best = is_element(element, GUMBO_TAG_ARTICLE) ? 15 : 0;
  if (is_element(element, GUMBO_TAG_MAIN) || attribute_of(element, "role") == "main") best = 5;
  for (const char* attribute : {"class", "id"}) {
    for (const std::string_view name : names_in(attribute_of(element, attribute))) {
      std::string joined = " ";
      for (const std::string& word : words_of_name(name)) joined += word + " ";
      for (const BodyName& body : kBodyNames) {
        if (body.likeness <= best) continue;
        const std::size_t at = joined.find(body.words);
        if (at == joined.npos || joined[at - 1] != ' ') continue;
        if (joined[at + body.words.size()] == ' ') best = body.likeness;
      }
    }
  }
  return best;
}

}  // namespace glane

#include "page/html/part_names.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_map>

#include "base/text.hpp"

namespace glane {

namespace {

using Lexicon = std::unordered_map<std::string_view, unsigned>;

const Lexicon& lexicon() {
  static const Lexicon words = {
      {"comment", kCommentWord | kReadersBoilerplate | kUnsignedWord},
      {"comments", kCommentWord | kReadersBoilerplate},
      {"commentaire", kCommentWord | kReadersBoilerplate},
      {"commentaires", kCommentWord | kReadersBoilerplate},
      {"comm", kCommentWord},
      {"commentlist", kCommentWord | kReadersBoilerplate},
      {"reaction", kCommentWord | kReadersBoilerplate},
      {"reactions", kCommentWord | kReadersBoilerplate},
      {"reply", kCommentWord},
      {"replies", kCommentWord | kReadersBoilerplate},
      {"reponse", kCommentWord},
      {"reponses", kCommentWord},
      {"answer", kCommentWord},
      {"response", kOpinionWord},
      {"avis", kOpinionWord},
      {"review", kOpinionWord},
      {"opinion", kOpinionWord},
      {"temoignage", kOpinionWord},
      {"contribution", kOpinionWord},
      {"feedback", kOpinionWord},
      {"usercomment", kCommentWord},
      {"post", kPostWord},
      {"posts", kPostWord},
      {"postbit", kPostWord},
      {"message", kPostWord | kForumWord | kTextWord},
      {"msg", kPostWord | kForumWord | kTextWord},
      {"topic", kPostWord},
      {"thread", kPostWord},
      {"forum", kPostWord | kForumWord | kReadersBoilerplate},
      {"discussion", kPostWord},
      {"author", kAuthorWord | kLikelyBoilerplate},
      {"auteur", kAuthorWord | kLikelyBoilerplate},
      {"username", kAuthorWord},
      {"nickname", kAuthorWord},
      {"nick", kAuthorWord},
      {"pseudo", kAuthorWord},
      {"pseudonyme", kAuthorWord},
      {"fn", kAuthorWord},
      {"commenter", kAuthorWord},
      {"commentator", kAuthorWord},
      {"poster", kAuthorWord},
      {"creator", kAuthorWord},
      {"login", kAuthorWord | kSureBoilerplate},
      {"displayname", kAuthorWord},
      {"qui", kAuthorWord},
      {"who", kAuthorWord},
      {"signe", kAuthorWord},
      {"name", kNameWord},
      {"nom", kNameWord},
      {"user", kNameWord},
      {"member", kNameWord},
      {"membre", kNameWord},
      {"profile", kNameWord},
      {"profil", kNameWord},
      {"by", kNameWord},
      {"date", kDateWord | kLikelyBoilerplate | kPublicationWord},
      {"time", kDateWord | kPublicationWord},
      {"datetime", kDateWord | kPublicationWord},
      {"timestamp", kDateWord | kPublicationWord},
      {"published", kDateWord | kPublicationWord | kPublishedWord},
      {"posted", kDateWord | kPublicationWord},
      {"created", kDateWord},
      {"ago", kDateWord},
      {"heure", kDateWord},
      {"dt", kDateWord},
      {"dtreviewed", kDateWord},
      {"dtcreated", kDateWord},
      {"content", kTextWord},
      {"contents", kTextWord},
      {"contenu", kTextWord},
      {"text", kTextWord},
      {"texte", kTextWord},
      {"txt", kTextWord},
      {"body", kTextWord},
      {"corps", kTextWord},
      {"description", kTextWord | kUnsignedWord},
      {"entry", kTextWord},
      {"cooked", kTextWord},
      {"postbody", kTextWord},
      {"paragraph", kTextWord},
      {"avatar", kBesideWord | kUnsignedWord},
      {"photo", kBesideWord | kUnsignedWord},
      {"picture", kBesideWord | kUnsignedWord},
      {"img", kBesideWord | kUnsignedWord},
      {"image", kBesideWord | kUnsignedWord},
      {"icon", kBesideWord},
      {"icone", kBesideWord},
      {"rank", kBesideWord},
      {"rang", kBesideWord},
      {"grade", kBesideWord},
      {"badge", kBesideWord},
      {"level", kBesideWord},
      {"niveau", kBesideWord},
      {"role", kBesideWord | kUnsignedWord},
      {"group", kBesideWord},
      {"stats", kBesideWord},
      {"stat", kBesideWord},
      {"score", kBesideWord},
      {"vote", kBesideWord},
      {"votes", kBesideWord | kSureBoilerplate},
      {"like", kBesideWord},
      {"likes", kBesideWord},
      {"count", kBesideWord | kUnsignedWord},
      {"counter", kBesideWord},
      {"nb", kBesideWord},
      {"number", kBesideWord},
      {"action", kBesideWord},
      {"actions", kBesideWord | kLikelyBoilerplate},
      {"button", kBesideWord},
      {"buttons", kBesideWord},
      {"btn", kBesideWord},
      {"share", kBesideWord | kSureBoilerplate},
      {"report", kBesideWord},
      {"bio", kBesideWord | kUnsignedWord},
      {"location", kBesideWord},
      {"signature", kBesideWord | kLikelyBoilerplate},
      {"status", kBesideWord | kNotOfReadersWord},
      {"online", kBesideWord},
      {"separator", kBesideWord},
      {"recent", kElsewhereWord},
      {"latest", kElsewhereWord},
      {"dernier", kElsewhereWord},
      {"derniers", kElsewhereWord},
      {"dernieres", kElsewhereWord},
      {"sidebar", kElsewhereWord | kSiteBoilerplate},
      {"widget", kElsewhereWord | kLikelyBoilerplate},
      {"related", kElsewhereWord | kSiteBoilerplate},
      {"similar", kElsewhereWord | kSiteBoilerplate},
      {"popular", kElsewhereWord | kSiteBoilerplate},
      {"teaser", kElsewhereWord | kSiteBoilerplate},
      {"carousel", kElsewhereWord | kSiteBoilerplate},
      {"slider", kElsewhereWord},
      {"newsletter", kElsewhereWord | kSureBoilerplate},
      {"form", kElsewhereWord},
      {"respond", kElsewhereWord | kReadersBoilerplate},
      {"textarea", kElsewhereWord},
      {"menu", kElsewhereWord | kSiteBoilerplate},
      {"edited", kEditWord},
      {"edit", kEditWord},
      {"modified", kEditWord | kUpdateWord},
      {"updated", kEditWord | kUpdateWord},
      {"modification", kEditWord},
      {"joined", kEditWord},
      {"join", kEditWord},
      {"inscription", kEditWord | kSureBoilerplate},
      {"registered", kEditWord},
      {"last", kEditWord},
      {"nav", kLikelyBoilerplate},
      {"metadata", kLikelyBoilerplate},
      {"meta", kLikelyBoilerplate | kPublicationWord},
      {"header", kLikelyBoilerplate},
      {"info", kLikelyBoilerplate | kPublicationWord},
      {"infos", kLikelyBoilerplate | kPublicationWord},
      {"tools", kLikelyBoilerplate},
      {"outils", kLikelyBoilerplate},
      {"promo", kLikelyBoilerplate},
      {"box", kLikelyBoilerplate},
      {"aside", kLikelyBoilerplate},
      {"encart", kLikelyBoilerplate},
      {"bloc", kLikelyBoilerplate},
      {"top", kLikelyBoilerplate},
      {"bottom", kLikelyBoilerplate},
      {"list", kLikelyBoilerplate},
      {"liste", kLikelyBoilerplate},
      {"links", kLikelyBoilerplate},
      {"liens", kLikelyBoilerplate},
      {"byline", kLikelyBoilerplate},
      {"authors", kLikelyBoilerplate},
      {"auteurs", kLikelyBoilerplate},
      {"ad", kLikelyBoilerplate},
      {"tag", kLikelyBoilerplate},
      {"category", kLikelyBoilerplate},
      {"categories", kLikelyBoilerplate},
      {"rubrique", kLikelyBoilerplate},
      {"player", kLikelyBoilerplate},
      {"suggestions", kLikelyBoilerplate},
      {"more", kLikelyBoilerplate | kUnsignedWord},
      {"card", kLikelyBoilerplate},
      {"cards", kLikelyBoilerplate},
      {"overlay", kLikelyBoilerplate},
      {"banner", kLikelyBoilerplate},
      {"bandeau", kLikelyBoilerplate},
      {"sharing", kSureBoilerplate},
      {"shares", kSureBoilerplate},
      {"sharebar", kSureBoilerplate},
      {"sharedaddy", kSureBoilerplate},
      {"partage", kSureBoilerplate},
      {"partager", kSureBoilerplate},
      {"partages", kSureBoilerplate},
      {"social", kSureBoilerplate | kUnsignedWord},
      {"socials", kSureBoilerplate},
      {"sociaux", kSureBoilerplate},
      {"addtoany", kSureBoilerplate},
      {"addthis", kSureBoilerplate},
      {"newsletters", kSureBoilerplate},
      {"subscribe", kSureBoilerplate},
      {"subscription", kSureBoilerplate},
      {"abonnement", kSureBoilerplate},
      {"abonnez", kSureBoilerplate},
      {"breadcrumb", kSureBoilerplate},
      {"breadcrumbs", kSureBoilerplate},
      {"ariane", kSureBoilerplate},
      {"toolbar", kSureBoilerplate},
      {"paywall", kSureBoilerplate},
      {"popup", kSureBoilerplate},
      {"popin", kSureBoilerplate},
      {"modal", kSureBoilerplate},
      {"lightbox", kSureBoilerplate},
      {"signin", kSureBoilerplate},
      {"signup", kSureBoilerplate},
      {"connexion", kSureBoilerplate},
      {"tags", kSureBoilerplate},
      {"taglist", kSureBoilerplate},
      {"keywords", kSureBoilerplate},
      {"copyright", kSureBoilerplate},
      {"editsection", kSureBoilerplate},
      {"toc", kSureBoilerplate},
      {"postmeta", kSureBoilerplate},
      {"petition", kSureBoilerplate},
      {"donate", kSureBoilerplate},
      {"donation", kSureBoilerplate},
      {"rating", kSureBoilerplate},
      {"skip", kSureBoilerplate},
      {"noprint", kSureBoilerplate},
      {"mailing", kSureBoilerplate},
      {"infobox", kSureBoilerplate},
      {"inscrivez", kSureBoilerplate},
      {"author box", kSureBoilerplate},
      {"author bio", kSureBoilerplate},
      {"about author", kSureBoilerplate},
      {"auteur bio", kSureBoilerplate},
      {"post meta", kSureBoilerplate},
      {"entry meta", kSureBoilerplate},
      {"article meta", kSureBoilerplate},
      {"screen reader", kSureBoilerplate},
      {"visually hidden", kSureBoilerplate},
      {"sr only", kSureBoilerplate},
      {"element invisible", kSureBoilerplate},
      {"sign up", kSureBoilerplate},
      {"tag list", kSureBoilerplate},
      {"tags list", kSureBoilerplate},
      {"post tags", kSureBoilerplate},
      {"entry tags", kSureBoilerplate},
      {"entry footer", kSureBoilerplate},
      {"call action", kSureBoilerplate},
      {"mots cles", kSureBoilerplate},
      {"similaires", kSiteBoilerplate},
      {"recommended", kSiteBoilerplate},
      {"recommendation", kSiteBoilerplate},
      {"recommendations", kSiteBoilerplate},
      {"recommandations", kSiteBoilerplate},
      {"outbrain", kSiteBoilerplate},
      {"taboola", kSiteBoilerplate},
      {"advert", kSiteBoilerplate},
      {"advertisement", kSiteBoilerplate},
      {"advertising", kSiteBoilerplate},
      {"publicite", kSiteBoilerplate},
      {"pub", kSiteBoilerplate},
      {"ads", kSiteBoilerplate},
      {"sponsor", kSiteBoilerplate},
      {"sponsored", kSiteBoilerplate},
      {"menus", kSiteBoilerplate},
      {"submenu", kSiteBoilerplate},
      {"navbar", kSiteBoilerplate},
      {"navigation", kSiteBoilerplate},
      {"pagination", kSiteBoilerplate},
      {"pager", kSiteBoilerplate},
      {"trending", kSiteBoilerplate},
      {"navbox", kSiteBoilerplate},
      {"catlinks", kSiteBoilerplate},
      {"footer", kSiteBoilerplate},
      {"masthead", kSiteBoilerplate},
      {"crosslinks", kSiteBoilerplate},
      {"teasers", kSiteBoilerplate},
      {"cookie", kSiteBoilerplate},
      {"cookies", kSiteBoilerplate},
      {"consent", kSiteBoilerplate},
      {"gdpr", kSiteBoilerplate},
      {"rgpd", kSiteBoilerplate},
      {"search", kSiteBoilerplate},
      {"recherche", kSiteBoilerplate},
      {"sitewide", kSiteBoilerplate},
      {"populaires", kSiteBoilerplate},
      {"breakingnews", kSiteBoilerplate},
      {"ticker", kSiteBoilerplate},
      {"caption", kSiteBoilerplate | kUnsignedWord},
      {"legende", kSiteBoilerplate | kUnsignedWord},
      {"credit", kSiteBoilerplate | kUnsignedWord},
      {"credits", kSiteBoilerplate},
      {"figcaption", kSiteBoilerplate},
      {"diapo", kSiteBoilerplate},
      {"diaporama", kSiteBoilerplate},
      {"slideshow", kSiteBoilerplate},
      {"gallery", kSiteBoilerplate},
      {"galerie", kSiteBoilerplate},
      {"portfolio", kSiteBoilerplate},
      {"lire aussi", kSiteBoilerplate},
      {"read also", kSiteBoilerplate},
      {"see also", kSiteBoilerplate},
      {"plus lus", kSiteBoilerplate},
      {"most read", kSiteBoilerplate},
      {"most viewed", kSiteBoilerplate},
      {"site header", kSiteBoilerplate},
      {"site footer", kSiteBoilerplate},
      {"page footer", kSiteBoilerplate},
      {"jp relatedposts", kSiteBoilerplate},
      {"next prev", kSiteBoilerplate},
      {"prev next", kSiteBoilerplate},
      {"previous next", kSiteBoilerplate},
      {"post nav", kSiteBoilerplate},
      {"fil info", kSiteBoilerplate},
      {"a lire", kSiteBoilerplate},
      {"meme sujet", kSiteBoilerplate},
      {"meme rubrique", kSiteBoilerplate},
      {"meme auteur", kSiteBoilerplate},
      {"liens connexes", kSiteBoilerplate},
      {"mw jump", kSiteBoilerplate},
      {"read more", kSiteBoilerplate},
      {"back top", kSiteBoilerplate},
      {"disqus", kReadersBoilerplate},
      {"commentform", kReadersBoilerplate},
      {"commentlink", kReadersBoilerplate},
      {"comms", kReadersBoilerplate},
      {"forums", kReadersBoilerplate},
      {"spotim", kReadersBoilerplate},
      {"livefyre", kReadersBoilerplate},
      {"guestbook", kReadersBoilerplate},
      {"has", kNegatingWord},
      {"no", kNegatingWord},
      {"with", kNegatingWord},
      {"without", kNegatingWord},
      {"sans", kNegatingWord},
      {"avec", kNegatingWord},
      {"disable", kNegatingWord},
      {"disabled", kNegatingWord},
      {"enabled", kNegatingWord},
      {"non", kNegatingWord},
      {"open", kNotOfReadersWord},
      {"closed", kNotOfReadersWord},
      {"type", kNotOfReadersWord},
      {"live", kNotOfReadersWord},
      {"match", kNotOfReadersWord},
      {"biography", kUnsignedWord},
      {"follow", kUnsignedWord},
      {"suivre", kUnsignedWord},
      {"job", kUnsignedWord},
      {"fonction", kUnsignedWord},
      {"media", kUnsignedWord},
      {"authorization", kUnsignedWord},
      {"authority", kUnsignedWord},
      {"dates", kPublicationWord},
      {"publish", kPublicationWord | kPublishedWord},
      {"pubdate", kPublicationWord},
      {"publication", kPublicationWord},
      {"publie", kPublicationWord},
      {"publi", kPublicationWord},
      {"parution", kPublicationWord},
      {"dateline", kPublicationWord},
      {"madate", kPublicationWord},
      {"submitted", kPublicationWord},
      {"day", kPublicationWord},
      {"update", kUpdateWord},
      {"maj", kUpdateWord},
      {"modif", kUpdateWord},
  };
  return words;
}

// Beginnings of words: "authors", "authorsign".
constexpr std::string_view kSignatureStems[] = {
    "author",    "auteur",     "autrice",    "autor",  "byline",    "signature",  "signataire",
    "redacteur", "redactrice", "journalist", "writer", "submitted", "contributor"};

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_sign(char c) {
  return !is_upper(c) && !is_lower(c) && !is_digit(c) &&
         (static_cast<unsigned char>(c) & 0x80) == 0;
}

}  // namespace

std::vector<std::string_view> names_in(std::string_view attribute) {
  constexpr std::size_t kMostNames = 40;
  std::vector<std::string_view> names;
  while (names.size() < kMostNames) {
    const std::string_view name = next_name(attribute);
    if (name.empty()) break;
    names.push_back(name);
  }
  return names;
}

std::vector<std::string> words_of_name(std::string_view name) {
  constexpr std::size_t kMostWords = 20;
  std::vector<std::string> words;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (is_sign(name[at])) continue;
    const bool begins =
        at == 0 || is_sign(name[at - 1]) || (is_upper(name[at]) && is_lower(name[at - 1]));
    if (begins && words.size() == kMostWords) break;
    if (begins) words.emplace_back();
    words.back() += lower_ascii(name[at]);
  }
  return words;
}

unsigned kinds_of_words(std::string_view words) {
  const auto found = lexicon().find(words);
  return found == lexicon().end() ? 0 : found->second;
}

unsigned kinds_in_name(std::string_view name) {
  unsigned kinds = 0;
  for (const std::string& word : words_of_name(name)) {
    kinds |= kinds_of_words(word);
    const std::size_t letters = word.find_last_not_of("0123456789") + 1;
    if (letters < word.size()) kinds |= kinds_of_words(word.substr(0, letters)) & kPostKinds;
  }
  return kinds;
}

unsigned kinds_of_element(const GumboNode& node) {
  unsigned kinds = 0;
  for (const char* attribute : {"class", "itemprop"}) {
    std::string_view names = attribute_of(node, attribute);
    while (!names.empty()) kinds |= kinds_in_name(next_name(names));
  }
  const std::string_view type = attribute_of(node, "itemtype");
  if (type.find("Comment") != type.npos || type.find("/Answer") != type.npos) kinds |= kCommentWord;
  return kinds;
}

bool is_signature_name(std::string_view name) {
  const std::vector<std::string> words = words_of_name(name);
  const auto signs = [](const std::string& word) {
    return std::any_of(std::begin(kSignatureStems), std::end(kSignatureStems),
                       [&](std::string_view stem) { return word.starts_with(stem); });
  };
  return std::any_of(words.begin(), words.end(), signs) &&
         (kinds_in_name(name) & kUnsignedWord) == 0;
}

}  // namespace glane

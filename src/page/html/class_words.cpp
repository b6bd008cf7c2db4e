#include "page/html/class_words.hpp"

#include <string>
#include <unordered_map>

#include "base/text.hpp"

namespace glane {

namespace {

using Table = std::unordered_map<std::string_view, unsigned>;

const Table& table() {
  static const Table words = {
      {"comment", kCommentWord},
      {"comments", kCommentWord},
      {"commentaire", kCommentWord},
      {"commentaires", kCommentWord},
      {"comm", kCommentWord},
      {"commentlist", kCommentWord},
      {"reaction", kCommentWord},
      {"reactions", kCommentWord},
      {"reply", kCommentWord},
      {"replies", kCommentWord},
      {"reponse", kCommentWord},
      {"reponses", kCommentWord},
      {"answer", kCommentWord},
      {"response", kVoiceWord},
      {"avis", kVoiceWord},
      {"review", kVoiceWord},
      {"opinion", kVoiceWord},
      {"temoignage", kVoiceWord},
      {"contribution", kVoiceWord},
      {"feedback", kVoiceWord},
      {"usercomment", kCommentWord},
      {"post", kPostWord},
      {"posts", kPostWord},
      {"postbit", kPostWord},
      {"message", kPostWord | kForumWord | kTextWord},
      {"msg", kPostWord | kForumWord | kTextWord},
      {"topic", kPostWord},
      {"thread", kPostWord},
      {"forum", kPostWord | kForumWord},
      {"discussion", kPostWord},
      {"author", kAuthorWord},
      {"auteur", kAuthorWord},
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
      {"login", kAuthorWord},
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
      {"date", kDateWord},
      {"time", kDateWord},
      {"datetime", kDateWord},
      {"timestamp", kDateWord},
      {"published", kDateWord},
      {"posted", kDateWord},
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
      {"description", kTextWord},
      {"entry", kTextWord},
      {"cooked", kTextWord},
      {"postbody", kTextWord},
      {"paragraph", kTextWord},
      {"avatar", kBesideWord},
      {"photo", kBesideWord},
      {"picture", kBesideWord},
      {"img", kBesideWord},
      {"image", kBesideWord},
      {"icon", kBesideWord},
      {"icone", kBesideWord},
      {"rank", kBesideWord},
      {"rang", kBesideWord},
      {"grade", kBesideWord},
      {"badge", kBesideWord},
      {"level", kBesideWord},
      {"niveau", kBesideWord},
      {"role", kBesideWord},
      {"group", kBesideWord},
      {"stats", kBesideWord},
      {"stat", kBesideWord},
      {"score", kBesideWord},
      {"vote", kBesideWord},
      {"votes", kBesideWord},
      {"like", kBesideWord},
      {"likes", kBesideWord},
      {"count", kBesideWord},
      {"counter", kBesideWord},
      {"nb", kBesideWord},
      {"number", kBesideWord},
      {"action", kBesideWord},
      {"actions", kBesideWord},
      {"button", kBesideWord},
      {"buttons", kBesideWord},
      {"btn", kBesideWord},
      {"share", kBesideWord},
      {"report", kBesideWord},
      {"bio", kBesideWord},
      {"location", kBesideWord},
      {"signature", kBesideWord},
      {"status", kBesideWord},
      {"online", kBesideWord},
      {"separator", kBesideWord},
      {"recent", kElsewhereWord},
      {"latest", kElsewhereWord},
      {"dernier", kElsewhereWord},
      {"derniers", kElsewhereWord},
      {"dernieres", kElsewhereWord},
      {"sidebar", kElsewhereWord},
      {"widget", kElsewhereWord},
      {"related", kElsewhereWord},
      {"similar", kElsewhereWord},
      {"popular", kElsewhereWord},
      {"teaser", kElsewhereWord},
      {"carousel", kElsewhereWord},
      {"slider", kElsewhereWord},
      {"newsletter", kElsewhereWord},
      {"form", kElsewhereWord},
      {"respond", kElsewhereWord},
      {"textarea", kElsewhereWord},
      {"menu", kElsewhereWord},
      {"edited", kEditWord},
      {"edit", kEditWord},
      {"modified", kEditWord},
      {"updated", kEditWord},
      {"modification", kEditWord},
      {"joined", kEditWord},
      {"join", kEditWord},
      {"inscription", kEditWord},
      {"registered", kEditWord},
      {"last", kEditWord},
  };
  return words;
}

bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

}  // namespace

unsigned words_in_name(std::string_view name) {
  unsigned words = 0;
  std::string word;
  const auto look_up = [&] {
    if (word.empty()) return;
    const auto found = table().find(word);
    if (found != table().end()) words |= found->second;
    word.clear();
  };
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    const bool begins = is_capital(c) && i > 0 && is_small(name[i - 1]);
    if (begins || !(is_small(c) || is_capital(c))) look_up();
    if (is_small(c) || is_capital(c)) word += lower_ascii(c);
  }
  look_up();
  return words;
}

unsigned class_words(const GumboNode& node) {
  unsigned words = words_in_name(attribute_of(node, "class"));
  const std::string_view prop = attribute_of(node, "itemprop");
  if (!prop.empty()) words |= words_in_name(prop);
  const std::string_view type = attribute_of(node, "itemtype");
  if (type.find("Comment") != type.npos || type.find("/Answer") != type.npos) words |= kCommentWord;
  return words;
}

}  // namespace glane

#include "page/people/lead_words.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "page/people/pseudonym.hpp"

namespace glane {

namespace {

constexpr unsigned kSigns = kLeadOfSignature;
constexpr unsigned kPosts = kLeadOfPost;
constexpr unsigned kNeedsColon = 1u << 3;  // a label
constexpr unsigned kOrFullName = 1u << 5;  // or a full name behind it: "Auteur Jeanne Roy"
constexpr unsigned kMayBeName = 1u << 4;   // "De Gaulle", "Pseudo supprimé": a colon or "de" tells

struct Row {
  unsigned uses;
  std::string_view words;  // normalised, separated by bars
};

constexpr Row kRows[] = {
    {kSigns | kPosts, "par|by|soumis par|posted by|written by|submitted by"},
    {kSigns,
     "von|vom|por|durch|door|przez|af|av|en partenariat avec|view all posts by|posts by|all posts "
     "by|zeige alle beitrage von|"
     "posted in by|published in by|filed in by|publie dans par|veroffentlicht in von|"
     "alle beitrage von|tous les articles de|voir tous les articles de|signe"},
    {kSigns | kNeedsColon | kOrFullName,
     "auteur|auteurs|auteure|autrice|author|authors|autor|autorin|autoren"},
    {kSigns | kNeedsColon,
     "auteur(s)|redaktion|text & fotos|text & foto|text & bild|texte & "
     "photos|text/fotos|text/foto|redacteur|redactrice|redaction|journaliste|texte|textes|texte et "
     "photos|"
     "texte et photo|textes et photos|ecrit|text|text und fotos|text und foto|autor/in|verfasser|"
     "verfasserin|interview|text und interview|text & interview|interview und "
     "text|autora|texto|testo|autore|pise|napisal|napisala|tekst|autorka|penulis|tekst i foto|"
     "Автор|Авторы|Текст|Интервью|автор|текст|حوار|بقلم|作者|記者|记者"},
    {kSigns, "كتب|كتبت"},
    {kLeadOfLaterName, "avec|with|et"},
    {kPosts,
     "originally posted by|message original par|initialement poste par|envoye a l'origine par|"
     "message cite de|en reponse a|in reply to|a repondu a|reponse a|auteur du message|"
     "commentaire de|citation de|message de|reponse de|publiee par|postee par|poste(e) par|"
     "envoye par|envoyee par|depose par|ajoute par|laisse par|commente par|reponse par|"
     "message par|comment by|commentaire par|kommentar von|bewertung von|rezension von|avis de|"
     "review by|beitrag von|antwort von|antwort auf|comentario de|commento di|scritto da|"
     "quote from|citation|quote|quoting|auteur|author|username|dixit|zitat von|zitat|"
     "ursprunglich geschrieben von|original geschrieben von|cita de|citazione di|"
     "originariamente inviato da|iniciado por|publicado originalmente por|citaat van|"
     "oorspronkelijk geplaatst door|cytat z|zamieszczone przez|citacao de"},
    {kPosts | kMayBeName, "de|re|von|nom|membre|from|pseudo|pseudonyme|utilisateur"},
};

// What is written and how, before "par": "Un article de", "Propos recueillis par", "Erstellt von".
constexpr Row kWorks[] = {
    {kSigns | kPosts,
     "publie|poste|ecrit|redige|propose|geschrieben|verfasst|gepostet|eingestellt|escrito|"
     "publicado|"
     "postado|pubblicato|scritto|geplaatst|geschreven"},
    {kSigns,
     "propos recueillis|recueilli|recueillis|edite|mis en ligne|mis a jour|texte et photos|"
     "article redige|article ecrit|article publie|article propose|realise|entretien realise|"
     "erstellt|veroffentlicht|published|reported|created"},
};

// The same, but a work has an author, too: "Un article de".
constexpr std::string_view kWrittenWorks =
    "article|un article|texte|un texte|une chronique|chronique|un billet|un reportage|reportage|"
    "une enquete|enquete|une tribune|un entretien|une interview|interview|recit|un recit|"
    "une analyse|ein artikel|ein beitrag|beitrag|eine kolumne|kolumne|ein interview|artikel|text|"
    "blog beitrag|blogbeitrag|gastbeitrag|ein gastbeitrag|gastkommentar|essay|ein "
    "essay|glosse|kolumne|"
    "bericht|ein bericht|pressemitteilung|kommentar|ein kommentar|reportage und fotos|an article|"
    "story|words";

constexpr std::string_view kWideColon = "\uFF1A";

struct Lead {
  std::string words;
  unsigned uses;
};

std::vector<Lead> leads_of_tables() {
  std::vector<Lead> leads;
  const auto add = [&](unsigned uses, std::string_view words,
                       std::initializer_list<std::string_view> behind) {
    for (const std::string_view word : split(words, "|")) {
      for (const std::string_view end : behind) {
        leads.push_back({std::string(word).append(end), uses});
      }
    }
  };
  for (const Row& row : kRows) add(row.uses, row.words, {""});
  for (const Row& row : kWorks)
    add(row.uses, row.words, {" par", " von", " by", " por", " da", " door"});
  add(kSigns, kWrittenWorks, {" par", " de", " von", " by"});
  std::stable_sort(leads.begin(), leads.end(), [](const Lead& one, const Lead& other) {
    return one.words.size() > other.words.size();
  });
  return leads;
}

// What stands behind the lead; empty where it is none here.
std::string_view behind_lead(const Lead& lead, std::string_view text, std::string_view key,
                             unsigned uses) {
  if (!key.starts_with(lead.words) || key.size() == lead.words.size()) return "";
  const char next = key[lead.words.size()];
  const bool may_open = (uses & kLeadOfPost) != 0;
  const bool wide = key.substr(lead.words.size()).starts_with(kWideColon);
  if (next != ' ' && next != ':' && !wide && !(may_open && next == '(')) return "";
  std::string_view rest = trim(text.substr(bytes_of_normalised(text, lead.words.size())));
  if (wide && rest.starts_with(kWideColon)) return trim(rest.substr(kWideColon.size()));
  const bool colon = rest.starts_with(':');
  const bool named = (lead.uses & kOrFullName) != 0 && !names_of_signature(rest).empty();
  if ((lead.uses & kNeedsColon) != 0 && !colon && !named) return "";
  if ((lead.uses & kMayBeName) != 0 && next == ' ' && !colon && starts_with_capital(text))
    return "";
  while (rest.starts_with(':') || (may_open && rest.starts_with('('))) rest = trim(rest.substr(1));
  return rest;
}

}  // namespace

std::size_t bytes_of_normalised(std::string_view text, std::size_t size) {
  std::size_t end = 0;
  while (end < text.size() && normalised(text.substr(0, end)).size() < size) {
    next_code_point(text, end);
  }
  return end;
}

std::string_view without_lead_words(std::string_view text, unsigned uses) {
  static const std::vector<Lead> kLeads = leads_of_tables();
  constexpr std::size_t kMostBytes = 64;  // no lead is longer
  text = trim(text);
  for (bool again = true; again;) {
    again = false;
    const std::string key = normalised(text.substr(0, kMostBytes));
    for (const Lead& lead : kLeads) {
      if ((lead.uses & uses) == 0) continue;
      const std::string_view rest = behind_lead(lead, text, key, uses);
      if (rest.empty()) continue;
      text = rest;
      again = true;
      break;
    }
  }
  return text;
}

}  // namespace glane

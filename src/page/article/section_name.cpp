#include "page/article/section_name.hpp"

#include <algorithm>
#include <string>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/article/site_name.hpp"
#include "page/document/url.hpp"
#include "page/plain_text/boilerplate_phrases.hpp"

namespace glane {

namespace {

constexpr std::string_view kNoSections[] = {
    "accueil", "home", "homepage", "home page", "page d'accueil", "startseite", "start", "index",
    "inicio", "portada", "blog", "articles", "article", "site", "non classe", "uncategorized",
    "retour", "vous etes ici", "undefined", "null", "default", "menu", "hauptseite", "...",
    "sans categorie", "front-page", "frontpage", "front page", "tag", "tags", "nil", "none",
    "about", "about me", "about us", "uber uns", "uber mich", "a propos", "karriere", "impressum",
    "faq", "posts", "detail", "details", "view all", "todos", "all stories", "my topics",
    "adchoices", "zoom", "首頁", "首页", "トップ", "ホーム", "Главная", "strona glowna",
    // What a page is, and not what it is about.
    "beitrag", "artikel", "meldung", "billet", "news item", "post",
    // Buttons and ways that stand in the same row.
    "zuruck", "‹ zuruck", "suche", "recherche", "search", "rechercher", "imprimer", "drucken",
    "print", "mailen", "suivant", "precedent", "nachstes", "next", "previous", "more", "plus",
    "mehr", "kontakt", "contact", "mapa de sitio", "plan du site", "sitemap", "suivante",
    "precedente", "vorheriges", "nachster", "vorheriger", "email a friend", "connexion",
    "se connecter", "login", "log in", "sign in", "anmelden", "thema", "themen", "genre",
    "rubriques", "profil", "abo", "newsletter", "subscribe",
    // Whom it is shown to, and for what.
    "anzeige", "werbung", "advertisement", "advertorial", "sponsored", "reklama", "publicite",
    "publicidad", "exclusif", "exklusiv", "exclusive", "premium", "abonnes", "live", "update",
    "teilen", "partner", "inhalt", "featured article", "neue artikel", "beitrage", "destacado",
    "destacados", "latest headlines", "kw", "vorblattern", "zuruckblattern", "a la une", "play",
    // Archives by date.
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre",
    "novembre", "decembre", "january", "february", "march", "april", "may", "june", "july",
    "august", "september", "october", "november", "december", "januar", "februar", "marz", "juni",
    "juli", "oktober", "dezember"};

constexpr std::string_view kAll[] = {
    "alle news",          "alle meldungen",   "alle blogposts",    "alle artikel",
    "alle beitrage",      "alle nachrichten", "toutes les news",   "toutes les actualites",
    "toutes les actus",   "toutes les infos", "tous les articles", "all news",
    "all articles",       "all posts",        "all stories",       "todas las noticias",
    "todos los articulos"};

// "Décembre 2021", "Ausgabe #057": one number of many.
bool is_of_archive(std::string_view key) {
  constexpr std::size_t kYear = 5;  // with the blank
  if (key.starts_with("ausgabe") && text_has_digit(key)) return true;
  if (key.ends_with(" archiv")) return true;
  if (key.size() <= kYear || key[key.size() - kYear] != ' ') return false;
  const std::string_view year = key.substr(key.size() - kYear + 1);
  if (year.find_first_not_of("0123456789") != year.npos) return false;
  // "Nachrichten Februar 2022", "Jahrgang 2019"
  const std::string_view words = key.substr(0, key.size() - kYear);
  const std::string_view last = words.substr(words.rfind(' ') + 1);
  return contains(kNoSections, words) || contains(kNoSections, last) ||
         contains({"jahrgang", "archiv", "archives", "archive", "nachrichten", "meldungen"}, last);
}

// The page itself in more words or in fewer.
bool is_headline(std::string_view key, std::string_view title) {
  constexpr std::size_t kShortest = 25;  // bytes; "Gas" is in many a headline
  const std::string headline = normalised(title);
  if (std::min(key.size(), headline.size()) < kShortest) return key == headline;
  return headline.find(key) != headline.npos || key.find(headline) != key.npos;
}

}  // namespace

bool SectionPage::may_be_section(std::string_view name) const {
  return glane::may_be_section(name, title) &&
         !contains(names_of_others, site_name_letters(name)) && !is_name_of_host(name, url);
}

std::string section_as_written(std::string_view text) {
  constexpr std::string_view kAround[] = {"/",      "|",      "-",      "\u00b7",
                                          "\u2022", "\u2013", "\u2014", "\u2044"};
  constexpr std::string_view kBefore[] = {">", "\u203a", "\u00bb", "\u2192"};  // behind: a way on
  const auto found = [&](bool is_behind) {
    for (const std::string_view sign : kAround) {
      if (is_behind ? text.ends_with(sign) : text.starts_with(sign)) return sign.size();
    }
    for (const std::string_view sign : kBefore) {
      if (!is_behind && text.starts_with(sign)) return sign.size();
    }
    return std::size_t{0};
  };
  for (text = trim(text);; text = trim(text)) {
    const std::size_t before = found(false);
    text.remove_prefix(before);
    const std::size_t behind = found(true);
    text.remove_suffix(behind);
    if (before + behind == 0) return std::string(text);
  }
}

std::vector<std::string_view> parts_of_line(std::string_view line) {
  for (const std::string_view sign : {"|", " / ", "\u00b7", "\u2022", ", ", ": "}) {
    if (line.find(sign) == line.npos) continue;
    std::vector<std::string_view> parts = split(line, sign);
    for (std::string_view& part : parts) part = trim(part);
    return parts;
  }
  return {line};
}

bool may_be_section(std::string_view name, std::string_view title) {
  constexpr std::size_t kLongest = 100;
  constexpr std::size_t kLongestWithColon = 40;
  const std::string key = normalised(name);
  if (key.size() < 2 || key.size() > kLongest || contains(kNoSections, key)) return false;
  const std::size_t number = key.find_last_not_of("0123456789 ") + 1;  // "Destacado 1"
  if (number < key.size() && contains(kNoSections, key.substr(0, number))) return false;
  const BoilerplateKind kind = kind_of_whole_line(key);
  if (kind == BoilerplateKind::share || kind == BoilerplateKind::sign_up) return false;
  if (key.starts_with("posted by ") || contains(kAll, key) || is_of_archive(key)) return false;
  if (ends_with_any(key, {"?", ".."}) ||
      (key.size() > kLongestWithColon && key.find(": ") != key.npos)) {
    return false;
  }
  // A template's variable, a way on: "View all stories »".
  const bool is_way =
      ends_with_any(name, {"\u00bb", "\u203a", "\u276f"}) && name.find("\u00ab") == name.npos;
  if (is_way || name.find_first_of("{}$") != name.npos) return false;
  if (name.front() == '/' || is_web_url(name) || !site_of_host(name).empty()) return false;
  return key.find_first_not_of("0123456789 ./-:") != key.npos && !is_headline(key, title);
}

std::string name_behind_all(std::string name) {
  const std::string key = normalised(name);
  for (const std::string_view here :
       {"estas en: ", "sie sind hier: ", "vous etes ici : ", "vous etes ici: ", "you are here: "}) {
    if (key.starts_with(here)) return std::string(text_behind_words(name, here));
  }
  for (const std::string_view all : kAll) {
    if (key.size() > all.size() + 1 && key.starts_with(all) && key[all.size()] == ' ') {
      return std::string(text_behind_words(name, std::string(all) + " "));
    }
  }
  return name;
}

bool is_written_for_machines(std::string_view section) {
  return is_ascii_text(section) && section.find(' ') == section.npos &&
         (section == lower_ascii(section) || section.find_first_of("-_/") != section.npos);
}

}  // namespace glane

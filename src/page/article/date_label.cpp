#include "page/article/date_label.hpp"

#include "base/contains.hpp"
#include "base/lines.hpp"

namespace glane {

namespace {

constexpr std::string_view kLabels[] = {"date",
                                        "date de publication",
                                        "date de mise en ligne",
                                        "date de parution",
                                        "mise en ligne",
                                        "mis en ligne le",
                                        "publication",
                                        "publie",
                                        "publie le",
                                        "parution",
                                        "paru le",
                                        "poste le",
                                        "published",
                                        "published on",
                                        "publication date",
                                        "date published",
                                        "posted",
                                        "posted on",
                                        "release date",
                                        "announced",
                                        "datum",
                                        "veroffentlicht",
                                        "veroffentlicht am",
                                        "veroffentlichung",
                                        "erschienen",
                                        "erschienen am",
                                        "erstellt",
                                        "erstellt am",
                                        "fecha",
                                        "fecha de publicacion",
                                        "publicado",
                                        "publicado el",
                                        "publicado em",
                                        "data",
                                        "data di pubblicazione",
                                        "pubblicato",
                                        "pubblicato il",
                                        "gepubliceerd",
                                        "geplaatst"};

// What is the subject of the sentence, in the order of the languages of kSaidOfIt.
constexpr std::string_view kSubjects[] = {
    "cet article ",   "ce billet ",     "cette entree ",  "ce message ",      "article ",
    "billet ",        "this entry ",    "this post ",     "this article",     "this story ",
    "dieser artikel", "dieser beitrag", "dieser eintrag", "der artikel ",     "der beitrag ",
    "der eintrag ",   "este articulo ", "esta entrada ",  "questo articolo ", "questa voce ",
    "dit bericht "};

// "Le pont rouvre" was posted on ... and is filed under Ville.
constexpr std::string_view kFiled[] = {
    " and is filed under ", " and filed under ",          " and is filed in ",
    " gepostet und unter ", " veroffentlicht und unter ", " et est classe dans ",
    " et classe dans "};

constexpr std::string_view kSaidOfIt[] = {
    "publie",     "poste ",   "ecrit ",    "redige ",        "paru ",       "ajoute ",  "posted ",
    "published ", "written ", "filed ",    "veroffentlicht", "geschrieben", "gepostet", "erstellt",
    "verfasst",   "publicad", "pubblicat", "gepubliceerd",   "geplaatst"};

}  // namespace

bool tells_of_person(std::string_view key) {
  return contains_any(
      key,
      {"date de naissance",  "ne le ",         "nee le ",     "naissance",     "inscri",
       "membre depuis",      "date d'arrivee", "arrivee sur", "enregistre le", "derniere visite",
       "derniere connexion", "date of birth",  "born ",       "birthday",      "joined",
       "member since",       "registered",     "last seen",   "geburtsdatum",  "geboren",
       "mitglied seit",      "registriert",    "angemeldet"});
}

bool tells_of_event(std::string_view key) {
  return contains(
      {"beginn", "start",  "startdatum",    "ende",        "end",        "enddatum", "debut",
       "fin",    "begin",  "inicio",        "inizio",      "fine",       "wann",     "quand",
       "when",   "termin", "date de debut", "date de fin", "start date", "end date"},
      line_phrase(key));
}

bool tells_of_copyright(std::string_view key) {
  return contains_any(key, {"\u00A9", "copyright", "(c) "});
}

bool is_publication_label(std::string_view key) {
  return contains(kLabels, line_phrase(key));
}

bool tells_of_date(std::string_view key) {
  return contains_any(key, {"date", "publi", "revis", "modif", "jour", "post", "paru", "ligne",
                            "datum", "stand", "erschien", "aktual", "ander", "fecha", "pubbl"});
}

bool is_publication_sentence(std::string_view key) {
  constexpr std::size_t kMostBytesBefore = 220;  // of the verb: the title may stand there
  if (!contains_any(key.substr(0, kMostBytesBefore), kSaidOfIt)) return false;
  return starts_with_any(key, kSubjects) || contains_any(key, kFiled);
}

}  // namespace glane

#include "page/boilerplate.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_map>

namespace glane {

namespace {

using Kind = BoilerplateKind;

struct Phrase {
  std::string_view words;  // comparable, without symbols at its ends
  Kind kind;
};

// The whole line.
constexpr Phrase kWholeLines[] = {
    {"pixabay", Kind::credit},
    {"unsplash", Kind::credit},
    {"getty images", Kind::credit},
    {"shutterstock", Kind::credit},
    {"image d'illustration", Kind::credit},
    {"photo d'illustration", Kind::credit},
    {"photo illustration", Kind::credit},
    {"agrandir l'image", Kind::credit},
    {"agrandir", Kind::credit},
    {"voir l'image en taille reelle", Kind::credit},
    {"partager", Kind::share},
    {"partager l'article", Kind::share},
    {"partager cet article", Kind::share},
    {"partager la page", Kind::share},
    {"partagez cet article", Kind::share},
    {"partagez", Kind::share},
    {"tweeter", Kind::share},
    {"tweet", Kind::share},
    {"facebook", Kind::share},
    {"twitter", Kind::share},
    {"facebook twitter", Kind::share},
    {"linkedin", Kind::share},
    {"whatsapp", Kind::share},
    {"messenger", Kind::share},
    {"pinterest", Kind::share},
    {"flipboard", Kind::share},
    {"telegram", Kind::share},
    {"bluesky", Kind::share},
    {"e-mail", Kind::share},
    {"email", Kind::share},
    {"imprimer", Kind::share},
    {"imprimer cet article", Kind::share},
    {"imprimer l'article", Kind::share},
    {"copier le lien", Kind::share},
    {"lien copie", Kind::share},
    {"envoyer par e-mail", Kind::share},
    {"envoyer par mail", Kind::share},
    {"envoyer a un ami", Kind::share},
    {"ecouter", Kind::share},
    {"ecouter l'article", Kind::share},
    {"ecouter cet article", Kind::share},
    {"enregistrer", Kind::share},
    {"sauvegarder", Kind::share},
    {"sauvegarder l'article", Kind::share},
    {"ajouter aux favoris", Kind::share},
    {"ajouter a mes favoris", Kind::share},
    {"offrir cet article", Kind::share},
    {"offrir l'article", Kind::share},
    {"google-news", Kind::share},
    {"google news", Kind::share},
    {"google actualites", Kind::share},
    {"reseaux sociaux", Kind::share},
    {"s'inscrire", Kind::sign_up},
    {"je m'inscris", Kind::sign_up},
    {"inscription", Kind::sign_up},
    {"inscrivez-vous", Kind::sign_up},
    {"se connecter", Kind::sign_up},
    {"connectez-vous", Kind::sign_up},
    {"connexion", Kind::sign_up},
    {"s'identifier", Kind::sign_up},
    {"identifiez-vous", Kind::sign_up},
    {"s'abonner", Kind::sign_up},
    {"je m'abonne", Kind::sign_up},
    {"abonnez-vous", Kind::sign_up},
    {"creer un compte", Kind::sign_up},
    {"mot de passe oublie", Kind::sign_up},
    {"deja abonne", Kind::sign_up},
    {"deja inscrit", Kind::sign_up},
    {"newsletter", Kind::sign_up},
    {"newsletters", Kind::sign_up},
    {"la newsletter", Kind::sign_up},
    {"notre newsletter", Kind::sign_up},
    {"nos newsletters", Kind::sign_up},
    {"suivre", Kind::sign_up},
    {"reserve aux abonnes", Kind::sign_up},
    {"article reserve aux abonnes", Kind::sign_up},
    {"a decouvrir en video", Kind::more},
    {"en savoir plus", Kind::more},
    {"lire la suite", Kind::more},
    {"lire aussi", Kind::more},
    {"a lire aussi", Kind::more},
    {"lire egalement", Kind::more},
    {"a lire egalement", Kind::more},
    {"voir aussi", Kind::more},
    {"a voir aussi", Kind::more},
    {"lire d'autres articles", Kind::more},
    {"voir tous ses articles", Kind::more},
    {"tous ses articles", Kind::more},
    {"tous les articles", Kind::more},
    {"voir tous les articles", Kind::more},
    {"voir ses articles", Kind::more},
    {"ses derniers articles", Kind::more},
    {"article precedent", Kind::more},
    {"article suivant", Kind::more},
    {"publicite", Kind::more},
    {"la suite apres la publicite", Kind::more},
    {"la suite apres cette publicite", Kind::more},
    {"l'article continue apres la publicite", Kind::more},
    {"contenu sponsorise", Kind::more},
    {"contenus sponsorises", Kind::more},
    {"lire les commentaires", Kind::more},
    {"voir les commentaires", Kind::more},
    {"sur le meme sujet", Kind::end},
    {"sur le meme theme", Kind::end},
    {"dans la meme rubrique", Kind::end},
    {"dans la meme categorie", Kind::end},
    {"articles similaires", Kind::end},
    {"articles lies", Kind::end},
    {"articles associes", Kind::end},
    {"articles recents", Kind::end},
    {"a lire sur le meme sujet", Kind::end},
    {"nos derniers articles", Kind::end},
    {"les derniers articles", Kind::end},
    {"derniers articles", Kind::end},
    {"les plus lus", Kind::end},
    {"articles les plus lus", Kind::end},
    {"les articles les plus lus", Kind::end},
    {"les plus commentes", Kind::end},
    {"les plus partages", Kind::end},
    {"vous aimerez aussi", Kind::end},
    {"vous aimerez peut-etre", Kind::end},
    {"vous pourriez aussi aimer", Kind::end},
    {"vous pourriez etre interesse par", Kind::end},
    {"a decouvrir aussi", Kind::end},
    {"haut de page", Kind::end},
    {"retour en haut", Kind::end},
    {"retour en haut de page", Kind::end},
    {"retour a l'accueil", Kind::end},
    {"voir tous les messages sur le forum", Kind::end},
    {"voir les messages sur le forum", Kind::end},
    {"voir le sujet sur le forum", Kind::end},
    {"poursuivre la discussion sur le forum", Kind::end},
    {"commentaires recents", Kind::end},
    {"mentions legales", Kind::legal},
    {"politique de confidentialite", Kind::legal},
    {"conditions generales d'utilisation", Kind::legal},
    {"conditions generales de vente", Kind::legal},
    {"conditions d'utilisation", Kind::legal},
    {"donnees personnelles", Kind::legal},
    {"cgu", Kind::legal},
    {"cgv", Kind::legal},
    {"gestion des cookies", Kind::legal},
    {"gerer les cookies", Kind::legal},
    {"gerer mes cookies", Kind::legal},
    {"parametrer les cookies", Kind::legal},
    {"tout accepter", Kind::legal},
    {"tout refuser", Kind::legal},
    {"accepter et fermer", Kind::legal},
    {"accepter et continuer", Kind::legal},
    {"continuer sans accepter", Kind::legal},
    {"tous droits reserves", Kind::legal},
    {"plan du site", Kind::legal},
    {"qui sommes-nous", Kind::legal},
    {"nous contacter", Kind::legal},
    {"contactez-nous", Kind::legal},
    {"contact", Kind::legal},
    {"accueil", Kind::navigation},
    {"menu", Kind::navigation},
    {"aller au contenu", Kind::navigation},
    {"aller au contenu principal", Kind::navigation},
    {"acceder au contenu", Kind::navigation},
    {"passer au contenu", Kind::navigation},
    {"rechercher", Kind::navigation},
    {"recherche", Kind::navigation},
    {"fermer", Kind::navigation},
    {"reagir", Kind::respond},
    {"reagissez", Kind::respond},
    {"reagir a cet article", Kind::respond},
    {"commenter", Kind::respond},
    {"commenter cet article", Kind::respond},
    {"laisser un commentaire", Kind::respond},
    {"laissez un commentaire", Kind::respond},
    {"ajouter un commentaire", Kind::respond},
    {"ecrire un commentaire", Kind::respond},
    {"poster un commentaire", Kind::respond},
    {"publier un commentaire", Kind::respond},
    {"deposer un commentaire", Kind::respond},
    {"votre commentaire", Kind::respond},
    {"participer a la discussion", Kind::respond},
    {"participez a la discussion", Kind::respond},
    {"rejoindre la discussion", Kind::respond},
    {"rejoignez la discussion", Kind::respond},
    {"donnez votre avis", Kind::respond},
    {"donner votre avis", Kind::respond},
    {"annuler la reponse", Kind::respond},
    {"les commentaires sont fermes", Kind::respond},
    {"commentaires fermes", Kind::respond},
    {"aucun commentaire", Kind::respond},
    {"pas de commentaire", Kind::respond},
    {"pas encore de commentaire", Kind::respond},
    {"afficher plus de commentaires", Kind::respond},
    {"voir plus de commentaires", Kind::respond},
    {"charger plus de commentaires", Kind::respond},
    {"plus de commentaires", Kind::respond},
    {"commentaires plus anciens", Kind::respond},
    {"commentaires precedents", Kind::respond},
    {"commentaires suivants", Kind::respond},
    {"plus recents", Kind::respond},
    {"les plus recents", Kind::respond},
    {"plus anciens", Kind::respond},
    {"les plus anciens", Kind::respond},
    {"les plus votes", Kind::respond},
    {"les plus pertinents", Kind::respond},
    {"regles de la communaute", Kind::respond},
    {"charte de moderation", Kind::respond},
    {"publier le commentaire", Kind::respond},
    {"votre nom", Kind::respond},
    {"votre e-mail", Kind::respond},
    {"votre adresse e-mail", Kind::respond},
    {"caracteres restants", Kind::respond},
};

// What a line starts with; the rest may be anything up to kLongestLine.
constexpr Phrase kLineStarts[] = {
    {"credit photo", Kind::credit},
    {"credits photo", Kind::credit},
    {"credit image", Kind::credit},
    {"credits image", Kind::credit},
    {"credit :", Kind::credit},
    {"credits :", Kind::credit},
    {"photo :", Kind::credit},
    {"photos :", Kind::credit},
    {"(photo ", Kind::credit},
    {"(credit ", Kind::credit},
    {"image :", Kind::credit},
    {"illustration :", Kind::credit},
    {"photo d'illustration ", Kind::credit},
    {"image d'illustration ", Kind::credit},
    {"partager sur ", Kind::share},
    {"partagez sur ", Kind::share},
    {"partager via ", Kind::share},
    {"partager par ", Kind::share},
    {"envoyer cet article", Kind::share},
    {"cliquez pour partager", Kind::share},
    {"cliquer pour partager", Kind::share},
    {"rejoignez la communaute", Kind::sign_up},
    {"rejoignez notre communaute", Kind::sign_up},
    {"rejoignez-nous sur ", Kind::sign_up},
    {"inscrivez-vous a ", Kind::sign_up},
    {"inscrivez-vous gratuitement", Kind::sign_up},
    {"inscrivez-vous pour ", Kind::sign_up},
    {"abonnez-vous a ", Kind::sign_up},
    {"abonnez-vous pour ", Kind::sign_up},
    {"abonnez-vous des ", Kind::sign_up},
    {"s'abonner a ", Kind::sign_up},
    {"s'inscrire a la newsletter", Kind::sign_up},
    {"recevez la newsletter", Kind::sign_up},
    {"recevez notre ", Kind::sign_up},
    {"recevez nos ", Kind::sign_up},
    {"recevez gratuitement", Kind::sign_up},
    {"recevez chaque ", Kind::sign_up},
    {"recevez tous les ", Kind::sign_up},
    {"recevez l'essentiel", Kind::sign_up},
    {"recevez toute l'actualite", Kind::sign_up},
    {"recevoir la newsletter", Kind::sign_up},
    {"recevoir notre newsletter", Kind::sign_up},
    {"suivez-nous ", Kind::sign_up},
    {"suivez nous sur", Kind::sign_up},
    {"suivez toute l'actualite", Kind::sign_up},
    {"retrouvez-nous sur", Kind::sign_up},
    {"vous etes un utilisateur de google", Kind::sign_up},
    {"pour ne rien rater de l'actu", Kind::sign_up},
    {"pour ne rien manquer de l'actu", Kind::sign_up},
    {"telechargez notre application", Kind::sign_up},
    {"telechargez l'application", Kind::sign_up},
    {"activez les notifications", Kind::sign_up},
    {"cet article est reserve aux abonnes", Kind::sign_up},
    {"lire aussi :", Kind::more},
    {"lire aussi -", Kind::more},
    {"lire aussi |", Kind::more},
    {"a lire aussi :", Kind::more},
    {"a lire aussi -", Kind::more},
    {"a lire :", Kind::more},
    {"lire egalement :", Kind::more},
    {"a lire egalement :", Kind::more},
    {"voir aussi :", Kind::more},
    {"a voir aussi :", Kind::more},
    {">> lire ", Kind::more},
    {"> lire ", Kind::more},
    {"retrouvez tous ses articles", Kind::more},
    {"voir tous les articles de ", Kind::more},
    {"tous les articles de ", Kind::more},
    {"plus d'articles de ", Kind::more},
    {"nous utilisons des cookies", Kind::legal},
    {"ce site utilise des cookies", Kind::legal},
    {"en poursuivant votre navigation", Kind::legal},
    {"avec votre accord, ", Kind::legal},
    {"nous et nos partenaires ", Kind::legal},
    {"temps de lecture", Kind::figures},
    {"duree de lecture", Kind::figures},
    {"lecture : ", Kind::figures},
    {"vous devez etre connecte", Kind::respond},
    {"vous devez etre inscrit", Kind::respond},
    {"vous devez vous connecter", Kind::respond},
    {"connectez-vous pour ", Kind::respond},
    {"connectez-vous ou ", Kind::respond},
    {"identifiez-vous pour ", Kind::respond},
    {"inscrivez-vous ou ", Kind::respond},
    {"soyez le premier a ", Kind::respond},
    {"votre adresse e-mail ne sera pas", Kind::respond},
    {"votre adresse de messagerie ne sera pas", Kind::respond},
    {"les champs obligatoires", Kind::respond},
    {"enregistrer mon nom", Kind::respond},
    {"prevenez-moi de ", Kind::respond},
    {"les commentaires sont desormais fermes", Kind::respond},
    {"les commentaires sont moderes", Kind::respond},
    {"trier par", Kind::respond},
    {"trier les commentaires", Kind::respond},
};

// "... / AFP": the end of a short credit under a picture.
constexpr std::string_view kCreditEnds[] = {
    "/ afp",      "/afp",     "/ reuters",        "/ sipa", "/ getty images", "/ shutterstock",
    "/ unsplash", "/ maxppp", "via getty images", "/ ap",   "/ hans lucas",   "/ abaca"};

// Longer lines are text, whatever they start with.
constexpr std::size_t kLongestLine = 300;
constexpr std::size_t kLongestCredit = 120;
constexpr std::size_t kLongestCreditEnd = 60;

const std::unordered_map<std::string_view, Kind>& whole_lines() {
  static const auto table = [] {
    std::unordered_map<std::string_view, Kind> lines;
    for (const Phrase& phrase : kWholeLines) lines.emplace(phrase.words, phrase.kind);
    return lines;
  }();
  return table;
}

// "© 2016 Le Journal": of the site, not of a picture.
bool is_copyright(std::string_view key) {
  constexpr std::string_view kSign = "\u00A9";
  if (!key.starts_with(kSign) || key.size() > kLongestCredit) return false;
  key.remove_prefix(kSign.size());
  const std::size_t at = key.find_first_not_of(' ');
  return at != key.npos && key[at] >= '0' && key[at] <= '9';
}

bool is_credit(std::string_view key) {
  if (key.size() > kLongestCredit) return false;
  if (key.starts_with("\u00A9") || key.starts_with("(c) ")) return true;
  if (key.size() > kLongestCreditEnd || key.find(". ") != key.npos) return false;
  return std::any_of(std::begin(kCreditEnds), std::end(kCreditEnds),
                     [&](std::string_view end) { return key.ends_with(end); });
}

// "3 min de lecture", "1 234 vues", "12 partages".
bool is_figures(std::string_view phrase) {
  constexpr std::string_view kUnits[] = {
      "min de lecture", "mn de lecture", "minutes de lecture", "minute de lecture", "min",
      "vues",           "vue",           "lectures",           "partages",          "partage"};
  const std::size_t number = phrase.find_first_not_of("0123456789 .,");
  if (number == 0 || number == phrase.npos) return false;
  return std::find(std::begin(kUnits), std::end(kUnits), phrase.substr(number)) != std::end(kUnits);
}

bool has_several_words(std::string_view phrase) {
  return phrase.find_first_of(" '-") != phrase.npos;
}

}  // namespace

Boilerplate boilerplate_of(const Line& line) {
  const std::string_view key = line.key;
  if (key.empty() || key.size() > kLongestLine) return {};
  if (is_copyright(key)) return {Kind::legal, true};
  if (is_credit(key)) return {Kind::credit, true};
  const std::string_view phrase = bare_phrase(key);
  const auto whole = whole_lines().find(phrase);
  if (whole != whole_lines().end()) return {whole->second, has_several_words(phrase)};
  const auto* start = std::find_if(std::begin(kLineStarts), std::end(kLineStarts),
                                   [&](const Phrase& p) { return key.starts_with(p.words); });
  if (start != std::end(kLineStarts)) return {start->kind, true};
  if (is_figures(phrase)) return {Kind::figures, true};
  return {};
}

}  // namespace glane

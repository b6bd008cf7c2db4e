#include "page/plain_text/boilerplate_phrases.hpp"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/text.hpp"

namespace glane {

namespace {

using Kind = BoilerplateKind;

struct Phrases {
  Kind kind;
  std::string_view list;  // normalised, separated by semicolons
};

// The whole line, without symbols at its ends.
constexpr Phrases kWholeLines[] = {
    {Kind::credit,
     "pixabay;unsplash;getty images;shutterstock;image d'illustration;photo d'illustration;"
     "photo illustration;agrandir l'image;agrandir;voir l'image en taille reelle"},
    {Kind::share,
     "partager;partage;contribuer;wordpress;partager l'article;partager cet article;"
     "partager la page;partagez cet article;partagez;tweeter;tweet;facebook;twitter;"
     "facebook twitter;linkedin;whatsapp;messenger;pinterest;flipboard;telegram;bluesky;e-mail;"
     "email;imprimer;imprimer cet article;imprimer l'article;copier le lien;lien copie;"
     "envoyer par e-mail;envoyer par mail;envoyer a un ami;ecouter;ecouter l'article;"
     "ecouter cet article;enregistrer;sauvegarder;sauvegarder l'article;ajouter aux favoris;"
     "ajouter a mes favoris;ajouter a vos selections;reutiliser ce contenu;reecouter;telecharger;"
     "offrir cet article;offrir l'article;google-news;google news;google actualites;"
     "reseaux sociaux;chargement;chargement en cours;j'aimechargement;loading;likeloading"},
    {Kind::sign_up,
     "s'inscrire;je m'inscris;inscription;inscrivez-vous;se connecter;connectez-vous;connexion;"
     "s'identifier;identifiez-vous;s'abonner;je m'abonne;abonnez-vous;creer un compte;"
     "mot de passe oublie;deja abonne;deja inscrit;newsletter;newsletters;la newsletter;"
     "notre newsletter;nos newsletters;suivre;reserve aux abonnes;article reserve aux abonnes"},
    {Kind::more,
     "a decouvrir en video;en savoir plus;lire la suite;lire aussi;a lire aussi;lire egalement;"
     "a lire egalement;voir aussi;a voir aussi;lire d'autres articles;voir tous ses articles;"
     "tous ses articles;tous les articles;voir tous les articles;voir ses articles;"
     "ses derniers articles;article precedent;article suivant;publicite;"
     "la suite apres la publicite;la suite apres cette publicite;"
     "l'article continue apres la publicite;contenu sponsorise;contenus sponsorises;"
     "lire les commentaires;voir les commentaires"},
    {Kind::end,
     "sur le meme sujet;sur le meme theme;dans la meme rubrique;dans la meme categorie;"
     "navigation des articles;navigation de l'article;mots-cles;mots cles;tags;etiquettes;"
     "themes associes;retour au sommaire;articles similaires;articles lies;articles associes;"
     "articles recents;a lire sur le meme sujet;nos derniers articles;les derniers articles;"
     "derniers articles;les plus lus;articles les plus lus;les articles les plus lus;"
     "les plus commentes;les plus partages;vous aimerez aussi;vous aimerez peut-etre;"
     "vous pourriez aussi aimer;vous pourriez etre interesse par;a decouvrir aussi;haut de page;"
     "retour en haut;retour en haut de page;retour a l'accueil;"
     "voir tous les messages sur le forum;voir les messages sur le forum;"
     "voir le sujet sur le forum;poursuivre la discussion sur le forum;commentaires recents;"
     "pour citer cet article;pour citer ce document;comment citer cet article;droits d'auteur;"
     "related articles;related stories;related posts;related news;read next;you may also like;"
     "you might also like;more from this author;more stories;most read;most popular;"
     "recommended for you;explore further;mehr zum thema;weitere artikel;weitere meldungen;"
     "weitere nachrichten;das konnte sie auch interessieren;ahnliche artikel;lesen sie auch;"
     "verwandte artikel;auch interessant;meistgelesen"},
    {Kind::legal,
     "mentions legales;politique de confidentialite;conditions generales d'utilisation;"
     "conditions generales de vente;conditions d'utilisation;donnees personnelles;cgu;cgv;"
     "gestion des cookies;gerer les cookies;gerer mes cookies;parametrer les cookies;"
     "tout accepter;tout refuser;accepter et fermer;accepter et continuer;continuer sans accepter;"
     "tous droits reserves;plan du site;qui sommes-nous;nous contacter;contactez-nous;contact"},
    {Kind::navigation,
     "accueil;menu;aller au contenu;aller au contenu principal;acceder au contenu;"
     "passer au contenu;rechercher;recherche;fermer"},
    {Kind::respond,
     "reagir;reagissez;reagir a cet article;commenter;commenter cet article;"
     "ajouter un commentaire;ecrire un commentaire;poster un commentaire;envoyer un commentaire;"
     "publier un commentaire;deposer un commentaire;participer a la discussion;"
     "participez a la discussion;rejoindre la discussion;rejoignez la discussion;"
     "donnez votre avis;donner votre avis;les commentaires sont fermes;commentaires fermes;"
     "aucun commentaire;pas de commentaire;pas encore de commentaire;"
     "afficher plus de commentaires;voir plus de commentaires;charger plus de commentaires;"
     "plus de commentaires;commentaires plus anciens;commentaires precedents;"
     "commentaires suivants;plus recents;les plus recents;plus anciens;les plus anciens;"
     "les plus votes;les plus pertinents;regles de la communaute;charte de moderation;"
     "publier le commentaire"},
    {Kind::form,
     "caracteres restants;votre commentaire;votre nom;votre e-mail;votre adresse e-mail;"
     "annuler la reponse"},
};

// What a line starts with; the rest may be anything that boilerplate_of_line allows.
constexpr Phrases kLineStarts[] = {
    {Kind::credit,
     "credit photo;credits photo;credit image;credits image;credit :;credits :;photo :;photos :;"
     "(photo ;(credit ;image :;image illustrative :;photo illustrative :;image d'illustration :;"
     "photo d'illustration :;image a la une :;photo de une :;photo de couverture :;illustration :;"
     "photo d'illustration ;image d'illustration "},
    {Kind::share,
     "partager sur ;partagez sur ;partager via ;partager par ;envoyer cet article;"
     "cliquez pour partager;cliquer pour partager;j'aime chargement"},
    {Kind::more,
     "cette entree a ete publiee;ce contenu a ete publie dans;lire aussi :;lire aussi -;"
     "lire aussi |;a lire aussi :;a lire aussi -;a lire aussi. ;a ecouter :;a reecouter :;"
     "ecouter aussi :;a lire :;lire egalement :;a lire egalement :;voir aussi :;"
     "a voir egalement sur ;article recommande :;cela pourrait vous interesser;"
     "ailleurs sur le web;a voir aussi :;>> lire ;> lire ;retrouvez tous ses articles;"
     "voir tous les articles de ;tous les articles de ;plus d'articles de "},
    {Kind::sign_up,
     "rejoignez la communaute;rejoignez notre communaute;rejoignez-nous sur ;inscrivez-vous a ;"
     "inscrivez-vous gratuitement;inscrivez-vous pour ;abonnez-vous a ;abonnez-vous pour ;"
     "abonnez-vous des ;s'abonner a ;s'inscrire a la newsletter;recevez la newsletter;"
     "recevez notre ;recevez nos ;recevez gratuitement;recevez chaque ;recevez tous les ;"
     "recevez l'essentiel;recevez toute l'actualite;recevoir la newsletter;"
     "recevoir notre newsletter;suivez-nous ;suivez nous sur;pour ne manquer aucun;"
     "creez un compte ;suivez toute l'actualite;retrouvez-nous sur;"
     "votre adresse e-mail est utilisee;votre adresse e-mail sera utilisee;"
     "votre adresse email est utilisee;pour ne rien rater de l'actu;"
     "pour ne rien manquer de l'actu;telechargez notre application;telechargez l'application;"
     "activez les notifications;cet article est reserve aux abonnes"},
    {Kind::legal,
     "nous utilisons des cookies;ce site utilise des cookies;en poursuivant votre navigation;"
     "avec votre accord, ;nous et nos partenaires "},
    {Kind::figures, "temps de lecture;duree de lecture;lecture : "},
    {Kind::respond,
     "vous devez etre connecte;vous devez etre inscrit;vous devez vous connecter;"
     "connectez-vous pour ;connectez-vous ou ;identifiez-vous pour ;inscrivez-vous ou ;"
     "soyez le premier a ;aucun commentaire pour ;aucun commentaire n'a ;pas de commentaire pour ;"
     "les commentaires sont desormais fermes;les commentaires sont moderes;"
     "note : les commentaires appartiennent;les commentaires appartiennent;trier par;"
     "l'espace des contributions;l'espace de commentaires est reserve;suivre les commentaires;"
     "suivre le flux des commentaires;trier les commentaires"},
    {Kind::form,
     "votre adresse e-mail ne sera pas;votre adresse de messagerie ne sera pas;"
     "les champs obligatoires;laisser un commentaire;laissez un commentaire;laisser une reponse;"
     "enregistrer mon nom;prevenez-moi de "},
};

using PhraseTable = std::vector<std::pair<std::string_view, Kind>>;

PhraseTable phrases_of(std::span<const Phrases> rows) {
  PhraseTable table;
  for (const Phrases& row : rows) {
    for (const std::string_view phrase : split(row.list, ";")) table.emplace_back(phrase, row.kind);
  }
  return table;
}

}  // namespace

BoilerplateKind kind_of_whole_line(std::string_view phrase) {
  static const PhraseTable kTable = phrases_of(kWholeLines);
  static const std::unordered_map<std::string_view, Kind> kByPhrase(kTable.begin(), kTable.end());
  const auto whole = kByPhrase.find(phrase);
  return whole == kByPhrase.end() ? Kind::none : whole->second;
}

BoilerplateKind kind_of_line_start(std::string_view key) {
  static const PhraseTable kTable = phrases_of(kLineStarts);
  const auto start = std::find_if(kTable.begin(), kTable.end(),
                                  [&](const auto& row) { return key.starts_with(row.first); });
  return start == kTable.end() ? Kind::none : start->second;
}

}  // namespace glane

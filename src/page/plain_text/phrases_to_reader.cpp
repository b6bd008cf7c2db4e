#include "page/plain_text/phrases_to_reader.hpp"

#include <algorithm>
#include <vector>

#include "base/contains.hpp"
#include "base/text.hpp"

namespace glane {

namespace {

// Said to a reader, and seldom of anything that is told: where they stand in a line at either end
// of a text.
// Normalised, separated by semicolons.
constexpr std::string_view kSaidToReader[] = {
    // French
    "publie en acces libre;nous soutenir en vous abonnant;"
    "ne possede pas de parts, ne;ne recoit pas de fonds d'une;newsletter;infolettre;"
    "refletent l'opinion de leurs auteurs;article non redige par;"
    "robots spammeurs;activer le javascript;automatiquement importe de notre;ancien systeme de "
    "gestion de contenu;"
    "en remplissant ce formulaire;lien de desinscription;sur notre liste de diffusion;republie a "
    "partir de;lire l'article original;transmettre cette info;"
    "la redaction vous conseille;en vous inscrivant;liens d'affiliation;commission peut;"
    "abonnez-vous;inscrivez-vous;souscrivez;suivez-nous;suivez nous;retrouvez-nous sur;"
    "rejoignez-nous;rejoignez notre;votre adresse e-mail;votre adresse mail;votre adresse email;"
    "par e-mail;par email;vous desinscrire;vous desabonner;politique de confidentialite;"
    "donnees personnelles;commentaires sont fermes;commentaires sont clos;commentaires fermes;"
    "cliquer pour commenter;cliquez pour commenter;laisser un commentaire;laissez un commentaire;"
    "connectez-vous pour;continuer a lire;continuer la lecture;lire la suite;reserve aux abonnes;"
    "reservee aux abonnes;reste a lire;de cet article a lire;deja abonne;enregistrer en pdf;"
    "version imprimable;envoyer cet article;imprimer cet article;imprimer l'article;"
    "partager cet article;partager l'article;partager cette page;partager sur;partager par;"
    "partager ce;partagez sur;ce document provient de;recuperee de;recupere de;"
    "pour citer cet article;pour ne manquer aucune;ne manquez aucune;google actualites;"
    "google news;telechargez l'application;telecharger l'application;signaler une erreur;"
    "signaler un contenu;tous droits reserves;droits d'auteur;mots-cles :;mots cles :;"
    "faire un don;faites un don;je fais un don;soutenez-nous;soutenez notre;"
    "vous pouvez nous soutenir;soutenir notre redaction;toute reproduction;"
    "reproduction interdite;notre chaine youtube;notre chaine whatsapp;noter cet article;"
    "avez-vous aime cet article;cet article vous a plu;cet article vous a-t-il;"
    "vous avez aime cet article;relu par la redaction;trouve une coquille;"
    "est apparu en premier sur;lire la charte;n'engagent pas la redaction;lien affilie;"
    "liens affilies;je decouvre les offres;decouvrir les offres;decouvrir nos offres;"
    "prenez note que cet article;informations qui ne sont plus a jour;uniquement disponible sur;"
    "ctrl+entree;en vous inscrivant a ce service;conformement a la loi du 06/01/1978;"
    "droit d'acces et de "
    "rectification;au reglement europe;vous beneficiez d'un droit;"
    "conformement a la loi informatique;cliquez ici;envoyer une correction;proposer une correction",
    // German
    "dieser artikel ist alter als;dieser beitrag ist alter als;artikel ist schon alter als;"
    "beitrag ist schon alter als;moglicherweise nicht mehr aktuell;moglicherweise veraltet;"
    "ihre meinung zahlt;zustimmung, kritik oder anmerkungen;gepruft von unseren;strg+eingabe;"
    "dauerhafte aktivierung;daten an youtube;betreiber von youtube;klicken auf dieses video;"
    "artikel als pdf;ippen-redaktionsnetzwerk;automatische laden der inhalte;"
    "deine zustimmung an dieser stelle;ihre zustimmung an dieser stelle;in zukunft "
    "youtube-videos;nach der aktivierung daten;informationen an den betreiber;"
    "ohne nochmalige aktivierung;geben deren eigene auffassungen;verwenden cookies;"
    "nutzen wir cookies;"
    "ohne angabe von grunden kommentare;um den inhalt nachzuladen;afgis-;honcode;gesponserten "
    "marketing;gesponserte "
    "inhalte;gesponserten inhalt;"
    "abonnieren sie;hat dir dieser artikel;ihnen hat der artikel;ubermittelt durch news "
    "aktuell;original-content von;"
    "stellenangebote findet;rezept ausprobiert;falls du pinterest hast;"
    "gut sortierten zeitschriftenhandel;den ganzen artikel finden sie in;"
    "den kompletten beitrag lesen;anregungen zu einem beitrag;aktivierungslink;"
    "sicherheitsabfrage;meinungen in beitragen auf;kapital ist im risiko;gegen spambots;ihnen hat "
    "dieser artikel;"
    "dir hat der artikel;euch hat der artikel;spenden sie jetzt;kommentiermoglichkeit;"
    "behalt sich vor, kommentare;die kommentare werden;die printausgabe ;kostenlos erhalten "
    "sie;gefallt unser;e-paper;epaper;qr-code;fehler gefunden;"
    "zeigen sie ihre wertschatzung;per paypal;via paypal;erschien zuerst auf;erschien zuerst im;"
    "ausgedruckt unter;kommentieren ist ;nicht die meinung der redaktion;"
    "nicht der meinung der redaktion;geben nicht notwendigerweise;symbolbilder;gerne weiterlesen;"
    "im internet auf der website;in der mediathek;jetzt abonnieren;abonniere ;abonniert ;"
    "feed abonnieren;folgen sie uns;folgt uns;folge uns;folgt mir;folge mir;einloggen;"
    "loggen sie sich;angemeldet sein;nicht eingeloggt;eingeloggt sein;keinen artikel mehr;"
    "mehr verpassen;journalismus auch in ;kommentar zu hinterlassen;einen kommentar hinterlassen;"
    "kommentare verfassen;kommentieren zu konnen;kommentarfunktion;kommentare geschlossen;"
    "trackback;datenschutzerklarung;affiliate;partner-link;partnerlink;provision;"
    "alle rechte vorbehalten;nachdruck;jetzt spenden;spendenkonto;uber spenden;iban: ;iban de;"
    "bankuberweisung;unterstutzen sie uns;unterstutzen sie unsere;unterstutze uns;"
    "mit ihrer unterstutzung;ihre unterstutzung;unabhangigen journalismus;war der artikel;"
    "war dieser artikel;hat dir der artikel;hat ihnen der artikel;hat ihnen dieser artikel;"
    "gefallt dir unser;gefallt ihnen unser;seite drucken;artikel drucken;artikel teilen;"
    "beitrag teilen;bei pinterest speichern;merkliste;weiterempfehlen;"
    "inhalte dieser website unter;benutzt cookies;verwendet cookies;nutzt cookies;"
    "keinesfalls die meinung;ohne gewahr;enthalt werbung;enthalt affiliate;werbehinweis;"
    "in kooperation mit;in zusammenarbeit mit;noch keine bewertungen;dieses thema im programm;"
    "probeabo;abo abschliessen;jetzt gratis;jetzt kostenlos;zuruck zur;kommentare zu diesem text;"
    "hinterlasse einen kommentar;hinterlasst einen kommentar;sternchen (*);mit einem stern;"
    "nicht zu eigen;namentlich gekennzeichnete beitrage;meinung des autors wieder;"
    "uber jede spende;unterstutze unser;unabhangiger von werbe;eure spende;ihre spende;eure "
    "hilfe;journalismus kostet;mit den stichwortern;"
    "in folgenden formaten zum download;falls die audiodatei;falls die videodatei;hier klicken;"
    "klicken sie hier;"
    "nichts mehr versaumen;wir respektieren deine privatsphare;wir respektieren ihre privatsphare",
    // English
    "this article is more than;this story is more than;may no longer be accurate;"
    "consult, own shares in;or receive funding from;posted from diigo;to reach the reporter;"
    "your feedback is important;ctrl+enter;on twitter: @;"
    "the trust project;"
    "follow our full coverage;follow our coverage;subscribe;is republished from;"
    "read the original article;scan the qr code;"
    "our community members;leave our community;join community;privacy notice;e-paper ;"
    "advertise on ;appeared first on;follow ap;on twitter at ;subject to copyright;citation: ;"
    "error has occurred;has been sent to;copyright © ;sign up for;sign up to;sign up here;"
    "signing up;follow us;us on facebook;us on twitter;us on instagram;us on social;"
    "privacy policy;is not responsible for the opinions;click to comment;comments are "
    "closed;comments closed;leave a comment;"
    "leave a reply;add a comment;continue reading;print this;share this;share on;"
    "all rights reserved;unsubscribe;download the app;terms of use;terms of service;"
    "already a subscriber;free newsletter;donate;support our work;supporting our work;"
    "receive compensation;earn a commission;earns a commission;"
    "unless otherwise stated, the content;is licensed under a creative;like us on;find us on;"
    "join us on;join our;latest news;news updates;straight to your;in your inbox;to your inbox;"
    "letter to the editor;letters to the editor;what you think about this article;"
    "have a news tip;got a tip;contact the author;our standards:;copyrighted property;"
    "written permission;may not be published, broadcast;may not be republished;"
    "views and opinions expressed;views expressed;advertising disclosure;advertise with;"
    "click to read more;suggested citation;if you enjoyed;like this story;logged in;log in to;"
    "view comments;show comments;your email address;powered by;add comment;"
    "moderating all comments;help us continue;times visited;visits today;this post contains;"
    "products from one or more;affiliate commission;order now;register now;contact reporter;follow "
    "him on twitter;follow her on twitter;"
    "follow them on twitter;making a donation;your gift pays;story tip;get your feedback;listen "
    "now;"
    "don't have time to read about;escape your echo chamber;premium for free;read more news;"
    "special offers, promotions;our forum rules;did you make this recipe;tried this recipe;"
    "browse other questions;submitting a news release;services have assisted you;"
    "while you are here;independent of our parent company;"
    "selected by our editorial team;commenting feature;comments are disabled;check it out "
    "here;recommend the best products;watch live;turn on notifications;"
    "manage alerts;best viewed with;who is signed up;simak video;[gambas:",
    // Spanish, Portuguese
    "periodismo independiente necesita;apoyo de sus lectores;articulo ya fue guardado;"
    "inicia sesion para seguir;suscribete;aparecio primero en;apareceu primeiro em;comunique erros;"
    "suscribase;suscribirse;"
    "siguenos;siganos;sigue nuestras;boletin;canal de telegram;canal de whatsapp;"
    "canal de youtube;grupo de whatsapp;descarga la app;descarga nuestra app;derechos reservados;"
    "prohibida la reproduccion;hazte miembro;hazte socio;deja tu comentario;deja un comentario;"
    "compartir noticia;recibir en directo;siguiente noticia;cancela cuando quieras;siga-nos;"
    "nos siga;apoie ja;apoia este projeto;apoie este projeto;que tal contribuir;apoie o jornalismo;"
    "inscreva-se;assine ;compartilhe;direitos reservados;noticias no whatsapp;"
    "canal do whatsapp;clic aqui;haga click",
    // Italian, Dutch
    "iscriviti;seguici;abbonati;riproduzione riservata;leggi i commenti;lascia un commento;"
    "diritti riservati;nieuwsbrief;abonneer;volg ons;schrijf je in;meld je aan;"
    "rechten voorbehouden",
    // Polish, Czech, Nordic languages
    "zapisz sie;napisz do autora;nas darowizna;1% podatku;"
    "ocen jakosc;twoja opinia pozwala nam;masz "
    "newsa;newslettera;dolacz do dyskusji;wesprzyj nas;obserwuj nas;udostepnij;"
    "prawa zastrzezone;ustawieniach twojej przegladarki;polityke prywatnosci;subskrypcji;prihlaste "
    "se;uutiskirje;nyhetsbrev",
    // Chinese
    "\u672a\u7ecf\u6388\u6743;\u5173\u95ed\u7a97\u53e3",
};

// One of these is part of whatever a line in the midst of a text is dropped for.
constexpr std::string_view kPleas[] = {
    "abonn",       "subscri", "newsletter", "affiliate",   "partner-link",
    "partnerlink", "e-paper", "spenden",    "iban",        "cookies",
    "kommentar",   "comment", "privacy",    "datenschutz", "aktivierung",
    "qr code",     "don ",    "donat",      "darowizn",    "notificat",
    "letter to",   "suscri",  "whatsapp",   "paypal",      "loggen s"};

std::vector<std::string_view> read_phrases() {
  std::vector<std::string_view> phrases;
  for (const std::string_view list : kSaidToReader) {
    for (const std::string_view phrase : split(list, ";")) phrases.push_back(phrase);
  }
  return phrases;
}

const std::vector<std::string_view>& phrases_to_reader() {
  static const std::vector<std::string_view> kPhrases = read_phrases();
  return kPhrases;
}

}  // namespace

std::size_t count_phrases_to_reader(std::string_view key) {
  const std::vector<std::string_view>& phrases = phrases_to_reader();
  return static_cast<std::size_t>(
      std::count_if(phrases.begin(), phrases.end(),
                    [&](std::string_view phrase) { return key.find(phrase) != key.npos; }));
}

bool is_said_to_reader(std::string_view key) {
  if (!contains_any(key, kPleas)) return false;
  std::vector<std::string_view> said;
  for (const std::string_view phrase : phrases_to_reader()) {
    if (key.find(phrase) != key.npos) said.push_back(phrase);
  }
  const auto is_part = [&](std::string_view phrase) {
    return std::any_of(said.begin(), said.end(), [&](std::string_view other) {
      return other.size() > phrase.size() &&
             other.find(phrase.substr(0, phrase.size() - 1)) != other.npos;
    });
  };
  return std::count_if(said.begin(), said.end(), [&](auto phrase) { return !is_part(phrase); }) > 1;
}

}  // namespace glane

#include "page/plain_text/line_start_phrases.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "page/plain_text/phrase_list.hpp"

namespace glane {

namespace {

using Kind = BoilerplateKind;

// What a line starts with; the rest may be anything that boilerplate_of_line allows.
constexpr PhraseList kLineStarts[] = {
    // French
    {Kind::credit,
     "credit photo;credits photo;credit image;credits image;credit :;credits :;photo :;photos :;"
     "(photo ;(credit ;image :;image illustrative :;photo illustrative :;image d'illustration :;"
     "photo d'illustration :;image a la une :;photo de une :;photo de couverture :;"
     "illustration :;photo d'illustration ;image d'illustration "},
    {Kind::share,
     "partager sur ;partagez sur ;partager via ;partager par ;envoyer cet article;"
     "cliquez pour partager;cliquer pour partager;j'aime chargement"},
    {Kind::more,
     "cette entree a ete publiee;ce contenu a ete publie dans;lire aussi :;lire aussi -;"
     "lire aussi |;a lire aussi :;a lire aussi -;a lire aussi. ;a ecouter :;a reecouter :;"
     "ecouter aussi :;a lire :;lire egalement :;a lire egalement :;voir aussi :;"
     "a voir egalement sur ;article recommande :;cela pourrait vous interesser;"
     "ailleurs sur le web;video : ;en video : ;a voir aussi :;>> lire ;> lire ;retrouvez tous ses "
     "articles;"
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
     "cette adresse e-mail est protegee;cette adresse email est protegee;"
     "veuillez activer javascript;nous utilisons des cookies;ce contenu est bloque;pour afficher "
     "ce contenu;i18n error: ;"
     "ce contenu n'est pas visible;vous avez refuse les cookies;"
     "vous avez choisi de refuser les cookies;vous ne pouvez pas visionner ce contenu;"
     "vous utilisez un bloqueur de publicite;en cliquant sur ce lecteur;issn ;issn: ;ce site "
     "utilise des cookies;en poursuivant votre navigation;"
     "avec votre accord, ;nous et nos partenaires ;cc by-;cc by ;- cc by-;- cc by "},
    {Kind::figures, "temps de lecture;duree de lecture;lecture : "},
    {Kind::respond,
     "vous devez etre connecte;vous devez etre inscrit;vous devez vous connecter;"
     "connectez-vous pour ;connectez-vous ou ;identifiez-vous pour ;inscrivez-vous ou ;"
     "soyez le premier a ;aucun commentaire pour ;aucun commentaire n'a ;"
     "pas de commentaire pour ;les commentaires sont desormais fermes;"
     "les commentaires sont moderes;note : les commentaires appartiennent;"
     "les commentaires appartiennent;trier par;l'espace des contributions;"
     "l'espace de commentaires est reserve;suivre les commentaires;"
     "suivre le flux des commentaires;trier les commentaires"},
    {Kind::form,
     "votre adresse e-mail ne sera pas;votre adresse de messagerie ne sera pas;"
     "les champs obligatoires;laisser un commentaire;laissez un commentaire;laisser une reponse;"
     "enregistrer mon nom;prevenez-moi de "},
    // French
    {Kind::share,
     "voir cette publication sur instagram;partager cette page;une publication partagee par ;"
     "partager cet article ;partager l'article "},
    {Kind::figures, "note moyenne"},
    {Kind::more,
     "tags :;page 1 sur ;page 1 de ;vous etes ici :;vous etes ici:;tags:;mots-cles :;mots-cles:;"
     "classe dans ;publie dans la categorie"},
    // German
    {Kind::end,
     "weitere aktuelle themen;weitere themen aus ;aktuelle artikel aus ;weitere artikel aus ;mehr "
     "artikel aus ;weitere nachrichten aus ;"
     "mehr nachrichten aus "},
    {Kind::credit,
     "foto: ;fotos: ;bild: ;bilder: ;bildquelle;bildnachweis;bildrechte;bildcredit;"
     "beitragsbild: ;beitragsbild via ;beitragsbild von ;titelbild: ;symbolbild: ;symbolfoto: ;"
     "archivfoto: ;fotocredit;(foto: ;(bild: ;(symbolbild"},
    {Kind::share,
     "website-empfehlung: ;artikel teilen ;ein beitrag geteilt von ;klick, um uber ;klick, um auf "
     ";klicken, um uber ;"
     "klicken, um auf "},
    {Kind::more,
     "weiter zu \";... weiter zu ;nachste seite: ;empfohlene zitierweise;letzte aktualisierung am "
     ";lesen sie auch "
     ";lesetipp: ;lesen sie hierzu: ;mehr zu diesem "
     "thema: ;weiterlesen: "
     ";veroffentlicht unter ;seite 1 von ;seite 1 / ;ihr pfad: ;sie sind hier: ;sie "
     "befinden sich hier;"
     "mehr beitrage von ;kategorisiert unter: ;rubrik: ;lesen sie auch: ;lesen sie dazu auch ;"
     "lesen sie mehr: ;mehr lesen: ;>> mehr lesen;lies auch: ;lest auch: ;auch interessant: ;"
     "auch spannend: ;das konnte sie auch interessieren;das konnte dich auch interessieren;"
     "das konnte euch auch interessieren;siehe auch: ;mehr zum thema: ;mehr zum thema auf ;"
     "mehr dazu lesen sie hier;mehr dazu: ;passend dazu: ;alle artikel von ;alle beitrage von ;"
     "weitere artikel von ;weitere beitrage von ;schlagworte: ;schlagworter: ;schlagwort: ;"
     "stichworte: ;stichworter: ;kategorie: ;kategorien: ;anzeige: ;anzeige - ;anzeige | ;"
     "- anzeige:;werbung: ;vorheriger artikel: ;nachster artikel: ;vorheriger beitrag: ;"
     "nachster beitrag: "},
    {Kind::sign_up,
     "abonnieren sie ;der newsletter ist kostenlos;nach anmeldung erhalten sie eine ;"
     "wir wurden hier gerne eine ;folgen sie uns ;folge uns ;folgt uns ;folgt mir ;folge mir ;"
     "melden sie sich jetzt ;melde dich jetzt ;jetzt newsletter;mit unserem newsletter;"
     "mit unserem kostenlosen newsletter;liken sie uns ;sie haben post"},
    {Kind::legal,
     "um inhalte von ;um den inhalt von ;um diesen inhalt ;zum aktivieren des videos;"
     "wir respektieren deine privatsphare;wir respektieren ihre privatsphare;"
     "mit dem laden der karte akzeptieren;mit dem laden des beitrags akzeptieren;"
     "mit dem laden des tweets akzeptieren;mit dem laden des inhalts akzeptieren;"
     "aktivieren sie javascript;bitte aktivieren sie javascript;"
     "diese e-mail-adresse ist vor spambots;diese e-mail-adresse ist gegen spambots;"
     "auf unserer website werden cookies;auf dieser website werden cookies;"
     "unsere website verwendet cookies;unsere webseite verwendet cookies;"
     "diese seite verwendet cookies;dieser artikel wurde ausgedruckt unter;hinweis: wenn sie "
     "dieses video;"
     "auf art und umfang der von diesem anbieter;an dieser stelle finden sie einen externen;"
     "an dieser stelle findest du einen externen;um deine personlichen daten zu schutzen;"
     "um ihre personlichen daten zu schutzen;ich bin damit einverstanden, dass mir externe;"
     "mit dem laden des videos akzeptieren;diese website verwendet cookies;"
     "diese webseite verwendet cookies;wir verwenden cookies;cookies optimieren die ;"
     "cookies erleichtern die "},
    {Kind::figures, "lesezeit;lesedauer;geschatzte lesezeit;durchschnittliche bewertung"},
    {Kind::respond,
     "um einen kommentar zu ;um selbst kommentare ;um kommentieren zu ;um kommentare zu ;"
     "kommentare sind geschlossen;kommentare sind deaktiviert;zum kommentieren bitte;"
     "zum kommentieren anmelden;sie mussen sich einloggen;sie mussen angemeldet sein;"
     "sie mussen eingeloggt sein;du musst angemeldet sein;du musst eingeloggt sein;"
     "du musst dich anmelden;bitte loggen sie sich ein;bitte loggen sie sich ;"
     "bitte melden sie sich an;die kommentarfunktion ;schreiben sie den ersten kommentar;"
     "kommentare von lesern "},
    {Kind::form,
     "ihre e-mail-adresse wird nicht;deine e-mail-adresse wird nicht;erforderliche felder sind;"
     "schreibe einen kommentar antwort;schreiben sie einen kommentar antwort;"
     "schreibe einen kommentar antworten"},
    // English
    {Kind::credit,
     "photo credit;image credit;images credit;picture credit;photo by ;photo courtesy;"
     "image courtesy;image source: ;photo: ;photos: ;featured image: ;featured image by ;"
     "featured photo;(photo: ;(photo by ;(image: ;(image credit;(credit: ;credit: ;"
     "cover image: ;header image: "},
    {Kind::share,
     "and live on freeview channel ;your feedback is important to us;"
     "share this on ;a post shared by ;a photo posted by ;share this article ;share this story ;"
     "share this post ;click to share on ;click to email ;share on facebook ;share on twitter ;"
     "click to tweet"},
    {Kind::more,
     "suggested citation ;suggested citation: ;must read | ;also read | ;read | ;watch | ;"
     "read more: ;learn more: ;this is a preview of "
     "subscription content;gallery: ;article pages: "
     ";[ad#;video: ;watch: ;retrieved from \";page 1 of "
     ";watch more of ;you are here: ;permalink ;permalink: ;"
     "related subjects ;this post is also available in;related topics: ;read more on ;"
     "read more about: ;read also: ;also read: ;read next: ;related: ;related - ;related | ;"
     "related story: ;related article: ;related roundup: ;related post: ;related coverage ;"
     "recommended: ;must read: ;don't miss: ;view all posts by ;see all posts by ;"
     "view all articles by ;all posts by ;more posts by ;more articles by ;filed under: ;"
     "filed under ;filed in: ;posted in: ;posted in ;posted under ;tagged: ;tagged with: ;"
     "tagged as: ;tags: ;tag: ;category: ;categories: ;advertisement ;sponsored by ;"
     "next page: ;previous post: ;next post: ;previous article: ;next article: ;previous: ;next: ;"
     "story continues below ;article continues below ;more on this topic"},
    {Kind::sign_up,
     "subscribe to our ;never miss the latest news;simply pop your email into ;"
     "you can unsubscribe from this ;we use your sign-up to ;subscribe now ;subscribe today ;sign "
     "up for our ;sign up to our ;"
     "sign up to receive ;sign up here ;follow us ;follow me on ;get the latest news ;download the "
     "app;"
     "download our app;join our newsletter;join our mailing list;like us on ;connect with us"},
    {Kind::legal,
     "update required to play the media;this email address is being protected;please enable "
     "javascript;we use cookies;this site uses "
     "cookies;this website uses cookies;by using this site;"
     "by continuing to use "},
    {Kind::figures, "reading time;read time;estimated reading time;(visited "},
    {Kind::respond,
     "you must be logged in;you need to be logged in;please log in to ;log in to comment;"
     "login to comment;log in to leave ;be the first to ;comments are closed;comments are off;"
     "no comments on ;comments on this ;leave a comment on ;rate this "},
    {Kind::form,
     "your email address will not;required fields are marked;save my name;notify me of "},
    // Spanish, Portuguese
    {Kind::credit, "fotografia: ;imagen: ;creditos: ;credito: "},
    {Kind::share,
     "compartir en ;una publicacion compartida ;uma publicacao compartilhada ;comparte en ;"
     "compartilhe no ;compartilhe em "},
    {Kind::more,
     "(tambien puede leer: ;(puede leer: ;(lea: ;(lea aqui: ;(lea ademas: "
     ";(te recomendamos: ;"
     "le puede interesar: ;nota relacionada: ;tambien puede leer: ;lea aqui: ;lee aqui: ;"
     "puede leer: ;podria interesarle: ;podria interesarte: ;le puede interesar ;(le puede "
     "interesar: ;te puede interesar: ;"
     "(te puede interesar: ;tambien te puede interesar: ;lea tambien: ;lea tambien ;"
     "lea ademas: ;lee tambien: ;lee tambien ;(lea tambien: ;ver tambien: ;vea tambien: ;"
     "leer tambien: ;lea mas: ;mira tambien: ;leia tambem: ;leia tambem ;leia mais: ;"
     "veja tambem: ;saiba mais: ;etiquetas: ;categoria: ;categorias: ;publicidad ;temas: "},
    {Kind::sign_up,
     "mantente informado en nuestro canal;"
     "suscribete a ;suscribete ;suscribase a ;siguenos en ;siganos en ;siga-nos ;inscreva-se ;"
     "recibe las ;recibe en tu "},
    {Kind::figures, "tiempo de lectura;tempo de leitura"},
    {Kind::respond, "deja tu comentario;deja un comentario;para comentar ;inicia sesion para "},
    // Italian, Dutch
    {Kind::more,
     "leggi anche: ;un post condiviso da ;leggi anche ;leggi anche - ;guarda anche: ;lees ook: ;"
     "lees ook ;lees meer: ;lees verder: ;bekijk ook: "},
    {Kind::sign_up,
     "iscriviti ;seguici su ;abonneer je ;schrijf je in ;volg ons op ;meld je aan voor "},
    {Kind::figures, "tempo di lettura;leestijd"},
    {Kind::legal, "deze website gebruikt cookies;questo sito utilizza"},
    // Polish, Czech, Nordic languages
    {Kind::credit, "fot. ;zdjecie: ;kuva: "},
    {Kind::more,
     "czytaj tez: ;czytaj takze: ;czytaj rowniez: ;czytaj wiecej: ;czytaj dalej: ;"
     "przeczytaj tez: ;przeczytaj takze: ;przeczytaj rowniez;zobacz takze: ;zobacz tez: ;"
     "zobacz rowniez: ;zobacz wideo ;dowiedz sie wiecej: ;ctete take: ;lue myos: ;lue lisaa: ;"
     "katso myos: ;las ocksa: ;las mer: ;les ogsa: ;laes ogsa: "},
    {Kind::sign_up, "zapisz sie ;wyprobuj prenumerate"},
    {Kind::legal, "pelne korzystanie z serwisu wymaga;twoja przegladarka nie ma wlaczonej"},
    {Kind::figures, "czas czytania;przeczytanie zajmie;ten tekst przeczytasz"},
    // Russian, Arabic
    {Kind::more,
     "Читайте также: ;Читаите также: ;ЧИТАЙТЕ ТАКЖЕ: ;Читайте также - ;Смотрите также: ;"
     "اقرأ أيضا: ;اقرأ أيضاً: "},
    {Kind::sign_up, "Подписывайтесь на ;Подпишитесь на "},
    // Chinese
    {Kind::more,
     "\u95dc\u9375\u5b57;\u95dc\u9375\u8a5e;\u5173\u952e\u5b57;\u5173\u952e\u8bcd;"
     "\u6a19\u7c64\uff1a;\u6807\u7b7e\uff1a"},
    {Kind::credit,
     "\u8d23\u4efb\u7f16\u8f91;[\u8d23\u4efb\u7f16\u8f91;\u3010\u8d23\u4efb\u7f16\u8f91;"
     "\uff08\u8d23\u4efb\u7f16\u8f91;(\u8d23\u4efb\u7f16\u8f91"},
};

// By their first byte: most lines start with none of them.
using PhrasesByByte = std::array<std::vector<std::pair<std::string_view, Kind>>, 256>;

PhrasesByByte read_line_starts() {
  PhrasesByByte by_byte;
  for_each_phrase(kLineStarts, [&](Kind kind, std::string_view phrase) {
    by_byte[static_cast<unsigned char>(phrase.front())].emplace_back(phrase, kind);
  });
  return by_byte;
}

}  // namespace

BoilerplateKind kind_of_line_start(std::string_view key) {
  static const PhrasesByByte kByByte = read_line_starts();
  if (key.empty()) return Kind::none;
  const auto& phrases = kByByte[static_cast<unsigned char>(key.front())];
  const auto start = std::find_if(phrases.begin(), phrases.end(),
                                  [&](const auto& row) { return key.starts_with(row.first); });
  return start == phrases.end() ? Kind::none : start->second;
}

}  // namespace glane

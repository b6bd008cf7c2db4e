#include "page/plain_text/boilerplate_phrases.hpp"

#include <unordered_map>

#include "page/plain_text/phrase_list.hpp"

namespace glane {

namespace {

using Kind = BoilerplateKind;

// The whole line, without symbols at its ends.
constexpr PhraseList kWholeLines[] = {
    // French
    {Kind::credit,
     "dpa;afp;imago;picture alliance;imago images;istock;istockphoto;adobe "
     "stock;credits;pixabay;unsplash;getty images;shutterstock;image d'illustration;photo "
     "d'illustration;"
     "photo illustration;agrandir l'image;agrandir;voir l'image en taille reelle"},
    {Kind::share,
     "partager;partage;contribuer;wordpress;partager l'article;partager cet article;"
     "partager la page;partagez cet article;partagez;tweeter;tweet;facebook;twitter;"
     "facebook twitter;linkedin;whatsapp;messenger;pinterest;flipboard;telegram;bluesky;e-mail;"
     "email;imprimer;imprimer cet article;imprimer l'article;copier le lien;lien copie;"
     "envoyer par e-mail;envoyer par mail;envoyer a un ami;ecouter;ecouter l'article;"
     "ecouter cet article;enregistrer;sauvegarder;sauvegarder l'article;ajouter aux favoris;"
     "ajouter a mes favoris;ajouter a vos selections;reutiliser ce contenu;reecouter;"
     "telecharger;offrir cet article;offrir l'article;google-news;google news;google actualites;"
     "reseaux sociaux;chargement;chargement en cours;j'aimechargement;loading;likeloading"},
    {Kind::sign_up,
     "s'inscrire;je m'inscris;inscription;inscrivez-vous;se connecter;connectez-vous;connexion;"
     "s'identifier;identifiez-vous;s'abonner;je m'abonne;abonnez-vous;creer un compte;"
     "mot de passe oublie;deja abonne;deja inscrit;newsletter;newsletters;la newsletter;"
     "notre newsletter;nos newsletters;suivre;reserve aux abonnes;article reserve aux abonnes"},
    {Kind::more,
     "a decouvrir en video;nos videos;nos dernieres videos;en savoir plus;lire la suite;lire "
     "aussi;a lire aussi;lire egalement;"
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
     "regardez d'autres dictionnaires"},
    {Kind::legal,
     "mentions legales;politique de confidentialite;conditions generales d'utilisation;"
     "conditions generales de vente;conditions d'utilisation;donnees personnelles;cgu;cgv;"
     "gestion des cookies;gerer les cookies;gerer mes cookies;parametrer les cookies;"
     "tout accepter;tout refuser;accepter et fermer;accepter et continuer;"
     "continuer sans accepter;tous droits reserves;plan du site;qui sommes-nous;nous contacter;"
     "contactez-nous;contact"},
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
    // French
    {Kind::navigation, "texte integral;entrees d'index"},
    {Kind::share,
     "versions imprimables;version imprimable;version pdf;version mobile;"
     "transmettre cette info par email;partager cette page;epingler;envoyer"},
    {Kind::sign_up, "s'abonner au;s'abonner au flux rss;flux rss;rss;m'abonner;me connecter"},
    {Kind::more,
     "suivant;precedent;page suivante;page precedente;voir plus;afficher plus;afficher la suite;"
     "en savoir +;source : en savoir +;lancer la lecture;par;voir tout;annonce;annonces;sommaire;"
     "categories;la redaction vous conseille;"
     "la redaction vous recommande;auteur;auteurs;a propos de l'auteur;l'auteur;sur l'auteur;"
     "noter cet article;voter;article original;lire l'article original;revenir en haut;"
     "vers le haut;lire l'article complet;voir la video;voir les photos;voir le diaporama;"
     "diaporama"},
    {Kind::end,
     "a lire aussi sur le sujet;nos articles sur le sujet;ces articles peuvent vous interesser;"
     "ceci peut vous interesser;d'autres articles;autres articles;les articles similaires;"
     "voir egalement;contenus associes"},
    // German
    {Kind::credit,
     "bild;bilder;foto;fotos;bildquelle;bildquellen;bildnachweis;beitragsbild;titelbild;"
     "bildrechte;symbolbild;zum vergrossern anklicken;zum vergrossern bitte anklicken;"
     "bild vergrossern"},
    {Kind::share,
     "teilen;sieh dir diesen beitrag auf instagram an;jetzt kaufen;jetzt bestellen;"
     "in den warenkorb;zur anmeldung;teile mich;versenden;artikel versenden;senden;"
     "herunterladen;abgeben;feedback abgeben;jetzt teilen;artikel teilen;diesen artikel teilen;"
     "beitrag teilen;diesen beitrag teilen;seite teilen;diese seite teilen;news teilen;"
     "teilen bei;teilen mit;teilen auf;teilen via;teilen uber;teilen per;teilen mit facebook;"
     "auf facebook teilen;auf twitter teilen;auf x teilen;auf whatsapp teilen;per mail teilen;"
     "mochten sie den artikel teilen;twittern;mailen;drucken;ausdrucken;artikel drucken;"
     "beitrag drucken;seite drucken;diese seite drucken;druckversion;druckansicht;"
     "rezept drucken;springe zum rezept;zum rezept;artikel merken;artikel speichern;"
     "auf die merkliste;zur merkliste hinzufugen;merkliste;pinnen;bei pinterest speichern;"
     "weiterempfehlen;artikel weiterempfehlen;seite empfehlen;diese seite empfehlen;"
     "empfehlen sie diese seite weiter;empfehlen sie diesen artikel weiter;per e-mail versenden;"
     "per e-mail teilen;link kopieren;link kopiert;artikel anhoren;artikel vorlesen;vorlesen;"
     "liken sie uns auf facebook;gefallt mir;gefallt mir wird geladen;%d bloggern gefallt das"},
    {Kind::sign_up,
     "jetzt spenden;hier spenden;jetzt mitglied werden;jetzt "
     "unterstutzen;anmelden;einloggen;registrieren;abonnieren;jetzt anmelden;jetzt registrieren;"
     "jetzt abonnieren;kostenlos registrieren;hier kostenlos anmelden;jetzt kostenlos anmelden;"
     "bereits registriert;sie sind bereits registriert;passwort vergessen;newsletter abonnieren;"
     "newsletter anmelden;newsletter-anmeldung;zum newsletter anmelden;zum newsletter;"
     "unser newsletter;folgen;folgen sie uns;folgen sie uns auf twitter;"
     "folgen sie uns auf facebook;folgen sie uns auf instagram;folge uns;folge uns auf facebook;"
     "folge uns auf instagram;folgt uns;mitglieder-login;sie sind aktuell nicht eingeloggt"},
    {Kind::more,
     "noch mehr;von;anzeige;anzeige symplr;mehr details;ansehen;bild anzeigen bild schliessen;"
     "video-beschreibung einblenden;"
     "video-beschreibung ausblenden;download der audiodatei;externer inhalt;externe "
     "inhalte;empfohlener redaktioneller inhalt;"
     "empfohlener externer inhalt;ende der weiteren informationen;weitere videos;pdf vorschau;zum "
     "anfang;zuruck zum inhaltsverzeichnis;zuruck zu den suchergebnissen;"
     "zum kalender hinzufugen;artikel lesen;link zum artikel;zum artikel;neueste kommentare;"
     "letzte kommentare;fotostrecke;zur fotostrecke;karte wird geladen - bitte warten;"
     "bitte warten;schliessen;meistgelesen;anzeigen;werbung;advertorial;weiterlesen;"
     "weiter lesen;mehr lesen;mehr;mehr dazu;mehr erfahren;mehr infos;mehr anzeigen;"
     "alle anzeigen;artikel anzeigen;alle artikel anzeigen;lesen sie mehr;lesen sie dazu;"
     "lesen sie hierzu;lesen sie auch;lesen sie auch dazu;lesen sie dazu auch;zum weiterlesen;"
     "siehe auch;siehe dazu;schon gelesen;vorheriger artikel;nachster artikel;"
     "vorheriger beitrag;nachster beitrag;vorherige artikel;nachste artikel;zuruck;"
     "zuruck zur ubersicht;zur ubersicht;zuruck zur startseite;zuruck zur listenansicht;"
     "zuruck zur webseite;nach oben;zum seitenanfang;seitenanfang;zum inhalt;hauptinhalt;"
     "kommentare lesen;kommentare anzeigen;zu den kommentaren;vollbild;video uberspringen;"
     "bildergalerie;bildstrecke;zur bildergalerie;zur galerie;galerie;quellen ausblenden;"
     "quellen einblenden;inhaltsverzeichnis;kategorien;kategorie;schlagworte;schlagworter;"
     "schlagwort;stichworte;stichworter;themen;mehr themen;autor;autorin;autor*in;autor/in;"
     "autor:in;autor:innen;autoren;uber den autor;uber die autorin;uber den author;"
     "uber die autoren;alle artikel;alle beitrage;alle folgen;alle artikel des autors;"
     "weitere artikel des autors"},
    {Kind::end,
     "mehr zum thema;mehr zu diesem thema;mehr zu dem thema;mehr zu den themen;weitere artikel;"
     "weitere artikel zum thema;weitere beitrage;weitere beitrage zum thema;weitere themen;"
     "weitere meldungen;weitere nachrichten;weitere news;weitere stories;"
     "das konnte sie auch interessieren;das konnte dich auch interessieren;"
     "das konnte euch auch interessieren;das konnte dir auch gefallen;"
     "das konnte ihnen auch gefallen;das konnte sie interessieren;das konnte dich interessieren;"
     "diese artikel konnten dich auch interessieren;diese artikel konnten euch auch interessieren;"
     "diese artikel konnten sie auch interessieren;"
     "diese artikel konnten dich ebenfalls interessieren;dies konnte sie auch interessieren;"
     "dies konnte dich auch interessieren;das thema konnte dich auch interessieren;"
     "auch interessant;auch lesenswert;ebenfalls interessant;mehr interessantes;"
     "mehr zum thema lesen;verwandte artikel;verwandte themen;verwandte beitrage;"
     "verwandte themenbereiche;ahnliche artikel;ahnliche beitrage;ahnliche themen;"
     "meistgelesene artikel;meistgelesene news;meist gelesen;beliebte artikel;beliebte beitrage;"
     "neueste artikel;neueste beitrage;aktuelle beitrage;kommentierte artikel;"
     "merkmale dieser pressemitteilung;schlagen sie auch in anderen worterbuchern nach;"
     "empfehlungen der redaktion;empfehlungen aus der redaktion"},
    {Kind::legal,
     "alle rechte vorbehalten;impressum;datenschutz;datenschutzerklarung;"
     "datenschutzeinstellungen verwalten;zum inhalt springen;zur navigation springen;"
     "zur suche springen;zum hauptinhalt springen;direkt zum inhalt;cookie-einstellungen;alle "
     "angaben ohne gewahr;"
     "nutzungsbedingungen;agb;alle cookies akzeptieren;diese seite benutzt cookies;"
     "aktivierung erforderlich;dauerhafte aktivierung;video laden;inhalt laden;inhalte laden;karte "
     "laden;beitrag laden;"
     "inhalt nicht verfugbar"},
    {Kind::respond,
     "kommentieren;lesermeinungen;leserkommentare;kommentare;kommentar schreiben;schreiben sie "
     "einen kommentar;"
     "schreibe einen kommentar;schreib einen kommentar;einen kommentar schreiben;"
     "kommentar hinterlassen;hinterlasse einen kommentar;hinterlassen sie einen kommentar;"
     "hinterlasse eine antwort;kommentar verfassen;kommentar abgeben;jetzt kommentieren;"
     "artikel kommentieren;diesen artikel kommentieren;keine kommentare;noch keine kommentare;"
     "kommentare geschlossen;kommentare sind geschlossen;kommentarfeed;artikel bewerten;"
     "beitrag bewerten;rezept bewerten;bewerten;noch keine bewertungen;"
     "bewerten sie diesen artikel;war der artikel nutzlich;war dieser artikel hilfreich;"
     "war diese seite hilfreich;leserbrief schreiben"},
    // English
    {Kind::share,
     "ja nein;yes no;oui non;keep reading;"
     "report this page;read in english;on air now;"
     "osallistu keskusteluun;piilota;seguir;tweeten;share;view this post on "
     "instagram;buy now;shop now;add to cart;shares;like;likes;send;"
     "send to a friend;rate;tweets;pocket;skype;sms;gmail;pint;baixar;download;share this;"
     "share this article;share this story;share this post;share this page;share it;"
     "share on facebook;share on twitter;share on x;share on linkedin;share on pinterest;"
     "share on whatsapp;share via email;share via;share back;share article;share story;"
     "sharing is caring;click to share;click to tweet;tweet this;email this;email this article;"
     "e-mail this article;pin;pin it;pin this;pin recipe;save to pinterest;print;"
     "print this page;print article;print this article;print page;print recipe;print friendly;"
     "jump to recipe;copy link;copy url;like loading;like us on facebook;add to favorites;"
     "add to favourites;listen to this article;listen to article;reddit;tumblr;viber;vkontakte;"
     "odnoklassniki;xing;mastodon;instagram;youtube;tiktok;snapchat"},
    {Kind::sign_up,
     "subscribe;subscribe now;subscribe today;sign up;sign up now;sign up here;sign in;log in;"
     "login;register;follow;follow us;follow us on facebook;follow us on twitter;"
     "follow us on instagram;follow us on social media;join us on facebook;newsletter sign up;"
     "newsletter signup;sign up for our newsletter;subscribe to our newsletter;"
     "get our newsletter;already a subscriber;already registered;forgot password;"
     "join the conversation;donate;donate now"},
    {Kind::more,
     "by;author;authors;related;related recipes;apply now;via giphy;via "
     "imgur;via twitter;advertisement;hide images;show "
     "images;watch latest videos;ver noticia;more+ less;expand "
     "collapse;"
     "audios and videos on the topic;latest videos;related videos;close;click to hide;click to "
     "show;remove ads;text size;order reprints;"
     "recent comments;latest comments;permalink;more info;latest posts;blog posts;click here;"
     "advertising;advert;ad;ads;sponsored;sponsored content;sponsored links;paid content;"
     "paid post;story continues below;story continues below advertisement;"
     "article continues below;article continues below advertisement;"
     "article continues after advertisement;continue reading;continue reading below;read more;"
     "read more about this topic;read also;also read;read the full story;read the full article;"
     "read full article;learn more;find out more;see more;see also;see next story;view more;"
     "show more;load more;more;next;previous;don't miss;next page;previous page;next article;"
     "previous article;next post;previous post;next story;previous story;back to top;"
     "back to article;return to top;scroll to top;skip to content;skip to main content;"
     "jump to video;view comments;show comments;view gallery;view all;see all;enlarge image;"
     "full screen;play video;media playback is unsupported on your device;video unavailable;"
     "this slideshow requires javascript;category;topics;filed under;posted in;tagged;"
     "about the author;about the authors;about author;view all posts;all posts;more articles;"
     "see all posts by this author;table of contents"},
    {Kind::end,
     "related articles;related article;related stories;related story;related posts;related post;"
     "related news;related content;related topics;related subjects;related coverage;"
     "related reading;related links;related information;read next;you may also like;you might also "
     "like;"
     "you may also be interested in;you might also be interested in;you may also enjoy;"
     "more from this author;more on this story;more on this topic;more like this;more stories;"
     "more news;most read;most popular;most viewed;recommended for you;recommended reading;"
     "recommended stories;explore further;recent posts;recent articles;popular posts;"
     "popular articles;latest news;latest stories;trending now;top stories;what to read next;"
     "in case you missed it;look at other dictionaries"},
    {Kind::legal,
     "email protected;all rights reserved;some rights reserved;privacy policy;privacy notice;terms "
     "of use;"
     "terms of service;terms and conditions;cookie policy;accept cookies;accept all cookies;"
     "contact us;about us;report a correction or typo;report an error"},
    {Kind::respond,
     "comment;comments;post your comment;add a comment;add comment;add comments;post a "
     "comment;write a comment;"
     "leave a comment;leave a reply;leave a reply cancel reply;leave your comment;"
     "be the first to comment;no comments;no comments yet;comments are closed;comments closed;"
     "comments off;click to comment;join the discussion;rate this;rate this recipe;"
     "rate this article;rate this post;was this article helpful;was this page helpful;"
     "did you find this article helpful;reply;cancel reply;trackback url"},
    // Spanish, Portuguese, Catalan
    {Kind::share,
     "compartir;escucha la nota;beta escucha la nota;escuchar la nota;ver esta publicacion en "
     "instagram;ver essa foto no instagram;comparte;"
     "compartir noticia;compartir en facebook;compartir en twitter;comparte esta noticia;"
     "comparte este articulo;compartir este articulo;imprimir;enviar por email;"
     "enviar por correo;copiar enlace;me gusta;compartilhar;compartilhe;compartilhe isso;"
     "compartilhe esta noticia;partilhar;guardar;escuchar"},
    {Kind::sign_up,
     "suscribete;suscribirse;suscribase;iniciar sesion;registrate;registrarse;siguenos;"
     "siguenos en;siganos;siganos en;boletin;boletines;siga-nos;nos siga no;inscreva-se;assine;"
     "assine ja;entrar;cadastre-se"},
    {Kind::more,
     "escucha esta nota;escucha esta nota aqui;publicado;"
     "conforme a los criterios de;publicidad;reportar error;reporte un error;reportar un error;"
     "agregar informacion;"
     "ultimos comentarios;escucha la noticia;iklan;baca juga;publicidade;anuncio;anuncios;"
     "continua depois da publicidade;continua apos a publicidade;contenido patrocinado;leer mas;"
     "lea mas;ver mas;mostrar mas;lea tambien;lee tambien;lea ademas;ver tambien;vea tambien;"
     "mira tambien;le puede interesar;te puede interesar;tambien te puede interesar;"
     "tambien le puede interesar;te recomendamos;siguiente;anterior;siguiente noticia;"
     "noticia anterior;volver;volver arriba;inicio;temas;etiquetas;categorias;tambem leia;"
     "leia mais;leia tambem;veja mais;veja tambem;saiba mais;ver comentarios;siguiente articulo;"
     "articulo anterior"},
    {Kind::end,
     "contenido relacionado;contenidos relacionados;temas relacionados;noticias relacionadas;"
     "notas relacionadas;articulos relacionados;entradas relacionadas;mas noticias;mas leidas;"
     "las mas leidas;lo mas leido;lo mas visto;ultimas noticias;noticias recomendadas;"
     "conteudo relacionado;artigos relacionados;materias relacionadas;mais lidas;as mais lidas;"
     "mais noticias;recomendados para ti;recomendados para voce"},
    {Kind::legal,
     "aviso legal;politica de privacidad;politica de cookies;todos los derechos reservados;"
     "todos os direitos reservados;politica de privacidade"},
    {Kind::respond,
     "comentar;comentarios;deja un comentario;deja tu comentario;dejar un comentario;"
     "deja una respuesta;escribe un comentario;sin comentarios;deixe um comentario;"
     "deixe seu comentario;comente"},
    // Italian
    {Kind::share,
     "condividi;visualizza questo post su instagram;condividi su;condividi su facebook;"
     "condividi questo articolo;stampa;invia per email;mi piace"},
    {Kind::sign_up,
     "iscriviti;iscriviti alla newsletter;abbonati;accedi;registrati;seguici;seguici su;"
     "seguici su facebook"},
    {Kind::more,
     "pubblicita;annuncio;continua a leggere;continua la lettura;leggi tutto;leggi di piu;"
     "leggi anche;leggi i commenti;vedi anche;guarda anche;articolo precedente;"
     "articolo successivo;torna su;torna all'inizio;tag;categorie;argomenti"},
    {Kind::end,
     "articoli correlati;notizie correlate;potrebbe interessarti;potrebbe interessarti anche;"
     "ti potrebbe interessare;ti potrebbero interessare;i piu letti;le piu lette;ultime notizie;"
     "altri articoli"},
    {Kind::legal, "riproduzione riservata;tutti i diritti riservati;informativa sulla privacy"},
    {Kind::respond, "commenta;commenti;lascia un commento;scrivi un commento;nessun commento"},
    // Dutch
    {Kind::share,
     "delen;dit bericht op instagram bekijken;deel dit artikel;deel dit bericht;deel via;"
     "deel op facebook;afdrukken;printen"},
    {Kind::sign_up,
     "inschrijven;abonneren;abonneer;inloggen;aanmelden;registreren;nieuwsbrief;volg ons;"
     "volg ons op;schrijf je in"},
    {Kind::more,
     "advertentie;advertenties;lees meer;lees verder;lees ook;bekijk ook;vorige;volgende;"
     "vorig artikel;volgend artikel;terug naar boven;onderwerpen"},
    {Kind::end,
     "gerelateerde artikelen;gerelateerd nieuws;gerelateerde berichten;meer over dit onderwerp;"
     "meest gelezen;meer nieuws;ook interessant;laatste nieuws"},
    {Kind::legal, "alle rechten voorbehouden;privacybeleid;algemene voorwaarden"},
    {Kind::respond,
     "reageer;reageren;reacties;geef een reactie;laat een reactie achter;plaats een reactie;"
     "geen reacties"},
    // Polish, Czech
    {Kind::share,
     "udostepnij;udostepnij na facebooku;podziel sie;drukuj;wydrukuj;poslij dalej;sdilet;tisk;"
     "vytisknout"},
    {Kind::sign_up,
     "zaloguj sie;zarejestruj sie;zapisz sie;subskrybuj;obserwuj nas;prihlasit;registrace"},
    {Kind::more,
     "reklama;dalsza czesc artykulu pod materialem wideo;dalsza czesc artykulu pod reklama;"
     "partnerzy portalu;trwa ladowanie;czytaj wiecej;czytaj dalej;czytaj tez;czytaj takze;czytaj "
     "rowniez;zobacz "
     "takze;"
     "zobacz tez;zobacz wiecej;dowiedz sie wiecej;cist dale;ctete take;tagi;dolacz do dyskusji"},
    {Kind::end,
     "powiazane artykuly;powiazane tematy;polecane artykuly;podobne artykuly;"
     "najczesciej czytane;najnowsze wpisy;souvisejici clanky;nejctenejsi"},
    {Kind::respond,
     "skomentuj;dodaj komentarz;napisz komentarz;komentarze;brak komentarzy;pridat komentar"},
    // Chinese, of encyclopaedias and newspapers
    {Kind::more,
     "\u56fe\u96c6;\u7f16\u8f91;\u9501\u5b9a;\u76ee\u5f55;\u6536\u8d77;\u5c55\u5f00\u5168\u90e8"},
    // Russian, Arabic
    {Kind::more,
     "Читайте также;Читаите также;ЧИТАЙТЕ ТАКЖЕ;Смотрите также;По теме;Реклама;اقرأ أيضا;"
     "اقرأ أيضاً;إقرأ أيضا;اقرأ المزيد"},
    {Kind::sign_up, "Подписаться;Подписывайтесь;تابعنا;تابعنا عبر;تابعنا على;تابعونا;تابعونا على"},
    // Nordic languages
    {Kind::share,
     "jaa;jaa artikkeli;tulosta;dela;dela artikeln;skriv ut;del;del artikkelen;del artiklen"},
    {Kind::more,
     "mainos;mainos alkaa;annons;annonse;artikkeli jatkuu mainoksen jalkeen;lue myos;lue lisaa;"
     "katso myos;las mer;las ocksa;les mer;les ogsa;laes mere;laes ogsa;aiheet;avainsanat"},
    {Kind::end,
     "luetuimmat;mest lasta;mest leste;mest laeste;relaterade artiklar;relaterede artikler"},
    {Kind::sign_up,
     "tilaa uutiskirje;tilaa;kirjaudu;prenumerera;logga in;abonner;logg inn;log ind"},
    {Kind::respond,
     "kommentoi;kommentit;kirjoita kommentti;kommentera;kommentarer;skriv en kommentar"},
};

using KindByPhrase = std::unordered_map<std::string_view, Kind>;

KindByPhrase read_whole_lines() {
  KindByPhrase kinds;
  for_each_phrase(kWholeLines,
                  [&](Kind kind, std::string_view phrase) { kinds.emplace(phrase, kind); });
  return kinds;
}

}  // namespace

BoilerplateKind kind_of_whole_line(std::string_view phrase) {
  static const KindByPhrase kByPhrase = read_whole_lines();
  const auto whole = kByPhrase.find(phrase);
  return whole == kByPhrase.end() ? Kind::none : whole->second;
}

}  // namespace glane

#include "page/plain_text/boilerplate_lines.hpp"

#include <doctest/doctest.h>

#include "base/normalised_text.hpp"

using namespace glane;

namespace {

BoilerplateLine read(std::string_view text) {
  return boilerplate_of_line({text, normalised(text)});
}

}  // namespace

TEST_CASE("lines that are no text are known by their phrase") {
  using Kind = BoilerplateKind;
  CHECK(read("© Mairie de Dax").kind == Kind::credit);
  CHECK(read("Jean Petit / AFP").kind == Kind::credit);
  CHECK(read("→ S’INSCRIRE").kind == Kind::sign_up);
  CHECK(read("Partager sur Facebook").kind == Kind::share);
  CHECK(read("À lire aussi : le port rouvre").kind == Kind::more);
  CHECK(read("Lire les commentaires (12)").kind == Kind::more);
  CHECK(read("Haut de page ↑").kind == Kind::end);
  CHECK(read("© 2016 Le Journal").kind == Kind::legal);
  CHECK(read("3 min de lecture").kind == Kind::figures);
  CHECK(read("1 234 vues").kind == Kind::figures);
  CHECK(read("3–4 minutes").kind == Kind::figures);
  CHECK(read("J'aimechargement…").kind == Kind::share);
  CHECK(read("Soyez le premier à réagir !").kind == Kind::respond);
  CHECK(read("Lire aussi Le port rouvre ses quais").kind == Kind::more);
  CHECK(read("Laisser un commentaire Annuler la réponse").kind == Kind::form);
  CHECK(read("(c) 2004 La Gazette du Val").kind == Kind::legal);
  CHECK(read("Vous jouez le soir ? Suivez-nous pour tout savoir.").kind == Kind::sign_up);
  CHECK(read("----------").kind == Kind::rule);
  CHECK(read("Join the Ferry's WhatsApp community!").kind == Kind::sign_up);
  CHECK(read("MUST READ | The ferry is back").kind == Kind::more);
  CHECK(read("(También puede leer: El puente abre)").kind == Kind::more);
  CHECK(read("[email\u00A0protected]").kind == Kind::legal);
  CHECK(read("Lecture en 3 min.").kind == Kind::figures);
  CHECK(read("Follow me on Twitter. I sail the ferry.").kind == Kind::sign_up);
  CHECK(read("Update Required To play the media, update your browser.").kind == Kind::legal);
  CHECK(read("[ Imprimer ] [ Envoyer à un ami ] [ Sommaire ]").kind == Kind::share);
  CHECK(read("Plan du site | Se connecter | RSS").kind == Kind::legal);
}

TEST_CASE("what asks for consent, and what tells of paid links, is no text") {
  for (const std::string_view text :
       {"Twitter freischalten", "YouTube immer entsperren",
        "Wir respektieren deine Privatsphäre und laden nichts, bevor du zustimmst.",
        "Um Inhalte von Fährtube zu sehen, stimmen Sie bitte zu.",
        "Mit dem Laden der Karte akzeptieren Sie die Regeln des Kartendienstes.",
        "Auf unserer Website werden Cookies verwendet.", "Aktivierung erforderlich",
        "Letzte Aktualisierung am 2.02.2022 / Affiliate Links / Bilder von der Product "
        "Advertising API",
        "Mit * gekennzeichnete Links sind Affiliate-Links. Wir erhalten eine Provision.",
        "This post may contain affiliate links."}) {
    CAPTURE(text);
    CHECK(read(text));
  }
  for (const std::string_view text :
       {"Der Rat will den Fähranleger am Montag für alle Boote freischalten",
        "Affiliate-Links sind eine Erfindung der Werber",
        "Der Makler verlangt eine Provision von drei Monatsmieten"}) {
    CAPTURE(text);
    CHECK_FALSE(read(text));
  }
}

TEST_CASE("who answers for a Chinese text, and an encyclopaedia's buttons, are no text") {
  for (const std::string_view text : {"责任编辑：张三", "[责任编辑:张三]", "编辑", "目录"}) {
    CAPTURE(text);
    CHECK(read(text));
  }
  CHECK_FALSE(read("编辑部在河边"));
}

TEST_CASE("figures with the words of what is counted are counters, and nothing else is") {
  for (const std::string_view text :
       {"3.5/5 (12 votes)", "(Visited 12 times, 1 visits today)", "37 views", "8 min read",
        "Lesezeit etwa 5 Minuten", "(95 Stimmen: 4,73 von 5)", "5540 mal angezeigt",
        "Bewertung: 1,00 von 5 Sterne, basierend auf 1 abgegebenen Stimmen", "Lu 12 fois 3 vues",
        "1 Besucher online"}) {
    CAPTURE(text);
    CHECK(read(text).kind == BoilerplateKind::figures);
  }
  for (const std::string_view text :
       {"12", "Trois minutes", "5 Sterne für den Koch", "Note 3", "12 pages", "4 von 5",
        "2 h 30 min", "Gesamt 35 Min.", "17.8 MB"}) {
    CAPTURE(text);
    CHECK_FALSE(read(text));
  }
}

TEST_CASE("buttons one behind the other are no text") {
  for (const std::string_view text :
       {"Facebook0 Tweet0 Email0 Print0", "Jump to Recipe Print Recipe", "Teilen Drucken Merkliste",
        "Share Tweet Pin it"}) {
    CAPTURE(text);
    CHECK(read(text).kind == BoilerplateKind::share);
  }
  for (const std::string_view text : {"Share the bread", "Print and wait", "Drucken wir nicht"}) {
    CAPTURE(text);
    CHECK_FALSE(read(text));
  }
}

TEST_CASE("a sentence that invites makes no text of those before it") {
  for (const std::string_view text :
       {"Nie mehr Neues vom Fluss versäumen? Abonnieren Sie unser Blatt: täglich um sieben.",
        "Start the day with the ferry's news. Sign up here.",
        "Le fleuve vous passionne ? Abonnez-vous dès 3 euros."}) {
    CAPTURE(text);
    CHECK(read(text).kind == BoilerplateKind::sign_up);
  }
  CHECK_FALSE(read("Il faut signer. Le maire, lui, dit : inscrivez-vous."));
}

TEST_CASE("warnings of the machine are no text") {
  CHECK(read("Warning: fopen(): No such file in /www/pont.php on line 12"));
  CHECK_FALSE(read("Warning: the bridge is closed on line 12"));
}

TEST_CASE("a long line is no credit, whatever it starts with") {
  const std::string line = "Foto: " + std::string(150, 'a');
  CHECK_FALSE(read(line));
  CHECK(read("Foto: Zoé Lacaze").kind == BoilerplateKind::credit);
}

TEST_CASE("sentences that hold such a phrase are text") {
  for (const std::string_view text :
       {"Il faut partager cet article de foi avec tous.", "Le haut de page était déchiré.",
        "Facebook a perdu mille abonnés en un jour.", "Contactez la mairie pour en savoir plus.",
        "Recevez mes salutations.", "Les mentions légales manquent sur ce site.", "42", "---",
        "Lire aussi bien Proust que son journal, voilà l'idée.", "Genève | Un vote serré", "",
        "…"}) {
    CAPTURE(text);
    CHECK_FALSE(read(text));
  }
}

TEST_CASE("a single word is no sign of a web page") {
  CHECK(read("Facebook"));
  CHECK_FALSE(read("Facebook").telling);
  CHECK(read("Mentions légales").telling);
}

TEST_CASE("a remark in brackets that sends elsewhere, and files to fetch, are no text") {
  CHECK(read("[Alles zur Flut finden Sie hier in unserem Newsblog.]"));
  CHECK(read("[Lire aussi : le bac en crue]"));
  CHECK_FALSE(read("[Le bac passe ici en automne.]"));
  CHECK_FALSE(read("Lesen Sie [hier] weiter"));
  CHECK(read("Affiche en haute définition (jpeg, 1 MB)"));
  CHECK(read("Download: mp3 (30 MB)  opus (16 MB)"));
  CHECK_FALSE(read("La carte (512 MB) est pleine"));
  CHECK_FALSE(read("Le fichier pdf est trop lourd (30 MB) pour le bac."));
}

TEST_CASE("the head of a calendar is no text, and what heads the site's other stories ends one") {
  CHECK(read("Mo Di Mi Do Fr Sa So").kind == BoilerplateKind::figures);
  CHECK(read("Su Mo Tu We Th Fr Sa").kind == BoilerplateKind::figures);
  CHECK_FALSE(read("Mo Di Mi Do"));
  CHECK_FALSE(read("Mon dim ven mer mar sam bac"));
  for (const std::string_view line :
       {"More Great Varlois Stories", "Mehr über das Varlois", "À la une de Varlois",
        "Más noticias de Colmar", "Empfehlungen aus dem Varlois-Shop"}) {
    CAPTURE(line);
    CHECK(read(line).kind == BoilerplateKind::end);
  }
  CHECK_FALSE(read("Mehr über das Varlois lesen Sie im Buch."));
  CHECK_FALSE(read("More bridges have stories."));
}

TEST_CASE("lines in Korean, Russian and Arabic that are no text are known") {
  using Kind = BoilerplateKind;
  CHECK(read("<저작권자ⓒ 나루일보. 무단전재-재배포 금지>").kind == Kind::legal);
  CHECK(read("ⓒ 나루일보").kind == Kind::legal);
  CHECK(read("Читайте также: Паром вернулся").kind == Kind::more);
  // й in two characters.
  CHECK(read("Чита\u0438\u0306те также").kind == Kind::more);
  CHECK(read("تابعنا عبر").kind == Kind::sign_up);
  CHECK_FALSE(read("나루가 다시 열렸다"));
  CHECK_FALSE(read("Читайте книги"));
}

#include "page/plain_text/phrases_to_reader.hpp"

#include <doctest/doctest.h>

#include "base/normalised_text.hpp"

using namespace glane;

TEST_CASE("phrases said to the reader are counted, wherever they stand in the line") {
  struct Row {
    std::string_view line;
    std::size_t count;
  };
  for (const Row& row : {
           Row{"Unser Spendenkonto: IBAN: DE00 1234", 2},
           Row{"If you enjoyed this story, sign up for the weekly letter", 2},
           Row{"Suscríbete a nuestro canal de Telegram", 2},
           Row{"Iscriviti alla lista", 1},
           Row{"Zoé Lacaze ne travaille pas, ne possède pas de parts, ne reçoit pas de fonds d'une "
               "banque",
               2},
           Row{"Cet article vous a plu ?", 1},
           Row{"Je découvre les offres", 1},
           Row{"Conformément à la loi Informatique et Libertés", 1},
           Row{"Conformément au règlement européen, vous bénéficiez d'un droit d'accès", 2},
           Row{"The Ferry is not responsible for the opinions of its readers", 1},
           Row{"Ihnen hat der Artikel gefallen?", 1},
           Row{"Chosen by our writers, independent of our parent company.", 1},
           Row{"Napisz do autora: roy@quai.example", 1},
           Row{"Importé automatiquement de notre ancien système de gestion de contenu", 1},
           Row{"Original-Content von: Polizei, übermittelt durch news aktuell", 2},
           Row{"Contact reporter Jeanne Roy, and follow her on Twitter", 2},
           Row{"Hast du dieses Rezept ausprobiert?", 1},
           Row{"Article non rédigé par la rédaction", 1},
           Row{"Le pont rouvre lundi.", 0},
           Row{"Die Ibanez spielt er seit zehn Jahren", 0},
           Row{"Heavy oversubscription of the bonds", 0},
           Row{"", 0},
       }) {
    CAPTURE(row.line);
    CHECK(count_phrases_to_reader(normalised(row.line)) == row.count);
  }
}

TEST_CASE("a line that says two of them is said to the reader, wherever it stands") {
  for (const std::string_view line :
       {"Unterstütze uns und abonniere das Heft gedruckt oder als E-Paper.",
        "Ihnen hat der Artikel gefallen? Spenden Sie jetzt per Kreditkarte oder Paypal!",
        "Subscribe to the ferry's weekly newsletter",
        "Wir haben das automatische Laden der Inhalte vom Quai blockiert. Ihre Zustimmung an "
        "dieser Stelle wird gespeichert (Datenschutz).",
        "Turn on notifications to hear of every crossing. You can manage alerts at any time."}) {
    CAPTURE(line);
    CHECK(is_said_to_reader(normalised(line)));
  }
  for (const std::string_view line :
       {"Honor every unsubscribe request", "Le conseil vend son e-paper aux abonnés",
        "La newsletter de la mairie annonce la réouverture du pont.",
        "Le pont rouvre lundi, et le bac s'arrête."}) {
    CAPTURE(line);
    CHECK_FALSE(is_said_to_reader(normalised(line)));
  }
}

#include "page/quotes/device_signature.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace glane;

TEST_CASE("devices sign what they send") {
  for (const std::string_view line :
       {"Envoyé de mon téléphone", "-- Sent from my phone", "Gesendet von meinem B7 mit Tapatalk",
        "Von meinem Telefon gesendet", "Mit der freien App von meinem B7 aus geschrieben.",
        "Enviado desde mi teléfono", "Inviato dal mio telefono", "Verzonden vanaf mijn telefoon",
        "Wysłane z mojego telefonu"}) {
    CAPTURE(line);
    CHECK(is_device_signature(line));
  }
}

TEST_CASE("people write of sending, too") {
  for (const std::string_view line :
       {"Envoyé depuis la gare", "Sent from Rome with love", "Von meinem Bruder habe ich gehört",
        "Mit der Bahn bin ich gefahren, von meinem Dorf aus geschrieben", ""}) {
    CAPTURE(line);
    CHECK_FALSE(is_device_signature(line));
  }
}

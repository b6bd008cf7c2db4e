// What telephones and programs sign messages with, and nobody wrote.
#pragma once

#include <string_view>

namespace glane {

// True for "Envoyé depuis l'application Courrier", "Gesendet von meinem Telefon", "Sent from my
// phone using the app"; false for a remark on where somebody was ("Envoyé depuis la gare").
bool is_device_signature(std::string_view line);

}  // namespace glane

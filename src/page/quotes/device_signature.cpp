#include "page/quotes/device_signature.hpp"

#include <string>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"

namespace glane {

namespace {

constexpr std::size_t kLongest = 100;

constexpr std::string_view kSent[] = {
    "envoye de ",       "envoye depuis ",  "envoye a partir de ", "envoye avec ",  "envoye via ",
    "poste depuis ",    "ecrit depuis ",   "sent from ",          "sent with ",    "sent via ",
    "sent using ",      "posted from ",    "posted via ",         "gesendet von",  "gesendet mit ",
    "geschrieben von ", "enviado desde ",  "enviado de ",         "enviado do ",   "enviado con ",
    "inviato da",       "verzonden vanaf", "verzonden met ",      "verstuurd van", "wyslane z "};

// Whose device, and what devices and programs are called.
constexpr std::string_view kDevices[] = {
    " mon ",       " my ",    " l'appli",  " app ",        " mail",    " courrier", " outlook",
    " yahoo",      " iphone", " ipad",     " android",     " samsung", " proton",   " gmail",
    " smartphone", " orange", " tapatalk", " thunderbird", " meinem ", " mein ",    " mi ",
    " mio ",       " meu ",   " mijn ",    " mojego ",     " handy",   " huawei"};

// "Von meinem Telefon gesendet", "Mit der App von meinem Telefon aus geschrieben."
bool is_german_and_ends_with_verb(std::string_view key) {
  while (key.ends_with('.') || key.ends_with('!')) key.remove_suffix(1);
  return ends_with_any(key, {" gesendet", " geschrieben", " gepostet"}) &&
         starts_with_any(key, {"von meinem ", "von meiner ", "mit der ", "mit meinem "}) &&
         contains_any(key, {"von meinem ", " app ", "mit meinem "});
}

}  // namespace

bool is_device_signature(std::string_view line) {
  if (line.size() >= kLongest) return false;
  const std::string whole = normalised(line);
  std::string_view key = whole;
  while (!key.empty() && std::string_view("-~*_(\" ").find(key.front()) != key.npos) {
    key.remove_prefix(1);
  }
  if (starts_with_any(key, {"obtenez outlook pour", "obtenir outlook pour", "get outlook for",
                            "telecharger outlook pour", "telechargez outlook pour"}))
    return true;
  if (key.find(',') != key.npos) return false;
  return (starts_with_any(key, kSent) && contains_any(key, kDevices)) ||
         is_german_and_ends_with_verb(key);
}

}  // namespace glane

#include "page/plain_text/boilerplate_lines.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/plain_text/boilerplate_phrases.hpp"
#include "page/plain_text/line_start_phrases.hpp"

namespace glane {

namespace {

using Kind = BoilerplateKind;

// "... / AFP": the end of a short credit under a picture.
constexpr std::string_view kCreditEnds[] = {
    "/ afp",      "/afp",     "/ reuters",        "/ sipa", "/ getty images", "/ shutterstock",
    "/ unsplash", "/ maxppp", "via getty images", "/ ap",   "/ hans lucas",   "/ abaca"};

// Longer lines are text, whatever they start with.
constexpr std::size_t kLongestLine = 300;
constexpr std::size_t kLongestCredit = 120;
constexpr std::size_t kLongestCreditEnd = 60;

// Bytes of the sign that starts a credit or a copyright notice; 0: there is none.
std::size_t copyright_sign(std::string_view key) {
  for (const std::string_view sign : {"\u00A9", "(c) "}) {
    if (key.starts_with(sign)) return sign.size();
  }
  return 0;
}

// "© 2016 Le Journal": of the site, not of a picture.
bool is_copyright(std::string_view key) {
  const std::size_t sign = copyright_sign(key);
  if (sign == 0 || key.size() > kLongestCredit) return false;
  const std::size_t at = key.find_first_not_of(' ', sign);
  return at != key.npos && is_ascii_digit(key[at]);
}

bool is_credit(std::string_view key) {
  if (key.size() > kLongestCredit) return false;
  if (copyright_sign(key) > 0) return true;
  if (key.size() > kLongestCreditEnd || key.find(". ") != key.npos) return false;
  return ends_with_any(key, kCreditEnds);
}

// "3 min de lecture", "1 234 vues", "3.5/5 (12 votes)", "Visited 12 times, 1 visits today":
// figures, and no word but of what is counted.
bool is_figures(std::string_view key) {
  constexpr std::string_view kCounted[] = {
      "min",       "mn",          "mins",      "minute",      "minutes",    "minuten",   "minutos",
      "minuti",    "vues",        "vue",       "lectures",    "partages",   "partage",   "views",
      "view",      "reads",       "visits",    "shares",      "share",      "votes",     "vote",
      "likes",     "aufrufe",     "angezeigt", "gelesen",     "lesezeit",   "lesedauer", "stimmen",
      "stimme",    "sternen",     "sterne",    "bewertungen", "bewertung",  "ratings",   "rating",
      "stars",     "votos",       "voti",      "valutazioni", "lecturas",   "visitas",   "retweets",
      "teilungen", "impressions", "klicks",    "besucher",    "interakcji", "좋아요"};
  constexpr std::string_view kAround[] = {
      "de",    "lecture", "read",    "reading",   "visited", "times",        "today",
      "total", "mal",     "etwa",    "ca",        "von",     "out",          "of",
      "sur",   "average", "this",    "post",      "article", "durchschnitt", "durchschnittlich",
      "note",  "moyenne", "and",     "und",       "et",      "rate",         "show",
      "only",  "add",     "chat",    "bubble",    "lu",      "fois",         "zeit",
      "time",  "loading", "en",      "basierend", "auf",     "abgegebenen",  "based",
      "on",    "lettura", "lectura", "di",        "wurde",   "cast",         "online"};
  constexpr std::size_t kLongest = 90;
  if (key.size() > kLongest || !text_has_digit(key)) return false;
  std::string words(key);
  for (char& c : words) {
    if (!is_ascii_lower(c) && (static_cast<unsigned char>(c) & 0x80) == 0) c = ' ';
  }
  bool counts = false;
  for (const std::string_view word : words_of_normalised(words)) {
    const bool counted = contains(kCounted, word);
    counts |= counted;
    if (!counted && !contains(kAround, word)) return false;
  }
  return counts;
}

bool has_several_words(std::string_view phrase) {
  return phrase.find_first_of(" '-") != phrase.npos;
}

// "Lire aussi Dix ans de travaux": with a sign behind it the table knows it; without, a sentence
// may start so.
bool is_cross_reference(std::string_view key) {
  return starts_with_any(key, {"lire aussi ", "a lire aussi "}) && key.back() != '.';
}

// "Vous lisez Le Journal sur votre téléphone ? Suivez-nous ...", "Start the day with the ferry's
// news. Sign up here.": what stands before may be anything.
bool is_invitation(std::string_view key) {
  constexpr std::string_view kInvitations[] = {
      "suivez-nous",      "abonnez-vous",      "inscrivez-vous",   "abonnieren sie ",
      "jetzt abonnieren", "hier abonnieren",   "folgen sie uns",   "folgt uns",
      "folge uns",        "sign up for our ",  "sign up for the ", "sign up to our ",
      "sign up here",     "subscribe to our ", "subscribe here",   "follow us ",
      "join our ",        "download our app",  "iscriviti a",      "seguici ",
      "suscribete ",      "siguenos ",         "inscreva-se "};
  constexpr std::size_t kLongestOfGroup = 100;
  if (key.size() <= kLongestOfGroup && key.starts_with("join ") &&
      key.find("whatsapp") != key.npos) {
    return true;
  }
  constexpr std::string_view kStops[] = {". ", "? ", "! "};
  for (const std::string_view stop : kStops) {
    for (std::size_t at = key.find(stop); at != key.npos; at = key.find(stop, at + 1)) {
      if (starts_with_any(key.substr(at + stop.size()), kInvitations)) return true;
    }
  }
  return false;
}

// "Warning: fopen(): No such file in /www/pont.php on line 12": of the machine.
bool is_warning(std::string_view key) {
  constexpr std::string_view kLeads[] = {
      "warning: ", "notice: ", "deprecated: ", "fatal error: ", "strict standards: "};
  return starts_with_any(key, kLeads) && key.find(".php on line ") != key.npos;
}

// "[Tous les articles se trouvent dans notre newsletter.]", "[Lesen Sie auch: ...]"
bool is_recommendation(std::string_view key) {
  if (!key.starts_with('[') || !key.ends_with(']')) return false;
  return contains_any(
      key, {"lesen sie", "finden sie hier", "finden sie in", "finden sie im", "newsletter",
            "newsblog", "liveblog", "mehr zum ", "read more", "read also", "related: ", "sign up",
            "subscribe", "lire aussi", "a lire :", "abonne", "abonnieren", "leggi anche"});
}

// "Affiche en haute définition (jpeg, 1 MB)", "Download: mp3 (30 MB) opus (16 MB)"
bool is_download(std::string_view key) {
  constexpr std::size_t kLongest = 100;
  return key.size() <= kLongest && !key.ends_with('.') &&
         contains_any(key, {"kb)", "mb)", "kib)", "mib)", "ko)", "mo)"}) &&
         contains_any(key, {"pdf", "jpeg", "jpg", "png", "doc", "zip", "mp3", "mp4", "xls", "txt"});
}

// "<저작권자ⓒ 나루일보. 무단전재-재배포 금지>": all rights reserved, in Korean.
bool is_korean_copyright(std::string_view key) {
  constexpr std::size_t kLongest = 200;
  return key.size() <= kLongest &&
         (contains_any(key, {"저작권자", "무단전재", "무단 전재"}) || key.starts_with("ⓒ"));
}

// "--------", as a text browser draws it.
bool is_rule(std::string_view key) {
  constexpr std::size_t kShortest = 5;
  return key.size() >= kShortest && std::string_view("-=_*~#").find(key[0]) != key.npos &&
         key.find_first_not_of(key[0]) == key.npos;
}

// "Links mit * sind Affiliate-Links. Kaufen Sie darüber, erhalten wir eine Provision."
bool is_affiliate_notice(std::string_view key) {
  return contains_any(
             key, {"affiliate", "partner-link", "partnerlink", "lien affilie", "liens affilies"}) &&
         contains_any(key, {"provision", "commission", "gekennzeichnet", "markiert", "mehrkosten",
                            "may contain affiliate", "enthalt affiliate", "product advertising",
                            "receive compensation"});
}

// "Twitter freischalten", "YouTube immer entsperren": of what stands for what others would serve.
bool is_consent(std::string_view key) {
  constexpr std::size_t kLongest = 60;
  return key.size() <= kLongest &&
         ends_with_any(key, {" freischalten", " immer entsperren", " laden und anzeigen"});
}

// "Mo Di Mi Do Fr Sa So": the head of a calendar.
bool is_row_of_days(std::string_view key) {
  constexpr std::size_t kLongest = 60;
  constexpr std::size_t kDays = 7;
  constexpr std::string_view kAll[] = {
      "mo",  "di",  "mi",  "do",  "fr",  "sa",  "so",  "mon", "tue", "wed", "thu", "fri",
      "sat", "sun", "su",  "tu",  "we",  "th",  "lu",  "ma",  "me",  "je",  "ve",  "di",
      "lun", "mar", "mer", "jeu", "ven", "sam", "dim", "mie", "jue", "vie", "sab", "dom",
      "gio", "m",   "t",   "w",   "f",   "s",   "l",   "j",   "v",   "d",   "x"};
  if (key.size() > kLongest) return false;
  const std::vector<std::string_view> words = words_of_normalised(key);
  return words.size() == kDays &&
         std::all_of(words.begin(), words.end(), [&](auto word) { return contains(kAll, word); });
}

// "More Great Varlois Stories", "Mehr über das Varlois", "À la une de Varlois": over what else the
// site has.
bool is_head_of_more(std::string_view key) {
  constexpr std::size_t kLongest = 60;
  if (key.size() > kLongest || ends_with_any(key, {".", "?", "!", ","})) return false;
  if (starts_with_any(key, {"more ", "other ", "latest "}) && key.ends_with(" stories"))
    return true;
  return starts_with_any(key, {"mehr uber ", "more from ", "mas noticias de ", "mas informacion de",
                               "a la une de ", "a la une sur ", "empfehlungen aus ",
                               "beliebte inhalte", "entdecke weitere ", "entdecken sie weitere "});
}

BoilerplateLine boilerplate_by_phrase(std::string_view key) {
  const std::string_view phrase = line_phrase(key);
  const Kind whole = kind_of_whole_line(phrase);
  if (whole != Kind::none) return {whole, has_several_words(phrase)};
  const Kind start = is_cross_reference(key) ? Kind::more : kind_of_line_start(key);
  const bool is_long_credit = start == Kind::credit && key.size() > kLongestCredit;
  if (start != Kind::none && !is_long_credit) return {start, true};
  if (is_figures(key) || is_row_of_days(key)) return {Kind::figures, true};
  if (is_head_of_more(key)) return {Kind::end, true};
  if (is_invitation(key)) return {Kind::sign_up, true};
  return {};
}

bool is_button(Kind kind) {
  return kind == Kind::share || kind == Kind::respond || kind == Kind::sign_up;
}

// "Jump to Recipe Print Recipe", "Facebook0 Tweet0": one button behind the other, and nothing else.
bool is_row_of_buttons(std::string_view key) {
  constexpr std::size_t kLongest = 90;
  constexpr std::size_t kMostWords = 5;  // in a button
  if (key.size() > kLongest) return false;
  std::string letters(key);
  for (char& c : letters) c = is_ascii_digit(c) ? ' ' : c;
  const std::vector<std::string_view> words = words_of_normalised(letters);
  std::size_t buttons = 0;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t end = std::min(at + kMostWords, words.size());
    while (end > at) {
      const char* const begin = words[at].data();
      const std::size_t bytes =
          static_cast<std::size_t>(words[end - 1].data() - begin) + words[end - 1].size();
      if (is_button(kind_of_whole_line({begin, bytes}))) break;
      --end;
    }
    if (end == at) return false;
    at = end;
    ++buttons;
  }
  return buttons >= 2;
}

// "Plan du site | Se connecter | RSS", "[ Imprimer ] [ Partager ]": the kind of the first link;
// two at least are known, and what is not is short.
BoilerplateLine read_row_of_links(std::string_view key) {
  constexpr std::string_view kJoints[] = {"|", "[", "]", "\u00B7", "\u2022"};
  constexpr std::size_t kLongestLink = 25;
  std::string row(key);
  for (const std::string_view joint : kJoints) replace_all(row, joint, "\n");
  if (row.find('\n') == row.npos) return {};
  BoilerplateLine first;
  int known = 0;
  for (const std::string_view part : split_text_lines(row)) {
    const BoilerplateLine boilerplate = boilerplate_by_phrase(trim(part));
    if (!boilerplate && trim(part).size() > kLongestLink) return {};
    known += boilerplate ? 1 : 0;
    if (!first) first = boilerplate;
  }
  return known >= 2 ? BoilerplateLine{first.kind, true} : BoilerplateLine{};
}

}  // namespace

BoilerplateLine boilerplate_of_line(const Line& line) {
  const std::string_view key = line.key;
  if (key.empty() || key.size() > kLongestLine) return {};
  if (is_copyright(key) || is_korean_copyright(key)) return {Kind::legal, true};
  if (is_credit(key)) return {Kind::credit, true};
  if (is_rule(key)) return {Kind::rule, false};
  if (is_recommendation(key)) return {Kind::more, true};
  if (is_download(key)) return {Kind::share, true};
  if (is_warning(key)) return {Kind::legal, false};
  if (is_affiliate_notice(key) || is_consent(key)) return {Kind::legal, true};
  if (const BoilerplateLine boilerplate = boilerplate_by_phrase(key)) return boilerplate;
  if (is_row_of_buttons(key)) return {Kind::share, true};
  return read_row_of_links(key);
}

}  // namespace glane

#include "language.hpp"

#include <atomic>

#include "catalogue.hpp"
#include "environment.hpp"

namespace glane::cli {

namespace {

// As with setlocale() the language is the process's own: chosen once, read wherever something is
// printed.
std::atomic<Language> current_language{Language::english};

std::string_view first_set(std::string_view a, std::string_view b, std::string_view c) {
  if (!a.empty()) return a;
  return !b.empty() ? b : c;
}

// "fr", "fr_CA", "fr_FR.UTF-8", "fr_FR@euro".
bool is_of(std::string_view locale, std::string_view language) {
  return locale.substr(0, locale.find_first_of("_.@")) == language;
}

bool is_plain(std::string_view locale) {
  return locale.empty() || locale == "C" || locale == "POSIX";
}

const Translation* find(std::string_view english) {
  return current_language == Language::french ? find_french(english) : nullptr;
}

}  // namespace

Language wished_language(const LanguageWish& wish) {
  const std::string_view locale = first_set(wish.lc_all, wish.lc_messages, wish.lang);
  if (is_plain(locale)) return Language::english;
  std::string_view wanted = wish.language.empty() ? locale : wish.language;
  while (!wanted.empty()) {
    const std::string_view one = wanted.substr(0, wanted.find(':'));
    if (is_of(one, "fr")) return Language::french;
    if (is_of(one, "en") || one == "C" || one == "POSIX") return Language::english;
    wanted.remove_prefix(one.size() < wanted.size() ? one.size() + 1 : one.size());
  }
  return Language::english;
}

LanguageWish wish_of_environment() {
  return {environment("LANGUAGE"), environment("LC_ALL"), environment("LC_MESSAGES"),
          environment("LANG")};
}

void speak(Language language) {
  current_language = language;
}

Language spoken() {
  return current_language;
}

std::string_view translated(std::string_view english) {
  const Translation* const found = find(english);
  return found == nullptr ? english : found->one;
}

// French counts nothing as one: "0 résultat", where English has "0 results".
std::string_view translated(std::string_view one, std::string_view many, std::uint64_t count) {
  const Translation* const found = find(one);
  if (found == nullptr || found->many.empty()) return count == 1 ? one : many;
  return count <= 1 ? found->one : found->many;
}

}  // namespace glane::cli

#include "language.hpp"

#include <doctest/doctest.h>

#include "figures.hpp"
#include "messages.hpp"
#include "search_messages.hpp"

using namespace glane::cli;

namespace {

// Speaks French while it lives.
class InFrench {
 public:
  InFrench() { speak(Language::french); }
  ~InFrench() { speak(Language::english); }
};

}  // namespace

TEST_CASE("the language is wished for as gettext has it") {
  struct {
    LanguageWish wish;
    Language language;
  } rows[] = {
      {{"", "", "", ""}, Language::english},
      {{"", "", "", "fr_FR.UTF-8"}, Language::french},
      {{"", "", "", "fr"}, Language::french},
      {{"", "", "", "fr_CA@euro"}, Language::french},
      {{"", "", "", "frp_FR.UTF-8"}, Language::english},  // Arpitan
      {{"", "", "", "de_DE.UTF-8"}, Language::english},
      {{"", "", "en_GB.UTF-8", "fr_FR.UTF-8"}, Language::english},
      {{"", "fr_FR.UTF-8", "en_GB.UTF-8", "en_GB.UTF-8"}, Language::french},
      {{"", "C", "fr_FR.UTF-8", "fr_FR.UTF-8"}, Language::english},
      // LANGUAGE comes before them all, but for the locale that is none.
      {{"fr", "", "", "en_GB.UTF-8"}, Language::french},
      {{"br:fr_FR:en", "", "", "en_GB.UTF-8"}, Language::french},
      {{"en:fr", "", "", "fr_FR.UTF-8"}, Language::english},
      {{"de", "", "", "fr_FR.UTF-8"}, Language::english},
      {{":fr", "", "", "en_GB.UTF-8"}, Language::french},
      {{"fr", "", "", "C.UTF-8"}, Language::french},
      {{"fr", "", "", "C"}, Language::english},
      {{"fr", "", "", "POSIX"}, Language::english},
      {{"fr", "", "", ""}, Language::english},
  };
  for (const auto& row : rows) {
    CAPTURE(row.wish.language);
    CAPTURE(row.wish.lang);
    CHECK(wished_language(row.wish) == row.language);
  }
}

TEST_CASE("a sentence is read in the language that is spoken by then") {
  constexpr Message kSentence = messages::kUntitled;
  CHECK(std::string(kSentence) == "(untitled)");
  {
    const InFrench french;
    CHECK(std::string(kSentence) == "(sans titre)");
    CHECK(kSentence.english() == "(untitled)");
    CHECK(fill(messages::kUnknownCommand, {"serach"}) ==
          "commande inconnue\u00A0: «\u00A0serach\u00A0»");
    CHECK(translated("no such sentence") == "no such sentence");
    CHECK(translated("") == "");
  }
  CHECK(std::string(kSentence) == "(untitled)");
}

TEST_CASE("French counts nothing in the singular, English in the plural") {
  CHECK(counted(0, messages::kResultNoun) == "0 results");
  CHECK(counted(1, messages::kResultNoun) == "1 result");
  const InFrench french;
  CHECK(counted(0, messages::kResultNoun) == "0 résultat");
  CHECK(counted(1, messages::kResultNoun) == "1 résultat");
  CHECK(counted(2, messages::kResultNoun) == "2 résultats");
}

TEST_CASE("numbers and sizes are written as the language has them") {
  CHECK(grouped(1234567) == "1,234,567");
  const InFrench french;
  CHECK(grouped(999) == "999");
  CHECK(grouped(1234567) == "1\u202F234\u202F567");
  CHECK(decimal(8.06) == "8,1");
  CHECK(size_in_words(1) == "1 octet");
  CHECK(size_in_words(80'300'000) == "80,3 Mo");
  CHECK(right_aligned("été", 4) == " été");
}

TEST_CASE("the words of the system are in the language that is spoken") {
  CHECK(system_sentence(13) == "Permission denied");
  const InFrench french;
  CHECK(system_sentence(13) == "Permission refusée");
}

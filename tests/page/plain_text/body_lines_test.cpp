#include "page/plain_text/body_lines.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace glane;

namespace {

const Date kSeen{2022, 7, 20};

constexpr std::string_view kFirst =
    "La mairie de Sainte-Ombe a présenté mardi soir le plan de rénovation du vieux pont, fermé aux "
    "voitures depuis deux hivers, et les travaux doivent durer onze mois au moins, a dit le maire.";
constexpr std::string_view kSecond =
    "Le bac passera trois fois par jour pendant ce temps, et il ne prendra que des piétons et des "
    "vélos. Nous ne laisserons personne sur la rive, même au plus fort de la crue, promet le "
    "maire.";
constexpr std::string_view kThird =
    "Le département paie les deux tiers des travaux, et la région le reste, si le conseil le vote "
    "en mars comme il l'a promis aux riverains lors de la réunion publique de décembre dernier.";

std::string lines_of(std::initializer_list<std::string_view> lines) {
  std::string text;
  for (const std::string_view line : lines) text.append(line).append("\n");
  text.pop_back();
  return text;
}

std::string read(std::initializer_list<std::string_view> lines, std::string_view title = "t") {
  return body_lines_without_frame(lines_of(lines), title, kSeen);
}

}  // namespace

TEST_CASE("an article's lines are left, without what stands around them") {
  const Date seen = *parse_iso_date("2022-07-20");
  const std::string prose =
      "Le pont de bois a tenu bon malgré la crue de mardi, a dit la préfecture hier soir.";
  CHECK(body_lines_without_frame("Le pont tient\n" + prose, "Le pont tient", seen) == prose);
  CHECK(body_lines_without_frame(prose + "\nPartager sur Facebook\n" + prose, "t", seen) ==
        prose + "\n" + prose);
  CHECK(body_lines_without_frame(prose, "t", seen) == prose);
  CHECK(body_lines_without_frame("", "t", seen) == "");
}

TEST_CASE("a sentence shown a second time in large letters is read once") {
  constexpr std::string_view kQuote =
      "Nous ne laisserons personne sur la rive, même au plus fort de la crue";
  const std::string quoted = "« " + std::string(kQuote) + " »";
  CHECK(read({kFirst, kThird, quoted, kSecond}) == lines_of({kFirst, kThird, kSecond}));
  CHECK(read({kFirst, kThird, kSecond, kQuote}) == lines_of({kFirst, kThird, kSecond}));
  // A lead, a heading and what a text says elsewhere in other words stay.
  CHECK(read({kQuote, kSecond, kThird}) == lines_of({kQuote, kSecond, kThird}));
  const std::string heading = "\x1C" + std::string(kQuote);
  CHECK(read({kFirst, kThird, heading, kSecond}) == lines_of({kFirst, kThird, kQuote, kSecond}));
}

TEST_CASE("what announces links that were left out goes with them") {
  CHECK(read({kFirst, "Trois mesures:", "\x1D", kSecond}) == lines_of({kFirst, kSecond}));
  CHECK(read({kFirst, "Trois mesures:", kSecond}) == lines_of({kFirst, "Trois mesures:", kSecond}));
  CHECK(read({kFirst, kSecond,
              "\x1C"
              "Bruits du port",
              "\x1D"}) == lines_of({kFirst, kSecond}));
  CHECK(read({kFirst,
              "\x1C"
              "Bruits du port",
              "\x1D", kSecond}) == lines_of({kFirst, "Bruits du port", kSecond}));
  CHECK(read({kFirst, kSecond, "Les autres articles :"}) == lines_of({kFirst, kSecond}));
  CHECK(read({kFirst, kSecond, "Le maire a dit lundi devant les deux conseils réunis :"}) ==
        lines_of({kFirst, kSecond, "Le maire a dit lundi devant les deux conseils réunis :"}));
}

TEST_CASE("a heading behind the last paragraph is over nothing") {
  CHECK(read({kFirst, kSecond,
              "\x1C"
              "Le pont en images"}) == lines_of({kFirst, kSecond}));
  CHECK(read({"Un bac.",
              "\x1C"
              "Un pont"}) == lines_of({"Un bac.", "Un pont"}));
}

TEST_CASE("a plea to the reader is none of the text, wherever it stands") {
  CHECK(read({kFirst, "Abonniere das Heft oder unterstütze uns!", kSecond}) ==
        lines_of({kFirst, kSecond}));
}

TEST_CASE("a heading goes with the plea under it") {
  constexpr std::string_view kLetter =
      "\x1C"
      "Post vom Hafen";
  constexpr std::string_view kBridge =
      "\x1C"
      "Die Fähre";
  constexpr std::string_view kPlea = "Abonnieren Sie den Brief, kostenlos.";
  CHECK(read({kFirst, kLetter, kPlea, kBridge, kSecond}) ==
        lines_of({kFirst, "Die Fähre", kSecond}));
  CHECK(read({kFirst, kLetter, kPlea, kSecond}) == lines_of({kFirst, "Post vom Hafen", kSecond}));
  CHECK(read({kFirst, kLetter, kBridge, kSecond}) ==
        lines_of({kFirst, "Post vom Hafen", "Die Fähre", kSecond}));
}

TEST_CASE("a lead that is printed twice running is read once") {
  constexpr std::string_view kLead =
      "Après onze mois de travaux, les piétons passent dès lundi, et la fanfare";
  CHECK(read({kLead, kLead, kFirst}) == lines_of({kLead, kFirst}));
  CHECK(read({kFirst, "Et pourtant.", "Et pourtant.", kSecond}) ==
        lines_of({kFirst, "Et pourtant.", "Et pourtant.", kSecond}));
}

TEST_CASE("a preview that is cut off is left out where the whole paragraph stands") {
  const std::string begin = "Le vieux pont de pierre, fermé depuis l'automne, rouvrira demain ";
  const std::string whole = begin + "aux piétons, et dans un an aux voitures.";
  for (const std::string_view cut : {"aux…", "aux...", "aux pi (...)"}) {
    const std::string preview = begin + std::string(cut);
    CHECK(read({kFirst, preview, whole}) == lines_of({kFirst, whole}));
    CHECK(read({kFirst, preview, kSecond}) == lines_of({kFirst, preview, kSecond}));
  }
}

TEST_CASE("a title is known in other signs and without the site's name, over the text") {
  constexpr std::string_view kTitle = "Fleuve. Le vieux pont ferme onze mois - Le Petit Varlois";
  CHECK(read({"Fleuve : le vieux pont ferme onze mois", kFirst}, kTitle) == kFirst);
  CHECK(read({"Le pont", kFirst}, kTitle) == lines_of({"Le pont", kFirst}));
}

TEST_CASE("a text that the page prints twice is read once, and its lead is printed once") {
  CHECK(read({"Le pont, en bref et en détail.", kFirst, kSecond, kThird, "Le bac", kSecond, kThird,
              "Le bac"}) ==
        lines_of({"Le pont, en bref et en détail.", kFirst, kSecond, kThird, "Le bac"}));
  CHECK(read({kFirst, kSecond, kThird, kFirst}) == lines_of({kFirst, kSecond, kThird, kFirst}));
}

TEST_CASE("a headline with a kicker or a tail is no line of the text") {
  const std::string_view title = "Le vieux pont de Varloy rouvre lundi matin";
  CHECK(read({"Travaux : Le vieux pont de Varloy rouvre lundi matin - et après ?", kFirst, kSecond},
             title) == lines_of({kFirst, kSecond}));
  CHECK(read({"pont de Varloy rouvre lundi matin", kFirst, kSecond}, title) ==
        lines_of({kFirst, kSecond}));
}

TEST_CASE("a heading that goes on behind the title is a line of the text") {
  const std::string_view title = "Le vieux pont de Varloy, partie 4";
  CHECK(read({"\x1CLe vieux pont de Varloy, partie 4 – la grande crue de 1910", kFirst, kSecond},
             title) ==
        lines_of({"Le vieux pont de Varloy, partie 4 – la grande crue de 1910", kFirst, kSecond}));
  CHECK(read({"\x1CLe vieux pont de Varloy, partie 4 – suite", kFirst, kSecond}, title) ==
        lines_of({kFirst, kSecond}));
}

TEST_CASE("a heading over other pages is kept where they are text") {
  CHECK(read({kFirst, "\x1CVoir aussi", "Bac de Varloy", "Gué du moulin"}) ==
        lines_of({kFirst, "Voir aussi", "Bac de Varloy", "Gué du moulin"}));
  CHECK(read({kFirst, "\x1CVoir aussi", "\x1D"}) == kFirst);
  CHECK(read({kFirst, "Voir aussi", kSecond}) == lines_of({kFirst, kSecond}));
}

TEST_CASE("a line that only names the site is no text, a heading and a sentence may") {
  const auto of_site = [](std::initializer_list<std::string_view> lines) {
    return body_lines_without_frame(lines_of(lines), "t", kSeen, "Le Petit Varlois");
  };
  CHECK(of_site({"LE PETIT VARLOIS", kFirst, "Le Petit Varlois", kSecond, "Le Petit Varlois"}) ==
        lines_of({kFirst, kSecond}));
  CHECK(of_site({kFirst, "\x1CLe Petit Varlois", kSecond, "Le Petit Varlois a cent ans."}) ==
        lines_of({kFirst, "Le Petit Varlois", kSecond, "Le Petit Varlois a cent ans."}));
}

TEST_CASE("a large first letter is joined to its word") {
  const std::string rest = "a" + std::string(kFirst.substr(2));
  CHECK(read({"L", rest, kSecond}) == "L" + rest + "\n" + std::string(kSecond));
  CHECK(read({kSecond, "B", "aval"}) == lines_of({kSecond, "B", "aval"}));
}

TEST_CASE("the place of a picture in its row is no text") {
  CHECK(read({kFirst, "Bild 1 von 10", kSecond, "2 sur 3", kThird}) ==
        lines_of({kFirst, kSecond, kThird}));
  CHECK(read({kFirst, "Arches 2 sur 7", kSecond}) == lines_of({kFirst, "Arches 2 sur 7", kSecond}));
}

TEST_CASE("what a subscriber would get is no text, nor is anything behind the offer") {
  const std::string text = lines_of({kFirst, kSecond});
  CHECK(read({kFirst, kSecond, "To view the full story, please subscribe to the Quai.",
              "When you join, you get:", "— every bridge there is"}) == text);
  CHECK(read({kFirst, kSecond, "Pour lire la suite de cet article, abonnez-vous dès 1 euro.",
              "Tous les ponts, sans limite"}) == text);
  // Who tells of it goes on.
  CHECK(read({"To view the full story, people subscribe.", kFirst, kSecond}).ends_with(text));
}

TEST_CASE("a box of prose that stands in two places is printed once") {
  const std::string once = lines_of({kFirst, kSecond, kThird, "Un pont.", "Un gué.", "Un bac."});
  CHECK(read({kFirst, kSecond, kThird, "Un pont.", "Un gué.", "Un bac.", "Encart", kFirst, kSecond,
              kThird}) == once + "\nEncart");
  // A refrain is shorter, and two paragraphs may be quoted again.
  CHECK(read({kFirst, kSecond, "Un pont.", "Un gué.", "Un bac.", kFirst, kSecond, "Fin."}) ==
        lines_of({kFirst, kSecond, "Un pont.", "Un gué.", "Un bac.", kFirst, kSecond, "Fin."}));
}

TEST_CASE("who said a pull quote goes with it") {
  constexpr std::string_view kQuote =
      "« Nous ne laisserons personne sur la rive, même au plus fort de la crue »";
  CHECK(read({kFirst, kSecond, kQuote, "Jeanne Roy", kThird}) ==
        lines_of({kFirst, kSecond, kThird}));
  CHECK(read({kFirst, kSecond, kQuote, "\x1CJeanne Roy", kThird}) ==
        lines_of({kFirst, kSecond, "Jeanne Roy", kThird}));
  CHECK(read({kFirst, kSecond, kQuote, "Jeanne", "Roy", "Ingénieure de la ville de Sainte-Ombe",
              kThird}) == lines_of({kFirst, kSecond, kThird}));
  CHECK(read({kFirst, kSecond, kQuote, "Jeanne", "Roy", kThird}) ==
        lines_of({kFirst, kSecond, kThird}));
  CHECK(read({kFirst, kSecond, kQuote, "Contexte", kThird}) ==
        lines_of({kFirst, kSecond, "Contexte", kThird}));
}

TEST_CASE("a byline behind the text is none of it") {
  CHECK(read({kFirst, kSecond, "Par Jeanne Roy, publié le 3 mai 2021"}) ==
        lines_of({kFirst, kSecond}));
  CHECK(read({kFirst, kSecond, "Par ici, la sortie"}) ==
        lines_of({kFirst, kSecond, "Par ici, la sortie"}));
}

TEST_CASE("an address goes with the line that announced it, and a list of headings stays") {
  CHECK(read({kFirst, kSecond, "Dieser Artikel wurde ausgedruckt unter der Adresse:",
              "https://v.example/1"}) == lines_of({kFirst, kSecond}));
  CHECK(read({kFirst, kSecond, "Le plan est ici :", "https://v.example/1"}) ==
        lines_of({kFirst, kSecond, "Le plan est ici :", "https://v.example/1"}));
  const auto heading = [](std::string_view words) { return "\x1C" + std::string(words); };
  CHECK(read({kFirst, kSecond, heading("Ailleurs")}) == lines_of({kFirst, kSecond}));
  CHECK(read({kFirst, kSecond, heading("1. Colmar"), heading("2. Mulhouse"), heading("3. Bâle"),
              heading("4. Kehl")}) ==
        lines_of({kFirst, kSecond, "1. Colmar", "2. Mulhouse", "3. Bâle", "4. Kehl"}));
}

TEST_CASE("a heading of the site's top stories goes with them") {
  const std::string mark = "\x1D";
  const std::string heading = "\x1C" + std::string("The Ferry's Top Stories");
  CHECK(read({kFirst, heading, mark, kSecond}) == lines_of({kFirst, kSecond}));
  CHECK(read({kFirst, heading, kSecond}) == lines_of({kFirst, "The Ferry's Top Stories", kSecond}));
}

TEST_CASE("a label over more information goes with the links under it, heading or not") {
  constexpr std::string_view kLabel = "Weitere Informationen";
  CHECK(read({kFirst, kLabel, "\x1D", kSecond}) == lines_of({kFirst, kSecond}));
  CHECK(read({kFirst, kLabel, kSecond}) == lines_of({kFirst, kLabel, kSecond}));
}

TEST_CASE("a heading over nothing but pleas at the end of a text goes with them") {
  const std::string heading = "\x1C" + std::string("Empfehlungen");
  CHECK(read({kFirst, kSecond, heading, "Les commentaires sont fermés sur cet article."}) ==
        lines_of({kFirst, kSecond}));
}

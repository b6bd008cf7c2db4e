#include "french/analyzer.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "base/utf8.hpp"

using namespace glane;

namespace {

// The words of `text` as one line: "form form|alternative form".
std::string words_of(std::string_view text) {
  FrenchAnalyzer analyzer;
  Analysis analysis;
  analyzer.analyze(text, analysis);
  std::string line;
  for (const Token& token : analysis.tokens) {
    if (!line.empty()) line += token.alternative ? "|" : " ";
    line += token.word->form;
  }
  return line;
}

struct Row {
  std::string_view text;
  std::string_view words;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(words_of(row.text) == row.words);
  }
}

}  // namespace

TEST_CASE("one word is written in many characters (rule 1)") {
  check({{"l’eau l'eau l‘eau lʼeau l`eau l´eau l′eau", "eau eau eau eau eau eau eau"},
         {"cœur CŒUR coeur ex æquo", "coeur coeur coeur ex aequo"},
         {"ﬁn ＡＢＣ", "fin abc"},
         {"e\u0301te\u0301", "été"},
         {"an\u00ADti\u200Bcipé", "anticipé"},
         {"dix\u00A0mille\u202Ffois", "dix mille fois"},
         {"ﬂeur \uFF21\u0300 l＇eau l‛eau", "fleur à eau eau"}});
}

TEST_CASE("case goes, accents stay (rule 2)") {
  check({{"ÉTÉ Été été ETE", "été été été ete"}, {"STRASSE straße", "strasse strasse"}});
  FrenchAnalyzer analyzer;
  CHECK(analyzer.word_of("łódź").folded == "lodz");
  CHECK(analyzer.word_of("tromsø").folded == "tromso");
}

TEST_CASE("clitics are dropped and take no place (rule 3)") {
  check(
      {{"l'abbé d'où j'irai qu'on jusqu'ici lorsqu'elle quoiqu'il", "abbé où irai on ici elle il"},
       {"qu'd'eau s'qu'il j't'aime", "eau il aime"},
       {"C’était l’« ami » d'\"Ubu\"", "était ami ubu"},
       {"aujourd’hui quelqu'un presqu’île prud'homme entr'acte p'tit v'là rock'n'roll",
        "aujourd'hui quelqu'un presqu'île prud'homme entr'acte p'tit v'là rock'n'roll"},
       {"'mot' ‘mot’ l' qu’", "mot mot"},
       {"d''eau qu’'on", "eau on"},
       {"j'm'en j'l'ai d'qu'aujourd'hui l’« eau »", "en ai aujourd'hui eau"},
       {"O'CONNOR o'connor o’Brien ch'ti p'tites", "connor connor brien ch'ti p'tites"}});
}

TEST_CASE("parts of a hyphenated word are words (rule 4)") {
  check({{"porte-monnaie dit-elle a-t-il celui-là", "porte monnaie dit elle a t il celui là"},
         {"chef-d’œuvre l'après-midi États\u2011Unis", "chef oeuvre après midi états unis"},
         {"-tiret- --long-- mot - mot – mot", "tiret long mot mot mot"},
         {"va-t'en donnez-m'en dis-le-moi ceux-là", "va en donnez en dis le moi ceux là"}});
}

TEST_CASE("acronyms lose their dots, sentences do not join (rule 5)") {
  check({{"U.S.A. l'U.R.S.S. S.N.C.F P.O.T.U.S.", "usa urss sncf potus"},
         {"voisin.Demain le soir;Puis hier,puis fin.", "voisin demain le soir puis hier puis fin"},
         {"exemple.fr Exemple.com www.quai.de pas.ca bonjour.de",
          "exemple.fr|exemple exemple.com|exemple quai.de|quai pas ca bonjour de"},
         {"(C.G.T.), l'O.N.U... J.-P. p.ex.", "cgt onu j p p ex"},
         {"EXEMPLE.FR Enfin.Info dépôt.exemple.co.uk 127.0.0.1",
          "exemple.fr|exemple enfin info dépôt.exemple.co.uk|exemple.co.uk|exemple 127 0 0 1"},
         {"www.\u0301.fr", "www fr"},  // a mark is no label
         {"ville-haute.fr", "ville-haute.fr|villehaute|ville|haute"}});
}

TEST_CASE("numbers are one however they are grouped (rule 6)") {
  check({{"3 500 3\u00A0500 3\u202F500 3.500 3500", "3500 3500 3500 3500 3500"},
         {"1 234 567,89 € 1.234.567", "1234567.89 1234567"},
         {"7,5 7.5 50 % 50%", "7.5 7.5 50 50"},
         {"1er 1ère 1re 1ers 2e 2ème 2eme 2nd 2nde",
          "premier première première premiers deuxième deuxième deuxième deuxième|second "
          "deuxième|seconde"},
         {"XXe XXème XXI", "vingtième vingtième xxi"},
         {"16h45 5G COVID-19 PS5 n°1", "16h45 5g covid 19 ps5 numéro|n 1"},
         {"en 2003 200 morts", "en 2003 200 morts"},
         {"06 12 34 56 78", "0612345678"},
         {"12 5000 12 500e", "12 5000 12 500e"},
         {"24/12/2020 24.12.2020 2020-12-24 1.2.3",
          "24 décembre|12 2020 24 décembre|12 2020 24 décembre|12 2020 1 2 3"},
         {"2,4GHz", "2.4 ghz"},
         {"(3 500 pas) d'1 500 d’1\u202F500 -4 000 3 500-4 000 \"7 000\" 2'500 1'30",
          "3500 pas 1500 1500 4000 3500 4000 7000 2500 1'30"},
         {"+1,5°C (27,4°C), 20°C hausse.2,5 12,5.Mais 6.862.En",
          "1.5 c 27.4 c 20 c hausse 2.5 12.5 mais 6862 en"},
         {"COVID-19 200 cas 007 123 n°4 500", "covid 19 200 cas 007 123 numéro|n 4 500"},
         {"3,5-4 1,5-2,5GHz 10-15 nº1", "3.5 4 1.5 2.5 ghz 10 15 numéro|n 1"},
         {"XVIIIe XIIIème viiie IIIe", "18e treizième huitième troisième"},
         {"10km 50 km 128Go 20m² 5G 16h 3D 1200000000000000000000km",
          "10 km 50 km 128 go 20 m2 5g 16h 3d 1200000000000000000000km"},
         {"vide vies villes civiles cime livide dixième IXES",
          "vide vies villes civiles cime livide dixième ixes"}});
}

TEST_CASE("the web's own words stay whole (rule 7)") {
  check({{"#SaintMalo @Dédé_la_Rustine", "saint malo dédé_la_rustine"},
         {"C++ (C++). C# F# .NET R&D AT&T", "c++ c++ c# f# .net r&d at&t"},
         {"https://www.exemple.fr/une/page-12.html?x=1", "exemple.fr|exemple une page 12 html x 1"},
         {"lea@exemple.fr", "lea exemple.fr|exemple"},
         {"bravo🎉🎉 👍🏽 🇫🇷", "bravo 🎉 🎉 👍🏽 🇫🇷"},
         {"____ *** ... ' -", ""},
         {"'R&D' #C++ -C#- C++11, \"AT&T\".", "r&d c++ c# c++ 11 at&t"},
         {"HTTPS://Exemple.FR/ http://localhost:80/ https://lea@exemple.fr/",
          "exemple.fr|exemple localhost 80 lea exemple.fr|exemple"},
         {"❤\uFE0F\uFE0F ❤", "❤ ❤"}});
}

TEST_CASE("inclusive writing is both its words (rule 8)") {
  check({{"voisin·e·s voisin.e.s voisin-e-s voisin(e)s voisin·es",
          "voisins|voisines voisins|voisines voisins|voisines voisins|voisines voisins|voisines"},
         {"lecteur·rice·s directeur·trice chanteur·euse",
          "lecteurs|lectrices directeur|directrice chanteur|chanteuse"},
         {"employé(e) (employés) actif·ve boulanger·ère",
          "employé|employée employés actif|active boulanger|boulangère"},
         {"fin.de donne-le sens-tu", "fin de donne le sens tu"},
         {"électeurs·trices voisins·es français·es lecteur·ices danseur·se",
          "électeurs|électrices voisins|voisinses|voisines français|françaises lecteurs|lectrices "
          "danseur|danseuse"},
         {"vice-maire·sse·s ex-voisin(e)s contre-amiral.e.s sous-directeur-rice-s",
          "vice maires|mairesses ex voisins|voisines contre amiraux|amirales sous "
          "directeurs|directrices"},
         {"local·e·s beau·elle·s", "locaux|locales beaux|belles"},
         {"voisin(s) jeu(x) voisin(-e)s élu-e copain·ine",
          "voisin|voisins jeu|jeux voisins|voisines élu|élue copain|copine"},
         {"il·elle ceux·celles Radio-E NÉ-E", "il elle ceux celles radio e né|née"}});
}

TEST_CASE("lengthened words are shortened, numerals are not (rule 9)") {
  check({{"Ouiiiii nooooon looool", "oui non lol"},
         {"XIII www AAA 1000 KKK", "xiii www aaa 1000 kkk"},
         {"Louis xiii MDCCC XXXL viiite Jooooie", "louis xiii mdccc xxxl vite joie"},
         {"elllle excelllllent passsssion cooooool", "elle excellent passion col|cool"},
         {"aaabbbcccdddeee zzzzut", "abcde zut"}});
}

TEST_CASE("other scripts are segmented by their own rules (rule 13)") {
  check({{"東京都で", "東京 都 で"}, {"Москва Ελλάδα", "москва ελλάδα"}});
}

TEST_CASE("words that are also written in one are told with their places") {
  FrenchAnalyzer analyzer;
  Analysis analysis;
  analyzer.analyze("un porte-monnaie d'O'Connor, dit-il le 2020-12-24", analysis);
  std::vector<std::string> joined;
  for (const JoinedTokens& tokens : analysis.joined) {
    joined.push_back(analysis.tokens[tokens.first].word->form + "+" + std::to_string(tokens.count) +
                     "=" + tokens.word->form);
  }
  CHECK(joined == std::vector<std::string>{"porte+2=portemonnaie", "connor+1=oconnor"});
  analyzer.analyze("va-t'en N'DJAMENA n'djamena o'connor", analysis);
  joined.clear();
  for (const JoinedTokens& tokens : analysis.joined) joined.push_back(tokens.word->form);
  CHECK(joined == std::vector<std::string>{"ndjamena", "ndjamena", "oconnor"});
  analyzer.analyze("N'Djamena L’Oréal O'Connor L'ARTICLE l'article", analysis);
  joined.clear();
  for (const JoinedTokens& tokens : analysis.joined) joined.push_back(tokens.word->form);
  CHECK(joined == std::vector<std::string>{"ndjamena", "loréal", "oconnor"});
}

TEST_CASE("accents and regular endings are one class, other words are not") {
  FrenchAnalyzer analyzer;
  const auto stem = [&](const std::string& form) { return analyzer.word_of(form).stem; };
  CHECK(stem("maisons") == stem("maison"));
  CHECK(stem("organisées") == stem("organisees"));
  CHECK(stem("événement") == stem("évènements"));
  CHECK(stem("chevaux") == stem("cheval"));
  CHECK(stem("police") != stem("politique"));
  CHECK(stem("xiii") != stem("xii"));
  CHECK(stem("ps5") == "ps5");
}

TEST_CASE("a stop word needs the accent that the list has, or none at all") {
  FrenchAnalyzer analyzer(StopWords(std::string_view("ne # négation\nmême\n")));
  CHECK(analyzer.word_of("ne").stop_word);
  CHECK_FALSE(analyzer.word_of("né").stop_word);
  CHECK(analyzer.word_of("même").stop_word);
  CHECK(analyzer.word_of("meme").stop_word);
  CHECK_FALSE(analyzer.word_of("négation").stop_word);
}

TEST_CASE("tokens cut their surface out of the text, in order, at growing places") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const std::vector<std::string> pieces = {
      "l'",       "qu’",    "été",  "e\u0301", "-",   "--",  "·e·s", "(e)s", ".",  ",",
      " ",        "\u00A0", "2",    "000",     "1er", "@",   "#",    "&",    "++", "www.",
      "https://", "🎉",      "東京", "\xE9",    "A",   "ooo", "\n",   "'"};
  FrenchAnalyzer analyzer;
  Analysis analysis;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (auto i = random() % 12; i > 0; --i) text += pieces[random() % pieces.size()];
    CAPTURE(text);
    analyzer.analyze(text, analysis);
    std::size_t end = 0;
    std::uint32_t position = 0;
    for (const Token& token : analysis.tokens) {
      REQUIRE(token.begin < token.end);
      REQUIRE(token.end <= text.size());
      if (!token.alternative) {
        CHECK(token.begin >= end);
        CHECK(token.position == position + 1);
      }
      CHECK(token.position >= position);
      CHECK_FALSE(token.word->form.empty());
      CHECK(find_invalid_utf8(token.word->form) == std::string_view::npos);
      CHECK(token.word->form.size() <= kMaxFormBytes);
      end = token.end;
      position = token.position;
    }
    for (const JoinedTokens& joined : analysis.joined) {
      CHECK(joined.first + joined.count <= analysis.tokens.size());
    }
  }
}

TEST_CASE("huge words and runs of accents are cut, not lost, in linear time") {
  std::string word;
  while (word.size() < 1 << 20) word += "ab";
  CHECK(words_of(word + " mot") == word.substr(0, kMaxFormBytes) + " mot");
  std::string marks = "e";
  for (int i = 0; i < 200'000; ++i) marks += i % 2 == 0 ? "\u0301" : "\u0323";
  CHECK(words_of(marks + " mot").substr(words_of(marks + " mot").size() - 3) == "mot");
  std::string dots;
  for (int i = 0; i < 100'000; ++i) dots += "a.b-c'd·";
  CHECK_FALSE(words_of(dots).empty());
  // Each of these was quadratic once, or may become so.
  for (const std::string part :
       {")", "(", ".)", "(a", "\uFE0F", "http://", "a.", "1 000 ", "\u0E38"}) {
    CAPTURE(part);
    std::string text = "🎉";
    while (text.size() < 1 << 20) text += part;
    CHECK(words_of(text + " mot").size() >= 3);
  }
}

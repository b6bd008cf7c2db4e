#include "page/document/plainly_french.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace glane;

TEST_CASE("French is seen by its frequent words") {
  for (const std::string_view text : {
           "Le conseil a voté mardi la fermeture du pont, que les experts jugeaient sûr, et la "
           "préfecture a promis qu'une navette relierait les deux rives dans la semaine. Personne "
           "ne l'a vue, et tout le monde est venu en voiture.",
           // The apostrophes of typesetters.
           "L’été n’a pas été bon pour les vignes d’ici : c’est la grêle qui l’a gâté, et ce n’est "
           "qu’un début, disent les vignerons.",
           // Names of abroad.
           "Le nouvel album de Van Halen est sorti, et il est aussi bon que ceux d'avant ; on le "
           "trouve dans tous les magasins de la ville.",
       }) {
    CAPTURE(text);
    CHECK(is_plainly_french(text));
  }
}

TEST_CASE("what is not plainly French is left to others") {
  for (const std::string_view text : {
           "",
           "Oui.",
           "El ayuntamiento votó el martes el cierre del puente, que los expertos consideraban "
           "seguro, y la prefectura prometió que una lanzadera uniría las dos orillas.",
           "L'ajuntament va votar dimarts el tancament del pont, que els experts consideraven "
           "segur, i la prefectura va prometre que una llançadora uniria les dues ribes.",
           "Il consiglio ha votato martedì la chiusura del ponte, che gli esperti ritenevano "
           "sicuro, e la prefettura ha promesso che una navetta collegherà le due rive.",
           "A câmara votou na terça-feira o encerramento da ponte, que os peritos consideravam "
           "segura, e a prefeitura prometeu que um autocarro ligaria as duas margens.",
           "Consiliul a votat marți închiderea podului, pe care experții îl considerau sigur, iar "
           "prefectura a promis că un autobuz va lega cele două maluri, ce au fost despărțite.",
           "Lo conselh a votat dimars la barradura del pont, que los expèrts jutjavan segur, e la "
           "prefectura a promés qu'una naveta religariá las doas ribas dins la setmana.",
           "Der Rat hat am Dienstag die Schließung der Brücke beschlossen, die von den Experten "
           "für sicher gehalten wurde, und die Präfektur versprach einen Pendelbus.",
           "The council voted on Tuesday to close the bridge, which the experts had called safe, "
           "and the prefecture promised that a shuttle would link both banks within a week.",
           // French titles in an English sentence.
           "The films Un prophète, Les Misérables and La Haine are the ones that the jury of the "
           "festival liked most, and Le Monde agreed with it in a long piece on Sunday.",
       }) {
    CAPTURE(text);
    CHECK_FALSE(is_plainly_french(text));
  }
  CHECK_FALSE(is_plainly_french(std::string(5000, '\'')));
  CHECK_FALSE(is_plainly_french(std::string(5000, '\xE2')));
}

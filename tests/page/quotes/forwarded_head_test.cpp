#include "page/quotes/forwarded_head.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace glane;

namespace {

using Lines = std::vector<std::string>;

// "author lines", and nothing where there is no head.
std::string head_of(const Lines& lines) {
  const ForwardedHead head = read_forwarded_head(lines, 0);
  return head.lines == 0 ? "" : head.author + " " + std::to_string(head.lines);
}

}  // namespace

TEST_CASE("the heads that mail programs write") {
  CHECK(head_of({"-----Message d'origine-----", "De : Zoé [mailto:zoe@v.example]",
                 "Envoyé : samedi 2 mars 2013 09:00", "À : village@v.example", "Objet : Tracteur",
                 "Oui."}) == "Zoé 5");
  CHECK(head_of({"-----Original Message-----", "From: \"Roy, Zoé\" <zoe@v.example>",
                 "Sent: Saturday", "Oui."}) == "Roy, Zoé 3");
  CHECK(head_of({"________________________________", "De : Zoé <zoe@v.example>", "Envoyé : samedi",
                 "Oui."}) == "Zoé 3");
  CHECK(head_of({"De : Zoé Lacaze <zoe@v.example>", "Date : samedi 2 mars 2013 à 09:00",
                 "À : a@v.example;", "b@v.example", "Objet : x", "Oui."}) == "Zoé Lacaze 5");
  CHECK(head_of({"*De :* Zoé", "*Envoyé :* samedi", "*Objet :* x", "Oui."}) == "Zoé 3");
  CHECK(head_of({"---------- Forwarded message ---------", "From: Zoé <zoe@v.example>",
                 "Date: 2013/3/2", "Subject: x", "Oui."}) == "Zoé 4");
  CHECK(head_of({"Début du message réexpédié :", "De: zoe@v.example", "Oui."}) == "zoe 2");
  CHECK(head_of({"----- Message de Zoé Lacaze <zoe@v.example> ---------", "Date : samedi",
                 "Oui."}) == "Zoé Lacaze 2");
  CHECK(head_of({"-------- Message transféré --------", "Sujet : x", "Date : samedi",
                 "De : Zoé via Velo <velo@lists.example>", "Pour : a", "Oui."}) == "Zoé 5");
}

TEST_CASE("what people write is no head") {
  CHECK(head_of({"De : Zoé", "À : tous", "Le pont est beau."}) == "");
  CHECK(head_of({"De : Paris", "À : Lyon", "Date : samedi", "Deux places."}) == "");
  CHECK(head_of({"Date : samedi", "De : Zoé", "Objet : x"}) == "");
  CHECK(head_of({"Message d'origine : celtique", "Oui."}) == "");
  CHECK(head_of({"----------", "Le pont"}) == "");
  CHECK(head_of({"-- Le pont --", "De : Zoé"}) == "");
  CHECK(head_of({"De : Zoé"}) == "");
  CHECK(head_of({"-- message de service --", "Le serveur sera arrêté."}) == "");
}

TEST_CASE("whom the line over a quotation names") {
  struct Row {
    std::string_view line;
    std::string_view author;
  };
  for (const Row& row : {
           Row{"2013/3/2 Zoé Lacaze <zoe@v.example>", "Zoé Lacaze"},
           Row{"Le 2 mars 2013 à 09:00, Zoé Lacaze <zoe@v.example> a écrit :", "Zoé Lacaze"},
           Row{"On Sat, Mar 2, 2013 at 9:00 AM Zoé Lacaze <zoe@v.example> wrote:", "Zoé Lacaze"},
           Row{"On Sat, Mar 2, 2013 at 9:00 p.m. UTC Zoé <zoe@v.example> wrote:", "Zoé"},
           Row{"On Sat, Mar 2, 2013 at 9:00 AM <zoe@v.example> wrote:", "zoe"},
           Row{"Le 2 mars 2013, <zoe@v.example> a écrit :", "zoe"},
           Row{"Le 02/03/2013 à 09:00, zoe@v.example a écrit :", "zoe"},
           Row{"Selon Zoé Lacaze <zoe@v.example>:", "Zoé Lacaze"},
           Row{"In article <4f@n.example>, zoe@v.example (Zoé Lacaze) wrote:", "Zoé Lacaze"},
           Row{"Dans l'article <4f@n.example>, Zoé <zoe@v.example> a écrit :", "Zoé"},
           Row{"Zoé Lacaze nous disait dans fr.rec.velo <4f@n.example> :", "Zoé Lacaze"},
           Row{"Zoé via Velo <velo@lists.example> a écrit :", "Zoé"},
           Row{"2 rue du Pont <plan@v.example>", ""},
           Row{"Demandez à Zoé <zoe@v.example> :", ""},
           Row{"Écrivez à <zoe@v.example> avant midi.", ""},
           Row{"Zoé Lacaze a écrit :", ""},
           Row{"", ""},
       }) {
    CAPTURE(row.line);
    CHECK(author_of_attribution(row.line) == row.author);
  }
}

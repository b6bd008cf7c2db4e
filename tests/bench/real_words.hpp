// Real French words for the generated text, the most frequent ones first; what is rarer is invented
// (invented_words.hpp).
#pragma once

#include <string_view>

namespace glane::bench {

inline constexpr std::string_view kMasculineNouns[] = {
    "an",       "ministre",    "gouvernement", "pays",        "président",   "jour",     "homme",
    "monde",    "temps",       "mois",         "groupe",      "cas",         "projet",   "maire",
    "service",  "parti",       "travail",      "plan",        "droit",       "conseil",  "enfant",
    "état",     "texte",       "match",        "film",        "syndicat",    "député",   "juge",
    "procès",   "virus",       "médecin",      "hôpital",     "patient",     "prix",     "marché",
    "budget",   "emploi",      "salaire",      "impôt",       "accord",      "débat",    "vote",
    "candidat", "électeur",    "quartier",     "village",     "département", "train",    "avion",
    "bateau",   "camion",      "vélo",         "accident",    "incendie",    "feu",      "pompier",
    "policier", "gendarme",    "témoin",       "corps",       "mort",        "blessé",   "suspect",
    "avocat",   "procureur",   "tribunal",     "dossier",     "rapport",     "message",  "réseau",
    "site",     "article",     "journal",      "journaliste", "livre",       "auteur",   "chanteur",
    "concert",  "public",      "club",         "joueur",      "entraîneur",  "but",      "point",
    "titre",    "championnat", "tournoi",      "stade",       "sport",       "parc",     "animal",
    "chien",    "chat",        "oiseau",       "arbre",       "bois",        "jardin",   "légume",
    "pain",     "vin",         "repas",        "restaurant",  "client",      "magasin",  "produit",
    "commerce", "patron",      "salarié",      "chômage",     "contrat",     "chantier", "bâtiment",
    "logement", "loyer",       "toit",         "mur",         "pont",        "tunnel",   "chemin",
    "trajet",   "retard",      "billet",       "argent",      "compte",      "chiffre",  "nombre",
    "taux",     "risque",      "danger",       "problème",    "moyen",       "effet",    "lieu",
    "moment",   "matin",       "soir",         "début",       "bord",        "avis",     "mot",
    "sens",     "exemple",     "sujet",        "côté",        "climat",      "vent",     "orage",
    "soleil",   "fleuve",      "port",         "œuf",         "cœur",        "bras",     "pied",
    "visage",   "regard"};

inline constexpr std::string_view kFeminineNouns[] = {
    "personne",   "ville",         "année",      "fois",     "vie",         "loi",
    "police",     "région",        "femme",      "heure",    "mesure",      "crise",
    "situation",  "question",      "politique",  "décision", "famille",     "équipe",
    "fin",        "partie",        "semaine",    "réforme",  "élection",    "affaire",
    "enquête",    "justice",       "santé",      "maladie",  "école",       "classe",
    "université", "étude",         "recherche",  "société",  "entreprise",  "usine",
    "banque",     "économie",      "croissance", "dette",    "dépense",     "retraite",
    "grève",      "manifestation", "rue",        "place",    "route",       "voiture",
    "gare",       "ligne",         "vitesse",    "sécurité", "victime",     "plainte",
    "peine",      "prison",        "arme",       "guerre",   "paix",        "armée",
    "attaque",    "violence",      "colère",     "peur",     "menace",      "liberté",
    "presse",     "télévision",    "émission",   "chaîne",   "radio",       "image",
    "photo",      "vidéo",         "musique",    "chanson",  "scène",       "salle",
    "saison",     "finale",        "victoire",   "défaite",  "course",      "coupe",
    "montagne",   "mer",           "plage",      "île",      "rivière",     "eau",
    "pluie",      "neige",         "tempête",    "chaleur",  "température", "planète",
    "terre",      "forêt",         "ferme",      "vache",    "récolte",     "viande",
    "table",      "cuisine",       "maison",     "porte",    "fenêtre",     "chambre",
    "nuit",       "journée",       "date",       "rentrée",  "hausse",      "baisse",
    "somme",      "facture",       "taxe",       "aide",     "vente",       "offre",
    "commande",   "livraison",     "marque",     "qualité",  "façon",       "idée",
    "raison",     "preuve",        "erreur",     "faute",    "réponse",     "demande",
    "lettre",     "page",          "liste",      "histoire", "époque",      "mémoire",
    "religion",   "église",        "culture",    "langue",   "parole",      "voix",
    "tête",       "main",          "jambe",      "vue",      "force",       "confiance",
    "mairie",     "commune",       "frontière",  "capitale", "chance",      "mort"};

inline constexpr std::string_view kAdjectives[] = {
    "nouveau",       "français",   "grand",      "premier",      "dernier",    "petit",
    "politique",     "national",   "public",     "social",       "autre",      "jeune",
    "européen",      "bon",        "économique", "seul",         "local",      "général",
    "possible",      "important",  "sanitaire",  "ancien",       "simple",     "judiciaire",
    "international", "difficile",  "fort",       "grave",        "libre",      "nécessaire",
    "actuel",        "municipal",  "régional",   "militaire",    "russe",      "chinois",
    "rouge",         "vert",       "noir",       "blanc",        "gratuit",    "dangereux",
    "heureux",       "nombreux",   "sérieux",    "officiel",     "culturel",   "personnel",
    "professionnel", "mondial",    "fiscal",     "légal",        "médical",    "rural",
    "final",         "total",      "égal",       "principal",    "spécial",    "sportif",
    "positif",       "négatif",    "actif",      "définitif",    "historique", "technique",
    "classique",     "écologique", "électrique", "scientifique", "rapide",     "triste",
    "utile",         "stable",     "durable",    "rentable",     "proche",     "large",
    "étrange",       "énorme",     "inquiet",    "prochain",     "américain",  "humain",
    "urbain",        "certain",    "clair",      "cher",         "entier",     "léger",
    "long",          "haut",       "froid",      "chaud",        "lourd",      "vieux"};

// Without their -er.
inline constexpr std::string_view kVerbs[] = {
    "annonc",  "expliqu", "indiqu",  "pass",   "rest",    "demand",  "donn",     "trouv",
    "parl",    "assur",   "estim",   "affirm", "déclar",  "précis",  "ajout",    "rappel",
    "lanc",    "port",    "présent", "touch",  "concern", "montr",   "arriv",    "jou",
    "gagn",    "pens",    "laiss",   "cherch", "aid",     "augment", "provoqu",  "dénonc",
    "critiqu", "accus",   "condamn", "arrêt",  "bless",   "tomb",    "entr",     "mont",
    "rentr",   "ferm",    "chang",   "propos", "prépar",  "organis", "particip", "travaill",
    "utilis",  "partag",  "publi",   "racont", "évoqu",   "soulign", "confirm",  "refus",
    "accept",  "vot",     "adopt",   "rejet",  "sign",    "engag",   "oblig",    "menac",
    "attaqu",  "tu",      "frapp",   "touch",  "menac",   "visit",   "rencontr", "invit",
    "appel",   "écout",   "regard",  "oubli",  "aim",     "détest",  "espér",    "souhait",
    "habit",   "aggrav",  "amélior", "baiss",  "coût",    "pay",     "achet",    "vendang",
    "plant",   "mang",    "cuisin",  "roul",   "march",   "vol",     "nag",      "saut",
    "dans",    "chant",   "film",    "dessin", "calcul",  "compt",   "mesur",    "analys"};

inline constexpr std::string_view kAdverbs[] = {
    "encore",   "aussi",       "déjà",      "toujours",   "notamment",  "bien",
    "alors",    "aujourd'hui", "ensuite",   "désormais",  "enfin",      "ici",
    "vraiment", "également",   "seulement", "souvent",    "surtout",    "là",
    "hier",     "demain",      "beaucoup",  "trop",       "peu",        "moins",
    "mieux",    "vite",        "ensemble",  "simplement", "clairement", "récemment"};

inline constexpr std::string_view kPrepositions[] = {
    "dans",  "pour", "sur",  "dans",   "pour",  "sur",     "dans",   "pour",  "avec", "avec",
    "après", "par",  "sans", "contre", "entre", "depuis",  "sous",   "avant", "chez", "vers",
    "selon", "dans", "pour", "sur",    "par",   "pendant", "malgré", "dès"};

inline constexpr std::string_view kConjunctions[] = {
    "et",  "et",    "et",    "et",   "et", "mais",      "mais",      "mais",    "ou",
    "car", "quand", "comme", "donc", "si", "alors que", "parce que", "puisque", "et que"};

inline constexpr std::string_view kFirstNames[] = {
    "Anne",    "Bruno",  "Chloé",   "Denis",  "Élise",  "Farid",  "Gaëlle",  "Hugo",
    "Inès",    "Jules",  "Karim",   "Léa",    "Marc",   "Nadia",  "Olivier", "Pauline",
    "Quentin", "Rachid", "Sophie",  "Thomas", "Ursule", "Victor", "Yasmine", "Zoé",
    "Aurélie", "Benoît", "Camille", "Damien", "Émilie", "Franck", "Hélène",  "Jean-Luc"};

// What a comment opens with.
inline constexpr std::string_view kOpeners[] = {
    "franchement", "bof",      "mdr",     "bravo",   "non mais", "sérieusement", "ah bon",
    "exactement",  "d'accord", "pas sûr", "mouais",  "en effet", "désolé",       "lol",
    "tout à fait", "merci",    "euh",     "bonjour", "voilà",    "pfff"};

// As it is spelled, and as it is typed in a hurry.
inline constexpr std::string_view kShortForms[][2] = {
    {"pourquoi", "pk"}, {"quand", "qd"},     {"beaucoup", "bcp"},   {"c'est", "c"},
    {"c’est", "c"},     {"toujours", "tjs"}, {"dans", "ds"},        {"pas", "pa"},
    {"vous", "vs"},     {"nous", "ns"},      {"tout", "tt"},        {"mais", "mé"},
    {"qui", "ki"},      {"parce", "pcq"},    {"aussi", "ossi"},     {"vraiment", "vrmt"},
    {"comme", "com"},   {"avec", "avk"},     {"maintenant", "mtn"}, {"je", "j"}};

}  // namespace glane::bench

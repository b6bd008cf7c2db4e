#include "french/clock_unit.hpp"

#include <doctest/doctest.h>

#include "words_read.hpp"

using namespace glane;

TEST_CASE("a time has one form however it is written") {
  check_words_read({{"à 18h30 pile", "à 18h30 pile"},
                    {"à 18 h 30 pile", "à 18h30 pile"},
                    {"à 18\u00A0h\u00A030 pile", "à 18h30 pile"},
                    {"à 18 h30", "à 18h30"},
                    {"à 18h 30", "à 18h30"},
                    {"à 18:30 pile", "à 18h30 pile"},
                    {"à 18 heures 30", "à 18h30|heures"},
                    {"08h05 8 h 05 08:05 8H05", "8h05 8h05 8h05 8h05"},
                    {"18h00 18:00 18 h", "18h 18h 18h|18"},
                    {"de 20 heures", "de 20h|20|heures"},
                    {"24heures 1 heure", "24h 1h|1|heure"},
                    {"18:30:15", "18h30|15"}});
}

TEST_CASE("what only looks like a time stays as it is") {
  check_words_read({{"3:1 16:9 18.30 25:30 18:75", "3 1 16 9 18.30 25 30 18 75"},
                    {"18, h 30", "18 h 30"},
                    {"un h 30", "un h 30"},
                    {"10 d'heures", "10 heures"},
                    {"1:02:3 1:2:30", "1 02 3 1 2 30"}});
}

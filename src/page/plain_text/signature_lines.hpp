// Lines over and under a text that say who wrote it and when, and are none of it.
#pragma once

#include <string_view>

#include "glane/date.hpp"

namespace glane {

// "Jeanne Roy", "L'Équipe du Val": every word begins with a capital.
bool is_name_line(std::string_view line);

// "Von Jeanne Roy, dpa", "Autor: Jeanne Roy", "Eine Kolumne von Jeanne Roy": a lead and names, and
// nothing else.
bool is_signature_line(std::string_view line);

// "par , 2 octobre 2018", "29. Juni 2017, 23:39 · von Tobi": a date with its time, and little else.
//   in: seen  what relative dates count from
bool is_date_line(std::string_view line, const Date& seen);

// "3 mars 2020, 19 h 08, mis à jour à 20 h": what begins with a day and a time of it.
bool is_timed_line(std::string_view line, const Date& seen);

// "Stand: 3. März 2021", "Letzte Änderung: 03.03.2021": a date, and what it is of.
bool is_state_line(std::string_view line, const Date& seen);

// "Posté par Zoé (site personnel) le 3 mai 2021 à 10:00. Édité par Bob."; the date's own element
// may have gone.
bool is_signed_date_line(std::string_view line);

}  // namespace glane

#include "french/calendar_unit.hpp"

#include <doctest/doctest.h>

#include "words_read.hpp"

using namespace glane;

TEST_CASE("a date in figures is the date in letters") {
  check_words_read({{"le 11/09/2001.", "le 11 septembre|09 2001"},
                    {"11-09-2001 11.09.2001", "11 septembre|09 2001 11 septembre|09 2001"},
                    {"2001-09-11", "11 septembre|09 2001"},
                    {"01/01/2020", "premier|01 janvier|01 2020"},
                    {"11/09/01", "11 septembre|09 2001|01"},
                    {"11 sept. 2001 11 sept 2001", "11 septembre|sept 2001 11 septembre|sept 2001"},
                    {"1er janv. 2020", "premier janvier|janv 2020"},
                    {"1 janvier 09 mai", "premier|1 janvier 9|09 mai"}});
}

TEST_CASE("what only looks like a date stays as it is") {
  check_words_read({{"le 9/11", "le 9 11"},
                    {"31/02/2020", "31 02 2020"},
                    {"09/30/2001", "09 30 2001"},
                    {"1.2.3 10.15.7 192.168.10.20", "1 2 3 10 15 7 192 168 10 20"},
                    {"sept ans, 11 sept chats", "sept ans 11 sept chats"},
                    {"1939-1945", "1939 1945"}});
}

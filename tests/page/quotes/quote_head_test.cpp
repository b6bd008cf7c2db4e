#include "page/quotes/quote_head.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace glane;

TEST_CASE("a line heads a quotation by its words, or by the name of somebody in the thread") {
  Participants participants;
  participants.add("maire_58");
  struct Row {
    std::string line;
    bool heads;
    std::string author;
    std::string rest;
  };
  for (const Row& row : {
           Row{"maire_58:", true, "maire_58", ""},
           Row{"Maire_58 a écrit : Non.", true, "maire_58", "Non."},
           Row{"Zorglub99:", true, "Zorglub99", ""},
           Row{"Exemple:", false, "", ""},
           Row{"Il a écrit un livre.", false, "", ""},
           Row{"Le pont tient :", false, "", ""},
           Row{"@maire_58: « Le pont tient encore. »", true, "maire_58",
               "« Le pont tient encore. »"},
           Row{"@maire_58 : \"Le pont tient encore.\"", true, "maire_58",
               "\"Le pont tient encore.\""},
           Row{"@maire_58: « Tenir » et « tient », quel « mot »", false, "", ""},
           Row{"@autre: « Le pont tient encore. »", false, "", ""},
           Row{"", false, "", ""},
       }) {
    CAPTURE(row.line);
    QuoteHead head;
    CHECK(read_quote_head(row.line, participants, head) == row.heads);
    if (!row.heads) continue;
    CHECK(head.author == row.author);
    CHECK(head.rest == row.rest);
  }
}

TEST_CASE("the signs of mail are counted and taken off") {
  CHECK(mail_quote_head_depth("> Elle monte.") == 1);
  CHECK(mail_quote_head_depth(">> > De combien ?") == 3);
  CHECK(mail_quote_head_depth("a > b") == 0);
  CHECK(without_mail_quote_head(">> De combien ?") == "De combien ?");
  CHECK(without_mail_quote_head("De peu.") == "De peu.");
}

TEST_CASE("a second sign closes a quotation inside its line") {
  const auto closed = read_closed_quote(">Les ponts ferment.> Lesquels ?");
  REQUIRE(closed);
  CHECK(closed->cited == "Les ponts ferment.");
  CHECK(closed->answer == "Lesquels ?");
  CHECK(read_closed_quote(">le pont ferm\u00E9>. Ah bon ?")->answer == "Ah bon ?");
  CHECK(mail_quote_head_depth(">Les ponts ferment.> Lesquels ?") == 0);
  for (const std::string_view line :
       {"> Les ponts > ferment > encore.", ">Les ponts -> le bac.", ">> Le pont ?> Non.",
        ">Les ponts ferment.", ">Les ponts ferment.>", ">un <b>pont</b> neuf", ">1>2", ">", ""}) {
    CAPTURE(line);
    CHECK_FALSE(read_closed_quote(line));
  }
}

TEST_CASE("Usenet heads a quotation with the message's id") {
  QuoteHead head;
  Participants participants;
  participants.add("Zoe Lacaze");
  for (const std::string_view line : {"Zoe Lacaze a écrit dans le message <6df1$1@news.example>...",
                                      "Zoe Lacaze wrote in message <6df1$1@news.example>..."}) {
    CAPTURE(line);
    CHECK(read_quote_head(line, participants, head));
    CHECK(head.author == "Zoe Lacaze");
    CHECK(head.says_so);
  }
  CHECK_FALSE(read_quote_head("Zoe Lacaze a écrit dans le journal...", participants, head));
}

#include "crawl/mailbox_separator.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace glane;

namespace {

constexpr std::string_view kHeader = "From: Zoé <zoe@a.example>\nSubject: x\n\nTexte\n";

}  // namespace

TEST_CASE("a separator in each form that mailboxes have") {
  for (const std::string_view line :
       {"From zoe@a.example Sat Mar  2 09:00:00 2013", "From - Sat Mar  2 09:00:00 2013",
        "From zoe at a.example  Sat Mar  2 09:00:00 2013", "From zoe@a.example Sat Mar  2 2013",
        "From 1234567890@xxx Sat Mar 02 09:00:00 +0000 2013", "From zoe at a.example",
        "From MAILER-DAEMON Fri Jul  8 12:08:34 2011", "From -1234567890123456789", "From ", "From",
        "From zoe@a.example", "From MAILER-DAEMON", "From ???@??? Sat Mar 02 09:00:00 2013"}) {
    CAPTURE(line);
    CHECK(parts_messages(line, true, kHeader));
  }
}

TEST_CASE("text that begins as a separator does parts nothing") {
  for (const std::string_view following :
       {"\nTexte\n", "Lieu: la mairie\n\nTexte\n", "Subject de la réunion\n", "Un texte.\n",
        "Date: hier\nUn texte.\n"}) {
    for (const std::string_view line :
         {"From what I know il date de 1962.", "From 10:30 to 12:00 on mange.", "From",
          "From Paris", "From zoe@a.example: bonjour", "From Paris with love"}) {
      CAPTURE(line);
      CAPTURE(following);
      CHECK_FALSE(parts_messages(line, true, following));
    }
  }
  CHECK_FALSE(parts_messages("From what I know il va bien.", true, kHeader));
  CHECK_FALSE(parts_messages("Fromage", true, kHeader));
  CHECK_FALSE(parts_messages("From Paris", true, "To: vous\n\nJe vous écris.\n"));
}

TEST_CASE("right under a line of text a whole date parts messages, or three fields of mail") {
  CHECK(parts_messages("From zoe@a.example Sat Mar  2 09:00:00 2013", false, kHeader));
  CHECK_FALSE(parts_messages("From zoe@a.example", false, kHeader));
  CHECK_FALSE(parts_messages("From ", false, kHeader));
  CHECK(parts_messages("From ", false, "Date: hier\n" + std::string(kHeader)));
  CHECK(parts_messages("From -2", false, kHeader));
}

TEST_CASE("a message may have no header, and the last one nothing at all") {
  const std::string_view line = "From zoe@a.example Sat Mar  2 09:00:00 2013";
  CHECK(parts_messages(line, true, "\nTexte sans en-tête.\n"));
  CHECK(parts_messages(line, true, ""));
  CHECK_FALSE(parts_messages(line, false, "\nTexte.\n"));
  CHECK_FALSE(parts_messages(line, true, "Texte cité d'une boîte.\n"));
}

TEST_CASE("a bad line in its header hides no message") {
  for (const std::string_view following :
       {"From: Zoé\nSubject: trop long et\nmal plié\n\nTexte\n",
        "Message-ID: <1@a>\n\"X-Foo\": b\nSubject: x\n\nTexte\n"}) {
    CAPTURE(following);
    CHECK(parts_messages("From zoe@a.example Sat Mar  2 09:00:00 2013", true, following));
    CHECK(parts_messages("From zoe@a.example", true, following));
  }
}

TEST_CASE("the header of a message is fields alone, one at least of mail") {
  CHECK(opens_mail_header("X-Google-Thread: 1\nFrom: Bob\n (chez lui)\n\nTexte"));
  CHECK(opens_mail_header(">From bob Sat Mar  2 09:00:00 2013\r\nReceived: a\r\n\r\n"));
  CHECK(opens_mail_header("Subject: x\nTo: coupé au mil"));
  CHECK_FALSE(opens_mail_header("Nom: Bob\nVille: Lyon\n\n"));
  CHECK_FALSE(opens_mail_header(""));
}

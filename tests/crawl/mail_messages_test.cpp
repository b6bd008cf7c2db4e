#include "crawl/mail_messages.hpp"

#include <doctest/doctest.h>

#include "crawl/mime.hpp"
#include "reading.hpp"

using namespace glane;

TEST_CASE("mail is known by its fields") {
  CHECK(opens_mail("From bob@a.example Mon May  6 10:00:00 2002\nFrom: Bob\nSubject: x\n\nTexte"));
  CHECK(opens_mail("Path: news.a.example!b\nFrom: Bob\n (chez lui)\nDate: hier\n\nTexte"));
  CHECK_FALSE(opens_mail("From Paris with love\n\nUn texte: court"));
  CHECK_FALSE(opens_mail("From: Bob\nUn texte sans objet\n\nSubject: x"));
  CHECK_FALSE(opens_mail("Date: 3 mai\nSubject: le compte rendu\n\nTexte"));
}

TEST_CASE("the messages of an mbox, their threads and whom they answer") {
  const std::string mbox =
      "From - Mon May  6 10:00:00 2002\n"
      "From: =?ISO-8859-1?Q?H=E9l=E8ne?= Roy <h@a.example>\n"
      "Subject: =?UTF-8?B?TGEgY3J1ZQ==?=\nDate: Mon, 6 May 2002 10:00:00 +0200\n"
      "Newsgroups: fr.rec.velo,fr.test\nMessage-ID: <1@a>\n\nElle monte.\n\n>From ici.\n\n"
      "From - Mon May  6 11:00:00 2002\n"
      "From: bob@a.example (Bob)\nSubject: Re: La crue\nMessage-ID: <2@a>\nReferences: <1@a>\n"
      "Content-Type: text/plain; charset=ISO-8859-1\nContent-Transfer-Encoding: quoted-printable\n"
      "\nL'=E9t=E9 vien=\ndra.\n\n"
      "From - Mon May  6 12:00:00 2002\n"
      "From: carl@a.example\nSubject: Re: La crue\nMessage-ID: <3@a>\nIn-Reply-To: <2@a>\n\nOui.\n";
  const Reading reading = read("f", mbox);
  CHECK(reading.told() == Lines{});
  REQUIRE(reading.pages.size() == 3);
  CHECK(reading.pages[0].text ==
        "From: Hélène Roy\nSubject: La crue\nDate: Mon, 6 May 2002 10:00:00 +0200\n"
        "Newsgroups: fr.rec.velo,fr.test\nMessage-ID: 1@a\n\nElle monte.\n\nFrom ici.\n\n");
  CHECK(reading.pages[1].text ==
        "From: Bob\nSubject: Re: La crue\nMessage-ID: 2@a\nThread: 1@a\nAnswers: Hélène Roy\n"
        "Position: 1\n\nL'été viendra.\n\n");
  // Its thread is known by the message it answers.
  CHECK(reading.pages[2].text ==
        "From: carl\nSubject: Re: La crue\nMessage-ID: 3@a\nThread: 1@a\nAnswers: Bob\n"
        "Position: 2\n\nOui.\n");
  CHECK(reading.pages[1].id == "f#" + std::to_string(mbox.find("From - Mon May  6 11")));
  CHECK(reading.pages[0].format == PageFormat::mail);
}

TEST_CASE("a message that answers itself, or nothing, began its thread") {
  const Reading reading =
      read("f", "From: Bob\nSubject: x\nMessage-ID: <1@a>\nReferences: <1@a> <" +
                    std::string(5000, 'a') + ">\n\nOui.\n");
  REQUIRE(reading.pages.size() == 1);
  CHECK(reading.pages[0].text == "From: Bob\nSubject: x\nMessage-ID: 1@a\n\nOui.\n");
  CHECK(reading.pages[0].id == "f");
}

TEST_CASE("of several parts the plain text is read") {
  const auto text = [](std::string_view head, std::string_view body) {
    MemorySource memory(head);
    LineReader lines(memory);
    HeaderFields fields;
    fields.read(lines);
    const MailText read = read_mail_text(fields, body);
    return (read.html ? "html: " : "") + read.text;
  };
  CHECK(text("Content-Type: multipart/alternative; boundary=\"b 1\"\n",
             "Préambule\n--b 1\nContent-Type: text/html\n\n<p>Oui</p>\n--b 1\n"
             "Content-Type: text/plain\n\nOui\n--b 1--\nfin\n") == "Oui\n");
  CHECK(
      text("Content-Type: Multipart/Mixed; boundary=B\n",
           "--B\n\nUn\n--B\nContent-Disposition: attachment\n\nx\n--B\nContent-Type: image/png\n\n"
           "x\n--B\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
           "w6l0\nw6k=\n--B--\n") == "Un\n\nété");
  CHECK(text("Content-Type: text/html\n", "<p>Oui</p>") == "html: <p>Oui</p>");
  CHECK(text("Content-Type: text/plain; charset=us-ascii\n", "\xC9t\xE9") == "Été");
  CHECK(text("Content-Type: application/pdf\n", "x") == "");
  std::string nested = "au fond";
  for (int i = 0; i < 100; ++i) {
    nested = "--b\nContent-Type: multipart/mixed; boundary=b\n\n" + nested;
  }
  CHECK(text("Content-Type: multipart/mixed; boundary=b\n", nested) == "");
}

TEST_CASE("encoded words are joined, and what is none stays") {
  struct Row {
    std::string_view written;
    std::string_view text;
  };
  for (const Row& row : {
           Row{"=?utf-8?Q?=C3?= =?utf-8?Q?=A9t=C3=A9_l=C3=A0?= ici", "été là ici"},
           Row{"a =?ISO-8859-1*fr?q?=E9?= b", "a é b"},
           Row{"=?windows-1252?B?jA==?=uf", "Œuf"},
           Row{"a =? b ?= c", "a =? b ?= c"},
           Row{"=?utf-8?X?abc?=", "=?utf-8?X?abc?="},
           Row{"\xC9t\xE9", "Été"},
           Row{"=?inconnu?Q?=E9?=", "é"},
       }) {
    CAPTURE(row.written);
    CHECK(decode_header(row.written) == row.text);
  }
}

TEST_CASE("a message too large is told by its place, and the next one read") {
  const std::string head = "From - Mon May  6 10:00:00 2002\nFrom: Bob\nSubject: x\n\n";
  std::string huge = head;
  for (int i = 0; i < 70; ++i) huge += std::string(1 << 20, 'a') + "\n";
  const Reading reading = read("f", huge + "\n" + head + "Oui.\n");
  CHECK(reading.told() == Lines{"failed: a message larger than 64 MB"});
  CHECK(reading.pages.size() == 1);
}

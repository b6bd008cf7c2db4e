#include "crawl/mail_messages.hpp"

#include <doctest/doctest.h>

#include "reading.hpp"

using namespace glane;

namespace {

// The fields that are stated, a line each, and the text.
std::string shown(const Page& page) {
  CHECK(page.format == PageFormat::record);
  const auto& message = std::get<MailMessage>(page.record);
  std::string lines;
  const auto add = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) (((lines += name) += ": ") += value) += '\n';
  };
  add("From", message.author);
  add("Subject", message.subject);
  add("Date", message.date);
  add("Newsgroups", message.newsgroups);
  add("Message-ID", message.id);
  add("Thread", message.thread);
  add("Answers", message.answers);
  if (message.position > 0) add("Position", std::to_string(message.position));
  if (message.html) add("Format", "html");
  return lines + "\n" + message.text;
}

}  // namespace

TEST_CASE("mail is known by its fields") {
  CHECK(opens_mail("From bob@a.example Mon May  6 10:00:00 2002\nFrom: Bob\nSubject: x\n\nTexte"));
  CHECK(opens_mail("Path: news.a.example!b\nFrom: Bob\n (chez lui)\nDate: hier\n\nTexte"));
  CHECK(opens_mail("From \nX-Google-Thread: 1\nFrom: Bob\nSubject: x\n\nTexte"));
  CHECK(opens_mail("From -1234567890\nFrom: Bob\nSubject: x\n\nTexte"));
  CHECK(opens_mail("From\nFrom: Bob\nSubject: x\n\nTexte"));
  CHECK(opens_mail("From bob@a.example Mon May  6 10:00:00 2002\nReceived: par a\nTo: b\n\nTexte"));
  CHECK(opens_mail("Subject: x\nMessage-ID: <1@a>\nDate: hier\n\nTexte"));
  std::string sealed;
  for (int i = 0; i < 300; ++i) sealed += "X-Seal: " + std::string(100, 'a') + "\n";
  CHECK(opens_mail(sealed + "From: Bob\nSubject: x\n\nTexte"));
  CHECK(opens_mail("MIME-Version: 1.0\nContent-Type: multipart/related;\n boundary=a\n\n--a"));
  CHECK_FALSE(opens_mail("MIME-Version: 1.0\nContent-Type: text/plain\n\nTexte"));
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
  CHECK(shown(reading.pages[0]) ==
        "From: Hélène Roy\nSubject: La crue\nDate: Mon, 6 May 2002 10:00:00 +0200\n"
        "Newsgroups: fr.rec.velo,fr.test\nMessage-ID: 1@a\n\nElle monte.\n\nFrom ici.\n\n");
  CHECK(shown(reading.pages[1]) ==
        "From: Bob\nSubject: Re: La crue\nMessage-ID: 2@a\nThread: 1@a\nAnswers: Hélène Roy\n"
        "Position: 1\n\nL'été viendra.\n\n");
  // Its thread is known by the message it answers.
  CHECK(shown(reading.pages[2]) ==
        "From: carl\nSubject: Re: La crue\nMessage-ID: 3@a\nThread: 1@a\nAnswers: Bob\n"
        "Position: 2\n\nOui.\n");
  CHECK(reading.pages[1].id == "f#" + std::to_string(mbox.find("From - Mon May  6 11")));
}

TEST_CASE("a message that answers itself, or nothing, began its thread") {
  const Reading reading =
      read("f", "From: Bob\nSubject: x\nMessage-ID: <1@a>\nReferences: <1@a> <" +
                    std::string(5000, 'a') + ">\n\nOui.\n");
  REQUIRE(reading.pages.size() == 1);
  CHECK(shown(reading.pages[0]) == "From: Bob\nSubject: x\nMessage-ID: 1@a\n\nOui.\n");
  CHECK(reading.pages[0].id == "f");
}

TEST_CASE("a message too large is told by its place, and the next one read") {
  const std::string head = "From - Mon May  6 10:00:00 2002\nFrom: Bob\nSubject: x\n\n";
  std::string huge = head;
  for (int i = 0; i < 70; ++i) huge += std::string(1 << 20, 'a') + "\n";
  const Reading reading = read("f", huge + "\n" + head + "Oui.\n");
  CHECK(reading.told() == Lines{"failed: a message larger than 64 MB"});
  CHECK(reading.pages.size() == 1);
}

TEST_CASE("a message of markup alone says so, and one without text is none") {
  const Reading reading =
      read("f", "From: Bob\nSubject: x\nContent-Type: text/html\n\n<p>Oui.</p>\n");
  REQUIRE(reading.pages.size() == 1);
  CHECK(shown(reading.pages[0]) == "From: Bob\nSubject: x\nFormat: html\n\n<p>Oui.</p>\n");
  CHECK(read("f", "From: Bob\nSubject: x\n\n \n").told() ==
        Lines{"skipped: a message without text"});
}

TEST_CASE("a line of text that begins as a separator does parts no messages") {
  const std::string box =
      "From \nFrom: Bob\nSubject: x\n\nOui.\n\nFrom what I know il date de 1962.\n\n"
      "From \nFrom: Zoé\nSubject: y\n\nNon.\n";
  const Reading reading = read("f", box);
  REQUIRE(reading.pages.size() == 2);
  CHECK(shown(reading.pages[0]) ==
        "From: Bob\nSubject: x\n\nOui.\n\nFrom what I know il date de 1962.\n\n");
}

TEST_CASE("a mailbox may begin with blank lines, and lines under a separator may be none of mail") {
  const std::string box =
      "\n\nFrom -1\nFrom: Bob\nSubject: x\n\nOui.\n\nFrom 10:30 on\nLieu: la mairie\n\n"
      "From -2\nX-Google-Thread: 1\nFrom: zoe at a.example\nSubject: y\n\nNon.\n"
      "From zoe@a.example Sat Mar  2 09:00:00 2013\nFrom: zoe@a.example\nSubject: z\n\nBien.\n";
  const Reading reading = read("f", box);
  REQUIRE(reading.pages.size() == 3);
  CHECK(shown(reading.pages[0]) ==
        "From: Bob\nSubject: x\n\nOui.\n\nFrom 10:30 on\nLieu: la mairie\n\n");
  CHECK(shown(reading.pages[1]) == "From: zoe\nSubject: y\n\nNon.\n");
  CHECK(shown(reading.pages[2]) == "From: zoe\nSubject: z\n\nBien.\n");
}

TEST_CASE("a page that a browser saved as a message is that page") {
  const Reading reading =
      read("f.mht",
           "From: <Saved by Blink>\nSnapshot-Content-Location: https://quai.example/pont\n"
           "Subject: Le pont\nDate: Mon, 4 Mar 2024 18:22:10 -0000\nMIME-Version: 1.0\n"
           "Content-Type: multipart/related; boundary=\"B\"\n\n--B\nContent-Type: text/html\n\n"
           "<html><p>Le pont</p></html>\n--B--\n");
  CHECK(reading.told() == Lines{});
  REQUIRE(reading.pages.size() == 1);
  CHECK(reading.pages[0].format == PageFormat::html);
  CHECK(reading.pages[0].saved_url == "https://quai.example/pont");
  CHECK(reading.pages[0].url == "");
  CHECK(iso_as_written(reading.pages[0].crawled) == "2024-03-04T18:22:10Z");
}

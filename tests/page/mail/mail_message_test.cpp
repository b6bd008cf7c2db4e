#include "page/mail/mail_message.hpp"

#include <doctest/doctest.h>

#include "page/read_page.hpp"

using namespace glane;

namespace {

Document read(std::string_view text) {
  Page page;
  page.format = PageFormat::mail;
  page.text = text;
  page.path = "a.mbox#12";
  page.id = "a.mbox#12";
  page.crawled = *parse_iso_date("2022-07-20");
  const std::vector<Document> documents = read_page(page, {});
  REQUIRE(documents.size() == 1);
  return documents[0];
}

}  // namespace

TEST_CASE("the message that began a thread is its article") {
  const Document article = read(
      "From: Hélène Roy\nSubject: La crue\nDate: Mon, 6 May 2002 10:00:00 +0200\n"
      "Newsgroups: fr.rec.velo,fr.test\nMessage-ID: 1@a\n\nElle monte.\n\nSubject: ici.\n-- "
      "\nH.\n");
  CHECK(article.type == DocumentType::article);
  CHECK(article.id == "1@a");
  CHECK(article.thread == "1@a");
  CHECK(article.title == "La crue");
  CHECK(article.author == "Hélène Roy");
  CHECK(iso_as_written(*article.date) == "2002-05-06T10:00+02:00");
  CHECK(article.section == "fr.rec.velo");
  CHECK(article.text == "Elle monte.\nSubject: ici.");
  CHECK(article.source == "a.mbox#12");
}

TEST_CASE("an answer is a comment on it, its quotations apart") {
  const Document comment = read(
      "From: Bob\nSubject: Re: RE[2]: La crue\nMessage-ID: 2@a\nThread: 1@a\nAnswers: Hélène Roy\n"
      "Position: 3\n\nHélène Roy a écrit :\n\n> Elle monte.\n>> De combien ?\n\nDe peu.\n");
  CHECK(comment.type == DocumentType::comment);
  CHECK(comment.id == "2@a");
  CHECK(comment.thread == "1@a");
  CHECK(comment.thread_title == "La crue");
  CHECK(comment.title == "");
  CHECK(comment.position == 3);
  CHECK(comment.reply_to == "Hélène Roy");
  CHECK(comment.text == "De peu.");
  REQUIRE(comment.quotes.size() == 2);
  CHECK(comment.quotes[0] == Quote{"Hélène Roy", "Elle monte."});
  CHECK(comment.quotes[1] == Quote{"", "De combien ?"});
}

TEST_CASE("whom an answer quotes he answers, where nothing better is known") {
  const Document comment = read(
      "From: Bob\nSubject: Re: La crue\nMessage-ID: 2@a\nThread: 1@a\nPosition: 1\n\n"
      "Anne Roy a écrit :\n> Elle monte.\nDe peu.\n");
  CHECK(comment.reply_to == "Anne Roy");
}

TEST_CASE("markup is read for its text, and a message may have no field at all") {
  CHECK(read("From: Bob\nFormat: html\n\n<p>Un</p><p>Deux &eacute;t&eacute;s</p>").text ==
        "Un\nDeux étés");
  const Document bare = read("\nUn texte.");
  CHECK(bare.id == "a.mbox#12");
  CHECK(bare.text == "Un texte.");
}

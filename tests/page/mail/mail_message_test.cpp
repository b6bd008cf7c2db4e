#include "page/mail/mail_message.hpp"

#include <doctest/doctest.h>

#include "page/read_page.hpp"

using namespace glane;

namespace {

Document read(MailMessage message) {
  Page page;
  page.format = PageFormat::record;
  page.record = std::move(message);
  page.path = "a.mbox#12";
  page.id = "a.mbox#12";
  page.crawled = *parse_iso_date("2022-07-20");
  const std::vector<Document> documents = read_page(page, {});
  REQUIRE(documents.size() == 1);
  return documents[0];
}

MailMessage answer(std::string subject, std::string text) {
  MailMessage message;
  message.author = "Bob";
  message.subject = std::move(subject);
  message.id = "2@a";
  message.thread = "1@a";
  message.position = 3;
  message.text = std::move(text);
  return message;
}

}  // namespace

TEST_CASE("the message that began a thread is its article") {
  MailMessage first;
  first.author = "Hélène Roy";
  first.subject = "La crue";
  first.date = "Mon, 6 May 2002 10:00:00 +0200";
  first.newsgroups = "fr.rec.velo,fr.test";
  first.id = "1@a";
  first.text = "Elle monte.\n\nSubject: ici.\n-- \nH.\n";
  const Document article = read(first);
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

TEST_CASE("an answer is a comment on it, without what it quotes") {
  MailMessage message = answer(
      "Re: RE[2]: La crue", "Hélène Roy a écrit :\n\n> Elle monte.\n>> De combien ?\n\nDe peu.\n");
  message.answers = "Hélène Roy";
  const Document comment = read(message);
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
  const Document comment =
      read(answer("Re: La crue", "Anne Roy a écrit :\n> Elle monte.\nDe peu.\n"));
  CHECK(comment.reply_to == "Anne Roy");
}

TEST_CASE("the marks of an answer are no part of its thread's title") {
  for (const auto& [subject, title] : std::vector<std::pair<std::string, std::string>>{
           {"Re: La crue", "La crue"},
           {"RE : TR: Re[12]: La crue", "La crue"},
           {"Fwd: Re(3): La crue", "La crue"},
           {"Question: La crue", "Question: La crue"},
           {"Avis: La crue", "Avis: La crue"},
           {"Re:", ""},
           {"", ""},
       }) {
    CHECK(read(answer(subject, "Oui.")).thread_title == title);
  }
}

TEST_CASE("markup is read for its text, and a message may have no field at all") {
  MailMessage message;
  message.author = "Bob";
  message.html = true;
  message.text = "<p>Un</p><p>Deux &eacute;t&eacute;s</p>";
  CHECK(read(message).text == "Un\nDeux étés");
  MailMessage bare;
  bare.text = "Un texte.";
  CHECK(read(bare).id == "a.mbox#12");
  CHECK(read(bare).text == "Un texte.");
}

TEST_CASE("quotations in markup are no words of its author") {
  MailMessage message = answer(
      "Re: La crue",
      "<div>De peu.</div><div class=\"gmail_quote\"><div>Le lun. 6 mai 2002 à 10:00, Anne Roy "
      "&lt;<a href=\"mailto:a@b\">a@b</a>&gt; a écrit :<br></div><blockquote><div>Elle monte.</div>"
      "</blockquote></div>");
  message.html = true;
  const Document comment = read(std::move(message));
  CHECK(comment.text == "De peu.");
  CHECK(comment.quotes == std::vector<Quote>{{"Anne Roy", "Elle monte."}});
  CHECK(comment.reply_to == "Anne Roy");
}

TEST_CASE("Outlook's head in markup begins another's message") {
  MailMessage message =
      answer("Re: La crue",
             "<p>De peu.</p><hr><div id=\"divRplyFwdMsg\"><b>De :</b> Anne Roy "
             "&lt;a@b&gt;<br><b>Envoyé :</b>"
             " lundi 6 mai 2002<br><b>Objet :</b> La crue</div><p>Elle monte.</p>");
  message.html = true;
  const Document comment = read(std::move(message));
  CHECK(comment.text == "De peu.");
  CHECK(comment.quotes == std::vector<Quote>{{"Anne Roy", "Elle monte."}});
}

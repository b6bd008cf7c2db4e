#include "crawl/mime.hpp"

#include <doctest/doctest.h>

#include "crawl/byte_source.hpp"

using namespace glane;

namespace {

std::string text(std::string_view head, std::string_view body) {
  MemorySource memory(head);
  LineReader lines(memory);
  HeaderFields fields;
  fields.read(lines);
  const MailText read = read_mime_text(fields, body);
  return (read.html ? "html: " : "") + read.text;
}

}  // namespace

TEST_CASE("of several parts the plain text is read") {
  CHECK(text("Content-Type: multipart/alternative; boundary=\"b 1\"\n",
             "Préambule\n--b 1\nContent-Type: text/html\n\n<p>Oui</p>\n--b 1\n"
             "Content-Type: text/plain\n\nOui\n--b 1--\nfin\n") == "Oui\n");
  CHECK(
      text("Content-Type: Multipart/Mixed; boundary=B\n",
           "--B\n\nUn\n--B\nContent-Disposition: attachment\n\nx\n--B\nContent-Type: image/png\n\n"
           "x\n--B\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
           "w6l0\nw6k=\n--B--\n") == "Un\n\nété");
  CHECK(text("Content-Type: multipart/mixed; boundary=B\n",
             "--B\nContent-Type: text/html\n\n<p>Oui</p>\n--B\nContent-Type: text/plain\n\n"
             "__\nListe <a>\n--B--\n") == "html: <p>Oui</p>\n\n<pre>__\nListe &lt;a&gt;\n</pre>");
  constexpr std::string_view kBase64 = "Content-Transfer-Encoding: base64\n";
  CHECK(text(kBase64, "w6l0\r\nw6k=\r\n____\nListe\nl@a.example\n") == "été");
  CHECK(text(kBase64, "T3Vp\n____\nListe\n") == "Oui");
  CHECK(text(kBase64, "w6k=\nw6k=\n") == "éé");
  CHECK(text("Content-Type: text/html\n", "<p>Oui</p>") == "html: <p>Oui</p>");
  CHECK(text("Content-Type: text/plain; charset=us-ascii\n", "\xC9t\xE9") == "Été");
  CHECK(text("Content-Type: application/pdf\n", "x") == "");
  std::string nested = "au fond";
  for (int i = 0; i < 100; ++i) {
    nested = "--b\nContent-Type: multipart/mixed; boundary=b\n\n" + nested;
  }
  CHECK(text("Content-Type: multipart/mixed; boundary=b\n", nested) == "");
}

TEST_CASE("a boundary is what stands behind its name, and no longer one that begins so") {
  constexpr std::string_view kParts = "--=_ a b\n\nUn\n--=_ a b\n\nDeux\n--=_ a b--\n";
  CHECK(text("Content-Type: multipart/signed; boundary=\n \"=_ a b\"; micalg=x\n", kParts) ==
        "Un\n\nDeux\n");
  CHECK(text("Content-Type: multipart/mixed; x-boundaries=3; boundary = \"=_ a b\"\n", kParts) ==
        "Un\n\nDeux\n");
  CHECK(text("Content-Type: multipart/mixed; boundary=B\n",
             "--B\nContent-Type: multipart/mixed; boundary=B2\n\n--B2\n\nUn\n--B2--\n"
             "--B\n\nDeux\n--B--\n") == "Un\n\nDeux\n");
}

TEST_CASE("parts of text below one of markup and the reverse are both kept") {
  CHECK(text("Content-Type: multipart/mixed; boundary=B\n",
             "--B\n\nVoir <ici>\n--B\nContent-Type: text/html\n\n<p>Oui</p>\n--B--\n") ==
        "html: <pre>Voir &lt;ici&gt;\n</pre>\n<p>Oui</p>\n");
  CHECK(text("Content-Type: brouillon; name=x\n", "Sans type\n") == "Sans type\n");
}

TEST_CASE("a message inside a message is read as one forwarded") {
  constexpr std::string_view kEnclosed =
      "From: =?utf-8?Q?Zo=C3=A9?= <zoe@mail.example>\nSubject: La crue\n\nElle monte.\n";
  constexpr std::string_view kForwarded =
      "\n---------- Forwarded message ----------\nFrom: Zoé <zoe@mail.example>\n"
      "Subject: La crue\n\nElle monte.\n";
  const std::string inside(kEnclosed);
  const std::string forwarded(kForwarded);
  const std::string part =
      "--B\nContent-Type: message/rfc822\n"
      "Content-Disposition: attachment\n\n";
  constexpr std::string_view kMixed = "Content-Type: multipart/mixed; boundary=B\n";
  CHECK(text(kMixed, part + inside + "--B--\n") == forwarded);
  CHECK(text(kMixed, "--B\n\nÀ lire\n" + part + inside + "--B--\n") == "À lire\n\n" + forwarded);
  CHECK(text(kMixed, part + "\n>From - Fri Dec 13 15:01:21 2019\n" + inside + "--B--\n") ==
        forwarded);
  CHECK(text("Content-Type: multipart/digest; boundary=B\n",
             "--B\n\n" + inside + "--B\n\n" + inside + "--B--\n") == forwarded + "\n" + forwarded);
  CHECK(text(kMixed, part + "From: a@b.example\n\n--B--\n") == "");
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

namespace {

std::optional<SavedPage> saved_page(std::string_view head, std::string_view body) {
  MemorySource memory(head);
  LineReader lines(memory);
  HeaderFields fields;
  fields.read(lines);
  return read_saved_page(fields, body);
}

}  // namespace

TEST_CASE("the page of a web archive of Chrome is its first markup, and where it was saved from") {
  const auto page = saved_page(
      "From: <Saved by Blink>\nSnapshot-Content-Location: https://quai.example/pont\n"
      "Content-Type: multipart/related;\n\ttype=\"text/html\";\n\tboundary=\"--a--\"\n",
      "\n----a--\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n"
      "Content-Location: https://quai.example/autre\n\n<p>=C3=A9t=C3=A9</p>\n"
      "----a--\nContent-Type: text/html\nContent-Location: https://pub.example/\n\n<p>pub</p>\n"
      "----a--\nContent-Type: text/css\nContent-Location: https://quai.example/s.css\n\np {}\n"
      "----a----\n");
  REQUIRE(page);
  CHECK(page->bytes == "<p>été</p>\n");
  CHECK(page->media_type == "text/html");
  CHECK(page->url == "https://quai.example/pont");
}

TEST_CASE("a frame before the page is not the page") {
  const std::string parts =
      "--B\nContent-Type: text/html\nContent-ID: <pub>\nContent-Location: https://pub.example/\n\n"
      "pub\n--B\nContent-Type: application/xhtml+xml\nContent-ID: <page>\n"
      "Content-Location: https://quai.example/pont\n\noui\n--B--\n";
  const auto by_start = saved_page(
      "Content-Type: multipart/related; start-info=x; start=\"<page>\"; boundary=B\n", parts);
  REQUIRE(by_start);
  CHECK(by_start->bytes == "oui\n");
  CHECK(by_start->url == "https://quai.example/pont");
  const auto by_url = saved_page(
      "Snapshot-Content-Location: https://quai.example/pont#haut\n"
      "Content-Type: multipart/related; boundary=B\n",
      parts);
  REQUIRE(by_url);
  CHECK(by_url->bytes == "oui\n");
  CHECK(saved_page("Content-Type: multipart/related; boundary=B\n", parts)->bytes == "pub\n");
}

TEST_CASE("Internet Explorer and Office save pages too, and not always from the web") {
  const auto page = saved_page(
      "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n",
      "--B\nContent-Type: multipart/alternative; boundary=C\n\n--C\nContent-Type: text/plain\n\n"
      "non\n--C\nContent-Type: text/html; charset=\"windows-1252\"\n"
      "Content-Location: file:///C:/pont.htm\n\n<p>oui</p>\n--C--\n--B--\n");
  REQUIRE(page);
  CHECK(page->bytes == "<p>oui</p>\n");
  CHECK(page->charset == "windows-1252");
  CHECK(page->url == "");
  CHECK(saved_page("Content-Type: text/html\nContent-Location: https://quai.example/\n", "<p>a")
            ->url == "https://quai.example/");
}

TEST_CASE("mail with pictures is no saved page") {
  constexpr std::string_view kParts =
      "--B\nContent-Type: text/html\nContent-Location: "
      "https://quai.example/\n\n<p>oui</p>\n--B--\n";
  CHECK_FALSE(
      saved_page("Message-ID: <1@a>\nContent-Type: multipart/related; boundary=B\n", kParts));
  CHECK_FALSE(saved_page("To: a@b\nContent-Type: multipart/related; boundary=B\n", kParts));
  CHECK_FALSE(saved_page("Content-Type: multipart/mixed; boundary=B\n", kParts));
  CHECK_FALSE(saved_page("Content-Type: multipart/related; boundary=B\n",
                         "--B\nContent-Type: text/html\n\n<p>oui</p>\n--B--\n"));
}

#include "crawl/mime.hpp"

#include <doctest/doctest.h>

#include "crawl/byte_source.hpp"

using namespace glane;

TEST_CASE("of several parts the plain text is read") {
  const auto text = [](std::string_view head, std::string_view body) {
    MemorySource memory(head);
    LineReader lines(memory);
    HeaderFields fields;
    fields.read(lines);
    const MailText read = read_mime_text(fields, body);
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

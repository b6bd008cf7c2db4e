#include "page/rules/site_rules.hpp"

#include <doctest/doctest.h>

#include "glane/error.hpp"
#include "page/posts/html_reading.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// What refusing `text` says.
std::string fault_of(std::string_view text) {
  SiteRules rules;
  try {
    rules.add("regles/quai.rules", text);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a rule that makes no sense is refused, naming file and line") {
  CHECK(fault_of("site: quai.fr\ntitle: h1\n# fin\n") == "");
  CHECK(fault_of("site: quai.fr\nautor: p\n") == "regles/quai.rules:2: 'autor' is no key");
  CHECK(fault_of("site: quai.fr\n\nbody p\n") == "regles/quai.rules:3: no colon behind a key");
  CHECK(fault_of("site: quai.fr\nbody:\n") == "regles/quai.rules:2: nothing behind 'body:'");
  CHECK(fault_of("site: quai.fr\nbody: p >\n") ==
        "regles/quai.rules:2: 'p >' is no selector: it ends too early");
  CHECK(fault_of("site: quai.fr\nbody: a\nbody: p\n") == "regles/quai.rules:3: a second 'body'");
  CHECK(fault_of("site: Le Quai\n") == "regles/quai.rules:1: 'Le Quai' is no host");
  CHECK(fault_of("title: h1\n") == "regles/quai.rules: no site");
  CHECK(fault_of("site: quai.fr\ncomment date: .d\n") ==
        "regles/quai.rules: parts of comments without 'comment', which names the whole of one");
  SiteRules rules;
  rules.add("a.rules", "site: quai.fr, www.pont.fr\nbody: p");
  CHECK_THROWS_AS(rules.add("b.rules", "site: pont.fr\nbody: p"), Error);
}

TEST_CASE("a rule is that of its host and the hosts under it, the nearest first") {
  SiteRules rules;
  CHECK(rules.empty());
  rules.add("a.rules", "site: quai.fr\nbody: p");
  rules.add("b.rules", "site: forum.quai.fr\nbody: p");
  CHECK(rules.find("quai.fr")->name == "a.rules");
  CHECK(rules.find("blog.quai.fr")->name == "a.rules");
  CHECK(rules.find("forum.quai.fr")->name == "b.rules");
  CHECK(rules.find("vieux.forum.quai.fr")->name == "b.rules");
  CHECK(rules.find("lequai.fr") == nullptr);
  CHECK(rules.find("") == nullptr);
}

TEST_CASE("a page is read as the rule of its site says, and as ever where that finds nothing") {
  const std::string html = R"(<html><head><title>Faux</title>
      <link rel=canonical href="https://www.quai.fr/pont"><meta name=author content="Luc Autre">
      </head><body><div class=t>Le pont</div><i class=s>Jeanne Roy</i>
      <p class=q>Le 15 juillet 2022, 11h45.</p>
      <div class=x><p>Un.</p><p class=pub>Achetez.</p></div><p>Hors du texte.</p>
      <div class=x>Deux.</div>
      <ul><li class=c><span class=n>léa</span><time datetime="2022-07-16">hier</time>
        <div class=m>Bien.</div>
        <ul><li class=c><span class=n>Tom</span><div class=m>Bof.</div></ul></ul>
      </body>)";
  SiteRules rules;
  rules.add("quai.rules", R"(# Le Quai
site: quai.fr
title: .t
author: .s
date: .absent, .q
section: .absente
body: .x
left out: .pub
comment: .c
comment author: .n
comment date: time
comment text: .m
)");
  const std::vector<Document> documents = read_all(html, &rules);
  REQUIRE(documents.size() == 3);
  CHECK(documents[0].title == "Le pont");
  CHECK(documents[0].author == "Jeanne Roy");
  CHECK(iso_as_written(*documents[0].date) == "2022-07-15T11:45");
  CHECK(documents[0].section == "");
  CHECK(documents[0].text == "Un.\nDeux.");
  CHECK(origin_of(documents[0], "title") == "quai.rules .t");
  CHECK(origin_of(documents[0], "text") == "quai.rules .x");
  CHECK(documents[1].author == "léa");
  CHECK(documents[1].text == "Bien.");
  CHECK(iso_date(*documents[1].date) == "2022-07-16");
  CHECK(documents[2].author == "Tom");
  CHECK(documents[2].text == "Bof.");
  CHECK_FALSE(documents[2].date);
  CHECK(documents[2].position == 2);

  SiteRules others;
  others.add("b.rules", "site: pont.fr\ntitle: .t");
  CHECK(read_article(html, &others).title == "Faux");
  SiteRules absent;
  absent.add("c.rules", "site: quai.fr\ntitle: .absent\nbody: .absent\nauthor: .absent");
  CHECK(read_article(html, &absent).title == "Faux");
  CHECK(read_article(html, &absent).text.find("Hors du texte.") != std::string::npos);
  CHECK(read_article(html, &absent).author == "Luc Autre");
}

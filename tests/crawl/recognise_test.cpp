#include "crawl/recognise.hpp"

#include <doctest/doctest.h>

#include "crawl/json_values.hpp"

using namespace glane;

TEST_CASE("content decides, and the name only where it leaves the question open") {
  struct Row {
    std::string_view head;
    std::string_view name;
    Content content;
  };
  for (const Row& row : {
           Row{"<!DOCTYPE HTML PUBLIC \"-//W3C//DTD\">", "a.txt", Content::html},
           Row{"\n<!-- cache -->\n<HTML lang=fr>", "a", Content::html},
           Row{"<?xml version=\"1.0\"?><html xmlns=\"x\">", "a.xml", Content::html},
           Row{"<html><style>p{}</style>", "a.css", Content::html},
           Row{"Warning: mysql\n<html>", "a", Content::html},
           Row{"<div><p>Un</p></div>", "a", Content::html},
           Row{"La balise <html> ouvre un document", "a.html", Content::text},
           Row{"Titre\n\nBob:<br /> cité <br /> et <b>moi</b> </p>", "a", Content::text},
           Row{"{\"id\": 1}\n{\"id\": 2}\n", "a.txt", Content::json_lines},
           Row{"{\"id\": 1}", "a.json", Content::json_lines},
           Row{"{\"html\":\"<html><body>\"}\n", "a.html", Content::json_lines},
           Row{"{\n \"id\": 1\n}", "a.txt", Content::json},
           Row{"{\"id\": {\n \"a\": 1}}", "a.txt", Content::json},
           Row{"[{\"id\": 1},\n{\"id\": 2}]", "a.txt", Content::json},
           Row{"[AFP] Paris, le 3 mars", "a.txt", Content::text},
           Row{"{Paris} Une brève", "a.txt", Content::text},
           Row{"cassé\n{\"id\": 1}", "a.jsonl", Content::json_lines},
           Row{"{\"id\": 1,\n{\"id\": 2}\n{\"id\": 3}\n", "a.jsonl", Content::json_lines},
           Row{"{\"pages\": [\n{\"id\": 2},\n{\"id\": 3}]}", "a", Content::json},
           Row{"{\n \"id\": 1\n}\n", "a.jsonl", Content::json},
           Row{"[1, 2]\n{\"id\": 3}\n", "a.jsonl", Content::json_lines},
           Row{"null", "a.json", Content::json_lines},
           Row{"{\n \"cells\": [\n  {\"cell_type\": \"markdown\"}]}", "a.html", Content::no_page},
           Row{"Compte rendu du 3 mars", "a.html", Content::text},
           Row{"body { margin: 0 }", "a.txt", Content::text},
       }) {
    CAPTURE(row.head);
    CHECK(recognise(row.head, row.name).content == row.content);
  }
}

TEST_CASE("values are cut by their brackets, and what stands between comes as pieces too") {
  const auto pieces = split_json_values("{\"a\":\"}\\\"\"}\nrien\n[{\"b\":[1]},2\n, {\"c\":");
  REQUIRE(pieces.size() == 5);
  CHECK(pieces[0].text == "{\"a\":\"}\\\"\"}");
  CHECK(pieces[1].text == "rien");
  CHECK(pieces[1].line == 2);
  CHECK(pieces[2].text == "{\"b\":[1]}");
  CHECK(pieces[3].text == "2");
  CHECK(pieces[3].ordinal == 2);
  CHECK(pieces[4].text == "{\"c\":");
  CHECK(pieces[4].line == 4);
  CHECK(split_json_values(" ,, \n").empty());
}

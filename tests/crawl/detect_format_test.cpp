#include "crawl/detect_format.hpp"

#include <doctest/doctest.h>

#include "crawl/json_values.hpp"

using namespace glane;

TEST_CASE("content decides, and the name only where it leaves the question open") {
  struct Row {
    std::string_view head;
    std::string_view name;
    FileFormat format;
  };
  for (const Row& row : {
           Row{"<!DOCTYPE HTML PUBLIC \"-//W3C//DTD\">", "a.txt", FileFormat::html},
           Row{"\n<!-- cache -->\n<HTML lang=fr>", "a", FileFormat::html},
           Row{"<?xml version=\"1.0\"?><html xmlns=\"x\">", "a.xml", FileFormat::html},
           Row{"<html><style>p{}</style>", "a.css", FileFormat::html},
           Row{"Warning: mysql\n<html>", "a", FileFormat::html},
           Row{"<div><p>Un</p></div>", "a", FileFormat::html},
           Row{"<!-- cache\n du jour --><html>", "a", FileFormat::html},
           Row{"page = '<html><body><p>Un</p>'\nprint(page)", "a.html", FileFormat::text},
           Row{"page = '<html><body><p>Un</p>'\nprint(page)", "a.py", FileFormat::no_page},
           Row{"<html>\n# Le pont", "pont.py", FileFormat::html},
           Row{"La balise <html> ouvre un document", "a.html", FileFormat::text},
           Row{"Titre\n\nBob:<br /> cité <br /> et <b>moi</b> </p>", "a", FileFormat::text},
           Row{"{\"id\": 1}\n{\"id\": 2}\n", "a.txt", FileFormat::json_lines},
           Row{"{\"id\": 1}", "a.json", FileFormat::json_lines},
           Row{"{\"html\":\"<html><body>\"}\n", "a.html", FileFormat::json_lines},
           Row{"{\n \"id\": 1\n}", "a.txt", FileFormat::json},
           Row{"{\"id\": {\n \"a\": 1}}", "a.txt", FileFormat::json},
           Row{"[{\"id\": 1},\n{\"id\": 2}]", "a.txt", FileFormat::json},
           Row{"[AFP] Paris, le 3 mars", "a.txt", FileFormat::text},
           Row{"{Paris} Une brève", "a.txt", FileFormat::text},
           Row{"cassé\n{\"id\": 1}", "a.jsonl", FileFormat::json_lines},
           Row{"{\"id\": 1,\n{\"id\": 2}\n{\"id\": 3}\n", "a.jsonl", FileFormat::json_lines},
           Row{"{\"pages\": [\n{\"id\": 2},\n{\"id\": 3}]}", "a", FileFormat::json},
           Row{"{\n \"id\": 1\n}\n", "a.jsonl", FileFormat::json},
           Row{"[1, 2]\n{\"id\": 3}\n", "a.jsonl", FileFormat::json_lines},
           Row{"null", "a.json", FileFormat::json_lines},
           Row{"{\n \"cells\": [\n  {\"cell_type\": \"markdown\"}]}", "a.html",
               FileFormat::no_page},
           Row{"Compte rendu du 3 mars", "a.html", FileFormat::text},
           Row{"body { margin: 0 }", "a.txt", FileFormat::text},
           Row{"HTTP/1.1 200 OK\r\nServer: x\r\n", "a.txt", FileFormat::http},
           Row{"HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 200 OK\r\nServer: x\r\n", "a.txt",
               FileFormat::http},
           Row{"<?xml version=\"1.0\"?>\n<!-- a --><rss "
               "xmlns:wp=\"http://wordpress.org/export/1.2/\">",
               "a.xml", FileFormat::wordpress},
           Row{"<disqus xmlns=\"http://disqus.com\">", "a.xml", FileFormat::disqus},
           Row{"<?xml version=\"1.0\"?><posts> <row Id=\"1\"/>", "a.xml",
               FileFormat::stack_exchange},
           Row{"-- MySQL dump 10\nCREATE TABLE `phpbb_posts` (\n  id int);\n", "a.sql",
               FileFormat::no_page},
           Row{"# Cours de SQL\n\nCreate table t; insert into t.", "a.txt", FileFormat::text},
           Row{"\n\n%PDF-1.4\n", "a.pdf", FileFormat::no_page},
           Row{"devant\n%PDF-1.4\n%x\n1 0 obj", "a.pdf", FileFormat::no_page},
           Row{"%PDF", "a.pdf", FileFormat::no_page},
           Row{"Le signe\n%PDF-x, ou %PDF-1.4\n", "a.txt", FileFormat::text},
           Row{"HTTP/2 3 raisons d'y passer\nAuteur: Léa\n", "a.txt", FileFormat::text},
           Row{"ICY 200 OK\nAuteur: Léa\n", "a.txt", FileFormat::text},
       }) {
    CAPTURE(row.head);
    CHECK(detect_format(row.head, row.name).format == row.format);
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

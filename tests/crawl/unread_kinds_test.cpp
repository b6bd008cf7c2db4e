#include "crawl/unread_kinds.hpp"

#include <doctest/doctest.h>

using namespace glane;

namespace {

// The head of a zip whose first member has this name and begins so.
std::string zip(std::string_view name_and_bytes) {
  return "PK\3\4" + std::string(26, '\x14') + std::string(name_and_bytes);
}

}  // namespace

TEST_CASE("office files are told from archives by their first member") {
  CHECK(document_kind_of_zip(zip("[Content_Types].xml... PK word/document.xml")) ==
        DiagnosticCode::kind_word);
  CHECK(document_kind_of_zip(zip("_rels/.rels... PK xl/workbook.xml")) ==
        DiagnosticCode::kind_excel);
  CHECK(document_kind_of_zip(zip("[Content_Types].xml...ppt/presentation.xml")) ==
        DiagnosticCode::kind_powerpoint);
  CHECK(document_kind_of_zip(zip("[Content_Types].xml...")) == DiagnosticCode::kind_office);
  CHECK(document_kind_of_zip(zip("mimetypeapplication/vnd.oasis.opendocument.textPK")) ==
        DiagnosticCode::kind_opendocument_text);
  CHECK(document_kind_of_zip(zip("mimetypeapplication/epub+zipPK")) == DiagnosticCode::kind_epub);
  CHECK(document_kind_of_zip(zip("word/numbering.xml... PK word/document.xml")) ==
        DiagnosticCode::kind_word);
  CHECK(document_kind_of_zip(zip("customXml/item1.xml... PK [Content_Types].xml PK xl/a")) ==
        DiagnosticCode::kind_excel);
  CHECK(document_kind_of_zip(zip("content.xml... PK mimetype")) ==
        DiagnosticCode::kind_opendocument);
  CHECK(document_kind_of_zip(zip("Index/Document.iwa... PK preview.jpg")) ==
        DiagnosticCode::kind_iwork);
  CHECK(document_kind_of_zip(zip("word/une.html... PK word/deux.html")) == DiagnosticCode::none);
  CHECK(document_kind_of_zip(zip("content.xml... PK autre.xml")) == DiagnosticCode::none);
  CHECK(document_kind_of_zip(zip("crawl/word/une.html")) == DiagnosticCode::none);
  CHECK(document_kind_of_zip("PK\3\4") == DiagnosticCode::none);
}

TEST_CASE("dumps of databases are refused by the name of what they are of") {
  const auto dump = [](std::string_view head) { return kind_of_sql_dump(head, true).text(); };
  const std::string tail =
      ", of which nothing is read: give saved pages, or the posts as JSON or CSV";
  CHECK(dump("-- phpMyAdmin SQL Dump\n-- version 4\n\nSET SQL_MODE = \"\";\n"
             "CREATE TABLE `phpbb_posts` (\n") == "SQL dump of phpBB" + tail);
  CHECK(dump("# phpBB Backup Script\n#\nDROP TABLE IF EXISTS phpbb3_acl;\n"
             "CREATE TABLE phpbb3_acl (") == "SQL dump of phpBB" + tail);
  CHECK(dump("/* vBulletin */\nINSERT INTO post VALUES (1);") == "SQL dump of vBulletin" + tail);
  CHECK(dump("/*!40101 SET NAMES utf8 */;\nINSERT INTO `t` VALUES (1);") == "SQL dump" + tail);
  CHECK(dump("--\n-- PostgreSQL database dump\n--\n\n\\restrict abc\n\n"
             "SET statement_timeout = 0;\nCOPY public.t (id) FROM stdin;\n1\n") ==
        "SQL dump" + tail);
  CHECK(dump("COPY public.t (id) FROM stdin;\n1\n") == "SQL dump" + tail);
  CHECK(dump("USE [vbulletin]\r\nGO\r\nCREATE TABLE [dbo].[post]([postid] int)\r\nGO\r\n") ==
        "SQL dump of vBulletin" + tail);
  CHECK(dump("INSERT INTO t(a) VALUES (1);") == "SQL dump" + tail);
  CHECK(dump("INSERT INTO \"t\" VALUES (1);") == "SQL dump" + tail);
  CHECK(dump("# Cours\n\nInsert into a table is easy: insert into t values.\nFin ;") == "");
  CHECK(dump("Copy that, from stdin; create table.") == "");
  CHECK(kind_of_sql_dump("# Cours\n\nCreate table ; insert into.", false).empty());
  CHECK(dump("-- Un tiret\n\nSet de table : create table, dit-on.") == "");
  CHECK(dump("Drop the bass; insert into the mix.") == "");
  CHECK(dump("# Le pont\n\nIl est vieux ; insert into.") == "");
  CHECK(dump("#") == "");
  CHECK(dump("/*") == "");
}

#include "crawl/unread_kinds.hpp"

#include <algorithm>

#include "base/contains.hpp"
#include "base/text.hpp"

namespace glane {

namespace {

constexpr std::size_t kMemberName = 30;  // offset of the first one's in a zip

struct Kind {
  std::string_view sign;
  DiagnosticCode code;
};

struct Engine {
  std::string_view sign;
  std::string_view name;
};

// The first member of these is their media type, which is not packed.
constexpr Kind kMediaTypes[] = {
    {"application/vnd.oasis.opendocument.text", DiagnosticCode::kind_opendocument_text},
    {"application/vnd.oasis.opendocument.spreadsheet", DiagnosticCode::kind_opendocument_sheet},
    {"application/vnd.oasis.opendocument.presentation", DiagnosticCode::kind_opendocument_slides},
    {"application/vnd.oasis.opendocument", DiagnosticCode::kind_opendocument},
    {"application/epub+zip", DiagnosticCode::kind_epub}};

constexpr Kind kOfficeFolders[] = {{"word/", DiagnosticCode::kind_word},
                                   {"xl/", DiagnosticCode::kind_excel},
                                   {"ppt/", DiagnosticCode::kind_powerpoint}};

// By the names of their tables.
constexpr Engine kEngines[] = {{"phpbb", "phpBB"},        {"vbulletin", "vBulletin"},
                               {"`vb_", "vBulletin"},     {"`vb3_", "vBulletin"},
                               {"xf_post", "XenForo"},    {"xf_user", "XenForo"},
                               {"mybb_", "MyBB"},         {"smf_", "SMF"},
                               {"ibf_", "Invision"},      {"fluxbb", "FluxBB"},
                               {"punbb", "PunBB"},        {"spip_", "SPIP"},
                               {"wp_posts", "WordPress"}, {"wp_comm", "WordPress"},
                               {"dc_post", "Dotclear"},   {"node_revision", "Drupal"}};

// Whether the first member, by which office files are told from archives that hold some, is of one
// that a word processor wrote in an order of its own.
bool is_office_file(std::string_view first, std::string_view head) {
  if (starts_with_any(first, {"[Content_Types].xml", "_rels/", "docProps/"})) return true;
  return starts_with_any(first, {"word/", "xl/", "ppt/", "customXml/"}) &&
         contains_any(head, {"[Content_Types].xml", "word/document.xml", "xl/workbook.xml",
                             "ppt/presentation.xml"});
}

// hashes: "#" begins comments, too, as in MySQL's old dumps. What psql is told counts as one.
std::string_view behind_comments(std::string_view sql, bool hashes) {
  for (sql = trim(sql); !sql.empty();) {
    std::size_t end = 0;
    if (starts_with_any(sql, {"--", "\\restrict "}) || (hashes && sql.starts_with('#'))) {
      end = sql.find('\n');
    } else if (sql.starts_with("/*") && !sql.starts_with("/*!")) {
      end = sql.find("*/");
      if (end != sql.npos) ++end;
    } else {
      return sql;
    }
    if (end == sql.npos) return {};
    sql = trim(sql.substr(end + 1));
  }
  return {};
}

// "into t (a, b) values" up to where prose would go on.
bool names_table(std::string_view behind_into) {
  if (starts_with_any(behind_into, {"`", "\"", "["})) return true;
  const std::size_t end = std::min(behind_into.find_first_of(" (\n"), behind_into.size());
  return starts_with_any(trim(behind_into.substr(end)), {"(", "values"});
}

//   in:  in lower case
bool is_statement(std::string_view sql) {
  for (const std::string_view insert : {"insert into ", "replace into "}) {
    if (sql.starts_with(insert)) return names_table(sql.substr(insert.size()));
  }
  if (sql.starts_with("copy "))
    return trim(sql.substr(0, sql.find('\n'))).ends_with(" from stdin;");
  return starts_with_any(sql, {"/*!",
                               "create table",
                               "create database",
                               "drop table",
                               "drop database",
                               "alter table",
                               "set sql_mode",
                               "set names",
                               "set foreign",
                               "set time_zone",
                               "set statement",
                               "set @",
                               "use `",
                               "use [",
                               "lock tables `",
                               "begin;",
                               "begin transaction;",
                               "start transaction;",
                               "pragma foreign_keys",
                               "truncate table",
                               "delete from `",
                               "insert [",
                               "insert dbo."});
}

}  // namespace

DiagnosticCode document_kind_of_zip(std::string_view head) {
  if (head.size() < kMemberName) return DiagnosticCode::none;
  const std::string_view first = head.substr(kMemberName);
  if (first.starts_with("mimetype")) {
    for (const Kind& kind : kMediaTypes) {
      if (first.substr(8).starts_with(kind.sign)) return kind.code;
    }
  }
  if (first.starts_with("content.xml") &&
      contains_any(head, {"mimetype", "META-INF/manifest.xml"})) {
    return DiagnosticCode::kind_opendocument;
  }
  if (starts_with_any(first, {"Index/", "Data/", "Metadata/", "preview"}) &&
      head.find("Index/Document.iwa") != head.npos) {
    return DiagnosticCode::kind_iwork;
  }
  if (!is_office_file(first, head)) return DiagnosticCode::none;
  for (const Kind& kind : kOfficeFolders) {
    if (head.find(kind.sign) != head.npos) return kind.code;
  }
  return DiagnosticCode::kind_office;
}

Remark kind_of_sql_dump(std::string_view head, bool named) {
  if (trim(head).starts_with('<')) return {};  // most are pages
  const std::string lower = lower_ascii(head);
  if (!is_statement(behind_comments(lower, named)) ||
      !contains_any(lower, {"create table", "insert into", "insert [", " from stdin;"}) ||
      !contains_any(lower, {";", "\ngo\n", "\ngo\r"})) {
    return {};
  }
  const auto* const engine =
      std::find_if(std::begin(kEngines), std::end(kEngines),
                   [&](const Engine& each) { return lower.find(each.sign) != lower.npos; });
  const std::string_view name = engine != std::end(kEngines) ? engine->name : "";
  return {DiagnosticCode::kind_sql_dump, {{"engine", std::string(name)}}};
}

}  // namespace glane

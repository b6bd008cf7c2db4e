#include "crawl/unread_kinds.hpp"

#include <algorithm>

#include "base/contains.hpp"
#include "base/text.hpp"

namespace glane {

namespace {

constexpr std::size_t kMemberName = 30;  // offset of the first one's in a zip

struct Kind {
  std::string_view sign;
  std::string_view name;
};

// The first member of these is their media type, which is not packed.
constexpr Kind kMediaTypes[] = {
    {"application/vnd.oasis.opendocument.text", "OpenDocument text"},
    {"application/vnd.oasis.opendocument.spreadsheet", "OpenDocument spreadsheet"},
    {"application/vnd.oasis.opendocument.presentation", "OpenDocument presentation"},
    {"application/vnd.oasis.opendocument", "OpenDocument document"},
    {"application/epub+zip", "EPUB book"}};

constexpr Kind kOfficeFolders[] = {
    {"word/", "Word document"}, {"xl/", "Excel workbook"}, {"ppt/", "PowerPoint presentation"}};

// By the names of their tables.
constexpr Kind kEngines[] = {{"phpbb", "phpBB"},        {"vbulletin", "vBulletin"},
                             {"`vb_", "vBulletin"},     {"`vb3_", "vBulletin"},
                             {"xf_post", "XenForo"},    {"xf_user", "XenForo"},
                             {"mybb_", "MyBB"},         {"smf_", "SMF"},
                             {"ibf_", "Invision"},      {"fluxbb", "FluxBB"},
                             {"punbb", "PunBB"},        {"spip_", "SPIP"},
                             {"wp_posts", "WordPress"}, {"wp_comm", "WordPress"},
                             {"dc_post", "Dotclear"},   {"node_revision", "Drupal"}};

// Comments of SQL, and of MySQL's old dumps.
std::string_view behind_comments(std::string_view sql) {
  for (sql = trim(sql); !sql.empty();) {
    std::size_t end = 0;
    if (sql.starts_with("--") || sql.starts_with('#')) {
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

}  // namespace

std::string document_kind_of_zip(std::string_view head) {
  if (head.size() < kMemberName) return {};
  const std::string_view first = head.substr(kMemberName);
  if (first.starts_with("mimetype")) {
    for (const Kind& kind : kMediaTypes) {
      if (first.substr(8).starts_with(kind.sign)) return std::string(kind.name);
    }
  }
  if (!starts_with_any(first, {"[Content_Types].xml", "_rels/", "docProps/"})) return {};
  for (const Kind& kind : kOfficeFolders) {
    if (head.find(kind.sign) != head.npos) return std::string(kind.name);
  }
  return "Office document";
}

std::string kind_of_sql_dump(std::string_view head) {
  const std::string start = lower_ascii(behind_comments(head).substr(0, 64));
  const bool statement = starts_with_any(
      start, {"/*!", "create table", "create database", "drop table", "drop database",
              "alter table", "insert into ", "replace into ", "set sql_mode", "set names",
              "set foreign", "set time_zone", "set statement", "set @", "use `", "lock tables `",
              "begin;", "begin transaction;", "start transaction;", "pragma foreign_keys",
              "truncate table", "delete from `"});
  if (!statement) return {};
  const std::string lower = lower_ascii(head);
  if (!contains_any(lower, {"create table", "insert into"}) || lower.find(';') == lower.npos) {
    return {};
  }
  std::string kind = "SQL dump";
  const auto* const engine =
      std::find_if(std::begin(kEngines), std::end(kEngines),
                   [&](const Kind& each) { return lower.find(each.sign) != lower.npos; });
  if (engine != std::end(kEngines)) kind.append(" of ").append(engine->name);
  return kind + ", of which nothing is read: give saved pages, or the posts as JSON or CSV";
}

}  // namespace glane

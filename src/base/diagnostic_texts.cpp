// What the library says of single inputs, and the table of all that is said.
#include <algorithm>
#include <iterator>
#include <span>
#include <vector>

#include "base/index_texts.hpp"
#include "glane/diagnostic_code.hpp"

namespace glane {

namespace {

constexpr DiagnosticText kTexts[] = {
    // Files and folders of a crawl.
    {DiagnosticCode::file_system, "file.system", "{reason}", "errno"},
    {DiagnosticCode::file_pipe, "file.pipe", "a named pipe", ""},
    {DiagnosticCode::file_socket, "file.socket", "a socket", ""},
    {DiagnosticCode::file_device, "file.device", "a device", ""},
    {DiagnosticCode::file_index, "file.index", "an index, not a crawl", ""},
    {DiagnosticCode::file_empty, "file.empty", "empty", ""},
    {DiagnosticCode::file_silent, "file.silent", "neither an article nor a comment in it", ""},
    {DiagnosticCode::link_folder, "link.folder",
     "a link to a directory, not followed (`PathOptions::follow` reads it)", ""},
    {DiagnosticCode::link_outside, "link.outside",
     "a link out of the crawl, not followed (`PathOptions::follow` reads it)", ""},
    {DiagnosticCode::link_elsewhere, "link.elsewhere",
     "a link to a directory that is read elsewhere", ""},
    {DiagnosticCode::file_stopped, "file.stopped", "not read to its end: the run was interrupted",
     ""},
    {DiagnosticCode::file_same_name, "file.same_name",
     "not read: {path} has the same name, so that their pages would have the same ids; the folder "
     "above tells them apart",
     ""},
    // What options and ignore files leave out.
    {DiagnosticCode::ignore_line, "ignore.line", "line {line} of {path}", ""},
    {DiagnosticCode::ignore_pattern, "ignore.pattern", "this pattern can match nothing: {reason}",
     ""},
    {DiagnosticCode::ignore_link, "ignore.link",
     "a link, which is not followed here: nothing of its folder is read", ""},
    {DiagnosticCode::ignore_no_file, "ignore.no_file", "not a file: nothing of its folder is read",
     ""},
    {DiagnosticCode::ignore_size, "ignore.size",
     "longer than a megabyte: nothing of its folder is read", ""},
    {DiagnosticCode::ignore_system, "ignore.system", "{reason}: nothing of its folder is read",
     "errno"},
    {DiagnosticCode::option_include, "option.include",
     "this pattern of `PathOptions::include` matched nothing", ""},
    {DiagnosticCode::option_exclude, "option.exclude",
     "this pattern of `PathOptions::exclude` matched nothing", ""},
    // What is no page, by its kind.
    {DiagnosticCode::kind_png, "kind.png", "image (PNG)", ""},
    {DiagnosticCode::kind_jpeg, "kind.jpeg", "image (JPEG)", ""},
    {DiagnosticCode::kind_gif, "kind.gif", "image (GIF)", ""},
    {DiagnosticCode::kind_webp, "kind.webp", "image (WebP)", ""},
    {DiagnosticCode::kind_avif, "kind.avif", "image (AVIF)", ""},
    {DiagnosticCode::kind_svg, "kind.svg", "image (SVG)", ""},
    {DiagnosticCode::kind_icon, "kind.icon", "image (icon)", ""},
    {DiagnosticCode::kind_video, "kind.video", "video", ""},
    {DiagnosticCode::kind_sound, "kind.sound", "sound", ""},
    {DiagnosticCode::kind_font, "kind.font", "font", ""},
    {DiagnosticCode::kind_pdf, "kind.pdf", "PDF document", ""},
    {DiagnosticCode::kind_postscript, "kind.postscript", "PostScript document", ""},
    {DiagnosticCode::kind_rtf, "kind.rtf", "RTF document", ""},
    {DiagnosticCode::kind_office, "kind.office", "Office document", ""},
    {DiagnosticCode::kind_word, "kind.word", "Word document", ""},
    {DiagnosticCode::kind_excel, "kind.excel", "Excel workbook", ""},
    {DiagnosticCode::kind_powerpoint, "kind.powerpoint", "PowerPoint presentation", ""},
    {DiagnosticCode::kind_opendocument, "kind.opendocument", "OpenDocument document", ""},
    {DiagnosticCode::kind_opendocument_text, "kind.opendocument_text", "OpenDocument text", ""},
    {DiagnosticCode::kind_opendocument_sheet, "kind.opendocument_sheet", "OpenDocument spreadsheet",
     ""},
    {DiagnosticCode::kind_opendocument_slides, "kind.opendocument_slides",
     "OpenDocument presentation", ""},
    {DiagnosticCode::kind_epub, "kind.epub", "EPUB book", ""},
    {DiagnosticCode::kind_iwork, "kind.iwork", "iWork document", ""},
    {DiagnosticCode::kind_sql_dump, "kind.sql_dump",
     "SQL dump[ of {engine}], of which nothing is read: give saved pages, or the posts as JSON or "
     "CSV",
     ""},
    {DiagnosticCode::kind_sql, "kind.sql", "SQL dump[ of {engine}]", ""},
    {DiagnosticCode::kind_seven_zip, "kind.seven_zip", "7z archive", ""},
    {DiagnosticCode::kind_rar, "kind.rar", "rar archive", ""},
    {DiagnosticCode::kind_database, "kind.database", "database", ""},
    {DiagnosticCode::kind_program, "kind.program", "program", ""},
    {DiagnosticCode::kind_script, "kind.script", "script", ""},
    {DiagnosticCode::kind_style_sheet, "kind.style_sheet", "style sheet", ""},
    {DiagnosticCode::kind_notebook, "kind.notebook", "notebook", ""},
    {DiagnosticCode::kind_xml, "kind.xml", "XML data", ""},
    {DiagnosticCode::kind_binary, "kind.binary", "binary data", ""},
    // What is packed, and archives.
    {DiagnosticCode::packed_cut, "packed.cut", "the packed data ends too early", ""},
    {DiagnosticCode::packed_damaged, "packed.damaged", "the packed data is damaged", ""},
    {DiagnosticCode::packed_rest, "packed.rest", "bytes that are no gzip behind the gzip data", ""},
    {DiagnosticCode::packed_dictionary, "packed.dictionary", "a damaged dictionary", ""},
    {DiagnosticCode::packed_dictionary_size, "packed.dictionary_size",
     "a dictionary larger than {most} MB", ""},
    {DiagnosticCode::packed_bomb, "packed.bomb",
     "unpacks to more than {most} times its size: given up", ""},
    {DiagnosticCode::archive_damaged, "archive.damaged", "a damaged archive: {reason}", ""},
    {DiagnosticCode::archive_empty, "archive.empty", "an empty archive", ""},
    {DiagnosticCode::archive_about, "archive.about", "not a page but about the archive", ""},
    {DiagnosticCode::archive_nesting, "archive.nesting", "nested too deep in archives", ""},
    // Web archives, and what servers answered.
    {DiagnosticCode::record_none, "record.none", "an archive without pages", ""},
    {DiagnosticCode::record_damaged, "record.damaged", "no record, or a damaged one", ""},
    {DiagnosticCode::record_cut, "record.cut",
     "the record is cut off: {missing} bytes of {bytes} are missing", ""},
    {DiagnosticCode::record_truncated, "record.truncated", "the crawler cut it off: {reason}", ""},
    {DiagnosticCode::record_part, "record.part", "a part of a record that was cut in parts", ""},
    {DiagnosticCode::record_scheme, "record.scheme", "no page but \"{scheme}\"", ""},
    {DiagnosticCode::record_revisit, "record.revisit",
     "a revisit: the page, unchanged, stands in this file", ""},
    {DiagnosticCode::record_revisit_elsewhere, "record.revisit_elsewhere",
     "a revisit of a page that is not in this file", ""},
    {DiagnosticCode::http_none, "http.none", "no HTTP response", ""},
    {DiagnosticCode::http_status, "http.status", "HTTP status {status}", ""},
    {DiagnosticCode::http_type, "http.type", "{type}", ""},
    {DiagnosticCode::http_robots, "http.robots", "rules for robots", ""},
    {DiagnosticCode::http_json, "http.json", "JSON by its server's word, but none", ""},
    // What is larger than can be read.
    {DiagnosticCode::size_page, "size.page", "larger than {most} MB", ""},
    {DiagnosticCode::size_line, "size.line", "a line of {bytes} bytes, larger than {most} MB", ""},
    {DiagnosticCode::size_row, "size.row", "a row larger than {most} MB", ""},
    {DiagnosticCode::size_message, "size.message", "a message larger than {most} MB", ""},
    {DiagnosticCode::size_feed, "size.feed", "a feed larger than {most} MB", ""},
    {DiagnosticCode::size_element, "size.element", "an element larger than {most} MB", ""},
    // Characters.
    {DiagnosticCode::text_repaired, "text.repaired", "not valid UTF-8 at byte {byte}: repaired",
     ""},
    {DiagnosticCode::text_charset, "text.charset",
     "not valid UTF-8 at byte {byte}: read as {charset}", ""},
    {DiagnosticCode::text_twice, "text.twice", "UTF-8 encoded twice: mended", ""},
    // JSON, XML, tables, mail.
    {DiagnosticCode::json_invalid, "json.invalid", "not valid JSON: {reason}", ""},
    {DiagnosticCode::json_mended, "json.mended", "JSON mended: {reason}", ""},
    {DiagnosticCode::json_nesting, "json.nesting", "nested too deep", ""},
    {DiagnosticCode::json_values, "json.values", "too many values for one document", ""},
    {DiagnosticCode::json_list, "json.list", "not an object but a list", ""},
    {DiagnosticCode::json_value, "json.value", "not an object but a single value", ""},
    {DiagnosticCode::json_answer, "json.answer", "JSON without an id, a date and a sentence", ""},
    {DiagnosticCode::json_unread, "json.unread", "a list \"{list}\" beside those read", ""},
    {DiagnosticCode::json_feed, "json.feed", "no JSON Feed, though it says so", ""},
    {DiagnosticCode::xml_invalid, "xml.invalid", "not well-formed XML at byte {byte}: {reason}",
     ""},
    {DiagnosticCode::xml_element, "xml.element", "an element that is not well-formed XML", ""},
    {DiagnosticCode::xml_item, "xml.item", "an item that is not well-formed XML", ""},
    {DiagnosticCode::xml_row, "xml.row", "a row that is not well-formed XML", ""},
    {DiagnosticCode::xml_cut, "xml.cut", "cut off inside of <{element}>", ""},
    {DiagnosticCode::table_empty, "table.empty", "a table without rows", ""},
    {DiagnosticCode::table_columns, "table.columns",
     "a row of {columns} columns under {names} names", ""},
    {DiagnosticCode::mail_fields, "mail.fields", "too many header fields", ""},
    {DiagnosticCode::mail_empty, "mail.empty", "a message without text", ""},
    // Feeds, and exports of blogs and forums.
    {DiagnosticCode::feed_empty, "feed.empty", "a feed without items", ""},
    {DiagnosticCode::export_no_posts, "export.no_posts", "a blog without posts", ""},
    {DiagnosticCode::export_no_comments, "export.no_comments", "an export without comments", ""},
    {DiagnosticCode::export_unpublished, "export.unpublished",
     "{count} items that are no published texts", ""},
    {DiagnosticCode::export_hidden, "export.hidden", "a comment that is not shown", ""},
    {DiagnosticCode::export_removed, "export.removed", "a comment that was taken out", ""},
    {DiagnosticCode::export_other_post, "export.other_post", "neither a question nor an answer",
     ""},
    {DiagnosticCode::export_other_table, "export.other_table",
     "the table \"{table}\" of a Stack Exchange dump, of which only the posts are read", ""},
    {DiagnosticCode::export_hidden_comments, "export.hidden_comments",
     "{count} comments that are not shown", ""},
    // Pages.
    {DiagnosticCode::page_empty, "page.empty", "no title and no text", ""},
    {DiagnosticCode::page_no_text, "page.no_text", "no text", ""},
    {DiagnosticCode::page_language, "page.language", "in another language ({language})", ""},
    {DiagnosticCode::page_comments, "page.comments",
     "announces {announced} comments, shows {shown}", ""},
    {DiagnosticCode::page_one_comment, "page.one_comment", "announces 1 comment, shows {shown}",
     ""},
    {DiagnosticCode::page_comments_alone, "page.comments_alone",
     "comments, but no text that they are on", ""},
    {DiagnosticCode::page_date, "page.date", "a date that is none", ""},
    {DiagnosticCode::page_author, "page.author", "states the author {stated}, and shows {shown}",
     ""},
    {DiagnosticCode::page_address, "page.address",
     "states the address {url}, but came from {server}", ""},
    {DiagnosticCode::page_template, "page.template",
     "the text holds {{, of a template that no script has filled", ""},
    {DiagnosticCode::page_text_place, "page.text_place",
     "the text ({element}) is not where the title is", ""},
    {DiagnosticCode::page_text_share, "page.text_share",
     "the text ({element}) is {percent} per cent of the page's running text", ""},
    {DiagnosticCode::page_text_box, "page.text_box",
     "the text ({element}) is of a part that is named as a box", ""},
    {DiagnosticCode::page_reader, "page.reader",
     "glane failed to read it, which is a fault of glane's: {reason}", ""},
    // A crawl that is read again, and its index.
    {DiagnosticCode::refresh_failed, "refresh.failed",
     "unchanged since it was read, when {count} of it failed", ""},
    {DiagnosticCode::refresh_skipped, "refresh.skipped",
     "unchanged since it was read, when {count} of it was no page", ""},
    {DiagnosticCode::refresh_emptied, "refresh.emptied",
     "empty, where pages were before: they are kept (`IndexOptions::prune` removes them)", ""},
    {DiagnosticCode::refresh_missing, "refresh.missing",
     "{missing} of its {pages} pages are missing: they are kept (`IndexOptions::prune` removes "
     "them)",
     ""},
    {DiagnosticCode::refresh_ignored, "refresh.ignored",
     "{missing} of its {pages} pages are missing, or ignored by now: they are kept "
     "(`IndexOptions::prune` removes them)",
     ""},
    {DiagnosticCode::refresh_same_id, "refresh.same_id",
     "has the id '{id}' of another text, {place}: the one that is read last stands", ""},
    {DiagnosticCode::refresh_same_hash, "refresh.same_hash",
     "the id '{id}' has the hash of '{other}', which stands: left out while that does", ""},
    {DiagnosticCode::merge_failed, "merge.failed", "not merged, for now: {reason}", ""},
};

}  // namespace

const std::vector<DiagnosticText>& diagnostic_texts() {
  static const std::vector<DiagnosticText> texts = [] {
    std::vector<DiagnosticText> both(std::begin(kTexts), std::end(kTexts));
    const std::span<const DiagnosticText> of_indexes = index_texts();
    both.insert(both.end(), of_indexes.begin(), of_indexes.end());
    return both;
  }();
  return texts;
}

const DiagnosticText& diagnostic_text(DiagnosticCode code) {
  // Names are handed to C, and end in NUL.
  static constexpr DiagnosticText kNone{.name = "", .reason = "", .more = ""};
  const std::vector<DiagnosticText>& texts = diagnostic_texts();
  const auto found = std::lower_bound(
      texts.begin(), texts.end(), code,
      [](const DiagnosticText& one, DiagnosticCode wanted) { return one.code < wanted; });
  return found != texts.end() && found->code == code ? *found : kNone;
}

}  // namespace glane

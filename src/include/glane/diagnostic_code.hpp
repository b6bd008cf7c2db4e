// What the library says of single inputs (Diagnostic): a code each, which stays the same in all
// versions, and the English pattern of its sentence's tail. Another language's are patterns of the
// same codes, filled in by fill_pattern (error_code.hpp) with the same arguments.
//
// An argument is a name, a path or a number, and is so in every language; but for `reason`, which
// says in English, or in the words of the system or a parser, what exactly was found.
// house: allow sizes: a list of all there are
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "glane/api.hpp"
#include "glane/error.hpp"

namespace glane {

// Behind each, its arguments. Its name is written with a dot for the first low line: page_no_text
// is "page.no_text". A new one stands at the end of its group: no number ever changes.
enum class DiagnosticCode : std::uint16_t {
  none = 0,  // of a program's own diagnostic

  // Files and folders of a crawl.
  file_system = 100,  // reason errno
  file_pipe,
  file_socket,
  file_device,
  file_index,
  file_empty,
  file_silent,
  link_folder,
  link_outside,
  link_elsewhere,
  file_stopped,

  // What options and ignore files leave out; {line} counts from 1.
  ignore_line = 200,  // line path
  ignore_pattern,     // reason
  ignore_link,
  ignore_no_file,
  ignore_size,
  ignore_system,  // reason errno
  option_include,
  option_exclude,

  // What is no page, by its kind.
  kind_png = 300,
  kind_jpeg,
  kind_gif,
  kind_webp,
  kind_avif,
  kind_svg,
  kind_icon,
  kind_video,
  kind_sound,
  kind_font,
  kind_pdf,
  kind_postscript,
  kind_rtf,
  kind_office,
  kind_word,
  kind_excel,
  kind_powerpoint,
  kind_opendocument,
  kind_opendocument_text,
  kind_opendocument_sheet,
  kind_opendocument_slides,
  kind_epub,
  kind_iwork,
  kind_sql_dump,  // engine
  kind_sql,       // engine
  kind_seven_zip,
  kind_rar,
  kind_database,
  kind_program,
  kind_script,
  kind_style_sheet,
  kind_notebook,
  kind_xml,
  kind_binary,

  // What is packed, and archives.
  packed_cut = 400,
  packed_damaged,
  packed_rest,
  packed_dictionary,
  packed_dictionary_size,  // most
  packed_bomb,             // most
  archive_damaged,         // reason
  archive_empty,
  archive_about,
  archive_nesting,

  // Web archives, and what servers answered.
  record_none = 500,
  record_damaged,
  record_cut,        // missing bytes
  record_truncated,  // reason
  record_part,
  record_scheme,  // scheme
  record_revisit,
  record_revisit_elsewhere,
  http_none,
  http_status,  // status
  http_type,    // type
  http_robots,
  http_json,

  // What is larger than can be read; {most} is in MB.
  size_page = 600,  // most
  size_line,        // bytes most
  size_row,         // most
  size_message,     // most
  size_feed,        // most
  size_element,     // most

  // Characters; {byte} counts from 0.
  text_repaired = 700,  // byte
  text_charset,         // byte charset
  text_twice,

  // JSON, XML, tables, mail.
  json_invalid = 800,  // reason
  json_mended,         // reason
  json_nesting,
  json_values,
  json_list,
  json_value,
  json_answer,
  json_unread,  // list
  json_feed,
  xml_invalid,  // byte reason
  xml_element,
  xml_item,
  xml_row,
  xml_cut,  // element
  table_empty,
  table_columns,  // columns names
  mail_fields,
  mail_empty,

  // Feeds, and exports of blogs and forums.
  feed_empty = 900,
  export_no_posts,
  export_no_comments,
  export_unpublished,  // count
  export_hidden,
  export_removed,
  export_other_post,
  export_other_table,      // table
  export_hidden_comments,  // count

  // Pages.
  page_empty = 1000,
  page_no_text,
  page_language,     // language
  page_comments,     // announced shown
  page_one_comment,  // shown
  page_comments_alone,
  page_date,
  page_author,   // stated shown
  page_address,  // url server
  page_template,
  page_text_place,  // element
  page_text_share,  // element percent
  page_text_box,    // element
  page_reader,      // reason

  // A crawl that is read again, and its index.
  refresh_failed = 1100,  // count
  refresh_skipped,        // count
  refresh_emptied,
  refresh_missing,    // missing pages
  refresh_ignored,    // missing pages
  refresh_same_id,    // id place
  refresh_same_hash,  // id other
  merge_failed,       // reason
};

struct DiagnosticText {
  DiagnosticCode code = DiagnosticCode::none;
  std::string_view name;    // "page.no_text"
  std::string_view reason;  // a pattern, as ErrorText::message
  std::string_view more;    // arguments besides those of the pattern, with blanks between them
};

// All codes but DiagnosticCode::none, in the order of their numbers.
GLANE_API const std::vector<DiagnosticText>& diagnostic_texts();

// Of a code; all empty for DiagnosticCode::none and for what is no code.
GLANE_API const DiagnosticText& diagnostic_text(DiagnosticCode code);

}  // namespace glane

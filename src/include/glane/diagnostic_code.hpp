// What the library says of single inputs (Diagnostic) and of what is wrong with an index, and what
// stands as a sentence in another one (ErrorArgument::code): a code each, which stays the same in
// all versions, and the English pattern of its sentence's tail. Another language's are patterns of
// the same codes, filled in by fill_pattern (error_code.hpp) with the same arguments.
//
// An argument is a name, a path or a number, and is so in every language, unless it has a code of
// its own; but for `reason` without one and `words`, which are those of the system or of another
// library.
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
  file_same_name,  // path

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

  // What is no index.
  folder_file = 1200,
  folder_strange,  // file
  folder_xapian,
  folder_other,
  folder_current,
  folder_manifest,

  // Reasons that others give.
  cause_file = 1300,  // file reason
  cause_system,       // words reason
  cause_folder,       // words reason files
  cause_place,        // line column words
  cause_unread,

  // What is damaged of an index.
  damage_current = 1400,
  damage_no_current,
  damage_no_manifest,
  damage_lost_manifest,
  damage_older_manifest,
  damage_other_manifest,
  damage_disagreement,
  damage_manifest,  // reason
  damage_empty_manifest,
  damage_tables,
  damage_notes,
  damage_number,
  damage_segment_rows,
  damage_count,
  damage_numbers,
  damage_gone,
  damage_other,
  damage_other_rows,
  damage_deleted,
  damage_header,         // file
  damage_cut_file,       // file
  damage_no_segment,     // file
  damage_contradiction,  // file
  damage_disorder,
  damage_cut,
  damage_longer,
  damage_changed,
  damage_cut_meanwhile,
  damage_written_meanwhile,
  damage_meanwhile,
  damage_section,  // section
  damage_part,     // name
  damage_table,
  damage_version,
  damage_strings,
  damage_no_text,
  damage_text,
  damage_record,
  damage_rows,
  damage_id,
  damage_document,  // id
  damage_past_end,  // document

  // Parts of a segment, and what it costs where one is damaged.
  part_dates = 1500,
  part_digests,
  part_types,
  part_sites,
  part_sections,
  part_languages,
  part_threads,
  part_authors,
  part_ids,
  part_texts,
  part_streams,
  part_words,
  part_frequent_words,
  part_signatures,
  part_addressees,
  part_quoted_authors,
  part_sources,
  part_word_counts,
  part_headers,
  part_bytes,
  part_postings,
  cost_dates,
  cost_digests,
  cost_types,
  cost_sites,
  cost_sections,
  cost_languages,
  cost_threads,
  cost_authors,
  cost_ids,
  cost_texts,
  cost_streams,
  cost_words,
  cost_frequent_words,
  cost_signatures,
  cost_addressees,
  cost_quoted_authors,
  cost_sources,
  cost_word_counts,
  cost_headers,
  cost_bytes,
  cost_postings,

  // What a check finds.
  check_error = 1600,   // reason
  check_part,           // part reason
  check_more,           // count
  check_one_document,   // count
  check_documents,      // count
  check_damaged_part,   // name cost documents
  check_damaged_texts,  // name cost documents
  check_id_hashes,
  check_id_rows,
  check_ids,       // count
  check_document,  // id reason
  check_date,
  check_stream,  // id
  check_words,
  check_word_order,
  check_unsorted_words,
  check_unknown_words,
  check_unsorted_classes,
  check_join_order,
  check_signatures,
  check_not_opened,  // saved rows
  check_not_saved,
  check_no_segment,   // part rows
  check_word_counts,  // count
  check_word_rows,    // count
  check_classes,
  check_postings,  // reason
  check_posted,    // documents rows
  check_unfound,   // id
  check_length,    // id
  check_posting,   // number
  check_term,
  check_occurrences,
  check_bound,
  check_totals,
  check_same_id,   // document
  check_by_id,     // id
  check_by_hash,   // hash
  check_given,     // file document
  check_note,      // document
  check_manifest,  // reason
  check_no_manifest,
  check_unread_manifest,  // reason
  check_current,          // reason
  check_behind,           // reason
  check_disagreement,     // reason
  check_other_segments,
  check_other_settings,
  check_other_notes,

  // What could not be saved of an index.
  lost_record = 1700,
  lost_record_error,  // reason
  lost_table,         // table reason
  lost_rows,          // count
  lost_removals,
  lost_segment,  // part rows reason
  lost_removed,
  lost_certainty,
  lost_settings,
  lost_lists,
  lost_manifest,  // reason
  lost_commit,    // reason
  lost_entries,   // reason
  lost_segments,  // reason
  lost_notes,     // reason
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

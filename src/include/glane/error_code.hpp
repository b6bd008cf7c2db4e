// What errors of this library say: a code each, which stays the same in all versions, and the
// English patterns of its sentence and its hint. Another language's sentences are patterns of the
// same codes, filled in by fill_pattern with the same arguments.
//
// An argument is a name, a path or a number, and is so in every language; but for `reason`, which
// says what exactly was found: by a code of its own (ErrorArgument), or in the words of the system
// or of another library. `line` counts from 1, sizes are in the pattern's unit.
// house: allow sizes: a list of all there are
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "glane/api.hpp"
#include "glane/error.hpp"

namespace glane {

// Behind each, its arguments. Its name is written with a dot for the first low line: index_locked
// is "index.locked". A new one stands at the end of its group: no number ever changes.
enum class ErrorCode : std::uint16_t {
  none = 0,  // of a program's own error

  // Calls.
  call_interrupted = 100,
  call_forked,  // directory process
  call_closed,

  // What was to be read.
  input_none = 200,

  // Indexes.
  index_missing = 300,   // directory
  index_foreign,         // directory reason
  index_unpublished,     // directory
  index_locked,          // directory process command host
  index_busy,            // path process command
  index_damaged,         // path reason
  index_damaged_source,  // path reason
  index_not_copied,      // directory reason
  index_lost,            // directory
  index_record,
  index_unmergeable,       // reason
  index_ranking,           // directory reason
  index_no_file,           // path
  index_stranger,          // path
  index_link,              // path
  index_format,            // path format own
  index_version,           // directory
  index_dictionary,        // directory
  index_postings_version,  // directory
  index_protected_words,   // directory
  index_failed_change,     // path
  index_failed_commit,     // directory
  index_failed_document,
  index_for_reading,  // path
  index_postings,     // path reason
  index_packing,      // reason
  index_gone,         // path reason errno

  // What an index holds at most.
  size_segments = 400,
  size_notes,
  size_documents,
  size_authors,
  size_strings,
  size_document,  // id
  size_postings,  // path reason

  // Disk, permissions, memory.
  system_file = 500,  // path reason errno
  system_database,    // path reason
  system_read_only,   // path
  system_unreadable,  // reason
  system_space,       // directory needed free
  system_memory,      // path
  system_other,       // path reason

  // Backups.
  backup_exists = 600,  // destination
  backup_inside,        // destination
  backup_same,          // directory
  backup_outrun,        // directory
  backup_damaged,       // path reason

  // Queries: {character} counts from 1.
  query_date = 700,   // character field value
  query_no_end,       // character field value
  query_backwards,    // character field value
  query_one_date,     // character field value
  query_type,         // character field value
  query_language,     // character field value
  query_bytes,        // count most
  query_words,        // count most
  query_open_words,   // count most
  query_fuzzy_words,  // count most
  query_near_words,   // count most
  query_expansions,   // count most
  query_nesting,      // most
  query_time,

  // Queries that Lucene's language cannot say.
  lucene_part = 800,
  lucene_test,
  lucene_gap,
  lucene_clauses,  // most

  // Requests and options.
  argument_date = 900,     // option value
  argument_no_end,         // option value
  argument_backwards,      // option value
  argument_one_date,       // option value
  argument_type,           // option value
  argument_language,       // option value
  argument_period,         // since until
  argument_values,         // option count most
  argument_no_query,       // option
  argument_queries,        // option count most
  argument_width,          // count most
  argument_window,         // count most
  argument_places,         // count most
  argument_half_life,      // value
  argument_facet,          // facet known
  argument_ranking_name,   // setting known
  argument_ranking_value,  // setting value most
  argument_no_index,
  argument_same_index,       // directory other
  argument_other_stopwords,  // directory other
  argument_other_synonyms,   // directory other
  argument_other_protected,  // directory other
  argument_other_postings,   // directory other
  argument_other_ranking,    // directory other
  argument_folds,
  argument_groups,
  argument_no_id,
  argument_id,        // id other
  argument_base_url,  // url
  argument_pattern,   // pattern reason
  argument_brace,     // pattern
  argument_braces,    // pattern most
  argument_negation,  // pattern

  // Lists of words; {line} counts from 1.
  list_file = 1000,  // path reason
  list_bytes,        // path most
  list_line,         // path line most
  list_encoding,     // path line
  list_no_word,      // path line entry
  list_alone,        // path line
  list_synonyms,     // path line most
  list_synonym,      // path line most
  list_groups,       // path line entry most

  // Rules of sites.
  rules_folder = 1100,  // path reason
  rules_none,           // path
  rules_host,           // path line host
  rules_key,            // path line key known
  rules_twice,          // path line key
  rules_colon,          // path line
  rules_value,          // path line key
  rules_no_site,        // path
  rules_comment,        // path
  rules_site,           // path host other
  rules_selector,       // path line selector rest
  rules_selector_end,   // path line selector
  rules_tag,            // path line tag
  rules_attribute,      // path line attribute known

  // Saved searches.
  saved_name = 1200,  // name
  saved_missing,      // name
  saved_locked,       // path name
  saved_seen,         // path
  saved_search,       // path

  // Requests in JSON.
  request_unreadable = 1300,  // reason
  request_no_object,          // object
  request_value,              // member reason
  request_member,             // member known
  request_field,              // field known
  request_streamed,           // field
  request_type,               // type
  request_date,               // date
};

struct ErrorText {
  ErrorCode code;
  std::string_view name;  // "index.locked"
  ErrorKind kind;
  ErrorStatus status;
  // "{directory}: another process[, number {process},] is writing": {} is an argument's value; what
  // stands in [] is left out where one of the arguments directly in it is empty.
  std::string_view message;
  std::string_view hint;  // a pattern, too; may be empty
  std::string_view more;  // arguments besides those of the patterns, with blanks between them
};

// All codes but ErrorCode::none, in the order of their numbers.
GLANE_API const std::vector<ErrorText>& error_texts();

// A pattern, such as ErrorText::message, with the arguments in it. errors: none; one that is not
// given counts as empty, and a brace that begins no argument's name stands for itself
GLANE_API std::string fill_pattern(std::string_view pattern,
                                   const std::vector<ErrorArgument>& arguments);

}  // namespace glane

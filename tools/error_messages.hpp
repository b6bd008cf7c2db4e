// The library's errors in the words of whoever types commands: by their codes, filled in with
// their arguments. What is not here the library's own English says as well. More of messages.hpp.
#pragma once

#include "glane/error_code.hpp"
#include "messages.hpp"

namespace glane::cli {

// How an error is told; an empty pattern: as the library says it.
struct ErrorMessage {
  ErrorCode code;
  std::string_view message;
  std::string_view hint;
};

// What the program calls an option of the library.
struct OptionName {
  std::string_view library;
  std::string_view command;
};

namespace messages {

inline constexpr std::string_view kNameIndex =
    "name the index by -i DIR or $GLANE_INDEX; `glane index PATH` makes one";
inline constexpr std::string_view kMend =
    "`glane check --repair` mends what can be mended; else index again";
inline constexpr std::string_view kIndexAgain =
    "remove the directory and run `glane index` on the crawl again";
inline constexpr std::string_view kUpgrade = "bring it up to date: `glane compact --upgrade`";

inline constexpr ErrorMessage kErrors[] = {
    {ErrorCode::index_missing, "", kNameIndex},
    {ErrorCode::index_foreign, "", kNameIndex},
    {ErrorCode::index_unpublished, "",
     "run `glane index` again; it goes on where it was cut short"},
    {ErrorCode::index_locked, "",
     "let it finish, or wait for it: --wait SECONDS; searching goes on meanwhile"},
    {ErrorCode::index_damaged, "", kMend},
    {ErrorCode::index_damaged_source, "", "run `glane check --repair`"},
    {ErrorCode::index_not_copied, "",
     "run `glane check --repair`, or restore a copy that was made before"},
    {ErrorCode::index_lost, "", kIndexAgain},
    {ErrorCode::index_ranking, "", "bring the defaults back: glane index --ranking ''"},
    {ErrorCode::index_format, "", kIndexAgain},
    {ErrorCode::index_version, "", kUpgrade},
    {ErrorCode::index_dictionary, "", kUpgrade},
    {ErrorCode::index_postings_version, "", kMend},
    {ErrorCode::index_protected_words, "",
     "they change what is indexed: leave --protect out, or make a new index"},
    {ErrorCode::size_segments, "", "merge them: `glane compact`"},
    {ErrorCode::backup_same, "", "name the index by -i DIR"},
    {ErrorCode::backup_damaged, "",
     "take another one, or mend it: `glane check --repair -i BACKUP`"},
    {ErrorCode::query_time, "", "give it more: --timeout SECONDS"},
    {ErrorCode::argument_date, "{option} {value}: not a date", ""},
    {ErrorCode::argument_no_end, "{option} {value}: a range without an end", ""},
    {ErrorCode::argument_backwards, "{option} {value}: the range ends before it begins", ""},
    {ErrorCode::argument_one_date, "{option} {value}: one date is asked for here", ""},
    {ErrorCode::argument_type, "{option} {value}: no such type", ""},
    {ErrorCode::argument_language, "{option} {value}: no such language", ""},
    {ErrorCode::argument_period, "--since and --until: {since} begins after {until} ends", ""},
    {ErrorCode::argument_values,
     "{option}: {count} values, at most {most} can be asked for at once", ""},
    {ErrorCode::argument_no_query, "{option}: no query", ""},
    {ErrorCode::argument_queries, "{option}: {count} queries, at most {most} stand side by side",
     ""},
    {ErrorCode::argument_width, "--width: {count} characters, at most {most} can be asked for", ""},
    {ErrorCode::argument_window, "--window: {count} words, 1 to {most} can be asked for", ""},
    {ErrorCode::argument_no_index, "", "name the index by -i DIR"},
    {ErrorCode::argument_other_stopwords, "",
     "give each the same list: --stopwords of `glane index`, which needs no pages"},
    {ErrorCode::argument_other_synonyms, "",
     "give each the same list: --synonyms of `glane index`, which needs no pages"},
    {ErrorCode::argument_other_protected, "",
     "they change what is indexed: make a new index with the same list, by --protect, or ask each "
     "alone"},
    {ErrorCode::argument_other_postings, "",
     "bring the older one up to date: `glane compact --upgrade`"},
    {ErrorCode::argument_other_ranking, "",
     "give each the same: --ranking of `glane index`, which needs no pages"},
    {ErrorCode::argument_folds, "", "without --limit all they are folded"},
    {ErrorCode::argument_groups, "", "without --limit all they are grouped"},
    {ErrorCode::argument_negation, "",
     "what is not meant is left out by --exclude; a ! that belongs to a name is written \\!"},
};

inline constexpr OptionName kOptionNames[] = {
    {"ConcordanceRequest::query", "QUERY"}, {"FrequencyRequest::queries", "QUERY"},
    {"NeighboursRequest::query", "QUERY"},  {"SearchRequest::authors", "--author"},
    {"SearchRequest::since", "--since"},    {"SearchRequest::sites", "--site"},
    {"SearchRequest::types", "--type"},     {"SearchRequest::until", "--until"},
};

}  // namespace messages

}  // namespace glane::cli

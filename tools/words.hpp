// Every sentence that the program says, in one place: the seed of a catalogue for other
// languages. What --help says of commands and options stands in commands.cpp, as a table.
// "{}" is filled in, in order.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace glane::cli {

// `pattern` with its "{}" replaced by `values`, in order.
std::string fill(std::string_view pattern, std::initializer_list<std::string_view> values);

struct Noun {
  std::string_view one;
  std::string_view many;
};

// "0 results", "1 result", "42 results".
std::string counted(std::uint64_t count, const Noun& noun);

namespace words {

using Words = const std::string_view;

// Usage errors and their hints.
inline constexpr Words kNoCommand = "which command?";
inline constexpr Words kUnknownCommand = "unknown command '{}'";
inline constexpr Words kSeeHelp = "'glane help' lists the commands";
inline constexpr Words kOptionBeforeCommand = "option '{}' stands before any command";
inline constexpr Words kCommandFirst = "the command comes first: glane search --limit 5 grève";
inline constexpr Words kUnknownOption = "unknown option '{}'";
inline constexpr Words kLeadingDash =
    "a query with a leading dash is quoted with its other words or follows --: "
    "glane {} -- 'école -trump'";
inline constexpr Words kDidYouMean = "did you mean {}?";
inline constexpr Words kOptionLacksValue = "option '{}' needs a value";
inline constexpr Words kOptionTakesNoValue = "option '{}' takes no value";
inline constexpr Words kOptionIsOdd = "option '{}' cannot be read";
inline constexpr Words kNotAChoice = "--{} is one of {}, not '{}'";
inline constexpr Words kNotANumber = "--{} is a number, not '{}'";
inline constexpr Words kTooSmall = "--{} is at least {}, not {}";
inline constexpr Words kSeeCommandHelp = "'glane {} --help' lists the options";
inline constexpr Words kUnexpectedOperand = "unexpected operand '{}'";
inline constexpr Words kNeedsOperand = "{}: which {}?";
inline constexpr Words kNoQuery = "search: no query";
inline constexpr Words kNoQueryHint =
    "give words, or a filter or a facet: glane search --author 'Louise Jean'";
inline constexpr Words kBadFacetSize = "--facet {}: the size is a number, 1 or more";
inline constexpr Words kBatchWithQuery =
    "--batch reads its queries from a file: '{}' is one too many";
inline constexpr Words kBatchFormat = "--batch prints trec or jsonl, not {}";
inline constexpr Words kAnalyzeModes = "--stems and --dates exclude each other";
inline constexpr Words kAnalyzeReadsInput = "--{} reads standard input, not operands";

// What cannot be read or written.
inline constexpr Words kStandardInput = "standard input";
inline constexpr Words kInputFails = "{}: {}";
inline constexpr Words kDiagnostic = "{}: {}";
inline constexpr Words kSkipped = "{}: skipped, {}";
inline constexpr Words kOutputFails = "standard output cannot be written: {}";
inline constexpr Words kReportFails = "the report {} cannot be written: {}";
inline constexpr Words kBatchLine = "{}:{}: {}";
inline constexpr Words kBatchNoTab = "no tab between a query's id and its words";
inline constexpr Words kBatchNoId = "no id before the tab";
inline constexpr Words kBadReference = "line {}: the reference '{}' is no ISO 8601 date";
inline constexpr Words kGoneSince = "no longer on its page, since {}";
inline constexpr Words kNotForgotten = "'{}' was not forgotten";
inline constexpr Words kForgottenAuthor = "author {}";
inline constexpr Words kNoSuchDocument = "no document has the id '{}'";
inline constexpr Words kOutOfMemory = "out of memory";
inline constexpr Words kInternal = "internal error: {}";
inline constexpr Words kInternalHint = "this is a fault of glane; please report it";

// Help.
inline constexpr Words kUsage = "usage: glane {}";
inline constexpr Words kProgram = "glane: full-text search for French news and forum archives";
inline constexpr Words kCommands = "Commands:";
inline constexpr Words kOptions = "Options:";
inline constexpr Words kHelpFooter =
    "'glane COMMAND --help' lists a command's options, 'man glane-COMMAND' tells all of it.";
inline constexpr Words kSeeManual = "'man glane-{}' tells all of it.";

// Search results.
inline constexpr Noun kResultNoun = {"result", "results"};
inline constexpr Noun kCopyNoun = {"copy", "copies"};
inline constexpr Words kCopies = "and {}";
inline constexpr Words kTook = "{} ms";
inline constexpr Words kShown = "shown from {}";
inline constexpr Words kCorrected = "Did you mean: {}";
inline constexpr Words kUntitled = "(untitled)";
inline constexpr Words kCommentMark = "↳ ";
inline constexpr Words kComment = "comment {}";
inline constexpr Words kCommentAlone = "comment";
inline constexpr Words kBy = " by {}";
inline constexpr Words kTo = ", to {}";
inline constexpr Words kArticleDate = "article of {}";
inline constexpr Words kStopWord = "{}: a stop word, carries no weight";
inline constexpr Words kUnderstood = "{}: {}";
inline constexpr Words kRestPart = "phrases and others";
inline constexpr Words kFormPart = "as typed";
inline constexpr Words kAccentsPart = "accents";
inline constexpr Words kLeadPart = "early";
inline constexpr Words kNamesPart = "names";
inline constexpr Words kClosenessPart = "close";
inline constexpr Words kOrderPart = "in order";
inline constexpr Words kSynonyms = "; synonyms: {}";
inline constexpr Words kNone = "(none)";
inline constexpr Words kMoreRows = "… and {} more";
inline constexpr Words kUnknownQuoted = "quoted";

// Summary and progress of `index`.
inline constexpr Noun kPageNoun = {"page", "pages"};
inline constexpr Noun kDocumentNoun = {"document", "documents"};
inline constexpr Noun kArticleNoun = {"article", "articles"};
inline constexpr Noun kCommentNoun = {"comment", "comments"};
inline constexpr Words kIndexed = "{}: done in {} s, {} read ({}/s)";
inline constexpr Words kDryRun = "{}: left as it is, a dry run of {} s, {} read ({}/s)";
inline constexpr Words kPages =
    "  pages      {} added, {} updated, {} deleted, {} unchanged, {} skipped, {} failed";
inline constexpr Words kInterrupted = "interrupted: what was read by then is in the index";
inline constexpr Words kNothingDone = "interrupted";
inline constexpr Words kInterruptedHint = "run the same command again to go on";
inline constexpr Words kDocuments = "  documents  {}, {}";
inline constexpr Words kProgressFiles = " ({}/{} files)";
inline constexpr Words kProgressLeft = ", {} left";

// Rows of `stats`.
inline constexpr Words kDocumentsRow = "documents";
inline constexpr Words kArticlesRow = "articles";
inline constexpr Words kCommentsRow = "comments";
inline constexpr Words kThreadsRow = "threads";
inline constexpr Words kAuthorsRow = "authors";
inline constexpr Words kTermsRow = "terms";
inline constexpr Words kLengthRow = "words a document";
inline constexpr Words kSizeRow = "size on disk";
inline constexpr Words kFirstDateRow = "first date";
inline constexpr Words kLastDateRow = "last date";
inline constexpr Words kUndatedRow = "undated";
inline constexpr Words kStopWordsRow = "stop words";
inline constexpr Words kSynonymsRow = "groups of synonyms";
inline constexpr Words kProtectedRow = "protected words";

}  // namespace words

}  // namespace glane::cli

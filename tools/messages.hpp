// Every sentence that the program prints, in one place, but for the tables of --help
// (commands.cpp): English here, and translated by tools/po wherever one is read. "{}" is filled in,
// in order.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "language.hpp"

namespace glane::cli {

// A sentence: where it is read as text, it is so in the language that is spoken by then.
class Message {
 public:
  constexpr Message(const char* english) : english_(english) {}

  operator std::string_view() const { return translated(english_); }
  constexpr std::string_view english() const { return english_; }

 private:
  std::string_view english_;
};

// `pattern` with its "{}" replaced by `values`, in order.
std::string fill(std::string_view pattern, std::initializer_list<std::string_view> values);

// The parts with `separator` between them.
std::string joined(const std::vector<std::string>& parts, std::string_view separator);

// What the system says of an errno, in the language that is spoken.
std::string system_sentence(int error);

struct Noun {
  std::string_view one;
  std::string_view many;
};

// "12,345"; "12 345".
std::string grouped(std::uint64_t number);

// "0 results", "1 result", "12,345 results"; "0 résultat".
std::string counted(std::uint64_t count, const Noun& noun);

namespace messages {

// Usage errors and their hints.
inline constexpr Message kNoCommand = "which command?";
inline constexpr Message kUnknownCommand = "unknown command '{}'";
inline constexpr Message kSeeHelp = "'glane help' lists the commands";
inline constexpr Message kOptionBeforeCommand = "option '{}' stands before any command";
inline constexpr Message kCommandFirst = "the command comes first: glane search --limit 5 grève";
inline constexpr Message kUnknownOption = "unknown option '{}'";
inline constexpr Message kLeadingDash =
    "a query with a leading dash is quoted with its other words or follows --: "
    "glane {} -- 'école -trump'";
inline constexpr Message kDidYouMean = "did you mean {}?";
inline constexpr Message kOptionLacksValue = "option '{}' needs a value";
inline constexpr Message kOptionTakesNoValue = "option '{}' takes no value";
inline constexpr Message kOptionIsOdd = "option '{}' cannot be read";
inline constexpr Message kNoQuery = "search: no query";
inline constexpr Message kNoQueryHint =
    "give words, or a filter or a facet: glane search --author 'Louise Jean'";
inline constexpr Message kNotAChoice = "--{} is one of {}, not '{}'";
inline constexpr Message kGivenTwice = "--{} takes one value, and has two: '{}' and '{}'";
inline constexpr Message kOneIndex = "this command is about one index";
inline constexpr Message kNoSuchType = "--type is article or comment, not '{}'";
inline constexpr Message kReadAsLegacy = "'{}' is not UTF-8: read as Windows-1252";
inline constexpr Message kLineReadAsLegacy =
    "not UTF-8: read as Windows-1252, as other such lines are";
inline constexpr Message kNotANumber = "--{} is a number, not '{}'";
inline constexpr Message kNotSeconds = "--{} is a number of seconds, not '{}'";
inline constexpr Message kTooSmall = "--{} is at least {}, not {}";
inline constexpr Message kSeeCommandHelp = "'glane {} --help' lists the options";
inline constexpr Message kUnexpectedOperand = "unexpected operand '{}'";
inline constexpr Message kNeedsOperand = "{}: which {}?";
inline constexpr Message kNoSuchShell =
    "there are completions for bash, zsh and fish, not for '{}'";
inline constexpr Message kBadFacetSize = "--facet {}: the size is a number, 1 or more";
inline constexpr Message kBatchFormat = "--batch prints trec or jsonl, not {}";
inline constexpr Message kAnalyzeModes = "--stems and --dates exclude each other";
inline constexpr Message kAnalyzeReadsInput = "--{} reads standard input, not operands";
inline constexpr Message kBatchWithQuery =
    "--batch reads its queries from a file: '{}' is one too many";

// What cannot be read or written.
inline constexpr Noun kFileNoun = {"file", "files"};
inline constexpr Message kStandardInput = "standard input";
inline constexpr Message kInputFails = "{}: {}";
inline constexpr Message kDiagnostic = "{}: {}";
inline constexpr Message kSkipped = "{}: skipped, {}";
inline constexpr Message kOutputFails = "standard output cannot be written: {}";
inline constexpr Message kReportFails = "the report {} cannot be written: {}";
inline constexpr Message kBatchLine = "{}:{}: {}";
inline constexpr Message kBatchNoTab = "no tab between a query's id and its words";
inline constexpr Message kLineTooLong = "the line is longer than {} bytes";
inline constexpr Message kBatchNoId = "no id before the tab";

// Dates and documents.
inline constexpr Message kBadReference = "line {}: the reference '{}' is no ISO 8601 date";
inline constexpr Message kGoneSince = "no longer on its page, since {}";
inline constexpr Message kNotForgotten = "'{}' was not forgotten";
inline constexpr Message kForgottenAuthor = "author {}";
inline constexpr Message kNoSuchDocument = "no document has the id '{}'";
inline constexpr Message kFormOfCsv = "--{} is a form of csv, not of {}";
inline constexpr Noun kDocumentNoun = {"document", "documents"};
inline constexpr Noun kArticleNoun = {"article", "articles"};
inline constexpr Noun kCommentNoun = {"comment", "comments"};

// Faults that are not the user's.
inline constexpr Message kOutOfMemory = "out of memory";
inline constexpr Message kInternal = "internal error: {}";
inline constexpr Message kInternalHint = "this is a fault of glane; please report it";

// Help.
inline constexpr Message kHelpFooter =
    "'glane COMMAND --help' lists a command's options, 'man glane-COMMAND' tells all of it.";
inline constexpr Message kSeeManual = "'man glane-{}' tells all of it.";
inline constexpr Message kUsage = "usage: glane {}";
inline constexpr Message kProgram = "glane: full-text search for French news and forum archives";
inline constexpr Message kCommands = "Commands:";
inline constexpr Message kOptions = "Options:";

// Summary and progress of `index`.
inline constexpr Noun kPageNoun = {"page", "pages"};
inline constexpr Message kIndexed = "{}: done in {} s, {} read ({}/s)";
inline constexpr Message kDryRun = "{}: left as it is, a dry run of {} s, {} read ({}/s)";
inline constexpr Message kPages =
    "  pages      {} added, {} updated, {} deleted, {} unchanged, {} skipped, {} failed";
inline constexpr Noun kEntryNoun = {"file or folder", "files and folders"};
inline constexpr Message kIgnored = "  ignored    {}, as .glaneignore says";
inline constexpr Message kInterrupted = "interrupted: what was read by then is in the index";
inline constexpr Message kNothingDone = "interrupted";
inline constexpr Message kWaiting = "waiting: {}";
inline constexpr Message kInterruptedHint = "run the same command again to go on";
inline constexpr Message kDocuments = "  documents  {}, {}";
inline constexpr Message kProgressFiles = " ({}/{} files)";
inline constexpr Message kProgressLeft = ", {} left";

}  // namespace messages

}  // namespace glane::cli

// The table of commands and of their options, with the words of --help.

#include "chosen_fields.hpp"
#include "command.hpp"
#include "messages.hpp"
#include "near_names.hpp"
#include "search_options.hpp"

namespace glane::cli {

namespace {

const OptionTable kHelp = {{"help", 'h', "", "print this and stop"}};

const OptionTable kIndexPlace = {
    {"index", 'i', "DIR", "the index; else $GLANE_INDEX, else glane.idx"}};

const OptionTable kIndexPlaces = {
    {"index", 'i', "DIR", "the index; else $GLANE_INDEX, else glane.idx; several are asked as one",
     true}};

const OptionTable kNoPagerOption = {
    {kNoPager, 0, "",
     "on a terminal, print text at once, not through $GLANE_PAGER, $PAGER or less"}};

const OptionTable kReadText = {{"color", 0, "auto|always|never", "colours in text output"},
                               kNoPagerOption.front()};

const OptionTable kPaths = {
    {"include", 0, "GLOB", "of directories, only what matches, such as '2022/**/*.{html,txt}'",
     true},
    {"exclude", 0, "GLOB", "of directories, nothing that matches, such as 'brouillons/'", true},
    {"follow", 0, "",
     "of directories, read links to other directories and to files elsewhere, too"},
    {"lang", 0, "CODE", "leave out documents in other languages than CODE, such as fr; repeatable",
     true},
    {"base-url", 0, "URL", "what the operands are copies of: the address of pages in a mirror"},
    {"rules", 0, "DIR", "of sites that a rule in DIR names, read pages as it says"},
    {"report", 0, "FILE", "write a line for everything skipped, failed or doubtful"}};

const OptionTable kExtraction = {
    {"why", 0, "", "say of each field where in its page it was read"},
    {"fields", 0, "NAME,...", "keys of JSON, of {}", false, known_document_fields}};

const OptionTable kIndexing = {
    {"mirror", 0, "", "remove comments that their page no longer shows; else they are kept"},
    {"keep-missing", 0, "", "keep what has vanished from the crawl"},
    {"prune", 0, "", "remove what has vanished, be it all of a directory or most of it"},
    {"check", 0, "time|content", "tell files that have changed by their time or by their bytes"},
    {"watch", 0, "", "go on and on: index again whenever something changes"},
    {"every", 0, "SECONDS", "with --watch, no sooner than this after the last time (5)"},
    {"dry-run", 0, "", "read and count, write nothing"},
    {"no-progress", 0, "", "no progress line, on a terminal either"},
    {"ranking", 0, "NAME=N,...",
     "constants of the ranking to search this index with, as for search"},
    {"jobs", 0, "N", "use N threads; as many as there are processors without it"},
    {"commit", 0, "N", "commit whenever N documents have changed; when memory is full without it"},
    {"memory", 0, "MB", "hold about so much in memory at most; 1024 without it"},
    {"format", 0, "text|json", "form of the summary"}};

const OptionTable kWait = {
    {"wait", 0, "SECONDS", "wait so long for another process that is writing to the index"}};

const OptionTable kLists = {
    {"stopwords", 0, "FILE", "a list that replaces the stop words"},
    {"extra-stopwords", 0, "FILE", "a list of more stop words"},
    {"synonyms", 0, "FILE", "words that find each other, a group a line, commas between them"}};
const OptionTable kProtectAtFirst = {
    {"protect", 0, "FILE", "words that find only themselves; a new index only"}};
const OptionTable kProtect = {{"protect", 0, "FILE", "words that find only themselves"}};

const OptionTable kReading = {{"plain", 0, "", "read the query as words and nothing else"},
                              {"all", 0, "", "demand every word, not any"}};

const OptionTable kFilters = {
    {"type", 0, "article|comment|...",
     "only articles, or only comments; plurals and French names, too; repeatable", true},
    {"author", 0, "NAME", "only by this author; repeatable", true},
    {"site", 0, "HOST", "only from this site; repeatable", true},
    {"since", 0, "DATE", "not before DATE, such as 2022, 2022-07 or 15/07/2022"},
    {"until", 0, "DATE", "not after DATE, the whole of which is included"},
    {"timeout", 0, "SECONDS", "end a search after so long with what it has found; 0: never"}};

const OptionTable kFacets = {
    {"facet", 0, "NAME[:SIZE[:PREFIX]]",
     "count by author, site, type, section, language, source, quoted, to, date:decade, date:year, "
     "date:month, "
     "date:week, date:day or date:auto, which chooses; of all but its own filter; repeatable",
     true},
    {"facet-sort", 0, "count|name", "order of what facets count"}};

const OptionTable kHits = {
    {"limit", 'n', "N", "print at most N hits (10); all: every one, in the order of the index"},
    {"offset", 0, "N", "leave out the first N hits (0)"},
    {"sort", 0, "relevance|date|date-asc", "order of the hits"},
    {"group", 0, "thread", "one hit a thread, the best of its comments under it"},
    {"duplicates", 0, "show|fold|hide",
     "of articles that say nearly the same: each, or the first with or without mention of the "
     "others"},
    {"explain", 0, "", "say how each word was understood"},
    {"recent", 0, "HALF-LIFE", "the newer first: what is 30d, 2w, 6m, 1y older weighs half"},
    {"ranking", 0, "NAME=N,...", "other constants of the ranking, such as k1=1.2,b=0.75"},
    {"batch", 0, "FILE", "ask every query of FILE, lines 'id<TAB>query'; - is standard input"},
    {"format", 0, "text|json|jsonl|csv|tsv|ids|trec|ris|bibtex|csl-json", "form of the results"},
    {"fields", 0, "NAME,...", "columns or keys, of {}", false, known_fields},
    {"excel", 0, "",
     "csv that a French spreadsheet opens by a double click: byte order mark, semicolons"}};

const OptionTable kBom = {
    {"bom", 0, "",
     "csv for spreadsheets: byte order mark, and an apostrophe before what would be a formula"}};

const OptionTable kExport = {
    {"format", 0, "opensearch|solr|jsonl", "the engine; jsonl: documents as glane reads them"},
    {"schema", 0, "", "print what the engine is told of the fields, and no documents"}};

const OptionTable kTranslation = {{"format", 0, "opensearch|solr", "the engine"}};

const OptionTable kTextOrJson = {{"format", 0, "text|json", "form of the results"}};

const OptionTable kCounts = {{"format", 0, "text|json|tsv", "form of the counts"}};

const OptionTable kDuplicates = {
    {"duplicates", 0, "count|fold",
     "of articles that say nearly the same: count each, or only the earliest"}};

const OptionTable kPlaces = {
    {"limit", 'n', "N", "print at most N places (20)"},
    {"offset", 0, "N", "leave out the first N places (0)"},
    {"sort", 0, "document|left|right|date|author",
     "order of the places: of the index, by the words on one side, by date or author"},
    {"width", 0, "N", "characters of context on either side; as many as fit a line without it"},
    {"format", 0, "text|json|jsonl|csv", "form of the places"}};

const OptionTable kFrequencies = {
    {"by", 0, "month|year|author|site", "what the words are counted by"},
    {"limit", 'n', "N", "of authors or sites print at most N (20); 0: all"},
    {"format", 0, "text|json|csv|svg", "form of the counts; svg is a plot"}};

const OptionTable kNeighbours = {
    {"window", 0, "N", "look at N words on either side (5)"},
    {"side", 0, "both|left|right", "look at both sides, or at one"},
    {"by", 0, "lemma|form", "take the forms of a word as one, or each for itself"},
    {"min-count", 0, "N", "only words that stand near N times or more (3)"},
    {"stop-words", 0, "", "print stop words, too"},
    {"limit", 'n', "N", "print at most N neighbours (20)"},
    {"format", 0, "text|json|csv", "form of the neighbours"}};

const OptionTable kSaving = {
    {"save", 0, "NAME",
     "keep this query and its options under a name, for --saved and `glane new`"},
    {"saved", 0, "NAME", "ask what was saved; other words and options come in place of its own"}};

// Of `search` what makes sense without a query.
const OptionTable kSimilar = {
    {"limit", 'n', "N", "print at most N hits (10)"},
    {"offset", 0, "N", "leave out the first N hits (0)"},
    {"sort", 0, "relevance|date|date-asc", "order of the hits"},
    {"duplicates", 0, "fold|hide|show",
     "of articles that say nearly the same: the first with or without mention of the others, or "
     "each"},
    {"explain", 0, "", "say which words were looked for"},
    {"recent", 0, "HALF-LIFE", "the newer first: what is 30d, 2w, 6m, 1y older weighs half"},
    {"format", 0, "text|json|jsonl|csv|tsv|ids|trec", "form of the results"},
    {"excel", 0, "",
     "csv that a French spreadsheet opens by a double click: byte order mark, semicolons"}};

const OptionTable kNew = {
    {"limit", 'n', "N", "print at most N for each name; the others stay new"},
    {"dry-run", 0, "", "print them, and have them be new the next time, too"},
    {"list", 0, "", "print what is saved, and how it is asked"},
    {"remove", 0, "", "forget the searches of these names"},
    {"format", 0, "text|json|jsonl|ids", "form of the results, or of the list"}};

const OptionTable kShow = {
    {"thread", 0, "", "the article and every comment, as a tree"},
    {"format", 0, "text|json|jsonl", "form of the documents"},
    {"fields", 0, "NAME,...", "keys of JSON, of {}", false, known_document_fields}};

const OptionTable kForgetting = {
    {"author", 0, "NAME", "every document by this author, those to come too; repeatable", true},
    {"erase", 0, "", "from the disk, too; without operands all that was forgotten"},
    {"list", 0, "", "print what was forgotten"},
    {"undo", 0, "", "let it come in again, with the next run of `glane index`"},
    {"dry-run", 0, "", "print the ids and take nothing out"},
    {"format", 0, "text|json", "form of the list, or of what was erased"}};

const OptionTable kAnalysis = {
    {"stems", 0, "", "read a word a line, print 'word<TAB>stem'"},
    {"dates", 0, "", "read lines 'written<TAB>reference', print 'ISO<TAB>precision'"},
    {"format", 0, "text|json", "form of the tokens"}};

const OptionTable kJobs = {
    {"jobs", 0, "N", "use N threads; as many as there are processors without it"}};
const OptionTable kRepair = {
    {"repair", 0, "", "where it is not whole, mend it by what can be read"}};
const OptionTable kUpgrade = {
    {"upgrade", 0, "", "make it anew from its stored documents, by this version's dictionary"}};

const OptionTable kUnforget = {
    {"unforget", 0, "", "let come back what the index had forgotten, and the backup had not"}};

const OptionTable kServing = {
    {"listen", 0, "ADDRESS:PORT", "where to answer (127.0.0.1:8080); port 0: any that is free"},
    {"host", 0, "NAME", "answer to this host name, too; repeatable", true},
    {"token", 0, "TOKEN", "what clients must show; better in $GLANE_TOKEN, which no list shows"},
    {"writable", 0, "", "let who has the token add documents and remove them"},
    {"replay", 0, "TEMPLATE",
     "where the page finds old captures, such as 'https://web.example/{timestamp}/{url}'"},
    {"timeout", 0, "SECONDS", "end a search after so long with what it has found (10)"},
    {"searches", 0, "N", "run at most N searches at once; two a processor without it"},
    {"connections", 0, "N", "keep at most N connections (128)"},
    {"rate", 0, "N", "let an address ask N times a second; 0: as often as it likes"},
    {"access-log", 0, "FILE", "add a line a request to FILE, not to standard error"}};

OptionTable join(std::initializer_list<OptionTable> groups) {
  OptionTable all;
  for (const OptionTable& group : groups) all.insert(all.end(), group.begin(), group.end());
  return all;
}

// The filters of a search without its facets.
std::vector<Command> make_commands() {
  return {
      {"index", "PATH...", "add the pages of directories and files to an index, or refresh them",
       join({kIndexPlace, kPaths, kLists, kProtectAtFirst, kIndexing, kWait, kHelp}), setup_index},
      {"search", "[QUERY...]", "find articles and comments",
       join({kIndexPlaces, kReading, kFilters, kFacets, kHits, kBom, kSaving, kReadText, kHelp}),
       setup_search, ask_search},
      {"facets", "[QUERY...]", "count what a search finds by author, site, date ...",
       join({kIndexPlaces, kReading, kFilters, kFacets, kCounts, kReadText, kHelp}), nullptr,
       ask_facets},
      {"concordance", "QUERY...", "print every place of a query with what stands around it",
       join({kIndexPlaces, kReading, kFilters, kDuplicates, kPlaces, kBom, kReadText, kHelp}),
       nullptr, ask_concordance},
      {"frequency", "QUERY...", "count how often queries stand, by month, year, author or site",
       join({kIndexPlaces, kReading, kFilters, kDuplicates, kFrequencies, kBom, kReadText, kHelp}),
       nullptr, ask_frequency},
      {"neighbours", "QUERY...", "print the words that stand near others more often than by chance",
       join({kIndexPlaces, kReading, kFilters, kDuplicates, kNeighbours, kBom, kReadText, kHelp}),
       nullptr, ask_neighbours},
      {"show", "ID...", "print documents whole, or their thread",
       join({kIndexPlaces, kShow, kReadText, kHelp}), nullptr, ask_show},
      {"similar", "ID|FILE|-", "find documents like one, or like a text",
       join({kIndexPlaces, kFilters, kSimilar, kBom, kReadText, kHelp}), setup_similar,
       ask_similar},
      {"context", "ID", "print what a comment answers, and what answers it",
       join({kIndexPlaces, kTextOrJson, kReadText, kHelp}), nullptr, ask_context},
      {"new", "[NAME...]", "print what came in for saved searches since they were last asked",
       join({kIndexPlace, kNew, kWait, kReadText, kHelp}), setup_new, ask_new},
      {"analyze", "[TEXT...]", "print the terms that a text is indexed under",
       join({kLists, kProtect, kAnalysis, kHelp}), setup_analyze},
      {"extract", "PATH...", "print the documents found in pages, without an index",
       join({kPaths, kExtraction, kHelp}), setup_extract},
      {"stats", "", "count an index's documents, authors, sites and dates",
       join({kIndexPlaces, kTextOrJson, kNoPagerOption, kHelp}), nullptr, ask_stats},
      {"forget", "ID...|QUERY", "take documents out of an index, for good",
       join({kIndexPlace, kForgetting, kWait, kHelp}), setup_forget},
      {"check", "", "say whether an index is whole, and mend it",
       join({kIndexPlace, kRepair, kJobs, kWait, kTextOrJson, kHelp}), setup_check},
      {"compact", "", "make an index small, without what was removed from it",
       join({kIndexPlace, kUpgrade, kJobs, kWait, kTextOrJson, kHelp}), setup_compact},
      {"backup", "DIR", "copy an index while others read and write it", join({kIndexPlace, kHelp}),
       setup_backup},
      {"restore", "BACKUP", "make an index what a backup of it is",
       join({kIndexPlace, kUnforget, kWait, kHelp}), setup_restore},
      {"export", "[QUERY...]", "print documents for OpenSearch or Solr, taken apart into words",
       join({kIndexPlaces, kReading, kFilters, kExport, kHelp}), setup_export},
      {"query", "QUERY...", "print a query in the language of OpenSearch or Solr",
       join({kIndexPlaces, kReading, kFilters, kTranslation, kHelp}), setup_query},
      {"serve", "[[NAME=]DIR...]", "answer searches over HTTP, and show a page to search by",
       join({kServing, kHelp}), setup_serve},
      {"completion", "bash|zsh|fish", "print what a shell needs to complete command lines",
       join({kHelp}), setup_completion},
      {"help", "[COMMAND]", "say what a command does", join({kNoPagerOption, kHelp}), setup_help},
  };
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> all = make_commands();
  return all;
}

Action on_index(const Question& question, const Arguments& arguments) {
  const std::vector<std::string> directories = index_directories(arguments);
  return [question, directories](Terminal& terminal) {
    const Index index(directories);
    return question(Session(index, terminal));
  };
}

Action action_of(const Command& command, const Arguments& arguments) {
  if (command.setup != nullptr) return command.setup(arguments);
  return on_index(command.ask(arguments), arguments);
}

const Command& find_command(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Command& command : commands()) {
    if (command.name == name) return command;
    names.push_back(command.name);
  }
  std::string hint = did_you_mean(name, names);
  if (hint.empty()) hint = messages::kSeeHelp;
  throw Error(ErrorKind::usage, fill(messages::kUnknownCommand, {name}), hint);
}

}  // namespace glane::cli

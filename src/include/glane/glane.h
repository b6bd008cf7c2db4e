/* glane in C: full-text search for French news and forum archives.
 *
 *   glane_index *index;
 *   char *answer;
 *   if (glane_open("glane.idx", &index) != GLANE_OK ||
 *       glane_search(index, "{\"query\": \"marché couvert\", \"limit\": 5}", NULL, &answer) !=
 *           GLANE_OK) {
 *     fprintf(stderr, "%s\n", glane_last_message());
 *   }
 *
 * What is structured is JSON, in and out: one value, UTF-8, the names and values of the program
 * glane's `--format json`. Requests are objects; NULL is one without members. Every member has a
 * default, one that is not known is GLANE_REQUEST: a slip of the pen is told.
 *
 * Status. Every function that can fail returns one. What fails changes nothing of its handle, and
 * sets what it would have returned to NULL or 0.
 *
 * Handles are numbers that look like pointers and are never followed: NULL, one that is closed, one
 * of another type and any other address is GLANE_MISUSE. A handle keeps what it was opened from:
 * a cursor outlives its index's handle. What is not closed stays open until the process ends.
 *
 * Strings that a function gives (`char **`) belong to the caller and are freed by glane_free.
 * Strings that it takes are copied where they are needed for longer than the call. Not checked, for
 * it cannot be: a pointer to what is no string or no such place, a length past the bytes that are
 * there, and what was freed.
 *
 * Threads. Any number may use the library and one index at once, reopen and close it: a call that
 * is under way ends as it began. A cursor or a writer is one thread's at a time; a call while
 * another one, or a callback of its own, is in it is GLANE_MISUSE.
 *
 * fork(). The handles of a process are not its child's: there they are GLANE_MISUSE, and cost
 * nothing. A child opens its own. Between fork() and exec() it may call what POSIX allows there,
 * and that is none of this library.
 *
 * Nothing is thrown, printed or logged; no callback may throw or jump out.
 *
 * The library is under the GNU General Public License, version 2 or later, as Xapian is, which it
 * is built on: so is what is distributed linked with it, in whatever language it is written.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* house: allow sizes: the whole interface in one file, as one reads it */

#define GLANE_EXPORT __attribute__((visibility("default")))

#ifdef __cplusplus
extern "C" {
#endif

/* Of the library that runs: "0.1.0". Never NULL, not to be freed. */
GLANE_EXPORT const char* glane_version(void);

/* Frees a string that a function of this header gave. NULL is none. */
GLANE_EXPORT void glane_free(char* string);

/* ---- Errors ---- */

/* Numbers stay as they are; more may come. */
typedef enum glane_status {
  GLANE_OK = 0,
  GLANE_LOCKED = 1,      /* another process writes to the index; try again, or wait for it */
  GLANE_CORRUPT = 2,     /* the index is damaged: glane_repair */
  GLANE_VERSION = 3,     /* the index is of a version that this library does not read */
  GLANE_QUERY = 4,       /* a query field with an impossible value: glane_last_place */
  GLANE_INPUT = 5,       /* nothing of the input could be read */
  GLANE_LIMIT = 6,       /* the request asks for more than a stated limit allows */
  GLANE_SYSTEM = 7,      /* a file could not be read or written, or what else the system refused */
  GLANE_INTERRUPTED = 8, /* the call's own glane_control ended it */
  GLANE_MISUSE = 9,      /* NULL, a closed handle, one of another type, one in use */
  GLANE_REQUEST = 10,    /* a request that makes no sense: no JSON, an unknown name, no date */
  GLANE_ABSENT = 11,     /* there is no index there */
  GLANE_NO_MEMORY = 12,
  GLANE_INTERNAL = 13 /* a fault of this library */
} glane_status;

/* "GLANE_OK" ...; "unknown" for a number that is no status. Never NULL, not to be freed. */
GLANE_EXPORT const char* glane_status_name(glane_status status);

/* Of the calling thread's last call that was not GLANE_OK; a later success leaves it as it is, and
 * so do these functions. Strings are UTF-8, "" where there is nothing to say, never NULL, and stay
 * until the thread's next call that fails.
 *   message    what failed and on which input, in English
 *   hint       what to do next
 *   code       a short name that stays the same from version to version, for programs and
 *              translators: "index.locked"
 *   arguments  what the message speaks of, a JSON object of strings: {"directory": "glane.idx"}
 */
GLANE_EXPORT glane_status glane_last_status(void);
GLANE_EXPORT const char* glane_last_message(void);
GLANE_EXPORT const char* glane_last_hint(void);
GLANE_EXPORT const char* glane_last_code(void);
GLANE_EXPORT const char* glane_last_arguments(void);

/* Where in the query: characters (code points) of what was typed, from 0. out: 1 where the last
 * error has such a place, else 0, and nothing is written. Either pointer may be NULL. */
GLANE_EXPORT int glane_last_place(size_t* begin, size_t* length);

/* ---- How a call goes on ---- */

typedef struct glane_progress {
  uint64_t pages_done;
  uint64_t documents;
  uint64_t files_done;
  uint64_t files_total;
  uint64_t bytes_done;  /* of files read so far */
  uint64_t bytes_total; /* of all files; 0 where it is not known */
  double elapsed_seconds;
} glane_progress;

typedef enum glane_severity {
  GLANE_DOUBTFUL = 0, /* read, but something is odd */
  GLANE_SKIPPED = 1,  /* no page at all: an image, an empty file */
  GLANE_FAILED = 2,   /* a page that could not be read */
  GLANE_IGNORED = 3   /* left out by a .glaneignore */
} glane_severity;

/* Of one input. Its strings are there during the call only. */
typedef struct glane_diagnostic {
  glane_severity severity;
  const char* source; /* path */
  uint64_t line;      /* from 1; 0: all of it */
  const char* reason; /* a sentence's tail: "not valid JSON: ..." */
  int named;          /* 1: the file was named by the caller, not found in a folder */
} glane_diagnostic;

/* Wherever a function takes one, NULL is: do not wait, do not ask, do not tell. Every callback may
 * be NULL, and is called by the thread that made the call, before the call returns; it may call
 * this library, but for the cursor or writer that is in use. An index is in use by no callback.
 * All but what is set is to be zero, that members which it may have one day are, too:
 *   glane_control control = {.size = sizeof control, .wait_seconds = 10};
 */
typedef struct glane_control {
  size_t size;                  /* sizeof(glane_control) */
  double wait_seconds;          /* for another process that writes; 0: not at all */
  void* user;                   /* given to each callback */
  int (*cancelled)(void* user); /* asked at once, then every 5 ms at most; not 0: the call ends with
                                 * GLANE_INTERRUPTED */
  void (*waiting)(void* user, const char* for_whom); /* once in a wait that lasts: a sentence */
  void (*progress)(void* user, const glane_progress* progress); /* after each page at most */
  void (*diagnostic)(void* user, const glane_diagnostic* diagnostic);
} glane_control;

/* ---- An index open for reading ---- */

typedef struct glane_index glane_index;

/* The newest commit of the index in a folder. Later ones do not show until it is reopened. */
GLANE_EXPORT glane_status glane_open(const char* directory, glane_index** index);

/* Several, asked as one; at most GLANE_MOST_PATHS. A hit's `index` says which has it. */
GLANE_EXPORT glane_status glane_open_several(const char* const* directories, size_t count,
                                             glane_index** index);

/* Moves on to the newest commit. out: *is_newer, which may be NULL: 1 where there was one */
GLANE_EXPORT glane_status glane_reopen(glane_index* index, int* is_newer);

/* NULL is none, and GLANE_OK. Closing twice is GLANE_MISUSE. */
GLANE_EXPORT glane_status glane_close(glane_index* index);

/* Searches.
 *   in:  request  of one search, all but `query` mostly left out:
 *          query            in the query language; "": every document
 *          plain            false; true: words and nothing else
 *          all              false; true: every word is demanded
 *          limit, offset    10, 0
 *          sort             "relevance" "date" "date-asc" "none"
 *          duplicates       "unlinked" "show" "fold" "hide": articles that say nearly the same
 *          grouping         "none" "thread": one hit a thread
 *          group_size       3: hits shown below a thread
 *          types            []: "article" "comment"; of each list any value will do
 *          authors, sites   []
 *          since, until     "": dates, ends included
 *          facets           []: "author" "date:year" ..., or objects of
 *                             name, size (0: the default), prefix (""),
 *                             order ("usual" "count" "value")
 *          recent           "": "1y": a document so much older than the newest weighs half
 *          ranking          "": "k1=1.2,b=0.75"
 *          snippets         true
 *          suggest          true: look for a better spelling, and in quotations
 *          explain          false
 *          count_all        true: total_all
 *          timeout_seconds  10; 0: never. What was found by then, and `partial`
 *          fields           []: names of a hit's fields, these and no others in this order
 *   out: answer   query total total_documents total_all partial corrected in_quotations took_ms
 *                 hits facets, as `glane search --format json`
 */
GLANE_EXPORT glane_status glane_search(glane_index* index, const char* request,
                                       const glane_control* control, char** answer);

/* The same request's counts alone: query total total_all partial facets. */
GLANE_EXPORT glane_status glane_facets(glane_index* index, const char* request,
                                       const glane_control* control, char** answer);

/* Documents like one of the index; of any, an object of a document's keys. The request's query does
 * not count. out: *answer is NULL where there is no document `id` */
GLANE_EXPORT glane_status glane_similar(glane_index* index, const char* id, const char* request,
                                        const glane_control* control, char** answer);
GLANE_EXPORT glane_status glane_similar_to(glane_index* index, const char* document,
                                           const char* request, const glane_control* control,
                                           char** answer);

/* A document whole, as `glane show --format json` gives each; NULL where there is none. */
GLANE_EXPORT glane_status glane_document(glane_index* index, const char* id, char** answer);

/* The thread that a document belongs to, an array in order: each with parent depth answers deleted
 * quoted_by besides. What it answers and what answers it: {"id", "documents"}, in reading order.
 * NULL where there is no such document. */
GLANE_EXPORT glane_status glane_thread(glane_index* index, const char* id, char** answer);
GLANE_EXPORT glane_status glane_context(glane_index* index, const char* id, char** answer);

/* Every place of a query with its context.
 *   in:  request  query plain all limit (20) offset timeout_seconds as of a search,
 *          order            "index" "left" "right" "date" "author"
 *          width            60: characters on either side
 *          types authors sites since until, and fold_duplicates (false): whose words
 *   out: query total total_documents partial took_ms lines
 */
GLANE_EXPORT glane_status glane_concordance(glane_index* index, const char* request,
                                            const glane_control* control, char** answer);

/* How often queries stand where.
 *   in:  request  plain all timeout_seconds and whose words as of a concordance,
 *          queries          []
 *          by               "month" "year" "author" "site"
 *          limit            20: authors or sites; 0: all
 *   out: queries by partial took_ms total values buckets
 */
GLANE_EXPORT glane_status glane_frequency(glane_index* index, const char* request,
                                          const glane_control* control, char** answer);

/* The words that stand near a query more often than chance tells.
 *   in:  request  query plain all timeout_seconds and whose words as of a concordance,
 *          window           5: words on either side
 *          side             "both" "left" "right"
 *          unit             "lemma" "form"
 *          minimum          3: times that one stands near
 *          stop_words       false
 *          limit            20
 *   out: query occurrences documents near_words corpus_words total partial took_ms neighbours
 */
GLANE_EXPORT glane_status glane_neighbours(glane_index* index, const char* request,
                                           const glane_control* control, char** answer);

/* Figures, as `glane stats --format json`. */
GLANE_EXPORT glane_status glane_statistics(glane_index* index, char** answer);

/* ---- Every hit of a search, in memory that does not grow with their number ---- */

/* The request is a search's, with these differences: `limit` is every hit and `sort` "none", the
 * order of the index, which begins at once, unless it says otherwise; the other orders wait for all
 * matches and take 16 bytes for each. `timeout_seconds` is 0. `grouping`, and `duplicates` "fold"
 * and "hide", are GLANE_REQUEST; `explain`, `suggest`, `count_all` and "show" say nothing. What
 * `fields` does not ask for is not read: {"fields": ["id"]} is many times faster.
 */

/* Calls `visit` for each hit, one JSON object, which is there during the call only.
 *   in:  visit    returns 0 to go on, anything else to have no more
 *   out: answer   may be NULL: {"total", "partial", "stopped", "took_ms", "facets"}
 */
typedef int (*glane_visit)(void* user, const char* json);
GLANE_EXPORT glane_status glane_search_each(glane_index* index, const char* request,
                                            const glane_control* control, glane_visit visit,
                                            void* user, char** answer);

/* The same, for whoever takes hits instead of being called. While it is open it has a thread of its
 * own, which is ahead by some hundred hits and no more, and the index as it was when it was opened.
 */
typedef struct glane_cursor glane_cursor;
GLANE_EXPORT glane_status glane_cursor_open(glane_index* index, const char* request,
                                            glane_cursor** cursor);

/* The next hits, as one JSON array: at least one and at most `most`, as many as are there without
 * waiting for more than the first. NULL behind the last one.
 *   in:  most     from 1; above GLANE_MOST_BATCH is as that
 */
GLANE_EXPORT glane_status glane_cursor_next(glane_cursor* cursor, size_t most,
                                            const glane_control* control, char** hits);

/* What glane_search_each answers with; NULL as long as glane_cursor_next has not given NULL. */
GLANE_EXPORT glane_status glane_cursor_summary(glane_cursor* cursor, char** answer);

/* At any time: what is left is not looked for. NULL is none, and GLANE_OK. */
GLANE_EXPORT glane_status glane_cursor_close(glane_cursor* cursor);

#define GLANE_MOST_BATCH 1000

/* ---- Words ---- */

typedef struct glane_analyzer glane_analyzer;

/* The French front end. in: lists, paths of files: stopwords extra_stopwords synonyms
 * protected_words, each "" for none */
GLANE_EXPORT glane_status glane_analyzer_open(const char* lists, glane_analyzer** analyzer);

/* {"text", "tokens": [{position surface terms stem stop folded second joined synonyms}]}. Any bytes
 * may be given; any number of threads may ask. */
GLANE_EXPORT glane_status glane_analyze(glane_analyzer* analyzer, const char* text, size_t length,
                                        char** answer);

/* The class of words that a search for `word` asks for, a plain string. */
GLANE_EXPORT glane_status glane_stem(glane_analyzer* analyzer, const char* word, char** stem);

GLANE_EXPORT glane_status glane_analyzer_close(glane_analyzer* analyzer);

/* ---- Documents of pages, without an index ---- */

/* Hands every document found under the paths, one JSON object, to `visit`, as `glane extract`.
 *   in:  paths    files and folders of a crawl; at most GLANE_MOST_PATHS
 *        options  include exclude languages, []; base_url rules, ""; follow, false; explain,
 *                 false: each document has `why`, where its page said what
 *        visit    returns 0 to go on, anything else to end: GLANE_INTERRUPTED
 *   out: answer   may be NULL: {"pages", "skipped", "failed", "ignored"}
 */
GLANE_EXPORT glane_status glane_extract(const char* const* paths, size_t count, const char* options,
                                        const glane_control* control, glane_visit visit, void* user,
                                        char** answer);

/* The documents that bytes hold, an array. in: name, what stands for the path of a file */
GLANE_EXPORT glane_status glane_extract_page(const void* bytes, size_t length, const char* name,
                                             char** answer);

/* Bytes of one page or text; more are GLANE_LIMIT. */
#define GLANE_MOST_BYTES 1073741824u
#define GLANE_MOST_PATHS 65536u

/* ---- Writing ---- */

typedef struct glane_writer glane_writer;

/* The one writer of an index, which is made where there is none, while it is open; readers go on.
 *   in:  options  memory_mb (0: the default): what is not committed yet, at most
 *        control  wait_seconds, cancelled, waiting
 */
GLANE_EXPORT glane_status glane_writer_open(const char* directory, const char* options,
                                            const glane_control* control, glane_writer** writer);

typedef enum glane_outcome {
  GLANE_ADDED = 0,
  GLANE_UPDATED = 1,  /* it replaced another one under its id */
  GLANE_UNCHANGED = 2 /* it was there as it is */
} glane_outcome;

/* Adds a document, an object with keys of `glane extract`: `id`, and what is known of: type title
 * author authors date date_precision site url source crawled section language text thread position
 * reply_to quotes thread_title. Left out and null are the same; null stands for what is not known.
 * A `date` has the precision that it is written in. out: outcome, which may be NULL */
GLANE_EXPORT glane_status glane_writer_add(glane_writer* writer, const char* document,
                                           glane_outcome* outcome);

/* Adds what a page holds: HTML, JSON, mail, a feed, packed or not.
 *   in:  url      that it was fetched from
 *        fetched  when, ISO 8601; NULL: now
 *        control  diagnostic: what was odd, or why nothing could be read
 *   out: ids      may be NULL: those of its documents, an array, the article's first; [] where it
 *                 holds none
 */
GLANE_EXPORT glane_status glane_writer_add_page(glane_writer* writer, const void* bytes,
                                                size_t length, const char* url, const char* fetched,
                                                const glane_control* control, char** ids);

/* out: removed, which may be NULL: 0 where there is no such document */
GLANE_EXPORT glane_status glane_writer_remove(glane_writer* writer, const char* id, int* removed);

/* What was added and removed is on the disk, and seen by whoever opens or reopens the index. */
GLANE_EXPORT glane_status glane_writer_commit(glane_writer* writer);

/* What is not committed is abandoned. NULL is none, and GLANE_OK. */
GLANE_EXPORT glane_status glane_writer_close(glane_writer* writer);

/* Adds and refreshes the pages under paths, as `glane index`. Commits now and then, whole pages
 * only. Asked to end, it commits the pages read by then, and the answer's `stopped` is true; where
 * nothing was begun it is GLANE_INTERRUPTED.
 *   in:  options  include exclude languages base_url rules follow as of glane_extract,
 *          stopwords extra_stopwords synonyms protected_words as of glane_analyzer_open,
 *          ranking (null), mirror keep_missing prune check_content dry_run (false),
 *          commit_documents jobs memory_mb (0: by itself)
 *   out: answer   may be NULL: added updated deleted unchanged skipped failed ignored articles
 *                 comments bytes seconds stopped
 */
GLANE_EXPORT glane_status glane_index_pages(const char* directory, const char* const* paths,
                                            size_t count, const char* options,
                                            const glane_control* control, char** answer);

/* ---- Maintenance ---- */

/* Whether an index is whole: sound verdict documents articles comments threads
 * threads_without_article files faults unreadable. Damage is an answer, and GLANE_OK. */
GLANE_EXPORT glane_status glane_check(const char* directory, const glane_control* control,
                                      char** answer);

/* Mends it, or makes it small. in: options, jobs (0: by itself), upgrade (false, of compact only).
 * out: answer, which may be NULL: documents removed bytes_before bytes_after seconds, and of
 * repair lost */
GLANE_EXPORT glane_status glane_repair(const char* directory, const char* options,
                                       const glane_control* control, char** answer);
GLANE_EXPORT glane_status glane_compact(const char* directory, const char* options,
                                        const glane_control* control, char** answer);

/* Copies it to a folder that is not there yet, or makes it what such a copy is. in: options,
 * unforget (false). out: answer, which may be NULL: {"noted"}, whether the index knows of the copy;
 * documents kept_out knows_suppression_list */
GLANE_EXPORT glane_status glane_backup(const char* directory, const char* destination,
                                       const glane_control* control, char** answer);
GLANE_EXPORT glane_status glane_restore(const char* backup, const char* directory,
                                        const char* options, const glane_control* control,
                                        char** answer);

#ifdef __cplusplus
}
#endif

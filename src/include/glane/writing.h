/* Of glane/glane.h: words, documents of pages, and indexes: written, looked through and mended. */
#pragma once

#include "glane/call.h"

#ifdef __cplusplus
extern "C" {
#endif

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

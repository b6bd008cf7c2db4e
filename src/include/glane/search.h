/* Of glane/glane.h: an index open for reading, and what it is asked. */
#pragma once

#include "glane/call.h"

#ifdef __cplusplus
extern "C" {
#endif

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

#ifdef __cplusplus
}
#endif

/* Of glane/glane.h: every hit of a search, in memory that does not grow with their number. */
#pragma once

#include "glane/search.h"

#ifdef __cplusplus
extern "C" {
#endif

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

#ifdef __cplusplus
}
#endif

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
 * In four headers, that each may be read alone: call.h (errors, and how a call goes on), search.h
 * (an index open for reading), hit_stream.h (every hit of a search), writing.h (words, pages, the
 * writer, maintenance).
 *
 * The library is under the GNU General Public License, version 2 or later, as Xapian is, which it
 * is built on: so is what is distributed linked with it, in whatever language it is written.
 */
#pragma once

#include "glane/call.h"
#include "glane/hit_stream.h"
#include "glane/search.h"
#include "glane/writing.h"

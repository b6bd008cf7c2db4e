/* Of glane/glane.h: what every call answers with, how it fails, and how one that lasts goes on. */
#pragma once

#include <stddef.h>
#include <stdint.h>

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
  const char* code;   /* "json.invalid": what the reason says, the same in all versions */
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

/* Given one JSON object at a time, which is there during the call only. Answers
 * 0 to go on, anything else to have no more. */
typedef int (*glane_visit)(void* user, const char* json);

/* Bytes of one page or text, and paths of a call; more are GLANE_LIMIT. */
#define GLANE_MOST_BYTES 1073741824u
#define GLANE_MOST_PATHS 65536u

#ifdef __cplusplus
}
#endif

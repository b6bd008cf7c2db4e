/* Adds a document to an index, searches it, prints what is found and how many each author wrote.
 *
 *   cc -std=c11 search.c -o search $(pkg-config --cflags --libs glane)
 *   ./search glane.idx 'marché couvert'
 *
 * Licence: libglane is under the GNU General Public License, version 2 or later, for it is built on
 * Xapian, which is. A program that is distributed linked with it is under the same terms, whatever
 * licence this file has by itself; a program that nobody else is given may be under any. A program
 * that only runs `glane` and reads its JSON is a work of its own.
 */
#include <glane/glane.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char kDocument[] =
    "{\"id\": \"https://www.lagazette.example/2022/marche-couvert\","
    " \"title\": \"Le marché couvert rouvre samedi\","
    " \"author\": \"Louise Jean\", \"date\": \"2022-07-15\", \"site\": \"lagazette.example\","
    " \"language\": \"fr\","
    " \"text\": \"Après dix-huit mois de travaux, le marché couvert de Varennes rouvre samedi.\"}";

/* Says what the last call had against it, and ends. */
static void fail(const char *doing) {
  fprintf(stderr, "search: %s: %s\n", doing, glane_last_message());
  if (glane_last_hint()[0] != '\0') fprintf(stderr, "search: %s\n", glane_last_hint());
  exit(glane_last_status() == GLANE_LOCKED ? 75 : 1);
}

static void add_document(const char *directory) {
  glane_control control = {.size = sizeof control};
  control.wait_seconds = 10; /* for another writer */
  glane_writer *writer;
  if (glane_writer_open(directory, NULL, &control, &writer) != GLANE_OK) fail("open to write");
  if (glane_writer_add(writer, kDocument, NULL) != GLANE_OK) fail("add");
  if (glane_writer_commit(writer) != GLANE_OK) fail("commit");
  glane_writer_close(writer);
}

/* {"query": "...", and whatever else is given: the query's bytes as a JSON string. */
static char *request_of(const char *query, const char *rest) {
  static const char kHead[] = "{\"query\": \"";
  char *request = malloc(sizeof kHead + 6 * strlen(query) + strlen(rest) + 4);
  if (request == NULL) exit(1);
  char *end = request + sprintf(request, "%s", kHead);
  for (const char *byte = query; *byte != '\0'; ++byte) {
    if (*byte == '"' || *byte == '\\' || (unsigned char)*byte < 0x20) {
      end += sprintf(end, "\\u%04x", (unsigned)*byte);
    } else {
      *end++ = *byte;
    }
  }
  sprintf(end, "\", %s}", rest);
  return request;
}

static int print_hit(void *user, const char *json) {
  ++*(int *)user;
  printf("%s\n", json);
  return 0; /* go on */
}

int main(int argc, char **argv) {
  if (argc != 3) {
    fprintf(stderr, "usage: search INDEX QUERY\n");
    return 2;
  }
  add_document(argv[1]);
  glane_index *index;
  if (glane_open(argv[1], &index) != GLANE_OK) fail("open");

  int found = 0;
  char *request = request_of(
      argv[2], "\"sort\": \"relevance\", \"limit\": 10, \"fields\": [\"id\", \"title\", \"date\"]");
  if (glane_search_each(index, request, NULL, print_hit, &found, NULL) != GLANE_OK) fail("search");
  free(request);

  char *counts;
  request = request_of(argv[2], "\"facets\": [\"author\"]");
  if (glane_facets(index, request, NULL, &counts) != GLANE_OK) fail("count");
  printf("%s\n", counts);
  glane_free(counts);
  free(request);
  glane_close(index);
  return found > 0 ? 0 : 1;
}

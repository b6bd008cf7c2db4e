#!/bin/sh
# Installs what is missing, builds glane, indexes the example crawl and searches it, each command
# shown before what it prints. The index goes to the build directory and stays there to be tried.
#   GLANE_BUILD  build directory; default: build/ in the checkout
#   GLANE        a glane built already: nothing is installed or built
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
build=${GLANE_BUILD:-$root/build}

if [ -z "${GLANE:-}" ]; then
  "$root/.ci/install"
  [ -f "$build/build.ninja" ] || meson setup "$build" "$root"
  ninja -C "$build" tools/glane tools/glane-serve
  GLANE=$build/tools/glane
fi
GLANE_INDEX=$(CDPATH='' cd -- "$build" && pwd)/demo.idx
PATH=$(CDPATH='' cd -- "$(dirname -- "$GLANE")" && pwd):$PATH
export GLANE_INDEX PATH
rm -rf "$GLANE_INDEX"
cd "$root/examples"

# Shows a command as one would type it, then runs it; a search that finds nothing ends the demo.
show() {
  printf '\n$'
  for word; do
    case $word in
      *[\ \"\$\&\;\(\)\*\<\>\|\?\~]*) printf " '%s'" "$word" ;;
      *) printf ' %s' "$word" ;;
    esac
  done
  printf '\n'
  "$@"
}

say() {
  printf '\n# %s\n' "$1"
}

say 'A crawl goes in, twice: the second time nothing has changed.'
show glane index crawl/
show glane index crawl/

say 'Words, and who wrote of them, and when.'
show glane search fermeture de la bibliothèque --limit 3 --facet author:5 --facet date:year

say 'Any form of a word, with or without its accents.'
show glane search 'velo grinçait' --limit 3

say 'A phrase; what one author says himself; who quotes a comment that is gone.'
show glane search '"conseil municipal" ET digue'
show glane search 'auteur:Mamie_Danger livre' --limit 2
show glane search cite:Grognard59 --limit 3

say 'A window of time, in order of date; comments only.'
show glane search '49.3 -loto' --since 2022-11 --until 2023 --sort date-asc --limit 3
show glane facets --type comment --facet author:8

say 'Around a hit: what it answers and what answers it, and documents like one.'
show glane context crawl/octet.example/5g-et-lait.txt#c4
show glane similar crawl/lagazette.example/2019/crue-brisonne.txt --type article --limit 2

say 'A search kept by its name; what comes in for it afterwards is new, once.'
GLANE_SEARCHES=$build/demo.searches
export GLANE_SEARCHES
rm -rf "$GLANE_SEARCHES"
show glane search --save digue digue --format ids --limit 1
echo '{"id": "digue-2024", "title": "La digue tient", "text": "La digue a passé l’hiver."}' |
  show glane index -
show glane new digue

say 'One hit for a program, and the crawl in numbers.'
show glane search piano --type comment --limit 1 --format jsonl
show glane stats

say 'Now yours:'
printf "'%s' search -i '%s' ...\n" "$GLANE" "$GLANE_INDEX"
printf "'%s' serve '%s'    # and open http://127.0.0.1:8080/\n" "$GLANE" "$GLANE_INDEX"

#!/bin/bash
# Hits as a table for a spreadsheet, with columns of your own (`glane search --excel` has glane's).
#   spreadsheet.sh '"conseil municipal"' --until 2022 >conseil.csv
# The arguments are those of `glane search`, the index is $GLANE_INDEX.
set -eu -o pipefail

printf '\357\273\277'  # the byte order mark by which Excel knows UTF-8
glane search -n all --fields id,date,author,title,text,url --format jsonl "$@" |
  jq --null-input --raw-output '
    # Pages are written by strangers: what begins as a formula does gets an apostrophe.
    def cell: if test("^[=+@\t\r-]") then "\u0027" + . else . end
      | "\"" + gsub("\""; "\"\"") + "\"";
    ["jour", "auteur", "titre", "début", "adresse"],
    (inputs | [(.date // "")[:10], .author // "", .title // "", .text[:200], .url // .id])
    | map(cell) | join(";")'  # semicolons, as a French Excel wants them

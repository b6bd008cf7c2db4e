#!/bin/bash
# Who comments most on something: how often, and who, the first ten.
#   who_comments.sh bibliothèque --since 2022
# The arguments are those of `glane search`, the index is $GLANE_INDEX. Hits are counted as they
# come and may be millions: only names are held in memory.
set -eu -o pipefail

glane search --type comment -n all --fields author --format jsonl "$@" |
  jq --null-input --raw-output '
    reduce (inputs | .author // "?") as $author ({}; .[$author] += 1)
    | to_entries | sort_by(-.value, .key)[:10][] | [.value, .key] | @tsv'

#!/bin/bash
# Has trafilatura read a folder of pages, keeps its JSON lines beside that, and indexes them.
#   trafilatura.sh pages/        the index is $GLANE_INDEX
# A document's id is its page's address; without one, the file of lines and the number of the line.
set -eu

lines=${1%/}.jsonl
trafilatura --input-dir "$1" --json --with-metadata >"$lines"
glane index --no-progress "$lines"

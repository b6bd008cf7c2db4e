#!/bin/bash
# Brings an index up to date with a crawl and prints what came in for saved searches.
#   nightly.sh crawl/        the index is $GLANE_INDEX
# For cron (nightly.crontab), which mails what is printed: where all went well and nothing is new,
# that is nothing. What is new is told once; `glane search --save NAME QUERY` begins with a search.
set -u

glane index --no-progress --wait 3600 "$@" >/dev/null
indexed=$?
# 4: some pages failed, each is named on standard error; the others are in.
if [ "$indexed" != 0 ] && [ "$indexed" != 4 ]; then exit "$indexed"; fi

glane new
asked=$?
if [ "$asked" -gt 1 ]; then exit "$asked"; fi  # 1: nothing is new
exit "$indexed"

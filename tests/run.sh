#!/bin/sh
# Installs what is missing, builds glane and runs every test. Arguments go to `meson test`:
# tests/run.sh --suite unit. The last line counts the tests: "12 passed, 0 failed, 1 skipped".
#   GLANE_BUILD   build directory; default: build/ in the checkout
#   GLANE_SHARED  folder of shared test data; tests that need it are skipped without it
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
build=${GLANE_BUILD:-$root/build}

"$root/.ci/install" tests
[ -f "$build/build.ninja" ] || meson setup "$build" "$root"

log=$build/meson-logs/testlog.txt
rm -f "$log"
status=0
# Builds first what the chosen tests need.
meson test -C "$build" --print-errorlogs "$@" || status=1
if [ ! -f "$log" ]; then
  echo "No test ran." >&2
  exit 1
fi

# Meson's own counts, from the summary that ends its log.
tail -n 12 "$log" | awk -F': *' '
  $1 == "Ok" || $1 == "Expected Fail" { passed += $2 }
  $1 == "Fail" || $1 == "Unexpected Pass" || $1 == "Timeout" { failed += $2 }
  $1 == "Skipped" { skipped += $2 }
  END {
    printf "%d passed, %d failed", passed, failed
    if (skipped) printf ", %d skipped", skipped
    print ""
  }'
exit "$status"

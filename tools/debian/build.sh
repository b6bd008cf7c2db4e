#!/bin/sh
# Makes the Debian packages glane, libglane0, libglane-dev and python3-glane of what is committed,
# in one command; run by hand, since it compiles everything anew and takes a quarter of an hour.
#
# usage: tools/debian/build.sh [--twice] [FOLDER]
#   FOLDER   where the packages go; build-debian in the checkout without it
#   --twice  builds a second time, in another folder, and compares: the same bytes must come out
# DEB_BUILD_OPTIONS is heeded: nocheck leaves the tests out, parallel=N is the number of jobs. Where
# the kernel allows it, the build has no network. lintian, where it is installed, must find neither
# errors nor warnings; what else it says is printed.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
twice=false
if [ "${1:-}" = --twice ]; then
  twice=true
  shift
fi
folder=${1:-$root/build-debian}

version=$(dpkg-parsechangelog --file "$here/changelog" --show-field Version)
stated=$(sed -n "s/^  version: '\(.*\)',$/\1/p" "$root/meson.build")
if [ "$version" != "$stated" ]; then
  echo "debian/changelog is of version $version, meson.build of $stated" >&2
  exit 1
fi

# Debian's own programs, whatever others are first on the path; and ccache, where it is.
ccache=
case ":$PATH:" in *:/usr/lib/ccache:*) ccache=/usr/lib/ccache: ;; esac
PATH=$ccache/usr/sbin:/usr/bin:/sbin:/bin
export PATH

without_network=
if unshare --net true 2>/dev/null; then
  without_network='unshare --net'
elif unshare --map-root-user --net true 2>/dev/null; then
  without_network='unshare --map-root-user --net'
else
  echo "The network cannot be taken away here: it is left as it is." >&2
fi

# The sources as committed, with tools/debian where dpkg-buildpackage looks for it.
build_in() {
  rm -rf "$1"
  mkdir -p "$1/glane-$version"
  git -C "$root" archive HEAD | tar -x -C "$1/glane-$version"
  (
    cd "$1/glane-$version"
    cp -r tools/debian debian
    # shellcheck disable=SC2086  # a command and its options
    $without_network dpkg-buildpackage --unsigned-source --unsigned-changes
  )
}

mkdir -p "$folder"
folder=$(CDPATH='' cd -- "$folder" && pwd)
build_in "$folder/first"
changes=$(echo "$folder"/first/*.changes)
if command -v lintian >/dev/null; then
  lintian --allow-root --pedantic --display-info --fail-on error,warning "$changes"
else
  echo "lintian is not installed: nothing was looked at." >&2
fi
if $twice; then
  build_in "$folder/second-one"
  for package in "$folder"/first/*.deb; do
    cmp "$package" "$folder/second-one/$(basename "$package")"
  done
  echo "built twice: the packages are the same, byte by byte"
fi
cp "$folder"/first/*.deb "$folder"
ls -l "$folder"/*.deb

#!/usr/bin/env bash
# Puts the program of a release into a folder: takes the archive for this machine and checks its sum.
# Usage: install.sh VERSION FOLDER     RELEASES is the address of the releases; SHA256 is the archive's sum where the caller knows it.
set -euo pipefail
version=${1#v} folder=$2
releases=${RELEASES:?the address of the releases}

case $(uname -s)-$(uname -m) in
  Linux-x86_64) runtime=linux-x64 ;;
  Linux-aarch64 | Linux-arm64) runtime=linux-arm64 ;;
  Darwin-x86_64) runtime=osx-x64 ;;
  Darwin-arm64) runtime=osx-arm64 ;;
  MINGW*-x86_64 | MSYS*-x86_64) runtime=win-x64 ;;
  *) echo "There is no archive for $(uname -s) on $(uname -m). Set 'build: true' to build the program from source." >&2; exit 2 ;;
esac
[[ $runtime != linux-* ]] || ! { ldd --version 2>&1 || true; } | grep -qi musl || runtime=${runtime/linux/linux-musl}
name=sourcinglint-$runtime
archive=$name.tar.gz
[[ $runtime != win-* ]] || archive=$name.zip

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
get() { curl --fail --silent --show-error --location --retry 3 --output "$work/$1" "$releases/download/v$version/$1" || { echo "$releases has no $1 for version $version." >&2; exit 2; }; }
get "$archive"
if [ -n "${SHA256:-}" ]; then
  sum=$SHA256
else
  get SHA256SUMS
  sum=$(awk -v name="$archive" '$2 == name || $2 == "*" name { print $1 }' "$work/SHA256SUMS")
fi
found=$( (sha256sum "$work/$archive" 2> /dev/null || shasum -a 256 "$work/$archive") | cut -d' ' -f1)
if [ -z "$sum" ] || [ "$sum" != "$found" ]; then
  echo "$archive of version $version is not what was published: its SHA-256 is $found, not ${sum:-in SHA256SUMS}." >&2
  exit 2
fi

mkdir -p "$folder"
case $archive in
  *.zip) unzip -q "$work/$archive" -d "$work" ;;
  *) tar -xzf "$work/$archive" -C "$work" ;;
esac
cp -R "$work/$name/." "$folder"

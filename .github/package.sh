#!/usr/bin/env bash
# Makes what a release holds: packages, and archives that need no .NET, with their checksums.
# Usage: package.sh FOLDER [RUNTIME...]     without runtimes: linux-x64 win-x64. VERSION overrides the project's.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
out=$(mkdir -p "$1" && cd "$1" && pwd)
shift
version=${VERSION:+-p:Version=$VERSION}

for project in Cli Analyzers; do
  dotnet pack "src/SourcingLint.$project" -c Release -o "$out" -v quiet --nologo $version
done
for runtime in "${@:-linux-x64 win-x64}"; do
  for one in $runtime; do
    name=sourcinglint-$one
    work=$(mktemp -d)
    dotnet publish src/SourcingLint.Cli -c Release -r "$one" --self-contained -o "$work/$name" -p:DebugType=none -v quiet --nologo $version
    cp LICENSE README.md "$work/$name"
    case $one in
      win-*) (cd "$work" && python3 -m zipfile -c "$out/$name.zip" "$name") ;;
      *) tar -C "$work" --sort=name --mtime=@0 --owner=0 --group=0 -czf "$out/$name.tar.gz" "$name" ;;
    esac
    rm -rf "$work"
  done
done
cd "$out"
shopt -s nullglob
sha256sum -- *.nupkg *.tar.gz *.zip *.vsix > SHA256SUMS
cat SHA256SUMS

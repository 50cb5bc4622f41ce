#!/usr/bin/env bash
# Makes what a release holds for each platform: an archive that needs no .NET, and the package of the tool.
# Usage: package.sh FOLDER [RUNTIME...]     without runtimes: any linux-x64 win-x64. VERSION overrides the project's.
#
# "any" stands for what no platform has to itself: the analyzers, and the tool that "dotnet tool install" asks for, which names
# the package to take on each platform and one that runs on all others.
# Programs are native where this machine can link one, see src/SourcingLint.Cli; PublishNative=true insists.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
out=$(mkdir -p "$1" && cd "$1" && pwd)
shift
python=$(command -v python3 || command -v python)
tar=$(command -v gtar || command -v tar)
options=(-c Release -v quiet --nologo ${VERSION:+"-p:Version=$VERSION"})
# musl's are named because .NET takes it for a kind of the other Linux otherwise.
tools=('-p:ToolPackageRuntimeIdentifiers="linux-x64;linux-arm64;linux-musl-x64;linux-musl-arm64;win-x64;win-arm64;osx-x64;osx-arm64;any"')

for runtime in ${@:-any linux-x64 win-x64}; do
  dotnet pack src/SourcingLint.Cli -r "$runtime" -o "$out" "${options[@]}" "${tools[@]}"
  if [ "$runtime" = any ]; then
    dotnet pack src/SourcingLint.Cli -o "$out" "${options[@]}" "${tools[@]}" -p:CreateRidSpecificToolPackages=false
    dotnet pack src/SourcingLint.Analyzers -o "$out" "${options[@]}"
    continue
  fi

  name=sourcinglint-$runtime
  work=$(mktemp -d)
  dotnet publish src/SourcingLint.Cli -r "$runtime" -o "$work/$name" "${options[@]}"
  cp LICENSE "$work/$name"
  bash .github/fill.sh README.md > "$work/$name/README.md"
  [[ $runtime == win-* ]] || cp src/SourcingLint.Cli/sourcinglint.1 "$work/$name"
  case $runtime in
    win-*) (cd "$work" && "$python" -m zipfile -c "$out/$name.zip" "$name") ;;
    *) "$tar" -C "$work" --sort=name --mtime=@0 --owner=0 --group=0 -czf "$out/$name.tar.gz" "$name" ;;
  esac
  rm -rf "$work"
done
ls -l "$out"

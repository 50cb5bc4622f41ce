#!/usr/bin/env bash
# Lints drafts for the action beside it: findings become annotations and a job summary.
# Reads PATHS, FAIL_ON, SINCE, BASELINE, VERSION, SARIF; SOURCINGLINT names a program that is there already.
set -euo pipefail

if [ -z "${SOURCINGLINT:-}" ]; then
  tools=${RUNNER_TEMP:-$(mktemp -d)}/sourcinglint
  if [ -n "${VERSION:-}" ]; then
    dotnet tool install SourcingLint --tool-path "$tools" --version "$VERSION" > /dev/null
  else
    # For a run or two, compiling it ahead of time takes longer than it saves.
    dotnet build "$(dirname "${BASH_SOURCE[0]}")/../../../src/SourcingLint.Cli" -c Release -o "$tools" -v quiet --nologo
  fi
  SOURCINGLINT=$tools/sourcinglint
fi

options=()
[ -z "${SINCE:-}" ] || options+=("--since=$SINCE")
[ -z "${BASELINE:-}" ] || options+=("--baseline=$BASELINE")
mapfile -t paths < <(printf '%s\n' "${PATHS:-.}" | sed '/^[[:space:]]*$/d')

# The second run takes what the first one found.
cache=$(mktemp -d)
trap 'rm -rf "$cache"' EXIT
if [ -n "${SARIF:-}" ]; then
  "$SOURCINGLINT" check --format sarif --output "$SARIF" --fail-on never --cache "$cache/found" "${options[@]}" -- "${paths[@]}"
fi
"$SOURCINGLINT" check --format github "--fail-on=${FAIL_ON:-error}" --cache "$cache/found" "${options[@]}" -- "${paths[@]}"

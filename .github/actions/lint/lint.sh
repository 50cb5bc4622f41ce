#!/usr/bin/env bash
# Lints drafts for the action beside it: findings become annotations and a job summary.
# Reads PATHS, FAIL_ON, SINCE, BASELINE, VERSION, SHA256, BUILD, RELEASES, ACTION_REF, SARIF; SOURCINGLINT names a program that is there already.
set -euo pipefail
here=$(dirname "${BASH_SOURCE[0]}")

if [ -z "${SOURCINGLINT:-}" ]; then
  tools=${RUNNER_TEMP:-$(mktemp -d)}/sourcinglint
  if [ "${BUILD:-false}" = true ]; then
    # For a run or two, compiling it ahead of time takes longer than it saves.
    dotnet build "$here/../../../src/SourcingLint.Cli" -c Release -o "$tools" -v quiet --nologo
  else
    # An action taken by its tag has that version.
    version=${VERSION:-${ACTION_REF:-}}
    if [[ ! $version =~ ^v?[0-9]+\.[0-9]+\.[0-9]+$ ]]; then
      echo "Say which release to take, 'version: 1.2.3', or 'build: true' to build the program from source." >&2
      exit 2
    fi
    bash "$here/install.sh" "$version" "$tools"
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

#!/usr/bin/env bash
# How much a warm cache saves. Times depend on the machine, so no test reads them; what is written must be the same.
# Usage: cache.sh FOLDER DRAFTS     SOURCINGLINT is the program, published.
set -euo pipefail
story=$(< "$(dirname "${BASH_SOURCE[0]}")/../../SourcingLint.Benchmarks/river-crest.md")
mkdir -p "$1/drafts" && cd "$1"
printf 'root = true\n' > .editorconfig
for ((i = 1; i <= $2; i++)); do
  { printf '%s\n\nCopy %d of the desk.\n' "$story" "$i"; } > "drafts/$i.md"
done
run() {
  local start
  start=$(date +%s%N)
  $SOURCINGLINT check drafts --format json --fail-on never "${@:2}" > "$1.json"
  echo $((($(date +%s%N) - start) / 1000000))
}
rm -rf found
without=$(run without) cold=$(run cold --cache found)
warm=$(for _ in 1 2 3 4 5; do run warm --cache found; done | sort -n | sed -n 3p)
cmp without.json cold.json && cmp without.json warm.json
echo "$2 drafts: $without ms without a cache, $cold ms to fill it, $warm ms from it (median of 5): $((without / warm)) times faster"

#!/usr/bin/env bash
# How much a warm cache saves. Times depend on the machine, so no test reads them; what is written must be the same.
# Usage: cache.sh FOLDER DRAFTS     SOURCINGLINT is the program, published.
set -euo pipefail
mkdir -p "$1/drafts" && cd "$1"
printf 'root = true\n' > .editorconfig
awk -v drafts="$2" 'BEGIN {
  for (i = 1; i <= drafts; i++) {
    file = sprintf("drafts/%05d.md", i)
    printf "# Story %d\n\n", i > file
    for (p = 1; p <= 9; p++)
      printf "The council of Tarn Bridge met on Monday and talked until the evening about the quay, the market hall and the road to Halvik. The mayor said %d of the boats had been moved to the upper harbor, and that the rest would follow by the spring. \"We have waited long enough,\" Ada Brandt, a fish seller, said.\n\n", i % 97 + p > file
    print "Sources said the depot would be sold." > file
    close(file)
  }
}'
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

#!/usr/bin/env bash
# An archive as records, one draft a line: one process against many under GNU parallel. Both must write the same bytes.
# Usage: stream.sh FOLDER DRAFTS     SOURCINGLINT is the program.
set -euo pipefail
mkdir -p "$1" && cd "$1"
printf 'root = true\n' > .editorconfig
awk -v drafts="$2" 'BEGIN {
  for (i = 1; i <= drafts; i++) {
    printf "{\"path\": \"archive/%d.md\", \"text\": \"# Story %d\\n\\n", i, i
    for (p = 1; p <= 6; p++)
      printf "The council of Tarn Bridge met on Monday. %d people were hurt on the quay, police said. Repairs cost $%d million. The market hall stays open until the spring.\\n\\n", i % 97 + 2, i % 13 + p
    print "Sources said the depot would be sold.\"}"
  }
}' > records.jsonl
start=$(date +%s%N)
$SOURCINGLINT check --stdin-jsonl --fail-on never < records.jsonl > one.jsonl
middle=$(date +%s%N)
parallel --will-cite --pipe --keep-order --block 4M --jobs 2 "$SOURCINGLINT check --stdin-jsonl --fail-on never" < records.jsonl > many.jsonl
end=$(date +%s%N)
cmp one.jsonl many.jsonl
[ "$(wc -l < one.jsonl)" -eq "$2" ]
echo "$2 drafts: one process $(((middle - start) / 1000000)) ms, GNU parallel $(((end - middle) / 1000000)) ms, the same $(wc -c < one.jsonl) bytes"

#!/usr/bin/env bash
# What a desk's names cost: listed without a cache, into one, from one, after one draft changed; and drafts checked with and
# without being compared. Times depend on the machine, so no test reads them; what is written must be the same.
# Usage: names.sh FOLDER DRAFTS     SOURCINGLINT is the program, published.
set -euo pipefail
mkdir -p "$1/drafts" && cd "$1"
awk -v drafts="$2" 'BEGIN {
  srand(7)
  given = split("Marta Jan Ilse Khaled Ahmed Taras Olena Pavel Nina Hugo Rosa Sven Astrid Tunde Kemi Ravi", givens, " ")
  parts = split("bar tel mor vin kas dun rel tov mir hal zen gor lin pas ket rom sal dor fen wik", syllables, " ")
  for (i = 0; i < 6000; i++) people[i] = givens[int(rand() * given) + 1] " " name()
  for (i = 0; i < 3000; i++) places[i] = name() "burg"
  for (i = 1; i <= drafts; i++) {
    file = "drafts/" i ".md"
    print "# A bridge opens\n" > file
    for (p = 0; p < 10; p++) {
      who = people[int(rand() * 6000)]; where = places[int(rand() * 3000)]
      print who " told reporters in " where " on Monday that the bridge was safe. Rain fell in " where " for " int(rand() * 90) + 2 " days, " substr(who, index(who, " ") + 1) " said. Officials met " people[int(rand() * 6000)] " near " places[int(rand() * 3000)] ".\n" > file
    }
    close(file)
  }
}
function name(  word) {
  word = syllables[int(rand() * parts) + 1] syllables[int(rand() * parts) + 1] syllables[int(rand() * parts) + 1]
  return toupper(substr(word, 1, 1)) substr(word, 2)
}'
sleep 3 # what was written just now vouches for nothing
run() {
  local start
  start=$(date +%s%N)
  $SOURCINGLINT "${@:2}" > "$1.json"
  echo $((($(date +%s%N) - start) / 1000000))
}
median() { for _ in 1 2 3 4 5; do run "$@"; done | sort -n | sed -n 3p; }
names=(names drafts --format json) check=(check drafts --format json --fail-on never)
rm -rf kept plain

printf 'root = true\n' > .editorconfig
without=$(run without "${names[@]}") cold=$(run cold "${names[@]}" --cache kept) warm=$(median warm "${names[@]}" --cache kept)
cmp without.json cold.json && cmp without.json warm.json
printf 'Marta Tarmund left.\n' >> drafts/1.md
changed=$(run changed "${names[@]}" --cache kept)
echo "names in $2 drafts: $without ms without a cache, $cold ms to fill it, $warm ms from it (median of 5), $changed ms after one draft changed; it holds $(($(wc -c < kept/names) / 1024)) KB"

run plain "${check[@]}" --cache plain > /dev/null
alone=$(median plain "${check[@]}" --cache plain)
printf 'root = true\n[*.md]\ndotnet_diagnostic.SL4007.severity = warning\n' > .editorconfig
run cold "${check[@]}" --cache kept > /dev/null
compared=$(median warm "${check[@]}" --cache kept) without=$(run without "${check[@]}")
cmp without.json warm.json
echo "check from a warm cache: $alone ms, compared with the desk $compared ms; compared without a cache $without ms"

#!/usr/bin/env bash
# A newsroom with old drafts takes the linter up: red, then green by a baseline, red for one new toll, green with a reason.
# Usage: story.sh FOLDER     SOURCINGLINT is the program; every command is shown, and every exit status is checked.
set -euo pipefail
mkdir -p "$1" && cd "$1"
desk() { git -c user.name=Desk -c user.email=desk@valley-post.example -c commit.gpgsign=false "$@"; }

# Runs the program, shows what came of it, and stops when the status is not the one expected.
expect() {
  local want=$1 status=0
  shift
  echo "\$ sourcinglint $*"
  $SOURCINGLINT "$@" || status=$?
  echo "exit status $status"
  echo
  [ "$status" -eq "$want" ] || { echo "expected $want" >&2; exit 1; }
}

git init --quiet --initial-branch=main
printf 'root = true\n\n[*.md]\nsourcinglint.outlet = The Valley Post\n' > .editorconfig
mkdir -p drafts
cat > drafts/flood.md << 'END'
# River leaves its bed at Tarn Bridge

Eleven people died when the river rose. Sources said the dam had been opened too late.

The water board said it would look into the gates.
END
git add . && desk commit --quiet -m "Flood"

echo "== The first run finds the old drafts wanting."
expect 1 check --format rdjson --fixes none
echo "== A baseline makes the archive green."
expect 0 check --baseline known.json --update-baseline
expect 0 check --baseline known.json
git add . && desk commit --quiet -m "Take up sourcinglint"

echo "== On a branch, a new draft has a new toll, and the old one gets a line on top."
git switch --quiet --create storm
sed -i '2a\
The river is back in its bed.\
' drafts/flood.md
cat > drafts/storm.md << 'END'
# Storm tears roofs off in Halvik

The wind brought down forty trees, the fire brigade said.

Six people were killed on the coast road.
END
git add . && desk commit --quiet -m "Storm"
expect 1 check --baseline known.json --since main --fail-on warning --format github

echo "== The desk knows better and says why."
expect 0 check --baseline known.json --add-suppressions --reason "counted by our reporter at the scene"
git diff --unified=0 | grep '^[+-]'
desk commit --quiet --all -m "Say why"
expect 0 check --baseline known.json --since main --fail-on warning

echo "== Code scanning sees what is turned off, and why."
expect 0 check --format sarif --output findings.sarif --baseline known.json
grep -o '"justification":"[^"]*"' findings.sarif

echo "== The draft is renamed and the old toll is settled: the baseline shrinks."
git mv drafts/flood.md drafts/tarn-bridge.md
expect 0 check --baseline known.json
sed -i 's/river rose\./river rose, the coroner said./' drafts/tarn-bridge.md
expect 0 check --baseline known.json --update-baseline

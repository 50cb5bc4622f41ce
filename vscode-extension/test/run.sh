#!/usr/bin/env bash
# Packs the extension from a clean clone and tests it in a real workbench. About ten minutes the first time, most of it installing.
# needs: the .NET SDK, node 20 with npm, and what install-workbench.sh needs
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export WORKBENCH=${WORKBENCH:-$PWD/../artifacts/workbench} npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
again() { "$@" || { sleep 20; "$@"; } || { sleep 60; "$@"; } || { echo "This failed three times: $*" >&2; return 1; }; }

again npm ci --ignore-scripts
npm run --silent unit
npm run --silent package -- linux-x64 win32-x64
again bash test/install-workbench.sh "$WORKBENCH"
npm run --silent workbench

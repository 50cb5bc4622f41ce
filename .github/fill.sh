#!/usr/bin/env bash
# Prints a page with the names that only a release has: whose repository, which commit, which version.
# Usage: fill.sh PAGE     GITHUB_REPOSITORY, GITHUB_SHA and VERSION come from the release; what is not set stays as it is.
set -euo pipefail
sed \
  ${GITHUB_REPOSITORY:+-e "s|OWNER/sourcinglint|$GITHUB_REPOSITORY|g"} \
  ${GITHUB_SHA:+-e "s|@COMMIT|@$GITHUB_SHA|g"} \
  ${VERSION:+-e "s|vVERSION|v$VERSION|g"} \
  -e '' "$1"

#!/usr/bin/env bash
# sources.sh [PATTERN]: every C++ file of the house whose name fits (all without one), a line each.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

cd "$root"
find accessibility content config kiosk drivers central tests \( -name node_modules -prune \) -o \
    \( -name '*.h' -o -name '*.cpp' \) -name "${1:-*}" -type f -print | sort

#!/usr/bin/env bash
# format.sh [--check]: brings every source into the house's format, or names those that are not.
set -euo pipefail
command_name=format
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

if [ "${1:-}" = --check ]; then mode=(--dry-run --Werror); else mode=(-i); fi
"$root/config/setup/sources.sh" | tr '\n' '\0' | xargs -0 clang-format "${mode[@]}"

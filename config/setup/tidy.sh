#!/usr/bin/env bash
# tidy.sh: the short list of lints in .clang-tidy over every source of the product, all errors.
set -euo pipefail
command_name=tidy
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

cd "$root"
"$root/config/setup/sources.sh" '*.cpp' | grep -v '^tests/' |
    xargs --max-args 4 --max-procs "$(nproc)" clang-tidy -p build/clang --quiet

#!/usr/bin/env bash
# tidy.sh: the warnings of clang, and the short list of lints in .clang-tidy, over every source of the product;
# all errors. It reads them without precompiled headers: a file that leans on an #include of another is found.
set -euo pipefail
command_name=tidy
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# The analyzer follows calls only a little way: the whole way takes twice the time of all the rest.
shallow=(--extra-arg=-Xclang --extra-arg=-analyzer-config --extra-arg=-Xclang --extra-arg=mode=shallow)

cd "$root"
cmake --preset clang >"$logs/clang-configure.log" 2>&1 || {
    show_log "$logs/clang-configure.log"
    fail "could not configure build/clang"
}
# How many warnings of other people's headers were kept back is nobody's concern here.
"$root/config/setup/sources.sh" '*.cpp' | grep -v '^tests/' |
    xargs --max-args 4 --max-procs "$(nproc)" clang-tidy -p build/clang --quiet "${shallow[@]}" \
        2> >(grep -v ' warnings\? generated\.$' >&2)

#!/usr/bin/env bash
# mutants.sh [R17 ...]: each patch of tests/mutants removes one requirement from a copy of the house; the
# test that its first line names must then go red. First line of a patch:
#   # R17: what it removes; killed by: content_tests "name or tag of the test"
# mutants.sh --applies: only looks, in seconds, whether each patch still applies and its test is in build/dev.
set -euo pipefail
command_name=mutants
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

copy="$root/build/mutants"
killed=0
failed=0
names_no_test='its first line names no test. It ends in: killed by: program "name of the test"'

# Files that are the same keep their time, so that only what a mutant touches is built again.
refresh_copy() {
    mkdir -p "$copy"
    local file
    while read -r file; do
        if ! cmp -s "$root/$file" "$copy/$file"; then
            mkdir -p "$(dirname "$copy/$file")"
            cp -P "$root/$file" "$copy/$file"
        fi
    done < <(files_of "$root")
    while read -r file; do
        [ -e "$root/$file" ] || rm -f "$copy/$file"
    done < <(files_of "$copy")
}
files_of() {
    (cd "$1" && find . \( -path ./build -o -path ./.git -o -path ./.qiming -o -path './out*' -o -name __pycache__ \) -prune -o -type f -print)
}

program_of() { head -n 1 "$1" | sed -n 's/.*killed by: *\([A-Za-z0-9_]*\) *".*/\1/p'; }
test_of() { head -n 1 "$1" | sed -n 's/.*killed by: *[A-Za-z0-9_]* *"\(.*\)" *$/\1/p'; }

# The patches of the rows that are asked for, "program path" a line. R17 means R17.patch and R17-*.patch. The
# program of a patch whose first line names no test is "nothing".
wanted() {
    [ $# -gt 0 ] || set -- 'R*'
    local row patch program
    for row in "$@"; do
        { compgen -G "$root/tests/mutants/$row.patch" || true; compgen -G "$root/tests/mutants/$row-*.patch" || true; } |
            grep . || fail "there is no mutant of $row in tests/mutants" "" 2
    done | sort -u | while read -r patch; do
        program=$(program_of "$patch")
        [ -n "$(test_of "$patch")" ] || program=""
        printf '%s %s\n' "${program:-nothing}" "$patch"
    done
}

# What a mutant takes out may leave something unused: a warning does not save it from its test.
prepare() {
    (cd "$copy" && cmake --preset dev -D CMAKE_COMPILE_WARNING_AS_ERROR=OFF) >"$logs/mutants-configure.log" 2>&1 || {
        show_log "$logs/mutants-configure.log"
        fail "could not configure the copy"
    }
}

build() { "$copy/config/setup/build.sh" dev "$1"; }

# A name may hold what means something else in a specification of Catch2; a tag stands as it is.
specification_of() {
    if [[ $1 == \[* ]]; then printf '%s' "$1"; else sed 's/[],[\\]/\\&/g' <<<"$1"; fi
}
run_test() {
    (cd "$copy" && timeout 300 "build/dev/bin/$1" "$(specification_of "$2")" --warn UnmatchedTestSpec)
}

patched() { (cd "$copy" && patch --batch --strip 1 --no-backup-if-mismatch "${@:2}" <"$1"); }

report() {
    printf '%-16s %-9s %s\n' "$1" "$2" "$3" >&2
    if [ "$2" = killed ]; then killed=$((killed + 1)); else failed=$((failed + 1)); fi
}

# Without a mutant all is green, or a red test would prove nothing. Each test once.
declare -A green
tests_are_green() {
    local key="$1 $2"
    if [ -z "${green[$key]:-}" ]; then
        if run_test "$1" "$2"; then green[$key]=yes; else green[$key]=no; fi
    fi
    [ "${green[$key]}" = yes ]
}

# The mutant is taken out again, but not built: the next build does both in one go.
try_one() {
    local program=$1 patch=$2 name test log
    name=$(basename "$patch" .patch)
    test=$(test_of "$patch")
    log="$logs/mutant-$name.log"
    if ! patched "$patch" --forward --dry-run >"$log" 2>&1; then
        report "$name" FAILED "it no longer applies. See $log"
        return
    fi
    patched "$patch" --forward >>"$log" 2>&1
    if ! build "$program" >>"$log" 2>&1; then
        report "$name" FAILED "it does not build. See $log"
    elif run_test "$program" "$test" >>"$log" 2>&1; then
        report "$name" SURVIVED "$program \"$test\" stays green. See $log"
    else
        report "$name" killed "$program \"$test\""
    fi
    patched "$patch" --reverse >>"$log" 2>&1
}

# try_program PROGRAM PATCH...
try_program() {
    local program=$1 patch log
    shift
    log="$logs/mutants-of-$program.log"
    if [ "$program" = nothing ]; then
        for patch in "$@"; do report "$(basename "$patch" .patch)" FAILED "$names_no_test"; done
        return
    fi
    if ! build "$program" >"$log" 2>&1; then
        for patch in "$@"; do report "$(basename "$patch" .patch)" FAILED "$program does not build. See $log"; done
        return
    fi
    local ready=()
    for patch in "$@"; do
        if tests_are_green "$program" "$(test_of "$patch")" >>"$log" 2>&1; then
            ready+=("$patch")
        else
            report "$(basename "$patch" .patch)" FAILED "its test is red without it, or there is none. See $log"
        fi
    done
    for patch in "${ready[@]}"; do try_one "$program" "$patch"; done
}

close() {
    echo "$killed passed, $failed failed"
    [ "$failed" = 0 ] && [ "$killed" != 0 ]
}

# Nothing is built, and nothing is said of those that are in order.
look_at() {
    local program=$1 patch=$2 name
    name=$(basename "$patch" .patch)
    if [ "$program" = nothing ]; then
        report "$name" FAILED "$names_no_test"
    elif ! patch --directory "$root" --batch --strip 1 --forward --dry-run --silent <"$patch" >/dev/null; then
        report "$name" FAILED "it no longer applies"
    elif [ ! -x "$root/build/dev/bin/$program" ]; then
        report "$name" FAILED "there is no program $program in build/dev"
    elif [ -z "$(tests_called "$program" "$(test_of "$patch")")" ]; then
        report "$name" FAILED "there is no test $program \"$(test_of "$patch")\""
    else
        killed=$((killed + 1))
    fi
}
# What the program has to say of an error is no list of tests.
tests_called() {
    "$root/build/dev/bin/$1" "$(specification_of "$2")" --list-tests --verbosity quiet 2>/dev/null || true
}

mkdir -p "$logs"
if [ "${1:-}" = --applies ]; then
    while read -r program patch; do look_at "$program" "$patch"; done < <(wanted)
    close
    exit
fi
list=$(wanted "$@")
refresh_copy
prepare
while read -r program; do
    mapfile -t patches < <(awk -v program="$program" '$1 == program { print $2 }' <<<"$list")
    try_program "$program" "${patches[@]}"
done < <(cut -d' ' -f1 <<<"$list" | sort -u)
close

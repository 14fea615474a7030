#!/usr/bin/env bash
# mutants.sh [R17 ...]: each patch of tests/mutants removes one requirement from a copy of the house; the
# test that its first line names must then go red. First line of a patch:
#   # R17: what it removes; killed by: content_tests "name or tag of the test"
set -euo pipefail
command_name=mutants
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

copy="$root/build/mutants"
killed=0
survived=0

refresh_copy() {
    mkdir -p "$copy"
    # Files that are the same keep their time, so that only what a mutant touches is built again.
    (cd "$root" && find . -path ./build -prune -o -path ./.git -prune -o -path ./.qiming -prune -o -path './out*' -prune -o -type f -print) |
        while read -r file; do
            if ! cmp -s "$root/$file" "$copy/$file"; then
                mkdir -p "$(dirname "$copy/$file")"
                cp "$root/$file" "$copy/$file"
            fi
        done
    (cd "$copy" && find . -path ./build -prune -o -type f -print) | while read -r file; do
        [ -e "$root/$file" ] || rm -f "$copy/$file"
    done
}

# The copy as it stands must pass, or a red test proves nothing.
try_one() {
    local patch=$1 first program test name log
    name=$(basename "$patch" .patch)
    log="$logs/mutant-$name.log"
    first=$(head -n 1 "$patch")
    program=$(sed -n 's/.*killed by: *\([A-Za-z0-9_]*\) *".*/\1/p' <<<"$first")
    test=$(sed -n 's/.*killed by: *[A-Za-z0-9_]* *"\(.*\)" *$/\1/p' <<<"$first")
    if [ -z "$program" ] || [ -z "$test" ]; then
        say "$name: its first line names no test"
        return 1
    fi
    : >"$log"
    if ! build_and_run "$program" "$test" >>"$log" 2>&1; then
        say "$name: the test is red without the mutant, or ran nothing. See $log"
        return 1
    fi
    if ! (cd "$copy" && patch --batch --forward --strip 1 --no-backup-if-mismatch <"$patch") >>"$log" 2>&1; then
        refresh_copy
        say "$name: the patch no longer applies. See $log"
        return 1
    fi
    local verdict=0
    if ! "$copy/config/setup/build.sh" dev "$program" >>"$log" 2>&1; then
        say "$name: the mutant does not build. See $log"
        verdict=1
    elif run_test "$program" "$test" >>"$log" 2>&1; then
        say "$name: SURVIVED, $program \"$test\" stays green. See $log"
        verdict=1
    fi
    (cd "$copy" && patch --batch --reverse --strip 1 --no-backup-if-mismatch <"$patch") >>"$log" 2>&1
    return "$verdict"
}

# A name may hold what means something else in a specification of Catch2; a tag stands as it is.
run_test() {
    local specification=$2
    [[ $specification == \[* ]] || specification=$(sed 's/[],[\\]/\\&/g' <<<"$specification")
    (cd "$copy" && timeout 120 "build/dev/bin/$1" "$specification" --warn UnmatchedTestSpec)
}
build_and_run() { "$copy/config/setup/build.sh" dev "$1" && run_test "$1" "$2"; }

wanted() {
    [ $# -eq 0 ] && ls "$root"/tests/mutants/*.patch && return
    for row in "$@"; do
        ls "$root/tests/mutants/$row".patch "$root/tests/mutants/$row"[-_.a-z]*.patch 2>/dev/null |
            sort -u || fail "there is no mutant of $row in tests/mutants" "" 2
    done
}

refresh_copy
while read -r patch; do
    if try_one "$patch"; then
        killed=$((killed + 1))
        say "$(basename "$patch" .patch): killed"
    else
        survived=$((survived + 1))
    fi
done < <(wanted "$@")
echo "$killed passed, $survived failed"
[ "$survived" = 0 ] && [ "$killed" != 0 ]

# Read by every script of this folder and by run, test and bench: where things are, how a script
# speaks, how it fails, and the lock that keeps two builds apart. Needs bash and coreutils alone.

export LC_ALL=C
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
logs="$root/build/logs"

say() { printf '%s\n' "$*" >&2; }

# fail WHAT REMEDY: one line each, then the end.
fail() {
    printf '%s: %s\n' "${command_name:-setup}" "$1" >&2
    [ -n "${2:-}" ] && printf '  %s\n' "$2" >&2
    exit "${3:-1}"
}

# show_log LOG: what in it speaks of an error, and its last lines, none of them endless.
show_log() {
    {
        printf -- '--- from %s\n' "${1#"$root/"}"
        head -n -20 "$1" | grep -E 'error:|Error|FAILED|undefined reference' | tail -n 10 | cut -c1-240 || true
        printf -- '--- its last lines\n'
        tail -n 20 "$1" | cut -c1-240
        printf -- '---\n'
    } >&2
}

# with_lock NAME COMMAND...: runs it while no other start does; waits, and says so.
with_lock() {
    local name=$1
    shift
    mkdir -p "$logs" 2>/dev/null || fail "can't write to $root/build" "Make the folder yours: sudo chown -R \$(id -un) '$root'"
    (
        if ! flock --nonblock 9; then
            say "Another start is building; waiting for it."
            flock 9
        fi
        "$@" 9>&-
    ) 9>"$logs/$name.lock"
}

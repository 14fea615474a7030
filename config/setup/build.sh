#!/usr/bin/env bash
# build.sh PRESET [TARGET...]: configures build/PRESET where that is needed, and builds. Quiet when all
# goes well; a failing build shows its last lines and where the whole log is.
set -euo pipefail
command_name=build
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

preset=$1
shift
folder="$root/build/$preset"

# A compiler takes up to 1.5 GB on the largest file: no more at once than fit.
jobs() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/MemAvailable/ { print int($2 / 1500000) }' /proc/meminfo)
    [ "$memory" -lt 1 ] && memory=1
    echo $((cores < memory ? cores : memory))
}

# ninja itself notices a changed CMakeLists.txt; what it can't notice is checked here.
needs_configuring() {
    [ ! -f "$folder/build.ninja" ] && return 0
    [ "$root/CMakePresets.json" -nt "$folder/build.ninja" ] && return 0
    ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"
}

# shown COMMAND...: its output goes to the log, and its progress to a terminal, on one line.
shown() {
    if [ -t 2 ]; then
        "$@" 2>&1 | tee "$log" | awk '/^\[[0-9]+\/[0-9]+\]/ { printf "\r\033[K%s", substr($0, 1, 78) > "/dev/stderr" }
                                      END { printf "\r\033[K" > "/dev/stderr" }'
    else
        "$@" >"$log" 2>&1
    fi
}

build() {
    local log="$logs/$preset-configure.log"
    if needs_configuring; then
        rm -f "$folder/CMakeCache.txt"
        (cd "$root" && shown cmake --preset "$preset") || {
            show_log "$log"
            fail "could not configure build/$preset" "The whole log: $log"
        }
    fi
    log="$logs/$preset-build.log"
    # Nothing to do is known in a moment, without a word.
    if ! ninja -C "$folder" -n "$@" 2>/dev/null | grep -q 'no work to do'; then
        say "Building $preset (the first time takes some minutes) ..."
    fi
    shown ninja -C "$folder" -j "$(jobs)" "$@" || {
        show_log "$log"
        fail "the build of $preset failed" "The whole log: $log"
    }
}

with_lock build build "$@"

#!/usr/bin/env bash
# fresh_machine.sh [COMMIT]: makes a bare Debian 12 in a temporary folder, puts the commit (HEAD) into it and
# plays './run visit' there, with nothing installed but what the scripts install. Before that, somebody who may
# not install starts it and must be told in one clear line what to do. Nothing stays: neither the folder, nor a
# mount, nor a process. Status 77 where it cannot be tried: without root, or without debootstrap.
set -euo pipefail
command_name=fresh_machine
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

here="$root/config/setup"
suite=bookworm
commit=${1:-HEAD}
journey=tests/journeys/blind-visitor.journey

skip() {
    say "$1, so a fresh machine was not tried."
    exit 77
}
# wrong WHAT [FILE...]: what is not as it should be, and what the files hold.
wrong() {
    say "WRONG: $1"
    shift
    for file in "$@"; do
        say "--- $(basename "$file")"
        tail -n 40 "$file" >&2
    done
    exit 1
}
timed() {
    local began=$SECONDS
    "${@:2}"
    say "$(printf '%4d s  %s' $((SECONDS - began)) "$1")"
}

# --- outside: a place, which goes again whatever happens

outside() {
    [ "$(id -u)" = 0 ] || skip "only root can make a machine in a folder"
    command -v debootstrap >/dev/null || skip "there is no debootstrap"
    unshare --mount --pid --fork true 2>/dev/null || skip "this system allows no namespace of one's own"
    place=$(mktemp -d "${TMPDIR:-/tmp}/qiming-fresh-XXXXXX")
    trap clear_away EXIT
    trap 'exit 130' INT TERM HUP
    # Who is first in a namespace of processes takes all others along when it ends; the mounts go with them.
    unshare --mount --pid --fork --kill-child --propagation private "$0" --inside "$place" "$commit" &
    inside=$!
    wait "$inside"
}

clear_away() {
    if [ -n "${inside:-}" ]; then
        kill -KILL "$inside" 2>/dev/null || true
        wait "$inside" 2>/dev/null || true
    fi
    rm -rf --one-file-system "$place"
}

# --- inside: the machine

bare_debian() {
    local proxy='' mirror
    mirror=$("$here/mirror.sh") || skip "apt knows no mirror"
    eval "$(apt-config shell proxy Acquire::http::Proxy)"
    if ! env ${proxy:+"http_proxy=$proxy"} debootstrap --variant=minbase "$suite" "$machine" "$mirror" >"$place/log" 2>&1; then
        tail -n 5 "$place/log" >&2
        skip "debootstrap could make no machine"
    fi
}

# What belongs to where the machine stands: how it reaches others, and whom it trusts.
settings_of_this_machine() {
    apt-config dump Acquire >"$machine/etc/apt/apt.conf.d/90machine"
    mkdir -p "$machine/etc/ssl/certs" "$machine/usr/local/share/ca-certificates"
    cp -L /etc/resolv.conf /etc/hosts "$machine/etc/"
    local file
    for file in /etc/ssl/certs/ca-certificates.crt /usr/local/share/ca-certificates/*.crt /etc/npmrc /root/.npmrc; do
        if [ -r "$file" ]; then cp -L "$file" "$machine$file"; fi
    done
}

# What a kernel gives to a machine. No service is ever started in it.
kernel() {
    mount -t proc proc "$machine/proc"
    mount -t sysfs -o ro sysfs "$machine/sys"
    mount -t tmpfs tmpfs "$machine/dev/shm"
    mount -t devpts -o newinstance,ptmxmode=0666 devpts "$machine/dev/pts"
    printf '#!/bin/sh\nexit 101\n' >"$machine/usr/sbin/policy-rc.d"
    chmod +x "$machine/usr/sbin/policy-rc.d"
}

# in_machine USER FOLDER COMMAND...: as that user, in the plainest of environments.
in_machine() {
    local user=$1 folder=$2 proxies
    shift 2
    mapfile -t proxies < <(env | grep -iE '^(https?|no|all)_proxy=|^(SSL_CERT_FILE|NODE_EXTRA_CA_CERTS)=')
    env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root "${proxies[@]}" \
        chroot --userspec="$user" "$machine" /bin/sh -c 'cd "$0" && exec "$@"' "$folder" "$@" </dev/null
}

put_tree() {
    mkdir -p "$machine$1"
    git -c safe.directory='*' -C "$root" archive "$commit" | tar -x -C "$machine$1"
    chroot "$machine" chown -R "$2:$2" "$1"
}

# Somebody without root and sudo: two lines that explain, one to run; nothing else, and nothing left behind.
told_what_to_do() {
    chroot "$machine" useradd --create-home guest
    put_tree /home/guest/qiming guest
    printf '%s\n' "Missing from Debian:" "Only root may install packages. Run this one line first, then start again:" \
        "  su -c '\"/home/guest/qiming/config/setup/install.sh\" build'" >"$place/told"
    local out="$place/out" errors="$place/errors" status=0
    in_machine guest:guest /home/guest/qiming ./run visit >"$out" 2>"$errors" || status=$?
    [ "$status" != 0 ] || wrong "./run visit succeeds although packages are missing" "$out" "$errors"
    sed 's/^\(Missing from Debian:\) .*/\1/' "$errors" | diff - "$place/told" >&2 && [ ! -s "$out" ] ||
        wrong "whoever may not install is not told in one clear line" "$out" "$errors"
    [ ! -e "$machine/home/guest/qiming/build" ] || wrong "it leaves something behind"
}

visit() {
    put_tree /srv/qiming root
    local out="$place/out" errors="$place/errors" status=0
    in_machine root:root /srv/qiming ./run visit --journey "$journey" --out out >"$out" 2>"$errors" || status=$?
    [ "$status" = 0 ] || wrong "./run visit ends with status $status" "$out" "$errors"
    check_lines "$out" "$errors"
    check_left "$machine/srv/qiming/out" "$out"
}

# Each submission of the journey, held by the centre; and no word that is not the programs' own.
check_lines() {
    local service
    for service in demand application booking; do
        grep -qE "^$service  id [0-9a-f]{32}  number [0-9]+  centre: (received|confirmed)\$" "$1" ||
            wrong "no line tells that the centre has the $service" "$@"
    done
    ! grep -vE '^(Installing from Debian: |Building release )' "$2" >&2 || wrong "it prints noise" "$@"
}

# check_left OUT PRINTED: the pictures that it told of, none of them empty, the sound and the words.
check_left() {
    local pictures
    pictures=$(find "$1" -maxdepth 1 -name '[0-9][0-9][0-9]-*.png' -size +4k | wc -l)
    grep -q "^[0-9]* steps, $pictures pictures, " "$2" || wrong "there are $pictures whole pictures" "$2"
    [ "$(stat -c %s "$1/speech.wav")" -gt 1000000 ] || wrong "speech.wav holds no speech"
    grep -q '已确认' "$1/transcript.txt" || wrong "transcript.txt tells of no booking"
    say "        $pictures pictures, speech.wav and transcript.txt are there"
}

inside() {
    place=$1
    machine=$place/machine
    commit=$2
    timed "a bare Debian 12" bare_debian
    settings_of_this_machine
    kernel
    timed "somebody who may not install" told_what_to_do
    timed "install, build and visit" visit
    say "A fresh machine plays a visit from $(git -c safe.directory='*' -C "$root" log -1 --format=%h "$commit")."
}

if [ "${1:-}" = --inside ]; then
    shift
    inside "$@"
else
    if [ -n "$(git -c safe.directory='*' -C "$root" status --porcelain 2>/dev/null)" ] && [ "$commit" = HEAD ]; then
        say "What is not committed is not tried: this is about HEAD."
    fi
    outside
fi

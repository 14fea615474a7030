#!/usr/bin/env bash
# install.sh GROUP...: sees to it that the packages of these groups of packages.list are installed.
# Quick when nothing is missing. Otherwise it installs only what is missing, as root or through sudo.
set -euo pipefail
command_name=install
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

here="$root/config/setup"
apt_get=(apt-get -q -y -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)

# The packages of the groups, "package version" a line, each once.
wanted() {
    awk -v groups=" $* " '!/^#/ && NF && index(groups, " " $1 " ") && !seen[$2]++ { print $2, $3 }' "$here/packages.list"
}

missing() {
    local installed package version have
    declare -A installed=()
    while read -r package have; do
        installed[${package%%:*}]=$have
    done < <(wanted "$@" | cut -d' ' -f1 |
        xargs dpkg-query --showformat '${Package} ${Version} ${db:Status-Status}\n' --show 2>/dev/null |
        awk '$3 == "installed" { print $1, $2 }')
    while read -r package version; do
        have=${installed[$package]:-}
        if [ -z "$have" ]; then
            echo "$package"
        elif [ "$version" != - ] && dpkg --compare-versions "$have" lt "$version"; then
            echo "$package"
        fi
    done < <(wanted "$@")
}

# in_release PACKAGE: whether the release itself, without its backports, is new enough.
in_release() {
    local version
    version=$(wanted_version "$1")
    [ "$version" = - ] && return 0
    dpkg --compare-versions "$(apt-cache policy "$1" | awk '/Candidate:/ { print $2 }')" ge "$version"
}

wanted_version() { awk -v package="$1" '$2 == package { print $3; exit }' "$here/packages.list"; }

install_as_root() {
    export DEBIAN_FRONTEND=noninteractive
    local package plain=() newer=()
    "${apt_get[@]}" update
    for package in $(missing "$@"); do
        if in_release "$package"; then plain+=("$package"); else newer+=("$package"); fi
    done
    if [ ${#plain[@]} -gt 0 ]; then "${apt_get[@]}" install --no-install-recommends "${plain[@]}"; fi
    if [ ${#newer[@]} -gt 0 ]; then
        "$here/backports.sh"
        "${apt_get[@]}" update
        . /etc/os-release
        # The release is named, so that what these depend on comes from the backports as well.
        "${apt_get[@]}" install --no-install-recommends -t "$VERSION_CODENAME-backports" "${newer[@]}"
    fi
}

if [ "${1:-}" = --as-root ]; then
    shift
    install_as_root "$@"
    exit 0
fi

groups=("$@")
lacking=$(missing "${groups[@]}" | tr '\n' ' ')
[ -z "$lacking" ] && exit 0

command -v apt-get >/dev/null || fail "this system has no apt-get" "Qiming is built and tried on Debian 12."
if [ "$(id -u)" = 0 ]; then
    become=()
elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
    become=(sudo)
else
    say "Missing from Debian: $lacking"
    say "Only root may install packages. Run this one line first, then start again:"
    say "  su -c '\"$here/install.sh\" ${groups[*]}'"
    exit 1
fi
say "Installing from Debian: $lacking"
mkdir -p "$logs"
# Root at work in somebody's folder leaves nothing behind that this person can't write.
if [ "$(id -u)" = 0 ]; then chown --reference="$root" "$root/build" "$logs"; fi
if ! "${become[@]}" "$here/install.sh" --as-root "${groups[@]}" >"$logs/install.log" 2>&1 </dev/null; then
    show_log "$logs/install.log"
    fail "could not install: $lacking" "Is the machine online? 'apt-get update' shows what apt says. Then start again."
fi
still=$(missing "${groups[@]}" | tr '\n' ' ')
[ -z "$still" ] || fail "still missing after the installation: $still" "See $logs/install.log"

#!/usr/bin/env bash
# mirror.sh: prints the mirror of this Debian release that apt of this machine uses.
set -euo pipefail
command_name=mirror
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

. /etc/os-release
mirror=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT) $(ORIGIN)' 'Created-By: Packages' |
    awk -v release="${VERSION_CODENAME:-}" '$2 == release && $3 == "main" && $4 == "Debian" { print $1; exit }')
[ -n "$mirror" ] || fail "apt knows no mirror of Debian's ${VERSION_CODENAME:-release} main" \
    "Put one into /etc/apt/sources.list and run 'apt-get update', then start again."
echo "$mirror"

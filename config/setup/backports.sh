#!/usr/bin/env bash
# Makes the backports of Debian 12 known to apt, at the mirror this machine already uses. Does nothing
# where they are known, and nothing on a newer release. Run by install.sh, as root, after an update.
set -euo pipefail
command_name=backports
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

. /etc/os-release
case "${VERSION_ID:-}" in
    12) ;;
    1[3-9] | [2-9][0-9] | "") exit 0 ;;
    *) fail "this is ${PRETTY_NAME:-an unknown system}" "Qiming needs Debian 12 (bookworm)." ;;
esac

suite="$VERSION_CODENAME-backports"
file=/etc/apt/sources.list.d/qiming-backports.sources
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

# One line an index that apt knows: release, component, whose it is.
targets=$(apt-get indextargets --format '$(RELEASE) $(COMPONENT) $(ORIGIN)' 'Created-By: Packages')
if grep -qx "$suite main Debian" <<<"$targets"; then
    exit 0
fi
mirror=$("$(dirname "${BASH_SOURCE[0]}")/mirror.sh")

{
    printf 'Types: deb\nURIs: %s\nSuites: %s\nComponents: main\n' "$mirror" "$suite"
    if [ -r "$keyring" ]; then printf 'Signed-By: %s\n' "$keyring"; fi
} >"$file.new"
mv "$file.new" "$file"
say "Backports of $VERSION_CODENAME are now known to apt ($file)."

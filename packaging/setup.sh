#!/bin/sh
# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
#
# Sets up what `make run` and `make test` need, in the source tree: the virtual environment
# .venv with pinned packages, and the system's libraries. Quick and silent when all is there.
#
#   packaging/setup.sh [run] [test] [package] [ci]   sections of system-packages.txt; "run" by default
#
# System packages are installed with apt where this user may (root, or sudo without a
# password). Elsewhere the missing ones are named with the one command that installs them.
# PYTHON=python3.12 chooses another Python than the first that is new enough.
set -eu

cd "$(dirname "$0")/.."
sections="${*:-run}"
stamp=.venv/.amstrat-setup
apt_updated=

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# "root", "sudo" or "" where nothing can be installed.
privilege() {
    if ! command -v apt-get >/dev/null 2>&1; then return; fi
    if [ "$(id -u)" = 0 ]; then echo root
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then echo sudo
    fi
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

apt_update() {
    [ -n "$apt_updated" ] && return
    say "apt-get update"
    as_root apt-get update -qq
    apt_updated=yes
}

apt_install() {
    apt_update
    say "apt-get install $*"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" \
        >/dev/null
}

# The lines of the wanted sections, without comments.
wanted_packages() {
    for section in $sections; do
        sed -n "/^\[$section\]/,/^\[/p" packaging/system-packages.txt | sed '/^[[#]/d; /^$/d'
    done
}

# One name for each line of which no alternative is installed: the first that the release has,
# the last where the package list is old or knows none.
missing_packages() {
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p')
    wanted_packages | tr -d '|' | while IFS= read -r names; do
        # shellcheck disable=SC2086 # one word a package
        printf '%s\n' $names > "$scratch"
        if printf '%s\n' "$installed" | grep -qxFf "$scratch"; then continue; fi
        for name in $names; do
            if apt-cache show "$name" >/dev/null 2>&1; then break; fi
        done
        echo "$name"
    done | sort -u
}

system_packages() {
    if ! command -v dpkg-query >/dev/null 2>&1; then
        say "This is no Debian or Ubuntu: see packaging/system-packages.txt for the libraries of Qt."
        return
    fi
    missing=$(missing_packages)
    [ -z "$missing" ] && return
    if [ -n "$(privilege)" ]; then
        apt_update
        # shellcheck disable=SC2046 # one word a package is what apt wants
        apt_install $(missing_packages)
    else
        say "These system packages are missing; as an administrator, install them with:"
        # shellcheck disable=SC2086
        say "  apt-get install" $missing
        say "Going on without them: what needs them is skipped or says so."
    fi
}

# Sets PYTHON to the first Python that is new enough.
find_python() {
    for PYTHON in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && return
    done
    fail "Python 3.11 or newer is needed (PYTHON=... chooses one)."
}

ensure_venv_module() {
    "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null && return
    package=$("$PYTHON" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    [ -n "$(privilege)" ] || fail "$package is missing: apt-get install $package"
    apt_install "$package"
}

environment() {
    key=$({ cat pyproject.toml packaging/*.txt packaging/*.lock packaging/setup.sh 2>/dev/null || :
        pwd; } | cksum)
    key="$key ${PYTHON:-}"
    # An environment that was moved or whose Python is gone does not start.
    if .venv/bin/python -c '' 2>/dev/null; then
        [ "$(cat "$stamp" 2>/dev/null)" = "$key" ] && return
    else
        rm -rf .venv
    fi
    find_python
    ensure_venv_module
    say "Setting up .venv (a few minutes and 500 MB the first time)"
    [ -x .venv/bin/pip ] || "$PYTHON" -m venv .venv
    pip="env PIP_DISABLE_PIP_VERSION_CHECK=1 .venv/bin/python -m pip install --quiet \
        --constraint packaging/constraints.txt"
    if [ "$(id -u)" = 0 ]; then pip="$pip --root-user-action=ignore"; fi
    if [ "$(uname)" = Linux ] && [ -f packaging/requirements.lock ]; then
        # Each file is the one whose hash was noted when its version was chosen (make pin).
        $pip --no-deps --require-hashes --requirement packaging/requirements.lock
        $pip --no-deps --no-build-isolation --editable .
        .venv/bin/python -m pip check >/dev/null || fail "make pin: a package is missing there"
    else
        # The build's own tools come from the pinned list, too: no isolation is needed then.
        $pip pip hatchling Babel editables
        $pip --no-build-isolation --editable '.[dev]'
    fi
    printf '%s\n' "$key" > "$stamp"
}

scratch=$(mktemp)
trap 'rm -f "$scratch"' EXIT
system_packages
environment
.venv/bin/python packaging/catalogues.py compile >/dev/null

#!/bin/sh
# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
#
# A real print server for the tests: CUPS with two queues.
#
#   packaging/test-services.sh start     start cupsd where none runs, make the queues
#   packaging/test-services.sh stop      remove the queues; stop the cupsd that start began
#
#   amstrat-test-pdf      leaves each job as a PDF in a folder (cups-pdf)
#   amstrat-test-socket   sends each job's bytes to 127.0.0.1:9100, where a test may listen
#
# Needs the right to manage printers: root, or the group lpadmin. The other services (screen,
# session bus, accessibility bus, Secret Service) are started by the tests that need them.
set -eu

PATH=$PATH:/usr/sbin:/sbin
pid_file=${TMPDIR:-/tmp}/amstrat-test-cupsd.$(id -u).pid

running() { lpstat -r 2>/dev/null | grep -q 'is running'; }

start() {
    if ! running; then
        setsid cupsd -f </dev/null >/dev/null 2>&1 &
        echo $! > "$pid_file"
        tries=100
        until running; do
            tries=$((tries - 1))
            [ "$tries" -gt 0 ] || { echo "cupsd does not answer" >&2; exit 1; }
            sleep 0.1
        done
    fi
    # lpadmin warns on stderr that drivers are deprecated; both are what tests can look into.
    lpadmin -p amstrat-test-pdf -E -v cups-pdf:/ -o PageSize=A4 \
        -m lsb/usr/cups-pdf/CUPS-PDF_opt.ppd 2>/dev/null
    lpadmin -p amstrat-test-socket -E -v socket://127.0.0.1:9100 -o PageSize=A4 \
        -m lsb/usr/cupsfilters/Generic-PDF_Printer-PDF.ppd 2>/dev/null
    lpstat -e
}

stop() {
    for queue in amstrat-test-pdf amstrat-test-socket; do
        lpadmin -x "$queue" 2>/dev/null || true
    done
    if [ -f "$pid_file" ]; then
        kill "$(cat "$pid_file")" 2>/dev/null || true
        rm -f "$pid_file"
    fi
}

case "${1:-}" in
    start) start ;;
    stop) stop ;;
    *) sed -n '6,15s/^# \{0,1\}//p' "$0"; exit 2 ;;
esac

#!/usr/bin/env bash
# Opens 4,000 connections to the published site that send a header, send a body or read an answer as slowly as they can, and meanwhile asks for a page
# four times a second: each must be served, 99 of 100 within 200 ms. What it takes without slow clients is measured first: on a machine that is busy
# with something else the figures say nothing.
#
#   tests/slow-clients.sh [SECONDS]     for each of the three kinds; 60 by default
#
# Needs what the build needs (.NET SDK 10, Node.js 20), slowhttptest and curl (Debian: apt-get install slowhttptest curl), and 10,000 open files
# (ulimit -n). It installs nothing, listens on port 5193 of this machine and keeps everything in a temporary folder.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
address=http://127.0.0.1:5193
connections=4000
ulimit -n 10000
folder=$(mktemp -d)
site=
trap 'if [ -n "$site" ]; then kill "$site" 2>/dev/null || true; wait "$site" 2>/dev/null || true; fi; rm -rf "$folder"' EXIT

dotnet publish -c Release -v quiet --nologo -o "$folder/site" src/HealthInformaticsCareers.Web
"$folder/site/HealthInformaticsCareers.Web" --urls "$address" --AllowedHosts=127.0.0.1 --Site:DrainSeconds=0 --Site:Reports:Path="$folder/reports.db" >"$folder/log" &
site=$!
until curl -sf -o "$folder/page" "$address/roles"; do sleep 0.1; done

ask() { curl -s -o /dev/null -m 10 -w '%{http_code} %{time_total}\n' "$address/roles" || true; }
memory() { awk '/VmRSS/ { printf "%d MB", $2 / 1024 }' "/proc/$site/status"; }

failed=0
attack() {
    local name=$1 until=$((SECONDS + seconds)) slow most=0 open
    shift
    # The site gives them up after some seconds: they come back.
    while [ $# -gt 0 ] && [ "$SECONDS" -lt "$until" ]; do
        timeout "$((seconds + 10))" slowhttptest -c "$connections" -r 1000 -l "$((until - SECONDS))" "$@" >>"$folder/slow" 2>&1 || sleep 1
    done &
    slow=$!
    : >"$folder/probes"
    while [ "$SECONDS" -lt "$until" ]; do
        ask >>"$folder/probes" &
        open=$(ls "/proc/$site/fd" | wc -l)
        if [ "$open" -gt "$most" ]; then most=$open; fi
        sleep 0.25
    done
    wait "$slow" || true
    sleep 1
    sort -k2 -n "$folder/probes" | awk -v name="$name" -v open="$most" -v memory="$(memory)" '
        { served += $1 == 200; time[NR] = $2 * 1000 }
        END {
            p99 = time[int(NR * 0.99 + 0.999)]
            so = NR > 0 && served == NR && p99 <= 200
            printf "%s  F04 R10 %s: %d of %d served, median %d ms, p99 %d ms, longest %d ms; at most %d open files, memory afterwards %s\n",
                so ? "holds" : "DOES NOT HOLD", name, served, NR, time[int(NR / 2 + 0.5)], p99, time[NR], open, memory
            exit !so
        }' || failed=$((failed + 1))
}

attack "no slow clients"
attack "slow headers" -H -i 5 -x 24 -t GET -u "$address/roles"
attack "slow bodies" -B -i 5 -s 8192 -x 10 -t POST -f application/x-www-form-urlencoded -u "$address/report"
attack "slow readers" -X -w 512 -y 1024 -n 5 -z 32 -u "$address/roles"
[ "$failed" -eq 0 ] && echo "Everything held." || { echo "$failed did not hold."; exit 1; }

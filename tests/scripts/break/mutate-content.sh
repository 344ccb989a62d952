#!/bin/sh
# Damages the shipped content, one file at a time, and loads it. Each mutant must either be accepted and harmless, or be refused with a diagnostic at
# the damage. Prints how many were accepted and refused, by kind and by code, and the slowest. CI runs 4,000 mutants; this runs as many as you say:
#
#   tests/scripts/break/mutate-content.sh 200000      the first 200,000 (some minutes)
#   tests/scripts/break/mutate-content.sh 4711-4711   number 4711 alone, which is how a failed test names it
#
# If a mutant crashes the process, its file is still in a folder hostile-* of the temporary folder.
set -eu
case "${1:-}" in --help) sed -n '2,/^set/s/^# \{0,1\}//p' "$0"; exit;; esac
cd "$(dirname "$0")/../../.."
MUTANTS=${1:-20000} exec dotnet test tests/HealthInformaticsCareers.Tests \
    --filter 'FullyQualifiedName~C01_to_C12_damaged_file' --logger 'console;verbosity=detailed'

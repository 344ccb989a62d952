#!/bin/sh
# Damages the shipped content, one file at a time, and reads it: each mutant must be accepted and harmless, or refused where the damage is.
# Prints how many were accepted and refused, by kind and by code, and the slowest. CI reads 20,000; this reads as many as you say:
#   tests/mutate-content.sh 200000      the first 200,000 (some minutes)
#   tests/mutate-content.sh 4711-4711   number 4711 alone, as a failed test names it
# If a mutant ends the process itself, its file is still in a folder hostile-* of the temporary folder.
set -eu
cd "$(dirname "$0")/.."
MUTANTS=${1:-20000} exec dotnet test tests/HealthInformaticsCareers.Tests \
    --filter 'FullyQualifiedName~C01_to_C12_file_that_was_damaged' --logger 'console;verbosity=detailed'

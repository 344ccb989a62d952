#!/usr/bin/env bash
# How long every page of content is on a phone, and how soon it answers: a line per kind. CI holds the limits by the same test.
#
#   tests/scripts/measure/pages.sh
#
# Needs what the build needs (.NET SDK 10, Node.js 20) and Chromium.
set -eu
cd "$(dirname "$0")/../../.."
REQUIRE_BROWSER=1 dotnet test tests/HealthInformaticsCareers.BrowserTests --filter "FullyQualifiedName~A_page_at_a_glance" --logger "console;verbosity=detailed"

#!/bin/sh
# Runs axe over every page of the sitemap, 320 and 1280 pixels wide, in light and dark colours. Takes some minutes.
#
#   tests/scripts/verify/axe-every-page.sh
#
# Needs what the build needs (.NET SDK 10, Node.js 20) and Chromium: chromium-headless-shell, chromium, chromium-browser or google-chrome on PATH.
set -eu
case "${1:-}" in --help) sed -n '2,/^set/s/^# \{0,1\}//p' "$0"; exit;; esac
cd "$(dirname "$0")/../../.."
EVERY_PAGE=1 REQUIRE_BROWSER=1 exec dotnet test tests/HealthInformaticsCareers.BrowserTests \
    --filter 'FullyQualifiedName~Every_address_of_the_sitemap' --logger 'console;verbosity=detailed'

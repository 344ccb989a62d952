#!/bin/sh
# Runs axe over every address of the sitemap, at 320 and 1280 pixels, in light and in dark. Takes some minutes.
# Needs what the build needs (.NET SDK 10, Node.js 20) and Chromium: chromium, chromium-browser or google-chrome on PATH.
set -eu
cd "$(dirname "$0")/.."
EVERY_PAGE=1 REQUIRE_BROWSER=1 exec dotnet test tests/HealthInformaticsCareers.BrowserTests \
    --filter 'FullyQualifiedName~Every_address_of_the_sitemap' --logger 'console;verbosity=detailed'

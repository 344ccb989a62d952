#!/bin/sh
# Restarts the instances one after the other, each once the one before is ready: rolling-restart.sh [PORT…]
# Run it after you point /opt/hic to new content or a new version. It stops at an instance that does not become ready; the others keep serving.
set -eu
AllowedHosts=$(sed -n 's/^AllowedHosts=//p' /etc/hic.env)
export AllowedHosts
[ $# -gt 0 ] || set -- 5081 5082

for port in "$@"; do
    systemctl restart "hic@$port"
    tries=30
    until answer=$(/opt/hic/HealthInformaticsCareers.Web health --url "http://127.0.0.1:$port"); do
        tries=$((tries - 1))
        if [ "$tries" -eq 0 ]; then
            echo "hic@$port is not ready: $answer"
            exit 1
        fi
        sleep 1
    done
done

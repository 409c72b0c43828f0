#!/usr/bin/env bash
# Builds everything and runs all tests. The last line is "N passed, N failed"; the exit code is 0 only when some ran and none failed.
#
# Tests need a RabbitMQ and a PostgreSQL. They take, in this order: OCPP_TEST_RABBITMQ (an amqp address) and OCPP_TEST_POSTGRES
# (an Npgsql connection string); Docker; the servers installed on this machine, in temporary folders and on free loopback ports.
# As root on a Debian without any of these, this script installs the two packages first.
set -euo pipefail
cd "$(dirname "$0")"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
configuration=${CONFIGURATION:-Debug}
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

has_docker() { command -v docker >/dev/null && timeout 10 docker info >/dev/null 2>&1; }

missing_packages() {
    [ -n "${OCPP_TEST_RABBITMQ:-}" ] || [ -x /usr/lib/rabbitmq/bin/rabbitmq-server ] || command -v rabbitmq-server >/dev/null \
        || echo rabbitmq-server
    [ -n "${OCPP_TEST_POSTGRES:-}" ] || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null \
        || echo postgresql
}

install_servers() {
    local packages
    packages=$(missing_packages)
    if [ -z "$packages" ] || has_docker || [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        return
    fi

    # The packages start their services at once, on every address; the tests start their own when they need them.
    if [ ! -e /usr/sbin/policy-rc.d ]; then
        printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
        chmod +x /usr/sbin/policy-rc.d
        trap 'rm -rf "$results" /usr/sbin/policy-rc.d' EXIT
    fi
    apt-get update -qq
    # shellcheck disable=SC2086 # one word per package
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null
}

# Adds up an attribute of all result files: total, passed, executed …
counted() {
    { grep -rhoE "<Counters [^>]*>" "$results" --include='*.trx' || true; } \
        | { grep -oE " $1=\"[0-9]+\"" || true; } | tr -dc '0-9\n' | awk '{ total += $1 } END { print total + 0 }'
}

install_servers
if ! dotnet build Ocpp.Micro.sln --configuration "$configuration" -nodeReuse:false --verbosity quiet; then
    echo "0 passed, 1 failed"
    exit 1
fi

# Most of what tests spend is compiling: each host that a test starts compiles its endpoints and queries anew, runs them once or twice
# and goes. To find out which code is hot and compile that anew does not pay then, nor does writing it through a second mapping.
export DOTNET_TieredPGO=0 DOTNET_TC_CallCountingDelayMs=EA60 DOTNET_EnableWriteXorExecute=0

# One project at a time: each has servers and services of its own, and two cores are enough for one of them.
status=0
dotnet test --solution Ocpp.Micro.sln --no-build --configuration "$configuration" --max-parallel-test-modules 1 \
    --report-xunit-trx --results-directory "$results" --timeout 30m || status=$?

total=$(counted total) passed=$(counted passed) executed=$(counted executed)
skipped=$((total - executed)) failed=$((executed - passed))

# A test host that crashed has left no count of its failures.
if [ "$status" != 0 ] && [ "$failed" = 0 ]; then failed=1; fi
if [ "$passed" = 0 ] && [ "$failed" = 0 ]; then failed=1; fi

echo
if [ "$skipped" -gt 0 ]; then
    echo "$passed passed, $failed failed, $skipped skipped"
else
    echo "$passed passed, $failed failed"
fi
[ "$failed" = 0 ]

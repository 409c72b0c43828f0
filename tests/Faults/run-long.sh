#!/usr/bin/env bash
# The long schedules of faults, with the product's own defaults: docs/operations.md says what each does and how long it takes.
#
#   tests/Faults/run-long.sh [ledger|races|gateway|broker|standstill|rolling|all] [seed]
#
# Without a seed each scenario makes one and prints it. RabbitMQ and PostgreSQL are started for the run: in Docker, else from the programs
# installed on this machine.
set -euo pipefail
cd "$(dirname "$0")/../.."

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 OCPP_FAULTS_LONG=1
configuration=${CONFIGURATION:-Release}
scenario=${1:-all}
if [ -n "${2:-}" ]; then export OCPP_TEST_SEED=$2; fi

case $scenario in
    ledger) classes=(LedgerTests) ;;
    races) classes=(RaceTests) ;;
    gateway) classes=(GatewayLossTests) ;;
    broker) classes=(BrokerAwayTests) ;;
    standstill) classes=(StandstillTests) ;;
    rolling) classes=(RollingUpdateTests) ;;
    all) classes=(LedgerTests RaceTests GatewayLossTests BrokerAwayTests StandstillTests RollingUpdateTests) ;;
    *) echo "There is no scenario $scenario: ledger, races, gateway, broker, standstill, rolling, all." >&2; exit 2 ;;
esac

dotnet build tests/Faults --configuration "$configuration" -nodeReuse:false --verbosity quiet
status=0
for class in "${classes[@]}"; do
    dotnet "tests/Faults/bin/$configuration/net10.0/Ocpp.Micro.Faults.Tests.dll" -class "*.$class" -showLiveOutput -noColor || status=$?
done
exit $status

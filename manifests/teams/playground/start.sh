#!/usr/bin/env bash
# Starts the bot and the Microsoft 365 Agents Playground against it, both for this machine only; Ctrl-C ends both.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bot=
playground=

answers() {
  (exec 3<>/dev/tcp/127.0.0.1/"$1") 2>/dev/null
}

stop() {
  trap - EXIT INT TERM
  for id in $playground $bot; do
    kill "$id" 2>/dev/null || true
  done
  wait
}

trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

for port in 3978 56150; do
  if answers "$port"; then
    echo "Port $port is in use, perhaps by another CsmBot or playground: stop that one first." >&2
    exit 5
  fi
done

ASPNETCORE_ENVIRONMENT=Development Teams__AllowUnauthenticated=true dotnet run --project "$here/../../../src/CsmBot.Host" &
bot=$!

until answers 3978; do
  kill -0 "$bot" 2>/dev/null || { echo "The bot did not start." >&2; exit 1; }
  sleep 1
done

# npx fetches it; run by node itself, it is one process that can be ended by its id.
program=$(npx --yes --package=@microsoft/m365agentsplayground@0.2.28 -c 'command -v agentsplayground')
M365_AGENTS_PLAYGROUND_CONFIG_PATH="$here/people.yml" M365_AGENTS_PLAYGROUND_LOGFILE="${TMPDIR:-/tmp}/csmbot-playground.log" \
  node --require "$here/loopback.cjs" "$program" start --app-endpoint http://localhost:3978/api/messages --channel-id msteams --port 56150 --disable-telemetry &
playground=$!
echo "The playground is on http://localhost:56150/ (Ctrl-C stops it and the bot)"
wait "$playground"

#!/usr/bin/env bash
# Writes a migration for both databases after entities changed:  bash tools/add-migration.sh NAME
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore > /dev/null
for provider in Sqlite Postgres; do
  dotnet ef migrations add "$1" --project "src/Migrations.$provider" --startup-project "src/Migrations.$provider" --output-dir Generated
done

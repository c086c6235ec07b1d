#!/usr/bin/env bash
# Writes a migration for both databases after entities changed:  bash tools/add-migration.sh NAME
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore > /dev/null
for provider in Sqlite Postgres; do
  project="src/Migrations.$provider"
  dotnet build "$project" --nologo -v quiet
  dotnet ef migrations add "$1" --project "$project" --startup-project "$project" --output-dir Generated --no-build
done

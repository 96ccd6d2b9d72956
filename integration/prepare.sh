#!/usr/bin/env bash
# Installs the engines that `npm run test:integration` runs kunya in: ClickHouse (npm), Spark and DuckDB (PyPI), Java and GNU parallel (Debian).
set -euo pipefail
cd "$(dirname "$0")"

missing=()
java -version >/dev/null 2>&1 || missing+=(openjdk-17-jre-headless)
parallel --version 2>/dev/null | grep -q 'GNU parallel' || missing+=(parallel)
python3 -c 'import ensurepip' 2>/dev/null || missing+=(python3-venv)
if [ "${#missing[@]}" -gt 0 ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

# No lock file: chdb's packages for other systems are not everywhere to be had, and `npm ci` wants them listed. Versions are exact.
npm install --no-package-lock --no-audit --no-fund
[ -x .venv/bin/python ] || python3 -m venv .venv
.venv/bin/pip install --quiet --disable-pip-version-check -r requirements.txt

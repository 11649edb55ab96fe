#!/usr/bin/env bash
# Prints the Python of the virtual environment that Notebooks/requirements.txt describes, and makes that
# environment when it is not there yet. It stands in the user's cache, outside the tree, one per content
# of the list and version of Python.
# Exit: 0 printed; 69 it cannot be made here, with the reason in one line on stderr.
set -euo pipefail

requirements="$(cd "$(dirname "$0")/../.." && pwd)/Notebooks/requirements.txt"
python="${PYTHON:-python3}"

refuse() {
  echo "$1" >&2
  exit 69
}

command -v "$python" >/dev/null || refuse "no Python: '$python' is not on the path"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  refuse "Python 3.11 or later is needed, found $("$python" -c 'import platform; print(platform.python_version())')"
"$python" -c 'import ensurepip, venv' 2>/dev/null ||
  refuse 'no virtual environments: sudo apt-get install -y python3-venv'

key="$("$python" - "$requirements" <<'PY'
import hashlib, pathlib, sys
content = pathlib.Path(sys.argv[1]).read_bytes() + sys.version.encode() + sys.base_prefix.encode()
print(hashlib.sha256(content).hexdigest()[:12])
PY
)"

cache="${XDG_CACHE_HOME:-${HOME:-}/.cache}/buurtsim"
if ! mkdir -p "$cache" 2>/dev/null || [ ! -w "$cache" ]; then
  cache="${TMPDIR:-/tmp}/buurtsim-$(id -u)"
  mkdir -p "$cache"
fi
environment="$cache/venv-$key"

# Two test runs may start at once: the second waits for the first.
if command -v flock >/dev/null; then
  exec 9>"$environment.lock"
  flock 9
fi

if [ ! -e "$environment/complete" ]; then
  rm -rf "$environment"
  "$python" -m venv "$environment" >&2 || refuse 'the virtual environment could not be made'
  if ! "$environment/bin/python" -m pip install --quiet --disable-pip-version-check --only-binary :all: \
    --retries 1 --requirement "$requirements" >"$environment/pip.log" 2>&1; then
    reason="$(grep -v '^ *$' "$environment/pip.log" | tail -n 1)"
    rm -rf "$environment"
    refuse "the packages of Notebooks/requirements.txt could not be installed: $reason"
  fi
  touch "$environment/complete"
fi
echo "$environment/bin/python"

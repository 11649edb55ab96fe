#!/usr/bin/env bash
# Tests/Python/run.sh RUN [FIGURES]: every Python check on the output folder of a run, and its notebooks.
# The figures are written as PNG to FIGURES, by default a new folder, whose path is printed.
# Exit: 0 all hold; 1 one does not; 69 there is no Python to run them with.
set -euo pipefail

run="${1:?the output folder of a run}"
figures="${2:-$(mktemp -d)}"
here="$(cd "$(dirname "$0")" && pwd)"
python="$("$here/environment.sh")"

status=0
"$python" "$here/check_datapackage.py" "$run" || status=1
"$python" "$here/check_statistics.py" "$run" || status=1
"$python" "$here/run_notebooks.py" "$run" "$figures" || status=1
echo "figures: $figures"
exit "$status"

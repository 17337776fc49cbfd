#!/usr/bin/env bash
# Records what the real pytest prints: tests/pytest/record.sh VENV [NAME ...], with a venv that has pytest and the libraries.
set -eu
home=$(cd "$(dirname "$0")" && pwd)
venv=$(cd "$1" && pwd)
shift
export PYTEST=$venv/bin/pytest PYTHON=$venv/bin/python ALEMBIC=$venv/bin/alembic
for commands in "$home"/*/commands.sh; do
    name=$(basename "$(dirname "$commands")")
    if [ $# -gt 0 ] && [[ " $* " != *" $name "* ]]; then
        continue
    fi
    "$home/play.sh" "$name" > "$home/$name/recorded.txt"
    echo "recorded $name"
done

#!/usr/bin/env bash
# What the commands of a small project print: play.sh NAME, with $PYTEST, $PYTHON and $ALEMBIC as the commands.
#
#     PYTEST=venv/bin/pytest PYTHON=venv/bin/python ALEMBIC=venv/bin/alembic tests/pytest/play.sh NAME
#
# NAME/commands.sh goes through the project in a copy of its folder; each `run pytest …` prints the command, its output
# and its status. Durations, versions, paths and addresses are written in one way (normalise.sed), and frames of
# packages are left out (own_frames.awk).
set -u
home=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d -p /var/tmp)
here=$(cd "$folder" && pwd -P)/project
cp -r "$home/$1" "$here"
cd "$here" || exit 1
commands=$(cat commands.sh)
rm -f commands.sh recorded.txt
export TZ=UTC LANG=C.UTF-8 COLUMNS=80 PYTHONDONTWRITEBYTECODE=1 PYTHONHASHSEED=0 TMPDIR=$folder
unset CI BUILD_NUMBER PYTEST_ADDOPTS
run() {
    echo "\$ $*"
    case $1 in
        pytest) $PYTEST "${@:2}" ;;
        python) $PYTHON "${@:2}" ;;
        alembic) $ALEMBIC "${@:2}" ;;
    esac 2>&1
    echo "-> $?"
}
eval "$commands" 2>&1 | sed -e "s|$here|HERE|g" -e "s|$folder|TEMPORARY|g" | sed -E -f "$home/normalise.sed" | awk -f "$home/own_frames.awk"
rm -rf "$folder"

#!/bin/sh
# Records what CPython 3.13 prints for each program: NAME.out and NAME.err. PYTHON names the interpreter.
python=${PYTHON:-python3.13}
cd "$(dirname "$0")/programs" || exit 1
for program in *.py; do
    PYTHONDONTWRITEBYTECODE=1 "$python" "$program" >"${program%.py}.out" 2>"${program%.py}.err"
    sed -i -E "s#File \"$PWD/#File \"#; s/0x[0-9a-f]{6,}/0xADDRESS/g" "${program%.py}.out" "${program%.py}.err"
done

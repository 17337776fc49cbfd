"""Looks at the settings of the program's pool."""

import contextlib
import io

with contextlib.redirect_stdout(io.StringIO()):
    import main

pool = main.engine.pool
try:
    kept = [pool.size() == 2, pool._max_overflow == 1, pool.timeout() == 5, pool._recycle == 1800]
except AttributeError:
    kept = []
print("settings kept:", sum(kept), "of 4")

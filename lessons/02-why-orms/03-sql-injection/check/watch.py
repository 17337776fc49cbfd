"""Runs the program again, and looks at what it gives to `execute`."""

import contextlib
import io
import sqlite3

given = []


class Watched:
    """A connection or a cursor; what is executed on it is written down."""

    def __init__(self, inner):
        self.inner = inner

    def __getattr__(self, name):
        return getattr(self.inner, name)

    def __iter__(self):
        return iter(self.inner)

    def __enter__(self):
        self.inner.__enter__()
        return self

    def __exit__(self, *error):
        return self.inner.__exit__(*error)

    def cursor(self, *arguments):
        return Watched(self.inner.cursor(*arguments))

    def execute(self, sql, parameters=()):
        given.append((sql, parameters))
        return Watched(self.inner.execute(sql, parameters))


connect = sqlite3.connect
sqlite3.connect = lambda *arguments, **options: Watched(connect(*arguments, **options))
with contextlib.redirect_stdout(io.StringIO()):
    import main  # noqa: F401

owners = ["ada", "nobody' OR '1'='1", "d'arcy"]
values = []
for _, parameters in given:
    values.extend(parameters.values() if isinstance(parameters, dict) else parameters)
print("owners given as parameters:", sum(owner in values for owner in owners))
print("different statements:", len({sql for sql, _ in given}))

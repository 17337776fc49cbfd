"""Errors of statements, made by hand as tests and wrappers make them."""

import sqlalchemy as sa
from sqlalchemy import exc


class Silent(Exception):
    def __str__(self):
        raise ValueError("no text")


print(exc.IntegrityError("INSERT INTO models (name) VALUES (?)", ("bert",), Exception("UNIQUE failed")))
error = exc.OperationalError(None, None, KeyError("z"), connection_invalidated=True, code="rvf5")
print(error, "|", repr(error), error.connection_invalidated, error.code, error.hide_parameters, error.ismulti)
print(exc.DBAPIError("SELECT ?", (1,), ValueError("é"), hide_parameters=True))
print(exc.DBAPIError("SELECT ?", [(1,), (2,)], Silent()))
print(exc.StatementError("too much", "SELECT :a", {"a": 1}, ValueError("v")))
error = exc.DataError("SELECT 1", {}, TypeError("t"), False, False, None, True)
error.add_detail("while loading")
print(error, error.args, error.statement, error.params, type(error.orig), error.ismulti)
for wrong in (lambda: exc.DBAPIError("s"), lambda: exc.StatementError("m", "s", None)):
    try:
        wrong()
    except TypeError as complaint:
        print(complaint)
try:
    raise exc.ProgrammingError("SELECT x", None, sa.exc.ArgumentError("inner"))
except exc.SQLAlchemyError as caught:
    print(type(caught).__name__, caught)

"""Asks the two columns which times they give."""

import contextlib
import io
from datetime import timedelta

with contextlib.redirect_stdout(io.StringIO()):
    import main


def kind(default):
    if default is None:
        return "nothing"
    if not default.is_callable:
        return "no function"
    try:
        moment = default.arg(None)
    except TypeError:
        moment = default.arg()
    offset = getattr(moment, "utcoffset", lambda: None)()
    if offset is None:
        return "a time without a zone"
    return "UTC with its zone" if offset == timedelta(0) else "another zone"


columns = main.Run.__table__.columns
for title, column, name in [
    ("created_at, default", "created_at", "default"),
    ("updated_at, default", "updated_at", "default"),
    ("updated_at, onupdate", "updated_at", "onupdate"),
]:
    print(f"{title}:", kind(getattr(columns[column], name)) if column in columns else "no column")

# Formatter styles, fields, defaults, dates from a fixed record, and bad formats.
import logging
import time


def record(message="query took %d ms", args=(12,), **more):
    r = logging.LogRecord("db.engine", logging.INFO, "/srv/app/engine.py", 42, message, args, None, "execute")
    r.created, r.msecs = 86400.0, 123.0
    r.__dict__.update(more)
    return r


for fmt in ["%(message)s", "%(levelname)-8s|%(name)10s|%(lineno)04d", "%(filename)s %(module)s %(funcName)s %(pathname)s", "%(levelno)s %(name).2s", None]:
    print(logging.Formatter(fmt).format(record()))
print(logging.Formatter("{levelname:>8} {name} {message!r} {lineno:05d}", style="{").format(record()))
print(logging.Formatter("$levelname ${name} $message $$", style="$").format(record()))


class UTC(logging.Formatter):
    converter = time.gmtime


print(UTC("%(asctime)s %(message)s").format(record()))
print(UTC("%(asctime)s", datefmt="%d/%m/%Y %H:%M").format(record()))
print(UTC("%(asctime)s").formatTime(record(), "%j %A"), UTC.default_time_format, UTC.default_msec_format)
print(logging.Formatter("%(user)s %(message)s", defaults={"user": "nobody"}).format(record()))
print(logging.Formatter("%(user)s %(message)s", defaults={"user": "nobody"}).format(record(user="ann")))
r = record()
print(r.getMessage(), r.msg, r.args, r.levelname, r.exc_info, r.stack_info, hasattr(r, "message"))
print(r)
print(record("no args %s", ()).getMessage(), record("%(k)s", ({"k": "v"},)).getMessage())
print(UTC("%(asctime)s").usesTime(), logging.Formatter("%(message)s").usesTime(), logging.BASIC_FORMAT)
for fmt, style in [("{message", "{"), ("%(message)s", "{"), ("plain", "%"), ("$", "$"), ("%(x)s", "?"), ("{}", "{"), ("%(message)z", "%")]:
    try:
        print(logging.Formatter(fmt, style=style))
    except ValueError as e:
        print(repr(fmt), style, "->", e)
try:
    logging.Formatter("%(nope)s").format(record())
except ValueError as e:
    print(type(e).__name__, e)
try:
    logging.Formatter("%(message)s").format(record("%d", ("text",)))
except TypeError as e:
    print(type(e).__name__, e)
bulk = logging.BufferingFormatter(logging.Formatter("- %(message)s;"))
print(bulk.format([record(), record("other", ())]), repr(bulk.format([])))

"""`alembic.util.messaging`: the lines that commands print."""

from contextlib import contextmanager
import logging
import sys
import textwrap
import warnings

log = logging.getLogger(__name__)
logging.getLogger("alembic").addHandler(logging.NullHandler())

# Lines are wrapped to a terminal's width; without one, they are written as they are.
TERMWIDTH = None


def write_outstream(stream, *text, quiet=False):
    if quiet:
        return
    encoding = getattr(stream, "encoding", None) or "ascii"
    for piece in text:
        data = piece if isinstance(piece, bytes) else piece.encode(encoding, "replace")
        try:
            stream.write(data.decode(encoding))
        except OSError:
            return


@contextmanager
def status(status_msg, newline=False, quiet=False):
    msg(f"{status_msg} ...", newline, True, quiet)
    outcome = "FAILED"
    try:
        yield
        outcome = "done"
    finally:
        write_outstream(sys.stdout, f"  {outcome}\n", quiet=quiet)


def err(message, quiet=False):
    log.error(message)
    msg("FAILED: " + message, quiet=quiet)
    sys.exit(-1)


def obfuscate_url_pw(input_url):
    from sqlalchemy.engine import make_url

    return make_url(input_url).render_as_string(hide_password=True)


def warn(msg, stacklevel=2):
    warnings.warn(msg, UserWarning, stacklevel=stacklevel)


def warn_deprecated(msg, stacklevel=2):
    warnings.warn(msg, DeprecationWarning, stacklevel=stacklevel)


def msg(msg, newline=True, flush=False, quiet=False):
    if quiet:
        return
    lines = [msg]
    if TERMWIDTH is not None:
        lines = textwrap.wrap(msg, TERMWIDTH, initial_indent="  ", subsequent_indent="  ")
    write_outstream(sys.stdout, "\n".join(lines), "\n" if newline else "")
    if flush:
        sys.stdout.flush()


def format_as_comma(value):
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if not hasattr(value, "__iter__"):
        raise ValueError(f"Don't know how to comma-format {value!r}")
    return ", ".join(value)

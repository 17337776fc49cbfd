"""What tests print and log, kept for their reports."""

import io
import logging
import sys
from contextlib import contextmanager
from typing import NamedTuple


class CaptureResult(NamedTuple):
    out: str
    err: str


class CapturedStream(io.StringIO):
    """Takes what is printed."""

    encoding = "utf-8"
    mode = "r+"

    def __init__(self, copy=None):
        super().__init__()
        # Where the text goes as well.
        self.copy = copy

    def write(self, text):
        if self.copy is not None:
            self.copy.write(text)
        return super().write(text)

    def isatty(self):
        return False

    def fileno(self):
        raise io.UnsupportedOperation("fileno")

    @property
    def buffer(self):
        return _Bytes(self)

    def take(self):
        text = self.getvalue()
        self.seek(0)
        self.truncate()
        return text


class _Bytes:
    def __init__(self, stream):
        self.stream = stream

    def write(self, data):
        self.stream.write(bytes(data).decode("utf-8", "replace"))
        return len(data)

    def flush(self):
        pass


class _Input:
    """Stands for standard input, which tests have none of."""

    encoding = "utf-8"

    def read(self, size=-1):
        raise OSError("pytest: reading from stdin while output is captured!  Consider using `-s`.")

    readline = readlines = __next__ = read

    def __iter__(self):
        return self

    def isatty(self):
        return False

    def close(self):
        pass


class Capture:
    """The streams of a run: one pair for all tests, put in place while something of the program runs."""

    def __init__(self, method):
        self.method = method
        self.terminal = sys.stdout, sys.stderr, sys.stdin
        out, err, _ = self.terminal if method == "tee-sys" else (None, None, None)
        self.streams = None if method == "no" else (CapturedStream(out), CapturedStream(err), _Input())
        self.fixture = None
        self.is_active = False

    def resume(self):
        if self.streams is not None and not self.is_active:
            sys.stdout, sys.stderr, sys.stdin = self.streams
            self.is_active = True
            if self.fixture is not None:
                self.fixture._resume()

    def suspend(self):
        if self.is_active:
            if self.fixture is not None:
                self.fixture._suspend()
            sys.stdout, sys.stderr, sys.stdin = self.terminal
            self.is_active = False

    def read(self):
        """What was printed since the last time."""
        if self.streams is None:
            return CaptureResult("", "")
        return CaptureResult(self.streams[0].take(), self.streams[1].take())

    @contextmanager
    def during(self, when, item):
        self.resume()
        if self.fixture is not None:
            self.fixture._start()
        try:
            yield
        finally:
            if self.fixture is not None:
                self.fixture._close()
            self.suspend()
            out, err = self.read()
            item.add_section(when, "stdout", out)
            item.add_section(when, "stderr", err)


class CaptureFixture:
    """What a test itself asks for: the text that it has printed."""

    def __init__(self, run_capture, kind):
        self.run_capture, self.kind = run_capture, kind
        self.streams, self.kept = None, ["", ""]

    def __class_getitem__(cls, item):
        return cls

    def _start(self):
        if self.streams is None:
            self.streams = CapturedStream(), CapturedStream()
            self._resume()

    def _resume(self):
        if self.streams is not None:
            self.outer = sys.stdout, sys.stderr
            sys.stdout, sys.stderr = self.streams

    def _suspend(self):
        if self.streams is not None:
            sys.stdout, sys.stderr = self.outer

    def readouterr(self):
        out, err = self.kept
        self.kept = ["", ""]
        if self.streams is not None:
            out, err = out + self.streams[0].take(), err + self.streams[1].take()
        if self.kind == "capteesys":
            terminal = self.run_capture.streams or self.run_capture.terminal
            terminal[0].write(out)
            terminal[1].write(err)
        if self.kind.endswith("binary"):
            return CaptureResult(out.encode(), err.encode())
        return CaptureResult(out, err)

    @contextmanager
    def disabled(self):
        self._suspend()
        was_active = self.run_capture.is_active
        fixture, self.run_capture.fixture = self.run_capture.fixture, None
        self.run_capture.suspend()
        try:
            yield
        finally:
            if was_active:
                self.run_capture.resume()
            self.run_capture.fixture = fixture
            self._resume()

    def _close(self):
        """Ends for a phase: what was not read goes where all output goes, and may still be read later."""
        if self.streams is None:
            return
        out, err = self.streams[0].take(), self.streams[1].take()
        self.kept = [self.kept[0] + out, self.kept[1] + err]
        self._suspend()
        self.streams = None
        sys.stdout.write(out)
        sys.stderr.write(err)


class LogCaptureHandler(logging.StreamHandler):
    __module__ = "_pytest.logging"

    def __init__(self):
        super().__init__(io.StringIO())
        self.records = []

    def emit(self, record):
        self.records.append(record)
        super().emit(record)

    def reset(self):
        self.records = []
        self.stream = io.StringIO()

    def clear(self):
        self.records.clear()
        self.stream = io.StringIO()

    def handleError(self, record):
        raise


class LogReports:
    """The handlers that keep a phase's log messages."""

    def __init__(self, config):
        form = config.getini("log_format") or "%(levelname)-8s %(name)s:%(filename)s:%(lineno)d %(message)s"
        formatter = logging.Formatter(form, config.getini("log_date_format") or "%H:%M:%S")
        level = config.getoption("log_level") or config.getini("log_level")
        self.level = getattr(logging, str(level).upper(), None) if level else None
        self.caplog, self.report = LogCaptureHandler(), LogCaptureHandler()
        for handler in (self.caplog, self.report):
            handler.setFormatter(formatter)

    @contextmanager
    def during(self, when, item):
        root = logging.getLogger()
        self.caplog.reset()
        self.report.reset()
        item.log_records[when] = self.caplog.records
        item.log_handler = self.caplog
        held = root.level
        for handler in (self.caplog, self.report):
            if self.level is not None:
                handler.setLevel(self.level)
            root.addHandler(handler)
        if self.level is not None:
            root.setLevel(min(held, self.level))
        try:
            yield
        finally:
            if self.level is not None:
                root.setLevel(held)
            for handler in (self.caplog, self.report):
                root.removeHandler(handler)
            item.add_section(when, "log", self.report.stream.getvalue().strip())


class LogCaptureFixture:
    """The log messages of a test."""

    __module__ = "_pytest.logging"

    def __init__(self, item):
        self._item = item
        self._levels = {}
        self._handler_level = None
        self._disabled = None

    @property
    def handler(self):
        return self._item.log_handler

    def _finish(self):
        if self._handler_level is not None:
            self.handler.setLevel(self._handler_level)
        for name, level in self._levels.items():
            logging.getLogger(name).setLevel(level)
        if self._disabled is not None:
            logging.disable(self._disabled)

    def get_records(self, when):
        return self._item.log_records.get(when, [])

    @property
    def text(self):
        return self.handler.stream.getvalue()

    @property
    def records(self):
        return self.handler.records

    @property
    def record_tuples(self):
        return [(record.name, record.levelno, record.getMessage()) for record in self.records]

    @property
    def messages(self):
        formatter = logging.Formatter()
        return [record.getMessage() for record in self.records]

    def clear(self):
        self.handler.clear()

    def _enable(self, level, logger):
        number = level if isinstance(level, int) else getattr(logging, level.upper(), None)
        held = logging.root.manager.disable
        if number is not None and not logging.getLogger(logger).isEnabledFor(number) and held >= number:
            logging.disable(max(number - 10, logging.NOTSET))
        return held

    def set_level(self, level, logger=None):
        target = logging.getLogger(logger)
        self._levels.setdefault(logger, target.level)
        target.setLevel(level)
        if self._handler_level is None:
            self._handler_level = self.handler.level
        self.handler.setLevel(level)
        held = self._enable(level, logger)
        if self._disabled is None:
            self._disabled = held

    @contextmanager
    def at_level(self, level, logger=None):
        target = logging.getLogger(logger)
        before, own = target.level, self.handler.level
        target.setLevel(level)
        self.handler.setLevel(level)
        held = self._enable(level, logger)
        try:
            yield
        finally:
            target.setLevel(before)
            self.handler.setLevel(own)
            logging.disable(held)

    @contextmanager
    def filtering(self, filter_):
        self.handler.addFilter(filter_)
        try:
            yield
        finally:
            self.handler.removeFilter(filter_)

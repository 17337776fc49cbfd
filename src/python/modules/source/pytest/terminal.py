"""What the run prints: the header, the progress, and the summaries."""

import os
import sys
import textwrap
import time

from _assertion import pytest_version as VERSION
from _pytest import frames
from _pytest.fixtures import shown_fixture
from _pytest.frames import absolute, relative
from _pytest.outcomes import ExitCode
from _pytest.summary import Summaries, trimmed

_PLUGGY = "1.7.0"


class Writer:
    """Writes on the terminal, and knows how far its line is filled."""

    def __init__(self, stream):
        self.stream = stream
        self.fullwidth = frames.WIDTH
        self.filled = 0

    def write(self, text):
        self.stream.write(text)
        at = text.rfind("\n")
        self.filled = len(text) - at - 1 if at >= 0 else self.filled + len(text)

    def line(self, text=""):
        self.write(text + "\n")

    def sep(self, sign, title=None):
        if title is None:
            line = sign * (self.fullwidth // len(sign))
        else:
            fill = sign * max((self.fullwidth - len(title) - 2) // (2 * len(sign)), 1)
            line = f"{fill} {title} {fill}"
        if len(line) + len(sign.rstrip()) <= self.fullwidth:
            line += sign.rstrip()
        self.line(line)


class WarningReport:
    def __init__(self, message, nodeid, place):
        self.message, self.nodeid, self.place = message, nodeid, place

    def location(self):
        return self.nodeid or (f"{relative(self.place[0])}:{self.place[1]}" if self.place else None)


class TerminalReporter(Summaries):
    """Tells a run as it goes."""

    __module__ = "_pytest.terminal"

    def __init__(self, config):
        self.config = config
        self.out = self._tw = Writer(sys.stdout)
        self.stats = {}
        self.session = None
        self.current = None
        self.reported_ids = set()
        self.shown_warnings = None
        self.chars = self._chars()
        option = config.option
        style = config.getini("console_output_style")
        self.progress = style if option.capture != "no" or style == "progress-even-when-capture-no" else False
        if option.setupshow or style == "classic":
            self.progress = False

    @property
    def verbosity(self):
        return self.config.option.verbose

    def _chars(self):
        option, found = self.config.option, ""
        for char in option.reportchars:
            char = char.lower() if char in "FS" else char
            if char == "a":
                found = "sxXEf"
            elif char == "A":
                found = "PpsxXEf"
            elif char == "N":
                found = ""
            elif char not in found:
                found += char
        if option.disable_warnings:
            return found.replace("w", "")
        return found if "w" in found else "w" + found

    # Writing.

    def ensure_newline(self):
        if self.current:
            self.out.line()
            self.current = None

    def write_line(self, line):
        self.ensure_newline()
        self.out.line(str(line))

    def write(self, content):
        self.out.write(content)

    def write_sep(self, sign, title=None):
        self.ensure_newline()
        self.out.sep(sign, title)

    def section(self, title, sep="="):
        self.out.sep(sep, title)

    def line(self, msg):
        self.out.line(msg)

    def _write_file(self, item, letter):
        path = item.path
        if self.current is None or path != self.current:
            if self.current is not None and self.progress:
                self._fill()
            self.current = path
            self.out.line()
            self.out.write(relative(path) + " ")
        self.out.write(letter)

    def _write_prefix(self, prefix, extra=""):
        if self.current != prefix:
            self.out.line()
            self.current = prefix
            self.out.write(prefix)
        if extra:
            self.out.write(extra)
            self.current = -2

    def _percentage(self):
        total, done = self.session.testscollected, len(self.reported_ids)
        if self.progress == "count":
            return f" [{done:{len(str(total))}d}/{total}]" if total else " [ 0 / 0 ]"
        return f" [{done * 100 // total:3d}%]" if total else " [100%]"

    def _fill(self):
        self.out.write(self._percentage().rjust(self.out.fullwidth - self.out.filled - 1))

    # What happens.

    def started_session(self, session):
        self.session = session
        self.begun = time.perf_counter()
        if self.verbosity < 0:
            return
        self.write_sep("=", "test session starts")
        option = self.config.option
        if option.no_header:
            return
        text = f"platform {sys.platform} -- Python {'.'.join(map(str, sys.version_info[:3]))}, pytest-{VERSION}, pluggy-{_PLUGGY}"
        if self.verbosity > 0:
            text += f" -- {sys.executable}"
            self.write_line(text)
            if self.config.cache.is_on:
                self.write_line("cachedir: .pytest_cache")
        else:
            self.write_line(text)
        import pathlib
        for lines in reversed(self.config.call("pytest_report_header", config=self.config,
                start_path=pathlib.Path(self.config.invocation_dir))):
            for line in [lines] if isinstance(lines, str) else lines:
                self.write_line(line)
        self.write_line(f"rootdir: {self.config.rootpath}")
        if self.config.inipath:
            self.write_line(f"configfile: {os.path.relpath(str(self.config.inipath), str(self.config.rootpath))}")
        if self.config.uses_testpaths:
            self.write_line(f"testpaths: {', '.join(self.config.getini('testpaths'))}")

    def collecting(self):
        if self.verbosity >= 1:
            self.write("collecting ... ")

    def collected(self, report):
        if report.failed:
            self._note("error", report)
        elif report.skipped:
            self._note("skipped", report)

    def _note(self, category, *reports):
        self.stats.setdefault(category, []).extend(reports)

    def collection_finished(self, total):
        count = lambda category: len(self.stats.get(category, ()))
        errors, deselected, skipped = count("error"), count("deselected"), count("skipped")
        self.total = total
        if self.verbosity >= 0:
            line = f"collected {total} item{'' if total == 1 else 's'}"
            if errors:
                line += f" / {errors} error{'' if errors == 1 else 's'}"
            if deselected:
                line += f" / {deselected} deselected"
            if skipped:
                line += f" / {skipped} skipped"
            if deselected:
                line += f" / {total - deselected} selected"
            self.write_line(line)

    def told_after_collection(self, session):
        for line in self.config.cache_lines():
            self.write_line(line)
        for lines in reversed(self.config.call("pytest_report_collectionfinish", config=self.config,
                start_path=self.config.invocation_dir, items=session.items)):
            for line in [lines] if isinstance(lines, str) else lines:
                self.write_line(line)
        if self.config.option.collectonly and session.items:
            if self.verbosity > -1:
                self.out.line()
            self._list(session.items)

    def _list(self, items):
        if self.verbosity < -1:
            counts = {}
            for item in items:
                path = item.nodeid.split("::")[0]
                counts[path] = counts.get(path, 0) + 1
            for path, count in sorted(counts.items()):
                self.out.line(f"{path}: {count}")
            return
        if self.verbosity < 0:
            for item in items:
                self.out.line(item.nodeid)
            return
        above = []
        for item in items:
            chain = item.listchain()[1:]
            while above and above != chain[:len(above)]:
                above.pop()
            for node in chain[len(above):]:
                above.append(node)
                margin = "  " * (len(above) - 1)
                self.out.line(f"{margin}{node!r}")
                if self.verbosity >= 1:
                    import inspect
                    obj = getattr(node, "obj", None)
                    doc = inspect.getdoc(obj) if obj is not None else None
                    for line in (doc or "").splitlines():
                        self.out.line(f"{margin}  {line}")

    def started(self, item):
        if self.verbosity > 0:
            self._write_prefix(self._location(item))
        elif self.verbosity >= 0:
            self._write_file(item, "")

    def _location(self, item):
        nodeid = self.config.from_here(item.nodeid)
        return nodeid + " "

    def status(self, report):
        """The category of a report, its letter and its word."""
        for given in self.config.call("pytest_report_teststatus", report=report, config=self.config):
            if given:
                word = given[2]
                return given[0], given[1], word[0] if isinstance(word, tuple) else word
        if hasattr(report, "wasxfail"):
            if report.skipped:
                return "xfailed", "x", "XFAIL"
            if report.passed:
                return "xpassed", "X", "XPASS"
        if report.when in ("setup", "teardown"):
            if report.failed:
                return "error", "E", "ERROR"
            if report.skipped:
                return "skipped", "s", "SKIPPED"
            return "", "", ""
        return report.outcome, {"passed": ".", "failed": "F", "skipped": "s"}[report.outcome], report.outcome.upper()

    def reported(self, report):
        category, letter, word = self.status(report)
        self._note(category, report)
        if not letter and not word:
            return
        self.reported_ids.add(report.nodeid)
        if self.verbosity <= 0:
            self.out.write(letter)
            if self.progress and len(self.reported_ids) != self.session.testscollected:
                total = self.session.testscollected
                room = len(f" [{total}/{total}]") if self.progress == "count" else len(" [100%]")
                if self.out.filled + room + 1 >= self.out.fullwidth:
                    self.out.write(self._percentage() + "\n")
            return
        self._write_prefix(self._location(report.item), word)
        if report.skipped or hasattr(report, "wasxfail"):
            reason = self._reason(report)
            if self.verbosity < 2:
                told = trimmed(" ({})", reason, self.out.fullwidth - self.out.filled - len(" [100%]") - 1)
            else:
                told = f" ({reason})"
            if reason and told is not None:
                filled = self.out.filled
                wrapped = "\n".join(textwrap.wrap(" " * filled + told, width=self.out.fullwidth - 8, drop_whitespace=True,
                    replace_whitespace=False))
                self.out.write(wrapped[filled:])
        if self.progress:
            self._fill()

    def _reason(self, report):
        if hasattr(report, "wasxfail"):
            return report.wasxfail.removeprefix("reason: ")
        reason = report.longrepr[2]
        return "" if reason == "Skipped" else reason.removeprefix("Skipped: ")

    def finished_loop(self):
        if self.verbosity <= 0 and self.progress and self.reported_ids:
            self._fill()

    def show_fixture(self, definition, step):
        was_active = self.config.capture.is_active
        self.config.capture.suspend()
        self.out.line()
        self.out.write(shown_fixture(definition, step))
        if was_active:
            self.config.capture.resume()

    def show_setup(self, item):
        self.out.line()
        self.out.write(" " * 8 + item.nodeid)
        used = sorted(item.fixturenames)
        if used:
            self.out.write(f" (fixtures used: {', '.join(used)})")
        if not self.config.option.setuponly:
            self.out.write(" ")

    def warned(self, warning, nodeid):
        message = warning_text(warning)
        self._note("warnings", WarningReport(message, nodeid, (warning.filename, warning.lineno)))

    # The end.

    def finished_session(self, session, status):
        option = self.config.option
        self.out.line()
        is_whole = status in tuple(ExitCode)
        if not option.no_summary and is_whole:
            self._errors()
            self._failures("failed", "FAILURES", option.tbstyle)
            self._failures("xfailed", "XFAILURES", option.tbstyle if option.xfail_tb else "no")
            self._warnings()
            self._passes("passed", "PASSES", "P")
            self._passes("xpassed", "XPASSES", "X")
        if is_whole:
            self._durations()
            self.config.call("pytest_terminal_summary", terminalreporter=self, exitstatus=status, config=self.config)
        if not option.no_summary and is_whole:
            self._short_summary()
            self._warnings()
        if session.shouldfail:
            self.write_sep("!", str(session.shouldfail))
        if session.interruption and is_whole:
            self.write_sep("!", session.interruption)
            if session.place_of_interruption:
                self.out.line(session.place_of_interruption)
                self.out.line("(to show a full traceback on KeyboardInterrupt use --full-trace)")
        elif session.shouldstop:
            self.write_sep("!", str(session.shouldstop))
        self._counts()
        if session.interruption and not is_whole:
            self.write_sep("!", session.interruption)


def warning_text(warning):
    """A warning as the summary tells it: its place, its class and its line."""
    import linecache
    import warnings
    path = absolute(warning.filename)
    line = warning.line or linecache.getline(warning.filename, warning.lineno) or linecache.getline(path, warning.lineno)
    return warnings.formatwarning(str(warning.message), warning.category, path, warning.lineno, line.strip() if line else None)

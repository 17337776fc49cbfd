"""Runs tests phase by phase, and tells what came of each."""

import os
import platform
import sys
import time
from contextlib import ExitStack

from _pytest import assertion
from _pytest.frames import entries_of, message_of
from _pytest.nodes import _own
from _pytest.outcomes import Exit, Failed, Skipped, XFailed, fail, xfail


class SetupState:
    """The nodes that are set up, the outermost first, with what has to be done when they go."""

    def __init__(self):
        self.stack = {}

    def setup(self, item):
        needed = item.listchain()
        for node, (finalizers, error) in self.stack.items():
            if error is not None:
                raise error
        for node in needed[len(self.stack):]:
            self.stack[node] = ([], None)
            try:
                node.setup()
            except BaseException as error:
                self.stack[node] = (self.stack[node][0], error)
                raise

    def addfinalizer(self, finalizer, node):
        if node not in self.stack:
            # The session stands for what is not set up by itself.
            node = next(iter(self.stack))
        self.stack[node][0].append(finalizer)

    def teardown(self, following):
        """Ends what the next test does not need."""
        needed = following.listchain() if following is not None else []
        errors = []
        while self.stack and list(self.stack) != needed[:len(self.stack)]:
            node, (finalizers, _) = list(self.stack.items())[-1]
            of_node = []
            while finalizers:
                finalizer = finalizers.pop()
                try:
                    finalizer()
                except (Failed, Skipped, Exception) as error:
                    of_node.append(error)
            del self.stack[node]
            if len(of_node) == 1:
                errors += of_node
            elif of_node:
                errors.append(BaseExceptionGroup(f"errors while tearing down {node!r}", of_node[::-1]))
        if len(errors) == 1:
            raise errors[0]
        if errors:
            raise BaseExceptionGroup("errors during test teardown", errors[::-1])


class CallInfo:
    """One phase of a test: what it raised and how long it took."""

    def __class_getitem__(cls, item):
        return cls

    def __init__(self, function, when, passing=(KeyboardInterrupt,)):
        from _pytest.frames import ExceptionInfo
        self.when, self.excinfo, self.result = when, None, None
        self.start = time.time()
        begun = time.perf_counter()
        try:
            self.result = function()
        except passing:
            raise
        except BaseException as error:
            self.excinfo = ExceptionInfo(error)
        self.duration = time.perf_counter() - begun
        self.stop = self.start + self.duration


class Report:
    """What came of a phase, or of collecting."""

    def __init__(self, nodeid, outcome, longrepr, when, sections=(), duration=0, keywords=(), location=None, result=()):
        self.nodeid, self.outcome, self.longrepr, self.when = nodeid, outcome, longrepr, when
        self.sections, self.duration, self.keywords = list(sections), duration, dict(keywords)
        self.location, self.result = location, list(result)
        self.item = None

    passed = property(lambda self: self.outcome == "passed")
    failed = property(lambda self: self.outcome == "failed")
    skipped = property(lambda self: self.outcome == "skipped")

    @property
    def longreprtext(self):
        return "" if self.longrepr is None else str(self.longrepr)

    def _captured(self, prefix):
        return "".join(content for name, content in self.sections if name.startswith(prefix))

    caplog = property(lambda self: self._captured("Captured log"))
    capstdout = property(lambda self: self._captured("Captured stdout"))
    capstderr = property(lambda self: self._captured("Captured stderr"))

    @property
    def fspath(self):
        return self.nodeid.split("::")[0]

    @property
    def head_line(self):
        return self.location[2] if self.location is not None else self.nodeid

    def __repr__(self):
        kind = "CollectReport" if self.when == "collect" else "TestReport"
        if kind == "CollectReport":
            return f"<CollectReport {self.nodeid!r} lenresult={len(self.result)} outcome={self.outcome!r}>"
        return f"<TestReport {self.nodeid!r} when={self.when!r} outcome={self.outcome!r}>"


def _crash(error, cut=_own):
    """Where an exception was raised in the program."""
    entries = entries_of(error)
    near = cut(entries)
    last = near[-1] if near else entries[-1]
    return last.path, last.line


def collect_report(collector):
    """Looks through a file, a class or a folder."""
    session = collector.session
    config = session.config
    with config.watching_warnings("collect", None):
        config.capture.resume()
        try:
            call = CallInfo(lambda: list(collector.collect()), "collect")
        finally:
            config.capture.suspend()
            assertion.forget()
    out, err = config.capture.read()
    sections = [(f"Captured {kind}", text) for kind, text in (("stdout", out), ("stderr", err)) if text]
    outcome, longrepr = "passed", None
    if call.excinfo is not None:
        error = call.excinfo.value
        if isinstance(error, Skipped):
            path, line = _crash(error)
            outcome, longrepr = "skipped", (path, line, f"Skipped: {error}")
        else:
            outcome, longrepr = "failed", collector.failure(error)
    report = Report(collector.nodeid, outcome, longrepr, "collect", sections, call.duration, result=call.result or ())
    config.reporter.collected(report)
    if report.failed:
        session.note_failure(report)
    return report


# Marks that skip a test, or expect it to fail.


def _holds(item, mark, condition):
    """Whether a condition of a mark is met, and why."""
    if isinstance(condition, str):
        space = {"os": os, "sys": sys, "platform": platform, "config": item.config}
        space.update(getattr(item._plain, "__globals__", {}))
        try:
            result = eval(compile(condition, f"<{mark.name} condition>", "eval"), space)
        except SyntaxError as error:
            fail(f"Error evaluating {mark.name!r} condition\n    {condition}\n    {' ' * (error.offset or 0)}^\n"
                f"SyntaxError: invalid syntax", pytrace=False)
        except Exception as error:
            fail(f"Error evaluating {mark.name!r} condition\n    {condition}\n{message_of(error)}\n", pytrace=False)
    else:
        try:
            result = bool(condition)
        except Exception as error:
            fail(f"Error evaluating {mark.name!r} condition as a boolean\n{message_of(error)}", pytrace=False)
    reason = mark.kwargs.get("reason")
    if reason is None:
        if not isinstance(condition, str):
            fail(f"Error evaluating {mark.name!r}: you need to specify reason=STRING when using booleans as conditions.",
                pytrace=False)
        reason = f"condition: {condition}"
    return result, reason


def _conditions(mark):
    return (mark.kwargs["condition"],) if "condition" in mark.kwargs else mark.args


def _skip_reason(item):
    for mark in item.iter_markers("skipif"):
        conditions = _conditions(mark)
        if not conditions:
            return mark.kwargs.get("reason", "")
        for condition in conditions:
            result, reason = _holds(item, mark, condition)
            if result:
                return reason
    for mark in item.iter_markers("skip"):
        if mark.args and "reason" in mark.kwargs:
            raise TypeError("Skip.__init__() got multiple values for argument 'reason' - maybe you meant pytest.mark.skipif?")
        return mark.args[0] if mark.args else mark.kwargs.get("reason", "unconditional skip")
    return None


class Expectation:
    """That a test fails."""

    def __init__(self, reason, run, strict, raises):
        self.reason, self.run, self.strict, self.raises = reason, run, strict, raises


def _expectation(item):
    for mark in item.iter_markers("xfail"):
        strict = mark.kwargs.get("strict", item.config.is_strict("xfail"))
        rest = mark.kwargs.get("run", True), strict, mark.kwargs.get("raises")
        conditions = _conditions(mark)
        if not conditions:
            return Expectation(mark.kwargs.get("reason", ""), *rest)
        for condition in conditions:
            result, reason = _holds(item, mark, condition)
            if result:
                return Expectation(reason, *rest)
    return None


def _check_marks(item):
    reason = _skip_reason(item)
    if reason is not None:
        raise Skipped(reason, at_item=True)
    item.expected = _expectation(item)
    if item.expected and not item.config.option.runxfail and not item.expected.run:
        xfail("[NOTRUN] " + item.expected.reason)


def _setup(item):
    _check_marks(item)
    item.session.setup_state.setup(item)


def _call(item):
    if not item.config.option.runxfail and item.expected is None:
        item.expected = _expectation(item)
    item.runtest()


def _make_report(item, call):
    outcome, longrepr, wasxfail = "passed", None, None
    error = call.excinfo.value if call.excinfo else None
    if isinstance(error, Skipped):
        outcome = "skipped"
        if error.at_item or call.when == "setup":
            longrepr = *item.place(), f"Skipped: {error}"
        else:
            longrepr = *_crash(error), f"Skipped: {error}"
    elif error is not None:
        outcome = "failed"
        longrepr = item.failure(error)
    expected = item.expected
    if item.config.option.runxfail:
        pass
    elif isinstance(error, XFailed):
        wasxfail, outcome = str(error), "skipped"
    elif outcome != "skipped" and expected is not None:
        if error is not None:
            raises = expected.raises
            if raises is None or _matches(raises, error):
                outcome, wasxfail = "skipped", expected.reason
        elif call.when == "call":
            if expected.strict:
                outcome, longrepr = "failed", f"[XPASS(strict)] {expected.reason}"
            else:
                wasxfail = expected.reason
    sections = [(f"Captured {key} {when}", content) for when, key, content in item._sections]
    report = Report(item.nodeid, outcome, longrepr, call.when, sections, call.duration, item.keywords, item.location)
    report.user_properties = item.user_properties
    if wasxfail is not None:
        report.wasxfail = wasxfail
    report.item = item
    return report


def _matches(raises, error):
    return raises.matches(error) if hasattr(raises, "matches") else isinstance(error, raises)


def _phase(item, when, function):
    config = item.config
    hook = f"pytest_runtest_{when}"

    def run():
        with ExitStack() as stack:
            stack.enter_context(config.logs.during(when, item))
            stack.enter_context(config.capture.during(when, item))
            os.environ["PYTEST_CURRENT_TEST"] = f"{item.nodeid} ({when})"
            try:
                function()
            finally:
                assertion.forget()

    call = CallInfo(run, when, (Exit, KeyboardInterrupt))
    report = config.call("pytest_runtest_makereport", path=item.path, builtin=lambda: _make_report(item, call), first=True,
        item=item, call=call)
    config.reporter.reported(report)
    config.call("pytest_runtest_logreport", report=report)
    if report.failed:
        item.session.note_failure(report)
    config.last_failed.reported(report)
    return report


def run_test(item, following):
    """All phases of one test."""
    session, config = item.session, item.config
    option = config.option
    config.reporter.started(item)
    item.expected, item._sections = None, []
    item.prepare()

    def hooked(name, builtin, **more):
        return lambda: config.call(name, path=item.path, builtin=builtin, item=item, **more)

    report = _phase(item, "setup", hooked("pytest_runtest_setup", lambda: _setup(item)))
    if report.passed:
        if option.setupshow:
            config.reporter.show_setup(item)
        if not option.setuponly:
            _phase(item, "call", hooked("pytest_runtest_call", lambda: _call(item)))
    if session.shouldfail or session.shouldstop:
        following = None
    _phase(item, "teardown", hooked("pytest_runtest_teardown", lambda: session.setup_state.teardown(following),
        nextitem=following))
    os.environ.pop("PYTEST_CURRENT_TEST", None)
    item.finish()

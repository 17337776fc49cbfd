"""A run from the command line to the status."""

import fnmatch
import os
import sys

from _pytest import assertion, builtin, frames
from _pytest.config import Config, ConftestImportFailure
from _pytest.fixture_manager import FixtureManager
from _pytest.fixtures import place_of
from _pytest.frames import Shown, Style, entries_of, relative
from _pytest.marks import MARK_GEN, Expression, matches_keyword, matches_mark
from _pytest.nodes import Collector, Dir, Item, Module, Package, _own
from _pytest.outcomes import Exit, ExitCode, UsageError
from _pytest.parametrize import reordered
from _pytest.runner import SetupState, run_test
from _pytest.terminal import VERSION, TerminalReporter


class Stopped(Exception):
    """Enough tests have failed."""


class Interrupted(KeyboardInterrupt):
    """The run ends before its end; the text says why."""


class Session(Collector):
    """The root of all that is collected."""

    __module__ = "_pytest.main"

    def __init__(self, config):
        self.config = config
        super().__init__(config.rootpath.name, None, str(config.rootpath), "")
        self.testsfailed = self.testscollected = 0
        self.shouldfail = self.shouldstop = False
        self.interruption = self.place_of_interruption = None
        self.items = []
        self.setup_state = self._setupstate = SetupState()
        self.exitstatus = ExitCode.OK
        self.fixtures = self._fixturemanager = FixtureManager(self)
        builtin.add_all(self.fixtures)
        config.temporary = builtin.TempPathFactory(config)
        kind = Package if os.path.isfile(os.path.join(self.path, "__init__.py")) else Dir
        self.root = kind(self.path, self)
        self._holders = 0
        self.take_conftests()

    @property
    def startpath(self):
        return self.config.invocation_dir

    def take_conftests(self):
        """Takes the fixtures of conftest files that were loaded since."""
        holders = self.config.conftest_holders
        for module, folder in holders[self._holders:]:
            self.fixtures.parse(module, folder)
        self._holders = len(holders)

    def load_conftest(self, folder):
        self.config.load_conftests(folder)
        self.take_conftests()

    def conftest_folders(self, path):
        """The folders around a file that have a conftest file, the outermost first."""
        found = {folder for _, folder in self.config.conftest_holders if folder is not None
            and (path == folder or path.startswith(folder.rstrip("/") + "/"))}
        return sorted(found, key=len)

    def is_ignored(self, path):
        option = self.config.option
        given = [os.path.abspath(one) for one in option.ignore or ()]
        patterns = [os.path.abspath(one) for one in option.ignore_glob or ()]
        for module, folder in self.config.conftest_holders:
            if folder is not None and path.startswith(folder.rstrip("/") + "/"):
                given += [os.path.join(folder, str(one)) for one in getattr(module, "collect_ignore", ())]
                patterns += [os.path.join(folder, str(one)) for one in getattr(module, "collect_ignore_glob", ())]
        if path in given or any(fnmatch.fnmatch(path, pattern) for pattern in patterns):
            return True
        if self.config.hooks_named("pytest_ignore_collect"):
            from pathlib import Path
            return bool(self.config.call("pytest_ignore_collect", path=path, first=True, collection_path=Path(path),
                config=self.config))
        return False

    def note_failure(self, report):
        if hasattr(report, "wasxfail"):
            return
        self.testsfailed += 1
        most = self.config.option.maxfail
        if most and self.testsfailed >= most:
            self.shouldfail = f"stopping after {self.testsfailed} failures"

    # Collecting.

    def perform_collect(self):
        config = self.config
        config.reporter.collecting()
        lost, seen, total = [], set(), 0
        try:
            places = [self._place(word) for word in config.args]
            for word, path, names in places:
                nodes = self._found(word, path, names, lost)
                for node in nodes:
                    for item in self._items_of(node):
                        if id(item) not in seen:
                            seen.add(id(item))
                            self.items.append(item)
            if lost:
                self.items.clear()
                raise UsageError("\n".join(lost))
            total = len(self.items)
            self._modify()
        finally:
            config.reporter.collection_finished(total or len(self.items))
        config.reporter.told_after_collection(self)
        config.call("pytest_collection_finish", session=self)
        self.testscollected = len(self.items)

    def _place(self, word):
        base, bracket, rest = word.partition("[")
        path, *names = base.split("::")
        if names and bracket:
            names[-1] += bracket + rest
        elif bracket:
            path += bracket + rest
        whole = os.path.abspath(path)
        if not os.path.exists(whole):
            raise UsageError(f"file or directory not found: {word}")
        if names and os.path.isdir(whole):
            raise UsageError(f"directory argument cannot contain :: selection parts: {word}")
        return word, whole, names

    def _found(self, word, path, names, lost):
        node = self.root
        inner = os.path.relpath(path, self.path)
        if inner.startswith(".."):
            # A place beside the root stands by itself.
            folder = path if os.path.isdir(path) else os.path.dirname(path)
            node = Dir(folder, self)
            node.nodeid = os.path.relpath(folder, self.path)
            inner = os.path.relpath(path, folder)
        if inner != ".":
            for part in inner.split("/"):
                self.load_conftest(node.path)
                node = node.child(os.path.join(node.path, part))
        nodes = [node]
        for at, name in enumerate(names):
            is_last = at == len(names) - 1
            inside, failed = [], False
            for one in nodes:
                if not isinstance(one, Collector):
                    continue
                report = one.children()
                failed = failed or report.failed
                inside += [child for child in report.result if child.name == name or is_last and child.name.split("[")[0] == name]
            if not inside:
                if not failed:
                    told = "::".join([path, *names]).partition("[")[0]
                    lost.append(f"not found: {told}\n(no match in any of {nodes!r})")
                return []
            nodes = inside
        return nodes

    def _items_of(self, node):
        if self.shouldfail:
            raise Stopped(self.shouldfail)
        if isinstance(node, Item):
            self.config.call("pytest_itemcollected", path=node.path, item=node)
            yield node
            return
        last = self.config.last_failed
        if isinstance(node, Module) and not last.passes_file(node.path):
            return
        is_new = not hasattr(node, "_report")
        report = node.children()
        if is_new and isinstance(node, Module):
            last.collected(report)
        if report.failed:
            return
        found = last.filter(node, report.result) if isinstance(node, Module) else report.result
        for child in found:
            yield from self._items_of(child)
        if self.shouldfail:
            raise Stopped(self.shouldfail)

    def _modify(self):
        config, option = self.config, self.config.option
        self.items[:] = reordered(self.items)
        config.call("pytest_collection_modifyitems", session=self, config=config, items=self.items)
        if option.deselect:
            self._select(lambda item: not item.nodeid.startswith(tuple(option.deselect)))
        if option.keyword.lstrip():
            words = option.keyword.lstrip()
            if words.startswith("-"):
                words = f"not {words[1:]}"
            expression = Expression(words, "-k")
            self._select(lambda item: matches_keyword(item, expression))
        if option.markexpr:
            expression = Expression(option.markexpr, "-m")
            self._select(lambda item: matches_mark(item, expression))
        config.last_failed.modify(self.items)

    def _select(self, is_wanted):
        kept = [item for item in self.items if is_wanted(item)]
        dropped = [item for item in self.items if not is_wanted(item)]
        self.items[:] = kept
        self.config.deselected(dropped)

    # Running.

    def run_all(self):
        config = self.config
        if self.testsfailed and not config.option.continue_on_collection_errors:
            raise Interrupted(f"{self.testsfailed} error{'' if self.testsfailed == 1 else 's'} during collection")
        if config.option.collectonly:
            return
        try:
            for at, item in enumerate(self.items):
                following = self.items[at + 1] if at + 1 < len(self.items) else None
                with config.watching_warnings("runtest", item):
                    run_test(item, following)
                if self.shouldfail:
                    raise Stopped(self.shouldfail)
                if self.shouldstop:
                    raise Interrupted(self.shouldstop)
        except BaseException:
            raise
        else:
            config.reporter.finished_loop()

    def main(self):
        """Collects and runs; the status of the run."""
        config = self.config
        reporter = config.reporter
        status, refused = ExitCode.USAGE_ERROR, None
        try:
            config.call("pytest_sessionstart", session=self, builtin=lambda: reporter.started_session(self))
            status = ExitCode.OK
            self.perform_collect()
            with config.watching_warnings("config", None):
                config.check_settings()
            self.run_all()
            if self.testsfailed:
                status = ExitCode.TESTS_FAILED
            elif self.testscollected == 0:
                status = ExitCode.NO_TESTS_COLLECTED
        except UsageError as error:
            status, refused = ExitCode.USAGE_ERROR, error
        except ConftestImportFailure as error:
            status, refused = ExitCode.USAGE_ERROR, error
        except Stopped:
            status = ExitCode.TESTS_FAILED
        except Interrupted as error:
            status, self.interruption = ExitCode.INTERRUPTED, f"Interrupted: {error}"
        except Exit as error:
            status = ExitCode.INTERRUPTED if error.returncode is None else error.returncode
            self.interruption = f"_pytest.outcomes.Exit: {error.msg}"
        except KeyboardInterrupt as error:
            status, self.interruption = ExitCode.INTERRUPTED, "KeyboardInterrupt"
            own = _own(entries_of(error))
            self.place_of_interruption = f"{own[-1].path}:{own[-1].line}: KeyboardInterrupt" if own else None
        finally:
            config.capture.suspend()
        self.exitstatus = status
        try:
            self.setup_state.teardown(None)
        except Exception as error:
            reporter.write_line(f"{type(error).__name__}: {error}")
        config.last_failed.save()
        config.call("pytest_sessionfinish", session=self, exitstatus=status)
        status = self.exitstatus
        reporter.finished_session(self, status)
        if refused is not None:
            raise refused
        return status


def _show_fixtures(session):
    """--fixtures: the fixtures that there are, with the first words about each."""
    reporter, config = session.config.reporter, session.config
    shown = []
    for name, definitions in session.fixtures.known.items():
        for definition in definitions:
            if definition.is_pseudo or name.startswith("_") and config.option.verbose <= 0:
                continue
            module = getattr(definition.func, "__module__", "")
            path, line = place_of(definition.func)
            key = (len(str(definition.home or "")), module)
            shown.append((module.startswith("_pytest"), key, module, relative(path), line, name, definition))
    shown.sort(key=lambda one: (not one[0], one[1], one[3], one[4] if not one[0] else 0))
    current = None
    for is_own, _, module, path, line, name, definition in shown:
        if not is_own and module != current:
            reporter.out.line()
            reporter.out.sep("-", f"fixtures defined from {module}")
            current = module
        scope = f" [{definition.scope} scope]" if definition.scope != "function" else ""
        reporter.out.line(f"{name}{scope} -- {'pytest' if is_own else f'{path}:{line}'}")
        _show_doc(reporter, definition)
        reporter.out.line()


def _show_doc(reporter, definition):
    import inspect
    doc = inspect.getdoc(definition.func)
    for line in (doc or "no docstring available").split("\n\n" if doc else "\n")[0].splitlines():
        reporter.out.line(f"    {line}")


def _show_fixtures_per_test(session):
    reporter = session.config.reporter
    for item in session.items:
        known = item.info.definitions if item.info else {}
        used = [name for name in sorted(known) if known[name] and not name.startswith("_")]
        if not used:
            continue
        path, line = item.place()
        reporter.out.line()
        reporter.out.sep("-", f"fixtures used by {item.name}")
        reporter.out.sep("-", f"({relative(path)}:{line})")
        for name in used:
            definition = known[name][-1]
            if definition.is_pseudo:
                continue
            place = place_of(definition.func)
            module = getattr(definition.func, "__module__", "")
            where = "pytest" if module.startswith("_pytest") else f"{relative(place[0])}:{place[1]}"
            reporter.out.line(f"{name} -- {where}")
            _show_doc(reporter, definition)


class Listing(Session):
    """A run that lists fixtures in place of running tests."""

    def perform_collect(self):
        super().perform_collect()
        if self.config.option.showfixtures:
            _show_fixtures(self)
        else:
            _show_fixtures_per_test(self)
        self.testscollected, self.items = 1, []

    def run_all(self):
        if self.testsfailed:
            super().run_all()


def _complain(text):
    for line in text.split("\n"):
        sys.stderr.write(line + "\n")


def main(args=None, plugins=None):
    """Runs tests in this program; the status."""
    from _pytest.modules import watch_imports
    if isinstance(args, (str, os.PathLike)):
        raise TypeError(f"`args` parameter expected to be a list of strings, got: {args!r} (type: {type(args)})")
    outer = MARK_GEN._config, assertion.State.verbose, assertion.State.hooks, frames.Place.folder, sys.path[:]
    try:
        return _main(sys.argv[1:] if args is None else args, plugins)
    except ConftestImportFailure as error:
        shown = Shown(error.cause, Style("short", funcargs=False), _own)
        _complain(f"ImportError while loading conftest '{error.path}'.\n{shown}")
        return ExitCode.USAGE_ERROR
    except UsageError as error:
        _complain(f"ERROR: {error}\n")
        return ExitCode.USAGE_ERROR
    finally:
        MARK_GEN._config, assertion.State.verbose, assertion.State.hooks, frames.Place.folder, sys.path[:] = outer
        watch_imports(MARK_GEN._config)


def _main(args, plugins):
    try:
        config = Config(args, plugins)
    except UsageError as error:
        text = str(error)
        from _pytest.options import USAGE, CommandError
        if isinstance(error, CommandError):
            text = f"{USAGE}\npytest: error: {error}"
        raise UsageError(text) from None
    option = config.option
    if option.version:
        sys.stdout.write(f"pytest {VERSION}\n" if option.version == 1 else
            f"This is pytest version {VERSION}, imported from {__import__('pytest').__file__}\n")
        return ExitCode.OK
    if option.help:
        sys.stdout.write(config.parser.help() + "\n")
        return ExitCode.OK
    config.reporter = TerminalReporter(config)
    if config.hooks_named("pytest_assertrepr_compare"):
        assertion.State.hooks = lambda name, **values: config.call(name, config=config, **values)
    try:
        config.call("pytest_configure", config=config)
        if option.markers:
            for line in config.mark_lines():
                sys.stdout.write(line + "\n\n")
            return ExitCode.OK
        kind = Listing if option.showfixtures or option.show_fixtures_per_test else Session
        return kind(config).main()
    finally:
        config.call("pytest_unconfigure", config=config)
        for function in reversed(config.cleanups):
            function()


def console_main():
    """The command `pytest`."""
    code = main()
    sys.stdout.flush()
    return int(code)

"""The configuration of a run: options, settings, conftest files and their hooks."""

import os
import sys
import warnings
from contextlib import contextmanager
from pathlib import Path

from _pytest import assertion, builtin, capture, frames, options
from _pytest.cache import Cache, LastFailed
from _pytest.hooks import HookCalls, Hooks
from _pytest.marks import MARK_GEN
from _pytest.nodes import Stash
from _pytest.outcomes import PytestConfigWarning, UsageError

_FILES = ("pytest.toml", ".pytest.toml", "pytest.ini", ".pytest.ini", "pyproject.toml", "tox.ini", "setup.cfg")
_MARKS = (
    ("filterwarnings(warning)", "adds a filter of warnings to the test."),
    ("skip(reason=None)", "skips the test, with a reason where there is one."),
    ("skipif(condition, ..., *, reason=...)", "skips the test if any of the conditions is met."),
    ("xfail(condition, ..., *, reason=..., run=True, raises=None, strict=strict_xfail)",
        "expects the test to fail, if any of the conditions is met."),
    ("parametrize(argnames, argvalues)", "calls the test once for each set of values."),
    ("usefixtures(fixturename1, fixturename2, ...)", "lets the test use fixtures that it does not name."),
    ("tryfirst", "lets a hook be called early."),
    ("trylast", "lets a hook be called late."),
)
# Plugins of pytest that can be done without here.
_OPTIONAL = ("warnings", "cacheprovider", "logging")
_FIXED = ("terminal", "python", "fixtures", "main", "runner", "mark", "skipping", "assertion", "capture", "config", "tmpdir",
    "monkeypatch", "recwarn", "unittest", "doctest", "debugging", "faulthandler", "junitxml", "pastebin", "setuponly",
    "setupplan", "stepwise", "unraisableexception", "threadexception", "legacypath", "helpconfig", "reports", "subtests")


class ConftestImportFailure(Exception):
    def __init__(self, path, cause):
        super().__init__(path, cause)
        self.path, self.cause = path, cause


class NoLogs:
    """Stands where log messages are not kept."""

    @contextmanager
    def during(self, when, item):
        yield


class PluginManager:
    """What conftest files may ask about plugins."""

    def __init__(self, config):
        self._config = config

    def hasplugin(self, name):
        return name in _OPTIONAL + _FIXED and name not in self._config.disabled or name in self._config.plugins

    has_plugin = hasplugin

    def get_plugin(self, name):
        return {"terminalreporter": self._config.reporter, "capturemanager": self._config.capture}.get(
            name, self._config.plugins.get(name))

    getplugin = get_plugin

    def register(self, plugin, name=None):
        self._config.plugins[name or getattr(plugin, "__name__", str(id(plugin)))] = plugin
        self._config.hooks.register(plugin)
        return name


class Config:
    """All that a run is asked for."""

    __module__ = "_pytest.config"

    def __init__(self, words, plugins=()):
        self.invocation_dir = os.getcwd()
        frames.Place.folder = self.invocation_dir
        self.parser = options.Parser()
        self.hooks = Hooks()
        self.hook = HookCalls(self)
        self.pluginmanager = PluginManager(self)
        self.plugins, self.stash = {}, Stash()
        self.reporter = None
        self.conftests, self.conftest_holders = {}, []
        self._added = {}
        self.cleanups = []
        words = [str(word) for word in words]
        early, rest = self.parser.parse(words, is_early=True)
        self._find_root(early, rest)
        added = self.getini("addopts")
        environment = os.environ.get("PYTEST_ADDOPTS")
        if environment:
            import shlex
            words = shlex.split(environment) + words
        if added:
            words = added + words
            early, _ = self.parser.parse(words, is_early=True)
            self._overrides = self._given_overrides(early)
        self.disabled = {name[3:] for name in early.plugins or () if name.startswith("no:")}
        for name in self.disabled:
            if name in _FIXED:
                raise UsageError(f"-p no:{name}: the plugin {name} cannot be left out here")
        self.option = early
        early.setupshow = early.setupshow or early.setuponly or early.setupplan
        self.given_files = {os.path.abspath(word.split("::")[0]) for word in rest if os.path.isfile(word.split("::")[0])}
        self.cache = Cache(self)
        self.last_failed = LastFailed(self)
        self.capture = capture.Capture(early.capture)
        self.logs = NoLogs() if "logging" in self.disabled else capture.LogReports(self)
        for folder in reversed(self.getini("pythonpath")):
            sys.path.insert(0, folder)
        MARK_GEN._config = self
        from _pytest.modules import watch_imports
        watch_imports(self)
        assertion.State.verbose = early.verbose
        if early.version:
            return
        for text in [*self.getini("filterwarnings"), *(early.pythonwarnings or ())]:
            with warnings.catch_warnings():
                _filter(text, text in (early.pythonwarnings or ()))
        for plugin in plugins or ():
            self.pluginmanager.register(plugin)
        for name in early.plugins or ():
            if not name.startswith("no:"):
                self._import_plugin(name)
        # Where there is nothing to be run conftest files are found with what is collected.
        for word in rest or self.getini("testpaths") or [self.invocation_dir]:
            self._initial_conftests(os.path.abspath(word.split("::")[0]))
        if early.help:
            return
        try:
            self.option, self.args = self.parser.parse(words)
        except options.Unrecognized as error:
            raise UsageError(f"{options.USAGE}\npytest: error: {error}\n  inifile: {self.inipath}\n  rootdir: {self.rootpath}"
                ) from None
        if self.option.setupplan or self.option.setuponly:
            self.option.setupshow = True
        if self.option.setupplan:
            self.option.setuponly = True
        self.uses_testpaths = False
        if not self.args:
            if self.invocation_dir == str(self.rootpath) and self.getini("testpaths"):
                import glob
                self.args = [path for pattern in self.getini("testpaths") for path in sorted(glob.glob(pattern)) or [pattern]]
                self.uses_testpaths = True
            else:
                self.args = [self.invocation_dir]

    # Files of settings.

    def _find_root(self, early, rest):
        places = [os.path.abspath(word.split("::")[0]) for word in rest]
        places = [place for place in places if os.path.exists(place)]
        ancestor = os.path.commonpath(places) if places else self.invocation_dir
        if os.path.isfile(ancestor):
            ancestor = os.path.dirname(ancestor)
        self.inipath, self.inicfg, root = None, {}, None
        if early.inifilename:
            path = os.path.abspath(early.inifilename)
            if not os.path.isfile(path):
                raise UsageError(f"Config file '{path}' not found. Check your '-c/--config-file' option.")
            self.inipath, self.inicfg, root = Path(path), options.settings_in(path) or {}, os.path.dirname(path)
        else:
            found = self._search(ancestor)
            if found is None and places:
                found = self._search(self.invocation_dir)
            if found is not None:
                self.inipath, self.inicfg = Path(found[0]), found[1]
                root = os.path.dirname(found[0])
            else:
                root = next((folder for folder in _upwards(ancestor) if os.path.isfile(os.path.join(folder, "setup.py"))), None)
                if root is None:
                    root = os.path.commonpath([self.invocation_dir, ancestor])
        if early.rootdir:
            root = os.path.abspath(os.path.expandvars(early.rootdir))
            if not os.path.isdir(root):
                raise UsageError(f"Directory '{root}' not found. Check your '--rootdir' option.")
        self.rootpath = Path(root)
        self._overrides = self._given_overrides(early)
        self.settings = {**options.SETTINGS}

    @staticmethod
    def _search(start):
        for folder in _upwards(start):
            for name in _FILES:
                path = os.path.join(folder, name)
                if os.path.isfile(path):
                    found = options.settings_in(path)
                    if found is not None:
                        return path, found
        return None

    @staticmethod
    def _given_overrides(early):
        found = {}
        for one in early.override_ini or ():
            key, sign, value = one.partition("=")
            if not sign:
                raise UsageError(f"-o/--override-ini expects option=value style (got: {one!r}).")
            found[key] = value
        return found

    def getini(self, name):
        known = {**self.settings, **self.parser.settings}
        if name not in known:
            raise ValueError(f"unknown configuration value: {name!r}")
        kind, default = known[name]
        if name in self._overrides:
            value = self._overrides[name]
        elif name in self.inicfg:
            value = self.inicfg[name]
        elif name in self._added:
            return list(self._added[name])
        else:
            if default is None and kind in ("args", "linelist", "paths", "pathlist"):
                return []
            return default if default is not None or kind != "string" else ("" if name in self.parser.settings else None)
        folder = str(self.inipath.parent) if self.inipath else self.invocation_dir
        value = options.typed(kind, value, folder)
        if name in self._added:
            value = value + [one for one in self._added[name] if one not in value]
        return value

    def addinivalue_line(self, name, line):
        known = self._added.setdefault(name, list(self.getini(name)))
        known.append(line)

    def getoption(self, name, default=MARK_GEN, skip=False):
        name = name.lstrip("-").replace("-", "_")
        option = next((one for one in self.parser.options if "--" + name.replace("_", "-") in one.names), None)
        if not hasattr(self.option, name) and option is not None:
            name = option.dest
        try:
            value = getattr(self.option, name)
            if value is None and skip:
                raise AttributeError(name)
            return value
        except AttributeError:
            if default is not MARK_GEN:
                return default
            if skip:
                from _pytest.outcomes import skip as skipping
                skipping(f"no {name!r} option found")
            raise ValueError(f"no option named {name!r}") from None

    getvalue = getoption

    def get_verbosity(self, kind=None):
        return self.option.verbose

    def is_strict(self, what):
        """Whether unknown marks or settings are errors, or tests that pass unexpectedly."""
        if what == "xfail":
            for name in ("strict_xfail", "xfail_strict"):
                value = self.getini(name)
                if value is not None:
                    return value
            return bool(self.getini("strict")) or self.option.strict
        value = self.getini(f"strict_{what}")
        if value is not None:
            return value
        return bool(getattr(self.option, f"strict_{what}")) or self.option.strict or bool(self.getini("strict"))

    def known_marks(self):
        found = {text.split("(")[0] for text, _ in _MARKS}
        for line in self.getini("markers"):
            found.add(line.split(":")[0].split("(")[0].strip())
        return found

    def mark_lines(self):
        for line in self.getini("markers"):
            name, _, text = line.partition(":")
            yield f"@pytest.mark.{name}:{text}"
        for name, text in _MARKS:
            yield f"@pytest.mark.{name}: {text}"

    def add_cleanup(self, function):
        self.cleanups.append(function)

    # Plugins and conftest files.

    def _import_plugin(self, name):
        try:
            __import__(name)
        except ImportError as error:
            raise UsageError(f'Error importing plugin "{name}": {error}') from error
        self._take_module(sys.modules[name], None)

    def _take_module(self, module, folder):
        for name in _names(getattr(module, "pytest_plugins", ())):
            self._import_plugin(name)
        self.conftest_holders.append((module, folder))
        self.plugins[getattr(module, "__name__", "")] = module
        self.hooks.register(module, folder)
        addoption = getattr(module, "pytest_addoption", None)
        if addoption is not None:
            code = addoption.__code__
            values = {"parser": self.parser, "pluginmanager": self.pluginmanager}
            addoption(**{name: values[name] for name in code.co_varnames[:code.co_argcount]})

    def _initial_conftests(self, place):
        folder = place if os.path.isdir(place) else os.path.dirname(place)
        if not os.path.isdir(folder):
            return
        self.load_conftests(folder)
        if os.path.isdir(place):
            for name in sorted(os.listdir(place)):
                inner = os.path.join(place, name)
                if name.startswith("test") and os.path.isdir(inner):
                    self.load_conftests(inner)

    def load_conftests(self, folder):
        """Loads the conftest files of a folder and of those around it, the outermost first."""
        root = str(self.rootpath)
        for one in reversed(list(_upwards(folder))):
            if one != root and not one.startswith(root.rstrip("/") + "/"):
                continue
            path = os.path.join(one, "conftest.py")
            if path not in self.conftests and os.path.isfile(path):
                self._load_conftest(path, one)

    def _load_conftest(self, path, folder):
        from _pytest.modules import import_path, module_name
        self.conftests[path] = None
        if module_name(path)[1] == "conftest":
            sys.modules.pop("conftest", None)
        self.capture.resume()
        try:
            module = import_path(path)
        except Exception as error:
            raise ConftestImportFailure(path, error) from error
        finally:
            self.capture.suspend()
        self.capture.read()
        self.conftests[path] = module
        self._take_module(module, folder)
        configure = getattr(module, "pytest_configure", None)
        if configure is not None and self.reporter is not None:
            configure(*([self] if configure.__code__.co_argcount else []))

    def call(self, name, path=None, builtin=None, first=False, **values):
        return self.hooks.call(name, path, builtin, first, **values)

    def hooks_named(self, name):
        return self.hooks.named(name)

    def deselected(self, items):
        if items:
            self.reporter._note("deselected", *items)
            self.call("pytest_deselected", items=items)

    # Paths and warnings.

    def from_here(self, nodeid):
        """A test's id with its path as seen from where the command was called."""
        path, sign, rest = nodeid.partition("::")
        if not path or self.invocation_dir == str(self.rootpath):
            return nodeid
        return frames.relative(os.path.join(str(self.rootpath), path)) + sign + rest

    def cache_lines(self):
        if self.last_failed.is_active and self.last_failed.status and self.option.verbose >= 0:
            yield f"run-last-failure: {self.last_failed.status}"

    @contextmanager
    def watching_warnings(self, when, item):
        """Notes the warnings that are given meanwhile."""
        if "warnings" in self.disabled:
            yield
            return
        with warnings.catch_warnings(record=True) as log:
            if not sys.warnoptions:
                warnings.filterwarnings("always", category=DeprecationWarning)
                warnings.filterwarnings("always", category=PendingDeprecationWarning)
            for text in self.getini("filterwarnings"):
                _filter(text, False)
            for text in self.option.pythonwarnings or ():
                _filter(text, True)
            if item is not None:
                for mark in item.iter_markers("filterwarnings"):
                    for text in mark.args:
                        _filter(text, False)
            try:
                yield
            finally:
                for warning in log:
                    self.reporter.warned(warning, item.nodeid if item is not None else "")

    def _line_of(self, key):
        if self.inipath is None:
            return 1
        with open(self.inipath, encoding="utf-8") as file:
            return next((number for number, line in enumerate(file, 1) if line.startswith(key)), 1)

    def check_settings(self):
        """Tells of settings that nobody knows."""
        for key in {**self.inicfg, **self._overrides}:
            if key not in self.settings and key not in self.parser.settings:
                if self.is_strict("config"):
                    raise UsageError(f"Unknown config option: {key}\n")
                warnings.warn_explicit(PytestConfigWarning(f"Unknown config option: {key}\n"), None, str(self.inipath),
                    self._line_of(key))
        wanted = self.getini("minversion")
        if wanted:
            from _pytest.outcomes import _numbers
            from _pytest.terminal import VERSION
            if _numbers(wanted) > _numbers(VERSION):
                raise UsageError(f"{self.inipath}: 'minversion' requires pytest-{wanted}, actual pytest-{VERSION}'")
        missing = [name for name in self.getini("required_plugins")]
        if missing:
            raise UsageError(f"Missing required plugins: {', '.join(sorted(missing))}")


def _names(given):
    return [given] if isinstance(given, str) else list(given)


def _upwards(folder):
    while True:
        yield folder
        above = os.path.dirname(folder)
        if above == folder:
            return
        folder = above


def _filter(text, is_escaped):
    """Sets one filter of warnings: action:message:category:module:line."""
    import re
    parts = text.split(":", 4) if is_escaped else re.split(r"(?<!\\):", text, maxsplit=4)
    if len(parts) > 5:
        raise UsageError(f"while parsing the following warning configuration:\n\n  {text}\n\nToo many fields (6), "
            "expected at most 5 separated by colons:\n  action:message:category:module:line")
    parts += [""] * (5 - len(parts))
    action, message, category, module, line = (part.strip() for part in parts)
    actions = ("default", "always", "ignore", "module", "once", "error", "all")
    found = next((one for one in actions if action and one.startswith(action)), None) if action else "default"
    if found is None:
        raise UsageError(f"while parsing the following warning configuration:\n\n  {text}\n\nThis error occurred:\n\n"
            f"invalid action: {action!r}\n")
    kind = Warning
    if category:
        name, _, cls = category.rpartition(".")
        try:
            if name:
                __import__(name)
                kind = getattr(sys.modules[name], cls)
            else:
                import builtins
                kind = getattr(builtins, cls)
        except (ImportError, AttributeError) as error:
            raise UsageError(f"while parsing the following warning configuration:\n\n  {text}\n\nThis error occurred:\n\n"
                f"Traceback (most recent call last):\n{type(error).__name__}: {error}\n") from error
    if is_escaped:
        message, module = re.escape(message), module and re.escape(module) + r"\Z"
    message = message.replace("\\:", ":")
    warnings.filterwarnings("always" if found == "all" else found, message, kind, module, int(line) if line else 0)

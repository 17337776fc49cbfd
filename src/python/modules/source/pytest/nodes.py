"""The tree of what is collected: folders, modules, classes and the tests in them."""

import fnmatch
import inspect
import os
import sys
import warnings

from _pytest.fixtures import FixtureRequest, plain_function
from _pytest.frames import Shown, Style, Traceback, absolute, message_of
from _pytest.marks import MARK_GEN, MarkDecorator, marks_of
from _pytest.old_style import add_hooks
from _pytest.outcomes import Failed, PytestCollectionWarning, PytestReturnNotNoneWarning, Skipped, fail
from _pytest.parametrize import Metafunc


class CollectError(Exception):
    """A file or a class cannot be looked through; the text says why."""


class StashKey:
    """A name for something kept at a node."""

    def __class_getitem__(cls, item):
        return cls


class Stash(dict):
    pass


class Node:
    def __init__(self, name, parent, path=None, nodeid=None):
        self.name, self.parent = name, parent
        self.session = parent.session if parent is not None else self
        self.config = self.session.config
        self.path = path if path is not None else parent.path
        self.nodeid = nodeid if nodeid is not None else f"{parent.nodeid}::{name}"
        self.own_markers = []
        self.extra_keyword_matches = set()
        self.stash = Stash()

    @property
    def fspath(self):
        return self.path

    @property
    def ihook(self):
        return self.config.hook

    def listchain(self):
        chain, node = [], self
        while node is not None:
            chain.append(node)
            node = node.parent
        return chain[::-1]

    def listnames(self):
        return [node.name for node in self.listchain()]

    def iter_parents(self):
        return reversed(self.listchain())

    def iter_markers(self, name=None):
        for node in reversed(self.listchain()):
            for mark in node.own_markers:
                if name is None or mark.name == name:
                    yield mark

    def iter_markers_with_node(self, name=None):
        for node in reversed(self.listchain()):
            for mark in node.own_markers:
                if name is None or mark.name == name:
                    yield node, mark

    def get_closest_marker(self, name, default=None):
        return next(self.iter_markers(name), default)

    def add_marker(self, marker, append=True):
        if isinstance(marker, str):
            marker = getattr(MARK_GEN, marker)
        elif not isinstance(marker, MarkDecorator):
            raise ValueError("is not a string or pytest.mark.* Marker")
        if append:
            self.own_markers.append(marker.mark)
        else:
            self.own_markers.insert(0, marker.mark)

    def getparent(self, cls):
        for node in reversed(self.listchain()):
            if any(kind.__name__ == cls for kind in type(node).__mro__) if isinstance(cls, str) else isinstance(node, cls):
                return node
        return None

    def addfinalizer(self, fin):
        self.session.setup_state.addfinalizer(fin, self)

    def warn(self, warning):
        path, line = self.place()
        warnings.warn_explicit(warning, None, path, line)

    def setup(self):
        pass

    def place(self):
        return self.path, 0

    @property
    def keywords(self):
        found = {}
        for node in self.listchain():
            found[node.name] = True
            found.update(dict.fromkeys(node.extra_keyword_matches, True))
            found.update(getattr(getattr(node, "_obj", None), "__dict__", {}) if isinstance(node, Item) else {})
            found.update({mark.name: mark for mark in node.own_markers})
        return found

    def cut(self, entries):
        """The frames of a traceback that belong to the program."""
        return _own(entries)

    def __repr__(self):
        return f"<{type(self).__name__} {self.name}>"


def _own(entries):
    kept = Traceback(entry for entry in entries if not entry.is_foreign())
    seen = Traceback(entry for entry in kept if not entry.is_hidden())
    return seen if seen else kept


class Collector(Node):
    CollectError = CollectError

    def collect(self):
        raise NotImplementedError

    def children(self):
        """What is in it; collected once."""
        if not hasattr(self, "_report"):
            from _pytest.runner import collect_report
            self._report = collect_report(self)
        return self._report

    def failure(self, error):
        if isinstance(error, CollectError):
            return str(error)
        if isinstance(error, Failed) and not error.pytrace:
            return Text(error, Shown(error, Style("line"), lambda entries: Traceback()))
        name = self.config.option.tbstyle
        return Shown(error, Style("short" if name == "auto" else name, funcargs=False), self.cut)

    def cut(self, entries):
        return _own(entries.cut(path=self.path))


class Text:
    """A report that is a text, with the exception that it comes from."""

    def __init__(self, error, shown):
        self.lines, self.message = str(error).split("\n"), shown.message
        self.shown = shown
        before = error.__context__
        if before is not None and not error.__suppress_context__:
            self.lines[:0] = [*str(before).split("\n"), "",
                "During handling of the above exception, another exception occurred:"]

    @property
    def reprcrash(self):
        return self.shown.reprcrash

    def crash(self):
        return self.shown.crash()

    def __str__(self):
        return "\n".join(self.lines)


class Directory(Collector):
    def __init__(self, path, parent):
        name = os.path.basename(path) or path
        root = str(parent.config.rootpath)
        super().__init__(name, parent, path, "" if path == root else os.path.relpath(path, root))
        self.made = {}

    def child(self, path):
        """The node of an entry; none for what is no test."""
        if path not in self.made:
            if os.path.isdir(path):
                kind = Package if os.path.isfile(os.path.join(path, "__init__.py")) else Dir
                self.made[path] = kind(path, self)
            else:
                self.made[path] = Module(path, self)
        return self.made[path]

    def collect(self):
        self.session.load_conftest(self.path)
        config = self.config
        for name in sorted(os.listdir(self.path)):
            path = os.path.join(self.path, name)
            if self.session.is_ignored(path):
                continue
            if os.path.isdir(path):
                if name == "__pycache__" or any(fnmatch.fnmatch(name, one) for one in config.getini("norecursedirs")):
                    continue
                if os.path.isfile(os.path.join(path, "pyvenv.cfg")):
                    continue
                yield self.child(path)
            elif name.endswith(".py") and any(fnmatch.fnmatch(name, one) for one in config.getini("python_files")):
                yield self.child(path)


class Dir(Directory):
    pass


class Package(Directory):
    pass


class PyCollector(Collector):
    """A module or a class."""

    def _is_named(self, option, name):
        for pattern in self.config.getini(option):
            if name.startswith(pattern) or any(c in pattern for c in "*?[") and fnmatch.fnmatch(name, pattern):
                return True
        return False

    def collect(self):
        if not getattr(self.obj, "__test__", True):
            return []
        spaces = [self.obj.__dict__]
        if isinstance(self.obj, type):
            spaces += [base.__dict__ for base in self.obj.__mro__[1:] if base is not object]
        seen, groups = set(), []
        for space in spaces:
            found = []
            for name in list(space):
                if name in seen or name.startswith("@"):
                    continue
                seen.add(name)
                obj = space[name] if isinstance(self.obj, type) else getattr(self.obj, name, None)
                found += self._made(name, obj)
            groups.append(found)
        return [node for found in reversed(groups) for node in found]

    def _made(self, name, obj):
        if isinstance(obj, type):
            if self._is_unittest(obj):
                from _pytest.unittests import UnitTestCase
                return [UnitTestCase(name, self, obj)] if getattr(obj, "__test__", True) else []
            if self._is_named("python_classes", name) and getattr(obj, "__test__", True):
                return [Class(name, self, obj)]
            return []
        if not self._is_named("python_functions", name):
            return []
        plain = getattr(obj, "__func__", obj) if isinstance(obj, (staticmethod, classmethod)) else obj
        if not callable(plain) or type(plain).__name__ == "FixtureFunctionDefinition" or not getattr(plain, "__test__", True):
            return []
        if not (inspect.isfunction(plain_function(plain)) or hasattr(plain, "func")):
            warnings.warn_explicit(PytestCollectionWarning(f"cannot collect {name!r} because it is not a function."), None,
                *self.place())
            return []
        return list(self.functions(name))

    @staticmethod
    def _is_unittest(obj):
        unittest = sys.modules.get("unittest")
        return unittest is not None and issubclass(obj, unittest.TestCase)

    def functions(self, name):
        """The tests that one function comes to."""
        definition = Function(name, self)
        if inspect.isgeneratorfunction(definition._plain):
            fail(f"'yield' keyword is allowed in fixtures, but not in tests ({name})", pytrace=False)
        info = self.session.fixtures.info(definition, definition.obj, definition.is_method)
        definition.info = info
        module = self.getparent("Module")
        metafunc = Metafunc(definition, info, self.config, self.obj if isinstance(self.obj, type) else None, module.obj)
        for owner in (module.obj, getattr(self, "instance", None)):
            hook = getattr(owner, "pytest_generate_tests", None)
            if hook is not None:
                hook(metafunc)
        metafunc.take_fixtures()
        self.config.call("pytest_generate_tests", path=self.path, metafunc=metafunc)
        metafunc.take_marks()
        if not metafunc.calls:
            definition.fixturenames = list(info.closure)
            yield definition
            return
        info.closure = self.session.fixtures.closure(info.initial, definition, info.definitions)
        for call in metafunc.calls:
            shown = f"{name}[{call.id}]" if call._ids else name
            yield Function(shown, self, call, info, name)


class Module(PyCollector):
    def __init__(self, path, parent):
        name = os.path.basename(path)
        super().__init__(name, parent, path, os.path.relpath(path, str(parent.config.rootpath)))
        self._obj = None

    @property
    def obj(self):
        if self._obj is None:
            self._obj = self._imported()
            self.own_markers += marks_of(self._obj)
        return self._obj

    def _imported(self):
        from _pytest.modules import import_path
        try:
            return import_path(self.path)
        except SyntaxError as error:
            lines = message_of(error).split("\n")
            raise CollectError("\n".join(f"E   {line}" for line in lines)) from error
        except ImportError as error:
            if isinstance(error, ImportFileMismatch):
                raise CollectError(str(error)) from error
            shown = Shown(error, Style("short", funcargs=False), self.cut)
            raise CollectError(f"ImportError while importing test module '{self.path}'.\n"
                "Hint: make sure your test modules/packages have valid Python names.\n"
                f"Traceback:\n{shown}") from error
        except Skipped as error:
            if error.allow_module_level:
                raise
            raise CollectError("Using pytest.skip outside of a test will skip the entire module. If that's your intention, "
                "pass `allow_module_level=True`. If you want to skip a specific test or an entire class, use the "
                "@pytest.mark.skip or @pytest.mark.skipif decorators.") from error

    def collect(self):
        obj = self.obj
        self.session.fixtures.parse(obj, self)
        add_hooks(self, obj, "module", ("setUpModule", "setup_module"), ("tearDownModule", "teardown_module"))
        add_hooks(self, obj, "function", ("setup_function",), ("teardown_function",))
        return super().collect()

    @property
    def module(self):
        return self.obj


class ImportFileMismatch(ImportError):
    """Another module of this name is loaded already."""


class Class(PyCollector):
    def __init__(self, name, parent, obj):
        super().__init__(name, parent)
        self.obj = self._obj = obj
        self.own_markers += marks_of(obj)

    def place(self):
        try:
            return self.path, inspect.getsourcelines(self.obj)[1]
        except (OSError, TypeError):
            return self.path, 0

    def collect(self):
        obj = self.obj
        if not getattr(obj, "__test__", True):
            return []
        for method, base in (("__init__", object.__init__), ("__new__", object.__new__)):
            if getattr(obj, method) is not base and method in _defined(obj):
                warnings.warn_explicit(PytestCollectionWarning(f"cannot collect test class {obj.__name__!r} because it has a "
                    f"{method} constructor (from: {self.parent.nodeid})"), None, *self.place())
                return []
        self.session.fixtures.parse(obj, self, is_class=True)
        add_hooks(self, obj, "class", ("setup_class",), ("teardown_class",))
        add_hooks(self, obj, "function", ("setup_method",), ("teardown_method",))
        return super().collect()

    @property
    def instance(self):
        return self.obj()


def _defined(cls):
    return {name for base in cls.__mro__[:-1] for name in base.__dict__}


class Item(Node):
    nextitem = None

    def __init__(self, name, parent):
        super().__init__(name, parent)
        self._sections = []
        self.user_properties = []
        self.log_records, self.log_handler = {}, None
        self.callspec = None

    def add_section(self, when, key, content):
        if content:
            self._sections.append((when, key, content))

    add_report_section = add_section

    @property
    def location(self):
        path, line = self.place()
        return os.path.relpath(path, str(self.config.rootpath)), line - 1, self.title()

    def title(self):
        names = [node.name for node in self.listchain() if isinstance(node, (Class, Item))]
        return ".".join(names)


class Function(Item):
    def __init__(self, name, parent, callspec=None, info=None, originalname=None):
        super().__init__(name, parent)
        self.originalname = originalname or name
        self.callspec, self.info = callspec, info
        raw = inspect.getattr_static(parent.obj, self.originalname, None)
        in_class = isinstance(parent.obj, type)
        self.is_method = in_class and not isinstance(raw, staticmethod)
        self._obj = getattr(parent.obj, self.originalname)
        self._plain = plain_function(self._obj)
        self.own_markers += marks_of(self._obj)
        if callspec is not None:
            self.own_markers += callspec.marks
        self.fixturenames = list(info.closure) if info is not None else []
        self.instance = None
        self.active, self.funcargs = {}, {}

    @property
    def obj(self):
        return self._obj

    @property
    def function(self):
        return self._plain

    @property
    def cls(self):
        found = self.getparent("Class")
        return found.obj if found else None

    @property
    def module(self):
        return self.getparent("Module").obj

    def place(self):
        code = getattr(self._plain, "__code__", None)
        return (absolute(code.co_filename), code.co_firstlineno) if code else (self.path, 0)

    def definitions(self, name):
        """The fixtures of a name that the test sees, the nearest last."""
        known = self.info.definitions
        if name not in known:
            known[name] = self.session.fixtures.visible(name, self)
        return known[name]

    def prepare(self):
        """An object of its class, and no values of fixtures yet."""
        self.active, self.funcargs = {}, {}
        if isinstance(self.parent.obj, type):
            self.instance = self.parent.instance
            self._obj = getattr(self.instance, self.originalname)
        self.request = self._request = FixtureRequest(self)

    def setup(self):
        for name in self.fixturenames:
            if name not in self.funcargs:
                self.funcargs[name] = self._request.getfixturevalue(name)

    def runtest(self):
        if inspect.iscoroutinefunction(self._plain):
            fail("async def functions are not natively supported.\nYou need to install a suitable plugin for your async "
                "framework, for example:\n  - anyio\n  - pytest-asyncio\n  - pytest-tornasync\n  - pytest-trio\n"
                "  - pytest-twisted", pytrace=False)
        values = {name: self.funcargs[name] for name in self.info.argnames}
        result = self._obj(**values)
        if result is not None:
            warnings.warn_explicit(PytestReturnNotNoneWarning(f"Test functions should return None, but {self.nodeid} returned "
                f"{type(result)!r}.\nDid you mean to use `assert` instead of `return`?\nSee "
                "https://docs.pytest.org/en/stable/how-to/assert.html#return-not-none for more information."), None,
                *self.place())

    def finish(self):
        self.instance = None
        self._obj = getattr(self.parent.obj, self.originalname)
        self.active, self.funcargs = {}, {}

    def cut(self, entries):
        config = self.config
        if config.option.fulltrace:
            return Traceback(entry for entry in entries if not entry.is_foreign())
        path, first = self.place()
        near = entries.cut(path, first)
        if near is entries:
            near = entries.cut(path)
        near = _own(near)
        if config.option.tbstyle == "auto" and len(near) > 2:
            for entry in near[1:-1]:
                entry.style = "short"
        return near

    def failure(self, error, style=None):
        """How a report shows an exception."""
        from _pytest.fixtures import FixtureLookupError
        config = self.config
        if isinstance(error, FixtureLookupError):
            return "\n".join(error.lines())
        if isinstance(error, Failed) and not error.pytrace:
            return Text(error, Shown(error, Style("line"), self.cut))
        name = config.option.tbstyle
        if config.option.fulltrace or name == "auto":
            name = "long"
        return Shown(error, Style(name, config.option.showlocals, config.option.verbose), self.cut)

"""Fixtures: their definitions, who sees which, and the requests that run them."""

import functools
import inspect
import sys
import warnings

from _pytest.frames import absolute, relative
from _pytest.outcomes import Failed, PytestRemovedIn10Warning, fail
from _pytest.pretty import short

SCOPES = ("session", "package", "module", "class", "function")
MISSING = object()


def order_of(scope):
    return SCOPES.index(scope)


class FixtureFunctionDefinition:
    """What the decorator makes of a function."""

    def __init__(self, function, scope, params, autouse, ids, name, instance=None):
        self.function, self.scope, self.params = function, scope, params
        self.autouse, self.ids, self.name, self.instance = autouse, ids, name, instance
        functools.update_wrapper(self, function)

    def __get__(self, instance, owner=None):
        return FixtureFunctionDefinition(self.function, self.scope, self.params, self.autouse, self.ids, self.name, instance)

    def __call__(self, *args, **kwargs):
        fail(f'Fixture "{self.name or self.function.__name__}" called directly. Fixtures are not meant to be called directly,\n'
            "but are created automatically when test functions request them as parameters.\n"
            "See https://docs.pytest.org/en/stable/explanation/fixtures.html for more information about fixtures, and\n"
            "https://docs.pytest.org/en/stable/deprecations.html#calling-fixtures-directly", pytrace=False)

    def __repr__(self):
        return f"<pytest_fixture({self.function!r})>"


def fixture(fixture_function=None, *, scope="function", params=None, autouse=False, ids=None, name=None):
    """Makes a function a fixture: tests get its value by naming it."""
    if isinstance(scope, str) and scope not in SCOPES:
        fail(f"Fixture {name or getattr(fixture_function, '__name__', '')!r} from  got an unexpected scope value {scope!r}",
            pytrace=False)

    def make(function):
        if isinstance(function, type):
            raise ValueError("class fixtures not supported (maybe in the future)")
        if isinstance(function, FixtureFunctionDefinition):
            raise ValueError(f"@pytest.fixture is being applied more than once to the same function {function.__name__!r}")
        if getattr(function, "pytestmark", None):
            fail("Marks cannot be applied to fixtures.\n"
                "See docs: https://docs.pytest.org/en/stable/deprecations.html#applying-a-mark-to-a-fixture-function")
        if (name or function.__name__) == "request":
            fail("'request' is a reserved word for fixtures, use another name:\n  "
                f"{absolute(function.__code__.co_filename)}:{function.__code__.co_firstlineno + 1}", pytrace=False)
        return FixtureFunctionDefinition(function, scope, tuple(params) if params is not None else None, autouse,
            ids if ids is None or callable(ids) else tuple(ids), name)

    return make if fixture_function is None else make(fixture_function)


def plain_function(function):
    """The function below its decorators."""
    function = getattr(function, "__func__", function)
    while hasattr(function, "__wrapped__"):
        function = function.__wrapped__
        function = getattr(function, "__func__", function)
    return function


def argument_names(function, is_method=False):
    """The names of the parameters that have no default."""
    if isinstance(function, functools.partial) or not hasattr(plain_function(function), "__code__"):
        try:
            parameters = inspect.signature(function).parameters.values()
        except (ValueError, TypeError):
            return ()
        return tuple(p.name for p in parameters
            if p.kind in (p.POSITIONAL_OR_KEYWORD, p.KEYWORD_ONLY) and p.default is p.empty)
    code_of = plain_function(function)
    code = code_of.__code__
    count = code.co_argcount
    names = list(code.co_varnames[code.co_posonlyargcount if not is_method else 0:count])
    defaults = len(code_of.__defaults__ or ())
    if defaults:
        names = names[:len(names) - defaults] if defaults <= len(names) else []
    if is_method:
        names = names[1:]
    keywords = code.co_varnames[count:count + code.co_kwonlyargcount]
    names += [name for name in keywords if name not in (code_of.__kwdefaults__ or {})]
    patched = getattr(function, "patchings", None)
    if patched:
        # Patches without a value of their own are given as the last arguments.
        from unittest import mock
        given = sum(not patch.attribute_name and patch.new is mock.DEFAULT for patch in patched)
        names = names[given:]
    return tuple(names)


def default_names(function):
    code = plain_function(function).__code__
    count = len(plain_function(function).__defaults__ or ())
    return set(code.co_varnames[code.co_argcount - count:code.co_argcount]) | set(plain_function(function).__kwdefaults__ or ())


def place_of(function):
    """The path and the first line of a function, its decorators included."""
    code = plain_function(function).__code__
    return absolute(code.co_filename), code.co_firstlineno


class FixtureLookupError(LookupError):
    """There is no such fixture for a request."""

    def __init__(self, name, request, text=None):
        super().__init__(name)
        self.name, self.text = name, text
        self.item, self.chain = request.item, request.functions()
        self.available = request.item.session.fixtures.visible_names(request.item)

    def lines(self):
        path, first = "", 0
        for function in self.chain:
            path, first = place_of(function)
            yield f"file {path}, line {first}"
            try:
                source = inspect.getsourcelines(plain_function(function))[0]
            except (OSError, TypeError):
                continue
            for line in source:
                yield f"  {line.rstrip()}"
                if line.lstrip().startswith("def"):
                    break
        if self.text:
            yield f"E       {self.text}"
        elif self.name in self.available:
            yield f"E       recursive dependency involving fixture '{self.name}' detected"
        else:
            yield f"E       fixture '{self.name}' not found"
        yield f">       available fixtures: {', '.join(sorted(self.available))}"
        yield ">       use 'pytest --fixtures [testpath]' for help on them."
        yield ""
        yield f"{path}:{first}"


class FixtureDef:
    """A fixture, with the value that it has at present."""

    def __init__(self, name, function, scope, params=None, ids=None, home=None, is_method=False, is_pseudo=False):
        self.argname, self.func, self.scope, self.params, self.ids = name, function, scope, params, ids
        self.home, self.is_method, self.is_pseudo = home, is_method, is_pseudo
        self.argnames = () if is_pseudo else argument_names(function, is_method)
        self.cached = None
        self.finalizers = []

    def __repr__(self):
        return f"<FixtureDef argname={self.argname!r} scope={self.scope!r} baseid={str(self.home or '')!r}>"

    def addfinalizer(self, finalizer):
        if finalizer not in self.finalizers:
            self.finalizers.append(finalizer)

    def finish(self):
        errors = []
        config = self._config
        while self.finalizers:
            finalizer = self.finalizers.pop()
            try:
                finalizer()
            except BaseException as error:
                errors.append(error)
        if self.cached is not None:
            if config is not None and config.option.setupshow:
                config.reporter.show_fixture(self, "TEARDOWN")
            self.cached = None
        if len(errors) == 1:
            raise errors[0]
        if errors:
            raise BaseExceptionGroup(f'errors while tearing down fixture "{self.argname}" of {self.home}', errors[::-1])

    _config = None

    def execute(self, request):
        config = self._config = request.config
        needed = [request._active(name) for name in self.argnames if name != "request"]
        for other in needed:
            if other is not self:
                other.addfinalizer(self.finish)
        key = request.param if self.params is not None and hasattr(request, "param") else None
        if self.cached is not None:
            value, known, error = self.cached
            if known is key or self.is_same(known, key):
                if error is not None:
                    raise error.with_traceback(self.error_traceback)
                return value
            self.finish()
        request.node_of(self.scope).session.setup_state.addfinalizer(self.finish, request.node_of(self.scope))
        self.shown_param = request.param if hasattr(request, "param") else MISSING
        try:
            if config.option.setupplan:
                value = None
            else:
                value = self._call(request)
        except BaseException as error:
            self.cached = (None, key, error)
            self.error_traceback = error.__traceback__
            if not isinstance(error, Exception) and not isinstance(error, Failed) and type(error).__name__ != "Skipped":
                self.cached = None
            raise
        self.cached = (value, key, None)
        if config.option.setupshow:
            config.reporter.show_fixture(self, "SETUP")
        return value

    def is_same(self, known, key):
        try:
            return bool(known == key)
        except Exception:
            return False

    def _call(self, request):
        if self.is_pseudo:
            return request.param
        values = {}
        for name in self.argnames:
            values[name] = request if name == "request" else request.getfixturevalue(name)
        function = self.func
        if self.is_method:
            instance = request.instance
            owner = self.home.obj
            if isinstance(function, classmethod):
                instance = owner()
            elif self.scope == "class":
                path, line = place_of(function)
                warnings.warn_explicit(PytestRemovedIn10Warning("Class-scoped fixtures defined as instance methods are "
                    f"deprecated.\nInstance attributes set in the '{function.__name__}' fixture will NOT be visible to test "
                    "methods,\nas each test gets a new instance while the fixture runs only once per class.\n"
                    "Use a @classmethod decorator below @pytest.fixture and set attributes on cls instead.\nSee "
                    "https://docs.pytest.org/en/stable/deprecations.html#class-scoped-fixture-as-instance-method"), None, path,
                    line)
            if instance is None or not isinstance(instance, owner):
                instance = owner()
            function = function.__get__(instance, owner)
        if not inspect.isgeneratorfunction(plain_function(self.func)):
            return function(**values)
        generator = function(**values)
        try:
            value = next(generator)
        except StopIteration:
            raise ValueError(f"{request.fixturename} did not yield a value") from None
        self.addfinalizer(functools.partial(_continue, self.func, generator))
        return value


def _continue(function, generator):
    """Runs a fixture from its `yield` on."""
    try:
        next(generator)
    except StopIteration:
        return
    path, first = place_of(function)
    source = "".join(inspect.getsourcelines(plain_function(function))[0])
    import textwrap
    source = "\n".join("    " + line if line else line for line in textwrap.dedent(source).rstrip().splitlines())
    fail(f"fixture function has more than one 'yield':\n\n{source}\n{path}:{first}", pytrace=False)


class FixtureRequest:
    """What a test or a fixture may ask about where it is."""

    __module__ = "_pytest.fixtures"

    def __init__(self, item, definition=None, parent=None):
        self.item, self._definition, self._parent = item, definition, parent
        self.scope = definition.scope if definition else "function"
        self.fixturename = definition.argname if definition else None

    @property
    def node(self):
        return self.node_of(self.scope)

    @property
    def config(self):
        return self.item.config

    @property
    def session(self):
        return self.item.session

    @property
    def function(self):
        self._only("function", "function")
        return self.item.obj

    @property
    def cls(self):
        self._only("cls", "class", "function")
        found = self.item.getparent("Class")
        return found.obj if found else None

    @property
    def instance(self):
        return self.item.instance if self.scope in ("function", "class") or self._definition is None else None

    @property
    def module(self):
        self._only("module", "module", "class", "function")
        return self.item.getparent("Module").obj

    @property
    def path(self):
        self._only("path", "module", "class", "function")
        import pathlib
        return pathlib.Path(self.item.path)

    @property
    def keywords(self):
        return self.node.keywords

    @property
    def fixturenames(self):
        names = list(self.item.fixturenames)
        names += [name for name in self.item.active if name not in names]
        return names

    def _only(self, what, *scopes):
        if self.scope not in scopes:
            raise AttributeError(f"{what} not available in {self.scope}-scoped context")

    def node_of(self, scope):
        """The node that holds what lives as long as this scope."""
        if scope == "function":
            return self.item
        if scope == "session":
            return self.item.session
        if scope == "class":
            return self.item.getparent("Class") or self.item.getparent("Module")
        if scope == "package":
            return self.item.getparent("Package") or self.item.session
        return self.item.getparent("Module")

    def addfinalizer(self, finalizer):
        if self._definition is not None:
            self._definition.addfinalizer(finalizer)
        else:
            self.item.session.setup_state.addfinalizer(finalizer, self.item)

    def applymarker(self, marker):
        self.node.add_marker(marker)

    def raiseerror(self, msg):
        raise FixtureLookupError(None, self, msg)

    def getfixturevalue(self, argname):
        return self._active(argname).cached[0] if argname != "request" else self

    def chain(self):
        request = self
        while request is not None:
            yield request
            request = request._parent

    def functions(self):
        """The functions that led to this request, the test first."""
        found = [request._definition.func for request in self.chain() if request._definition is not None]
        return [self.item.obj, *reversed(found)]

    def _active(self, name):
        """The definition of a fixture, once it has its value."""
        if name == "request":
            return _Itself(self)
        level = sum(request.fixturename == name for request in self.chain())
        known = self.item.active.get(name)
        if known is not None and level == 0:
            return known
        definitions = self.item.definitions(name)
        if level >= len(definitions):
            raise FixtureLookupError(name, self)
        definition = definitions[-1 - level]
        self._check_scope(definition)
        request = SubRequest(self.item, definition, self)
        params = self.item.callspec.params if self.item.callspec else {}
        if (definition.params is not None or definition.is_pseudo) and name in params:
            request.param = params[name]
            request.param_index = self.item.callspec.indices[name]
            request.scope = self.item.callspec.scopes.get(name, definition.scope) if definition.is_pseudo else request.scope
        elif name in params and name in self.item.callspec.indirect:
            request.param = params[name]
            request.param_index = self.item.callspec.indices[name]
        elif definition.params is not None:
            path, line = place_of(definition.func)
            here, at = self._line_of_request()
            fail(f"The requested fixture has no parameter defined for test:\n    {self.item.nodeid}\n\nRequested fixture "
                f"'{name}' defined in:\n{relative(path)}:{line}\n\nRequested here:\n{relative(here)}:{at}",
                pytrace=False)
        definition.execute(request)
        self.item.active[name] = definition
        return definition

    def _line_of_request(self):
        """Where the program asks for a fixture by its name."""
        frame, root = sys._getframe(), f"{self.config.rootpath}/"
        while frame is not None:
            path = absolute(frame.f_code.co_filename)
            if path.startswith(root):
                return path, frame.f_lineno
            frame = frame.f_back
        return place_of(self.item.obj)

    def _check_scope(self, definition):
        if self._definition is None or order_of(definition.scope) <= order_of(self.scope):
            return

        def told(one):
            path, line = place_of(one.func)
            names = argument_names(one.func, one.is_method)
            return f"{relative(path)}:{line}:  def {plain_function(one.func).__name__}({', '.join(names)})"

        stack = [told(request._definition) for request in self.chain() if request._definition is not None]
        fail(f"ScopeMismatch: You tried to access the {definition.scope} scoped fixture {definition.argname} with a {self.scope} "
            "scoped request object. Requesting fixture stack:\n" + "\n".join(stack)
            + f"\nRequested fixture:\n{told(definition)}", pytrace=False)

    def __repr__(self):
        return f"<FixtureRequest for {self.node!r}>"


class SubRequest(FixtureRequest):
    __module__ = "_pytest.fixtures"

    def __repr__(self):
        return f"<SubRequest {self.fixturename!r} for {self.item!r}>"


class _Itself:
    """The request, where a fixture's definition is wanted."""

    def __init__(self, request):
        self.cached = (request, None, None)

    def addfinalizer(self, finalizer):
        pass


def shown_fixture(definition, step):
    """How --setup-show tells that a fixture comes or goes."""
    margin = " " * (2 * order_of(definition.scope))
    text = f"{margin}{step:<8} {definition.scope[0].upper()} {definition.argname}"
    if step == "SETUP":
        used = sorted(name for name in definition.argnames if name != "request")
        if used:
            text += f" (fixtures used: {', '.join(used)})"
    if getattr(definition, "shown_param", MISSING) is not MISSING:
        text += f"[{short(definition.shown_param, 42)}]"
    return text

"""Objects that stand for others in tests and remember how they were used."""

import builtins
import functools
import inspect
import pprint
import sys
import types

__all__ = (
    "Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock", "ThreadingMock", "FILTER_DIR",
    "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal",
)
FILTER_DIR = True


class InvalidSpecError(Exception):
    pass


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"

    def __reduce__(self):
        return f"sentinel.{self.name}"


class _Sentinel:
    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))


sentinel = _Sentinel()
DEFAULT, _missing, _deleted = sentinel.DEFAULT, sentinel.MISSING, sentinel.DELETED


class _ANY:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _ANY()


def _format_call_signature(name, args, kwargs):
    return f"{name}({', '.join([repr(a) for a in args] + [f'{k}={v!r}' for k, v in kwargs.items()])})"


class _Call(tuple):
    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        n = len(value)
        if n == 3:
            name, args, kwargs = value
        elif n == 2:
            first, second = value
            if isinstance(first, str):
                name = first
                args, kwargs = (second, {}) if isinstance(second, tuple) else ((), second)
            else:
                args, kwargs = first, second
        elif n == 1:
            value, = value
            if isinstance(value, str):
                name = value
            elif isinstance(value, tuple):
                args = value
            else:
                kwargs = value
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name, self._mock_parent, self._mock_from_kall = name, parent, from_kall

    def __eq__(self, other):
        try:
            n = len(other)
        except TypeError:
            return NotImplemented
        name, args, kwargs = self if len(self) == 3 else ("", *self)
        parent = getattr(self, "_mock_parent", None), getattr(other, "_mock_parent", None)
        if parent[0] and parent[1] and parent[0] != parent[1]:
            return False
        other_name, other_args, other_kwargs = "", (), {}
        if n == 0:
            pass
        elif n == 3:
            other_name, other_args, other_kwargs = other
        elif n == 1:
            value, = other
            if isinstance(value, tuple):
                other_args = value
            elif isinstance(value, str):
                other_name = value
            else:
                other_kwargs = value
        elif n == 2:
            first, second = other
            if isinstance(first, str):
                other_name = first
                if isinstance(second, tuple):
                    other_args = second
                else:
                    other_kwargs = second
            else:
                other_args, other_kwargs = first, second
        else:
            return False
        if name and other_name != name:
            return False
        return (other_args, other_kwargs) == (args, kwargs)

    def __ne__(self, other):
        result = self.__eq__(other)
        return result if result is NotImplemented else not result

    __hash__ = None

    def __call__(self, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f"{self._mock_name}.{attr}", parent=self, from_kall=False)

    def __getattribute__(self, attr):
        if attr in ("count", "index"):
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        return self[0] if len(self) == 2 else self[1]

    @property
    def kwargs(self):
        return self[1] if len(self) == 2 else self[2]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return name if name.startswith("call") else f"call.{name}"
        if len(self) == 2:
            name, (args, kwargs) = "call", self
        else:
            name, args, kwargs = self
            name = "call" if not name else f"call.{name}" if not name.startswith("()") else f"call{name}"
        return _format_call_signature(name, args, kwargs)

    def call_list(self):
        found, thing = [], self
        while thing is not None:
            if thing._mock_from_kall:
                found.append(thing)
            thing = thing._mock_parent
        return _CallList(reversed(found))


call = _Call(from_kall=False)


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        n = len(value)
        return any(self[i:i + n] == value for i in range(len(self) - n + 1))

    def __repr__(self):
        return pprint.pformat(list(self))


_numerics = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow divmod".split()
_magics = {f"__{n}__" for n in (
    "lt gt le ge eq ne getitem setitem delitem len contains str sizeof enter exit hash iter int float complex bool index round trunc "
    "floor ceil neg pos abs invert fspath aiter format get set delete reversed missing getformat repr dir reduce reduce_ex getinitargs "
    "getnewargs getstate setstate aenter aexit anext subclasses instancecheck subclasscheck del call"
).split()} | {f"__{p}{n}__" for n in _numerics for p in ("", "i", "r")}
_own = {"__repr__", "__dir__", "__call__", "__del__", "__reduce__", "__reduce_ex__", "__get__", "__set__", "__delete__", "__format__", "__missing__",
        "__reversed__", "__getformat__", "__getinitargs__", "__getnewargs__", "__getstate__", "__setstate__", "__instancecheck__", "__subclasscheck__", "__subclasses__"}
_async_magics = {"__aenter__", "__aexit__", "__anext__"}
_defaults = _magics - _own - {f"__r{n}__" for n in _numerics} - {"__index__" if False else ""}
_returns = {
    "__hash__": lambda self: object.__hash__(self), "__str__": lambda self: object.__str__(self), "__sizeof__": lambda self: object.__sizeof__(self),
    "__fspath__": lambda self: f"{type(self).__name__}/{self._extract_mock_name()}/{id(self)}",
}
_values = {
    "__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented, "__ge__": NotImplemented, "__int__": 1, "__contains__": False,
    "__len__": 0, "__exit__": False, "__complex__": 1j, "__float__": 1.0, "__bool__": True, "__index__": 1, "__aexit__": False,
}
_ASSERTS = ("assert", "assret", "asert", "aseert", "assrt")
_ALLOWED = set(
    "_mock_children _mock_parent _mock_name _mock_new_name _mock_new_parent _mock_sealed _mock_return_value _mock_side_effect _mock_wraps _spec_class "
    "_spec_set _spec_asyncs _spec_signature _mock_methods _mock_unsafe _mock_called _mock_call_count _mock_call_args _mock_call_args_list _mock_mock_calls "
    "method_calls _mock_delegate _mock_await_count _mock_await_args _mock_await_args_list".split()
)


def _is_exception(obj):
    return isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(obj, BaseException)


def _is_magic(name):
    return f"__{name[2:-2]}__" == name and len(name) > 4


def _check_and_set_parent(parent, value, name, new_name):
    if not isinstance(value, NonCallableMock) or isinstance(value, types.FunctionType):
        return False
    if value._mock_name or value._mock_new_name or value._mock_parent is not None or value._mock_new_parent is not None:
        return False
    up = parent
    while up is not None:
        if up is value:
            return False
        up = up._mock_new_parent
    if new_name:
        value.__dict__["_mock_new_parent"], value.__dict__["_mock_new_name"] = parent, new_name
    if name:
        value.__dict__["_mock_parent"], value.__dict__["_mock_name"] = parent, name
    return True


def _delegating(name):
    stored = "_mock_" + name

    def get(self):
        return getattr(self._mock_delegate, name) if self.__dict__.get("_mock_delegate") is not None else self.__dict__[stored]

    def put(self, value):
        if self.__dict__.get("_mock_delegate") is not None:
            setattr(self._mock_delegate, name, value)
        else:
            self.__dict__[stored] = value
    return property(get, put)


class NonCallableMock:
    def __new__(cls, *args, **kwargs):
        return object.__new__(type(cls.__name__, (cls,), {"__doc__": cls.__doc__, "__module__": cls.__module__}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name="", _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        d = self.__dict__
        d["_mock_parent"], d["_mock_name"], d["_mock_new_name"] = parent, name, _new_name
        d["_mock_new_parent"] = parent if _new_parent is None else _new_parent
        d["_mock_sealed"] = False
        if spec_set is not None:
            spec, spec_set = spec_set, True
        self._mock_add_spec(spec, spec_set, _spec_as_instance)
        d["_mock_children"], d["_mock_wraps"], d["_mock_delegate"], d["_mock_unsafe"] = {}, wraps, None, unsafe
        d["_mock_called"], d["_mock_call_args"], d["_mock_call_count"] = False, None, 0
        d["_mock_call_args_list"], d["_mock_mock_calls"], d["method_calls"] = _CallList(), _CallList(), _CallList()
        d.setdefault("_mock_return_value", DEFAULT)
        d.setdefault("_mock_side_effect", None)
        if kwargs:
            self.configure_mock(**kwargs)

    def _mock_add_spec(self, spec, spec_set, as_instance=False):
        d, kind, methods = self.__dict__, None, None
        d["_spec_signature"] = None
        if spec is not None:
            if isinstance(spec, NonCallableMock) and False:
                raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
            if isinstance(spec, (list, tuple)):
                methods = list(spec)
            else:
                kind = spec if isinstance(spec, type) else type(spec)
                methods = dir(spec)
                for c in getattr(spec if isinstance(spec, type) else kind, "__mro__", ()):
                    methods += list(c.__dict__.get("__annotations__", {}))
        d["_spec_class"], d["_spec_set"], d["_mock_methods"] = kind, spec_set, methods
        d["_spec_asyncs"] = [n for n in methods or () if kind is not None and inspect.iscoroutinefunction(getattr(spec, n, None))]

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)

    def attach_mock(self, mock, attribute):
        d = mock.__dict__
        d["_mock_parent"] = d["_mock_new_parent"] = None
        d["_mock_name"], d["_mock_new_name"] = "", None
        setattr(self, attribute, mock)

    @property
    def return_value(self):
        if self._mock_delegate is not None:
            return self._mock_delegate.return_value
        value = self.__dict__["_mock_return_value"]
        if value is DEFAULT and self._mock_wraps is None:
            value = self._get_child_mock(_new_parent=self, _new_name="()")
            self.return_value = value
        return value

    @return_value.setter
    def return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
        else:
            self.__dict__["_mock_return_value"] = value
            _check_and_set_parent(self, value, None, "()")

    @property
    def __class__(self):
        kind = self.__dict__.get("_spec_class")
        return type(self) if kind is None else kind

    called, call_count, call_args = _delegating("called"), _delegating("call_count"), _delegating("call_args")
    call_args_list, mock_calls = _delegating("call_args_list"), _delegating("mock_calls")

    @property
    def side_effect(self):
        return self._mock_delegate.side_effect if self._mock_delegate is not None else self.__dict__["_mock_side_effect"]

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            value = iter(value)
        if self._mock_delegate is not None:
            self._mock_delegate.side_effect = value
        else:
            self.__dict__["_mock_side_effect"] = value

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called, self.call_args, self.call_count = False, None, 0
        self.mock_calls, self.call_args_list, self.__dict__["method_calls"] = _CallList(), _CallList(), _CallList()
        if return_value:
            self.__dict__["_mock_return_value"] = DEFAULT
        if side_effect:
            self.__dict__["_mock_side_effect"] = None
        for child in self._mock_children.values():
            if child is not _deleted and isinstance(child, NonCallableMock):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        value = self.__dict__["_mock_return_value"]
        if isinstance(value, NonCallableMock) and value is not self:
            value.reset_mock(visited)

    def configure_mock(self, **kwargs):
        for arg, value in sorted(kwargs.items(), key=lambda entry: entry[0].count(".")):
            *path, last = arg.split(".")
            obj = self
            for name in path:
                obj = getattr(obj, name)
            setattr(obj, last, value)

    def __getattr__(self, name):
        d = self.__dict__
        if name in ("_mock_methods", "_mock_unsafe"):
            raise AttributeError(name)
        methods = d.get("_mock_methods")
        if methods is not None:
            if name not in methods or name in _magics and name in _own:
                raise AttributeError(f"Mock object has no attribute {name!r}")
        elif _is_magic(name):
            raise AttributeError(name)
        if not d.get("_mock_unsafe") and (methods is None or name not in methods) and (name.startswith(_ASSERTS) or name in ("called_once", "called_with", "called_once_with", "has_calls", "any_call", "not_called")):
            raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute.")
        result = d["_mock_children"].get(name)
        if result is _deleted:
            raise AttributeError(name)
        if result is None:
            wraps = None
            if d["_mock_wraps"] is not None:
                wraps = getattr(d["_mock_wraps"], name)
            result = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            d["_mock_children"][name] = result
        elif isinstance(result, _SpecState):
            result = create_autospec(result.spec, result.spec_set, result.instance, result.parent, result.name)
            d["_mock_children"][name] = result
        return result

    def _extract_mock_name(self):
        names, last, parent, seen = [self._mock_new_name], "." if self._mock_new_name != "()" else ".", self._mock_new_parent, set()
        if names == ["()"]:
            last = ""
        out = list(names)
        while parent is not None:
            out.append(parent._mock_new_name + last)
            last = "" if parent._mock_new_name == "()" else "."
            parent = parent._mock_new_parent
            if id(parent) in seen:
                break
            seen.add(id(parent))
        out = out[::-1]
        first = self._top_name() or "mock"
        if len(out) > 1 and out[1] not in ("()", "()."):
            first += "."
        out[0] = first
        return "".join(out)

    def _top_name(self):
        top = self
        while top._mock_new_parent is not None:
            top = top._mock_new_parent
        return top._mock_name

    def __repr__(self):
        name = self._extract_mock_name()
        shown = f" name={name!r}" if name not in ("mock", "mock.") else ""
        kind = self.__dict__.get("_spec_class")
        spec = f" {'spec_set' if self._spec_set else 'spec'}={kind.__name__!r}" if kind is not None else ""
        return f"<{type(self).__name__}{shown}{spec} id='{id(self)}'>"

    def __dir__(self):
        own = self._mock_methods or []
        return sorted(set(own) | set(dir(type(self))) | {n for n in self.__dict__ if not n.startswith("_mock")} | {n for n, c in self._mock_children.items() if c is not _deleted})

    def __setattr__(self, name, value):
        d = self.__dict__
        if name in _ALLOWED or name in ("return_value", "side_effect", "called", "call_count", "call_args", "call_args_list", "mock_calls", "_mock_delegate"):
            return object.__setattr__(self, name, value)
        if d.get("_spec_set") and d.get("_mock_methods") is not None and name not in d["_mock_methods"] and name not in d:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _magics and _is_magic(name) and name not in ("__class__",):
            if d.get("_mock_methods") is not None and name not in d["_mock_methods"]:
                raise AttributeError(f"Mock object has no attribute '{name}'")
            if not isinstance(value, NonCallableMock):
                setattr(type(self), name, _method(name, value))
                d["_mock_children"][name] = value
            else:
                _check_and_set_parent(self, value, None, name)
                setattr(type(self), name, _MagicProxyMethod(value))
                d["_mock_children"][name] = value
            return
        if isinstance(getattr(type(self), name, None), property):
            return object.__setattr__(self, name, value)
        if _check_and_set_parent(self, value, name, name):
            d["_mock_children"][name] = value
        elif isinstance(value, NonCallableMock):
            d["_mock_children"][name] = value
        if d.get("_mock_sealed") and not hasattr(self, name):
            raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
        if isinstance(value, PropertyMock):
            d["_mock_children"][name] = value
            return
        return object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in _magics and name in type(self).__dict__:
            delattr(type(self), name)
        known = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif known is _deleted:
            raise AttributeError(name)
        self._mock_children[name] = _deleted

    def _format_call(self, args, kwargs, name=None):
        return _format_call_signature(self._mock_name or "mock", args, kwargs)

    def _call_matcher(self, c):
        signature = self.__dict__.get("_spec_signature")
        if signature is not None:
            args, kwargs = c[-2], c[-1]
            try:
                bound = signature.bind(*args, **kwargs)
            except TypeError as e:
                return e.with_traceback(None)
            return call(*bound.args, **bound.kwargs)
        return c

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to not have been called. Called {self.call_count} times.{self._calls_repr()}")

    def assert_called(self):
        if not self.call_count:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called once. Called {self.call_count} times.{self._calls_repr()}")

    def _calls_repr(self):
        return f"\nCalls: {_safe(self.mock_calls)}." if self.mock_calls else ""

    def assert_called_with(self, /, *args, **kwargs):
        expected = self._format_call(args, kwargs)
        if self.call_args is None:
            raise AssertionError(f"expected call not found.\nExpected: {expected}\n  Actual: not called.")
        if self._call_matcher(_Call((args, kwargs), two=True)) != self._call_matcher(self.call_args):
            raise AssertionError(f"expected call not found.\nExpected: {expected}\n  Actual: {self._format_call(*self.call_args)}")

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to be called once. Called {self.call_count} times.{self._calls_repr()}")
        return self.assert_called_with(*args, **kwargs)

    def assert_has_calls(self, calls, any_order=False):
        expected = [self._call_matcher(c) for c in calls]
        actual = _CallList(self._call_matcher(c) for c in self.mock_calls)
        if not any_order:
            if expected not in actual:
                shown = f"\n  Actual: {_safe(self.mock_calls)}"
                raise AssertionError(f"Calls not found.\nExpected: {_CallList(calls)!r}{shown}")
            return
        left, missing = list(actual), []
        for c in expected:
            try:
                left.remove(c)
            except ValueError:
                missing.append(c)
        if missing:
            raise AssertionError(f"{self._mock_name or 'mock'!r} does not contain all of {tuple(missing)!r} in its call list, found {left!r} instead")

    def assert_any_call(self, /, *args, **kwargs):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        if not any(expected == self._call_matcher(c) for c in self.call_args_list):
            raise AssertionError(f"{self._format_call(args, kwargs)} call not found")

    def _get_child_mock(self, /, **kw):
        if self._mock_sealed:
            name = "." + kw["name"] if "name" in kw else "()"
            raise AttributeError(self._extract_mock_name() + name)
        name = kw.get("_new_name")
        if name in self.__dict__.get("_spec_asyncs", ()):
            return AsyncMock(**kw)
        kind = type(self).__mro__[1]
        if issubclass(kind, AsyncMock):
            kind = MagicMock if name in _magics and name not in _async_magics else AsyncMock
        elif not issubclass(kind, CallableMixin):
            kind = MagicMock if issubclass(kind, MagicMixin) else Mock
        return kind(**kw)


def _safe(calls):
    return repr(calls)


class CallableMixin:
    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name="", _new_parent=None, **kwargs):
        self.__dict__["_mock_return_value"] = return_value
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        self.side_effect = side_effect
        if return_value is not DEFAULT:
            _check_and_set_parent(self, return_value, None, "()")

    def _mock_check_sig(self, /, *args, **kwargs):
        signature = self.__dict__.get("_spec_signature")
        if signature is not None:
            signature.bind(*args, **kwargs)

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        self.called = True
        self.call_count += 1
        made = _Call((args, kwargs), two=True)
        self.call_args = made
        self.call_args_list.append(made)
        do_methods, method_name = self._mock_parent is not None, self._mock_name
        name = self._mock_new_name
        is_call = name == "()"
        self.mock_calls.append(_Call(("", args, kwargs)))
        up = self._mock_new_parent
        while up is not None:
            if do_methods:
                up.method_calls.append(_Call((method_name, args, kwargs)))
                do_methods = up._mock_parent is not None
                if do_methods:
                    method_name = f"{up._mock_name}.{method_name}"
            up.mock_calls.append(_Call((name, args, kwargs)))
            if up._mock_new_name:
                name = up._mock_new_name + ("" if is_call else ".") + name
                is_call = up._mock_new_name == "()"
            up = up._mock_new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self.__dict__["_mock_return_value"] is not DEFAULT:
            return self.return_value
        if self._mock_delegate is not None and self._mock_delegate.return_value is not DEFAULT:
            return self._mock_delegate.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    pass


def _method(name, value):
    if not callable(value):
        return value
    if isinstance(value, types.FunctionType):
        return value
    return lambda self, *args, **kwargs: value(self, *args, **kwargs)


class _MagicProxyMethod:
    def __init__(self, mock):
        self.mock = mock

    def __get__(self, obj, kind=None):
        return self.mock


class _MagicProxy:
    """A special method of a mock that is made when it is first looked up."""

    def __init__(self, name):
        self.name = name

    def __get__(self, obj, kind=None):
        if obj is None:
            return self
        return self.create(obj)

    def create(self, parent):
        name = self.name
        known = parent._mock_children.get(name)
        if isinstance(known, NonCallableMock):
            return known
        child_kind = AsyncMock if name in _async_magics else MagicMock
        m = child_kind(name=name, _new_name=name, _new_parent=parent)
        parent._mock_children[name] = m
        if name in _values:
            m.__dict__["_mock_return_value"] = _values[name]
        elif name in _returns:
            m.__dict__["_mock_return_value"] = _returns[name](parent)
        elif name == "__eq__":
            def eq(other):
                value = m.__dict__["_mock_return_value"]
                return value if value is not DEFAULT else True if parent is other else NotImplemented
            m.side_effect = eq
        elif name == "__ne__":
            def ne(other):
                value = m.__dict__["_mock_return_value"]
                return DEFAULT if value is not DEFAULT else False if parent is other else NotImplemented
            m.side_effect = ne
        elif name == "__iter__":
            def it():
                value = m.__dict__["_mock_return_value"]
                return iter([]) if value is DEFAULT else iter(value)
            m.side_effect = it
        return m


class MagicMixin:
    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._mock_set_magics()

    def _mock_set_magics(self):
        names = _defaults
        methods = self.__dict__.get("_mock_methods")
        if methods is not None:
            names = names & set(methods)
        kind = type(self)
        for name in names:
            if name and name not in kind.__dict__:
                setattr(kind, name, _MagicProxy(name))

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    pass


class MagicMock(MagicMixin, Mock):
    pass


class ThreadingMock(MagicMixin, Mock):
    pass


class AsyncMock(MagicMixin, Mock):
    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        d = self.__dict__
        d["await_count"], d["await_args"], d["await_args_list"] = 0, None, _CallList()
        try:
            d["_is_coroutine"] = sys.modules["asyncio"].coroutines._is_coroutine
        except (KeyError, AttributeError):
            pass

    def _mock_call(self, /, *args, **kwargs):
        return self._await_call(*args, **kwargs)

    async def _await_call(self, /, *args, **kwargs):
        d = self.__dict__
        made = _Call((args, kwargs), two=True)
        d["await_count"] += 1
        d["await_args"] = made
        d["await_args_list"].append(made)
        effect = self.side_effect
        if effect is not None and not _is_exception(effect):
            if callable(effect):
                result = effect(*args, **kwargs)
                if inspect.iscoroutine(result):
                    result = await result
                if result is not DEFAULT:
                    return result
            else:
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration
                if _is_exception(result):
                    raise result
                return result
        elif effect is not None:
            raise effect
        if d["_mock_return_value"] is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            result = self._mock_wraps(*args, **kwargs)
            return await result if inspect.isawaitable(result) else result
        return self.return_value

    def _get_child_mock(self, /, **kw):
        if kw.get("_new_name") == "()":
            return MagicMock(**kw)
        return super()._get_child_mock(**kw)

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        d = self.__dict__
        d["await_count"], d["await_args"], d["await_args_list"] = 0, None, _CallList()

    def assert_awaited(self):
        if not self.await_count:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once. Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        expected = self._format_call(args, kwargs)
        if self.await_args is None:
            raise AssertionError(f"Expected await: {expected}\nNot awaited")
        if _Call((args, kwargs), two=True) != self.await_args:
            raise AssertionError(f"expected await not found.\nExpected: {expected}\n  Actual: {self._format_call(*self.await_args)}")

    def assert_awaited_once_with(self, /, *args, **kwargs):
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once. Awaited {self.await_count} times.")
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in self.await_args_list:
            raise AssertionError(f"{self._format_call(args, kwargs)} await not found")

    def assert_has_awaits(self, calls, any_order=False):
        if list(calls) not in self.await_args_list:
            raise AssertionError(f"Awaits not found.\nExpected: {_CallList(calls)}\nActual: {self.await_args_list}")

    def assert_not_awaited(self):
        if self.await_count:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to not have been awaited. Awaited {self.await_count} times.")


class PropertyMock(Mock):
    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def seal(mock):
    mock.__dict__["_mock_sealed"] = True
    for child in list(mock._mock_children.values()) + [mock.__dict__["_mock_return_value"]]:
        if isinstance(child, NonCallableMock) and child._mock_new_parent is mock and not child._mock_sealed:
            seal(child)


class _SpecState:
    def __init__(self, spec, spec_set=False, parent=None, name=None, instance=False):
        self.spec, self.spec_set, self.parent, self.name, self.instance = spec, spec_set, parent, name, instance


def _signature(spec, skip_first=False):
    try:
        signature = inspect.signature(spec)
    except (TypeError, ValueError):
        return None
    if skip_first:
        parameters = list(signature.parameters.values())
        signature = signature.replace(parameters=parameters[1:])
    return signature


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    is_type = isinstance(spec, type)
    if isinstance(spec, types.FunctionType):
        kind = AsyncMock if inspect.iscoroutinefunction(spec) else MagicMock
        mock = kind(name=_name or spec.__name__, **kwargs)
        return _set_signature(mock, spec)
    name = _name
    kind = MagicMock if is_type and not instance or callable(spec) else NonCallableMagicMock
    mock = kind(spec=None if spec_set else spec, spec_set=spec if spec_set else None, name=name, parent=_parent, _new_parent=_parent, _new_name=name if _parent is not None else "", **kwargs)
    if is_type and not instance:
        mock.__dict__["_spec_class"] = type(spec) if False else spec
        mock.__dict__["_spec_signature"] = _signature(spec)
        if "return_value" not in kwargs:
            mock.return_value = create_autospec(spec, spec_set, True, None, "()")
    for entry in dir(spec):
        if _is_magic(entry):
            continue
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        if isinstance(original, (types.FunctionType, types.MethodType)):
            skip = is_type and instance and isinstance(inspect.getattr_static(spec, entry, None), types.FunctionType)
            child_kind = AsyncMock if inspect.iscoroutinefunction(original) else MagicMock
            child = child_kind(parent=mock, name=entry, _new_name=entry, _new_parent=mock)
            child.__dict__["_spec_signature"] = _signature(original, skip)
            mock._mock_children[entry] = child
        elif isinstance(original, type):
            mock._mock_children[entry] = _SpecState(original, spec_set, mock, entry)
    return mock


def _set_signature(mock, original):
    signature = _signature(original)
    mock.__dict__["_spec_signature"] = signature

    if isinstance(mock, AsyncMock):
        async def stand_in(*args, **kwargs):
            return await mock(*args, **kwargs)
    else:
        def stand_in(*args, **kwargs):
            if signature is not None:
                signature.bind(*args, **kwargs)
            return mock(*args, **kwargs)
    stand_in.__name__, stand_in.__qualname__ = original.__name__, original.__qualname__
    return _SpecFunction(stand_in, mock).function


class _SpecFunction:
    """A function that shows the attributes of its mock."""

    def __init__(self, function, mock):
        self.function = _FunctionMock(function, mock)


class _FunctionMock:
    def __init__(self, function, mock):
        self.__dict__.update(_function=function, mock=mock, __name__=function.__name__)

    def __call__(self, *args, **kwargs):
        return self._function(*args, **kwargs)

    def __get__(self, obj, kind=None):
        return self if obj is None else types.MethodType(self, obj)

    def __getattr__(self, name):
        return getattr(self.__dict__["mock"], name)

    def __setattr__(self, name, value):
        setattr(self.__dict__["mock"], name, value)

    def __repr__(self):
        return f"<function {self._function.__name__} at {id(self):#x}>"


def _importer(target):
    first, *rest = target.split(".")
    thing, path = __import__(first), first
    for name in rest:
        path += "." + name
        try:
            thing = getattr(thing, name)
        except AttributeError:
            __import__(path)
            thing = getattr(thing, name)
    return thing


class _patch:
    attribute_name = None
    _active_patches = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter, self.attribute, self.new, self.new_callable, self.spec, self.create = getter, attribute, new, new_callable, spec, create
        self.spec_set, self.autospec, self.kwargs, self.additional_patchers, self.has_local = spec_set, autospec, kwargs, [], False
        self.is_started = False

    def copy(self):
        other = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec, self.new_callable, self.kwargs)
        other.attribute_name = self.attribute_name
        other.additional_patchers = [p.copy() for p in self.additional_patchers]
        return other

    def __call__(self, func):
        if isinstance(func, type):
            return self.decorate_class(func)
        if inspect.iscoroutinefunction(func):
            return self.decorate_async(func)
        return self.decorate_callable(func)

    def decorate_class(self, klass):
        for name in dir(klass):
            if name.startswith(patch.TEST_PREFIX):
                value = getattr(klass, name)
                if hasattr(value, "__call__"):
                    setattr(klass, name, self.copy()(value))
        return klass

    def _entered(self, patched, stack, args, kwargs):
        extra = []
        for p in patched.patchings:
            arg = stack.enter_context(p)
            if p.attribute_name is not None:
                kwargs.update(arg)
            elif p.new is DEFAULT:
                extra.append(arg)
        return args + tuple(extra), kwargs

    def decorate_callable(self, func):
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func

        @functools.wraps(func)
        def patched(*args, **kwargs):
            import contextlib
            with contextlib.ExitStack() as stack:
                args, kwargs = self._entered(patched, stack, args, kwargs)
                return func(*args, **kwargs)
        patched.patchings = [self]
        return patched

    def decorate_async(self, func):
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func

        @functools.wraps(func)
        async def patched(*args, **kwargs):
            import contextlib
            with contextlib.ExitStack() as stack:
                args, kwargs = self._entered(patched, stack, args, kwargs)
                return await func(*args, **kwargs)
        patched.patchings = [self]
        return patched

    def get_original(self):
        target, name = self.getter(), self.attribute
        original, local = DEFAULT, False
        try:
            original = target.__dict__[name]
            local = True
        except (AttributeError, KeyError):
            original = getattr(target, name, DEFAULT)
        if name in builtins.__dict__ and isinstance(target, types.ModuleType):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError(f"{target} does not have the attribute {name!r}")
        return original, local

    def __enter__(self):
        if self.is_started:
            raise RuntimeError("Patch is already started")
        new, spec, spec_set, autospec, kwargs = self.new, self.spec, self.spec_set, self.autospec, dict(self.kwargs)
        self.target = self.getter()
        original, local = self.get_original()
        if new is DEFAULT and autospec is None:
            if spec is True:
                spec = original
            if spec_set is True:
                spec_set = original
            kind = AsyncMock if inspect.iscoroutinefunction(original) and spec is None and spec_set is None else MagicMock
            more = {}
            if self.new_callable is not None:
                kind = self.new_callable
            if spec is not None:
                more["spec"] = spec
            if spec_set is not None:
                more["spec_set"] = spec_set
            if isinstance(kind, type) and issubclass(kind, NonCallableMock) and self.attribute:
                more["name"] = self.attribute
            more.update(kwargs)
            new = kind(**more)
            inherits = isinstance(spec if spec is not None else spec_set, type)
            if inherits and isinstance(new, NonCallableMock):
                new.return_value = kind(spec=spec, _new_parent=new, _new_name="()") if spec is not None else kind(spec_set=spec_set, _new_parent=new, _new_name="()")
        elif autospec is not None:
            if new is not DEFAULT:
                raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
            if original is DEFAULT:
                raise TypeError("Can't use 'autospec' with create=True")
            if autospec is True:
                autospec = original
            if isinstance(autospec, (staticmethod, classmethod)):
                autospec = autospec.__func__
            new = create_autospec(autospec, bool(spec_set), _name=self.attribute, **kwargs)
        elif kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original, self.is_local, self.is_started = original, local, True
        import contextlib
        self._exit_stack = contextlib.ExitStack()
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is not None:
                extra = {}
                if self.new is DEFAULT:
                    extra[self.attribute_name] = new
                for p in self.additional_patchers:
                    arg = self._exit_stack.enter_context(p)
                    if p.new is DEFAULT:
                        extra.update(arg)
                return extra
            return new
        except:
            self.__exit__(*sys.exc_info())
            raise

    def __exit__(self, *exc_info):
        if not self.is_started:
            return
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.temp_original)
        del self.temp_original, self.is_local, self.target
        self.is_started = False
        return self._exit_stack.__exit__(*exc_info)

    def start(self):
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        try:
            self._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    getter = (lambda: _importer(target)) if type(target) is str else lambda: target
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    patchers = []
    for attribute, new in kwargs.items():
        p = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        p.attribute_name = attribute
        patchers.append(p)
    first, *others = patchers
    first.additional_patchers = others
    return first


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    try:
        path, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return _patch(lambda: _importer(path), attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


class _patch_dict:
    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.values, self.clear, self._original = in_dict, {**dict(values), **kwargs}, clear, None

    def __call__(self, f):
        if isinstance(f, type):
            for name in dir(f):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(f, name)):
                    setattr(f, name, _patch_dict(self.in_dict, self.values, self.clear)(getattr(f, name)))
            return f
        if inspect.iscoroutinefunction(f):
            @functools.wraps(f)
            async def wrapped(*args, **kwargs):
                with self:
                    return await f(*args, **kwargs)
        else:
            @functools.wraps(f)
            def wrapped(*args, **kwargs):
                with self:
                    return f(*args, **kwargs)
        return wrapped

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _importer(self.in_dict)
        d = self.in_dict
        self._original = d.copy() if hasattr(d, "copy") else {k: d[k] for k in d}
        if self.clear:
            self._clear()
        d.update(self.values)
        return d

    def _clear(self):
        for k in list(self.in_dict):
            del self.in_dict[k]

    def __exit__(self, *args):
        if self._original is not None:
            self._clear()
            self.in_dict.update(self._original)
            self._original = None
        return False

    def start(self):
        result = self.__enter__()
        _patch._active_patches.append(self)
        return result

    def stop(self):
        try:
            _patch._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _stopall():
    for p in reversed(_patch._active_patches[:]):
        p.stop()


patch.object, patch.dict, patch.multiple, patch.stopall, patch.TEST_PREFIX = _patch_object, _patch_dict, _patch_multiple, _stopall, "test"


def mock_open(mock=None, read_data=""):
    import io
    make = io.BytesIO if isinstance(read_data, bytes) else io.StringIO
    state = [make(read_data)]
    if mock is None:
        mock = MagicMock(name="open", spec=open)
    handle = MagicMock(name="handle")
    for name in "write", "read", "readline", "readlines":
        setattr(handle, name, MagicMock(name=name, parent=handle, _new_name=name, _new_parent=handle))
        handle._mock_children[name] = getattr(handle, name)
    handle.__enter__.return_value = handle
    handle.__exit__.return_value = None
    handle.write.return_value = None
    handle.read.side_effect = lambda *args: state[0].read(*args)
    handle.readline.side_effect = lambda *args: state[0].readline(*args)
    handle.readlines.side_effect = lambda *args: state[0].readlines(*args)
    handle.__iter__.side_effect = lambda: iter(state[0].readlines())
    setattr(type(handle), "__next__", lambda self: next(state[0]))

    def reset(*args, **kwargs):
        state[0] = make(read_data)
        return DEFAULT
    mock.side_effect = reset
    mock.return_value = handle
    return mock

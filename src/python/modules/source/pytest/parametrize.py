"""One test function, many tests: the sets of parameters and their ids."""

import enum
import re

from _pytest.fixtures import SCOPES, FixtureDef, default_names, order_of
from _pytest.marks import EMPTY_PARAMETER, HIDDEN_PARAM, normalized, parameter_sets
from _pytest.outcomes import fail


class CallSpec:
    """The parameters of one test."""

    def __init__(self, params=(), indices=(), scopes=(), ids=(), marks=(), indirect=()):
        self.params, self.indices, self.scopes = dict(params), dict(indices), dict(scopes)
        self._ids, self.marks, self.indirect = list(ids), list(marks), set(indirect)

    @property
    def id(self):
        return "-".join(self._ids)

    def extended(self, names, values, index, scope, id, marks, indirect):
        for name in names:
            if name in self.params:
                raise ValueError(f"duplicate parametrization of {name!r}")
        return CallSpec({**self.params, **dict(zip(names, values))}, {**self.indices, **{name: index for name in names}},
            {**self.scopes, **{name: scope for name in names}},
            self._ids if id is HIDDEN_PARAM else [*self._ids, id], [*self.marks, *marks],
            self.indirect | {name for name in names if name in indirect})


def escaped(text):
    """A text for an id: printable ASCII."""
    if isinstance(text, bytes):
        return text.decode("ascii", "backslashreplace").translate(_CONTROL)
    return text.encode("unicode_escape").decode("ascii")


_CONTROL = {number: f"\\x{number:02x}" for number in [*range(32), 127]}
_CONTROL.update({9: "\\t", 10: "\\n", 13: "\\r"})


def id_of(value, name, index, config, make_id=None, nodeid=""):
    """How a value is named in a test's id."""
    if make_id is not None:
        try:
            given = make_id(value)
        except Exception as error:
            raise ValueError(f"error raised while trying to determine id of parameter {name!r} at position {index}") from error
        if given is not None:
            value = given
    if config.hooks_named("pytest_make_parametrize_id"):
        given = config.call("pytest_make_parametrize_id", first=True, config=config, val=value, argname=name)
        if given:
            return given
    if isinstance(value, (str, bytes)):
        return escaped(value)
    if value is None or isinstance(value, (float, int, bool, complex)):
        return str(value)
    if isinstance(value, re.Pattern):
        return escaped(value.pattern)
    if value is EMPTY_PARAMETER:
        return f"{name}{index}"
    if isinstance(value, enum.Enum):
        return str(value)
    if isinstance(getattr(value, "__name__", None), str):
        return value.__name__
    return f"{name}{index}"


def ids_of(names, sets, ids, config, nodeid):
    """One id for each set, no two of them equal."""
    if ids is not None and not callable(ids):
        ids = list(ids)
        if len(ids) != len(sets) and len(ids) != 0:
            fail(f"In {nodeid}: {len(sets)} parameter sets specified, with different number of ids: {len(ids)}", pytrace=False)
    found = []
    for index, one in enumerate(sets):
        if one.id is not None:
            found.append(one.id if one.id is HIDDEN_PARAM else escaped(one.id))
            continue
        if ids and not callable(ids) and ids[index] is not None:
            given = ids[index]
            if given is HIDDEN_PARAM:
                found.append(given)
            elif isinstance(given, (str, bytes)):
                found.append(escaped(given))
            elif isinstance(given, (float, int, bool)):
                found.append(str(given))
            else:
                fail(f"In {nodeid}: ids contains unsupported value {given!r} (type: {type(given)!r}) at index {index}. "
                    "Supported types are: str, bytes, int, float, complex, bool, enum, regex or anything with a __name__.",
                    pytrace=False)
            continue
        make_id = ids if callable(ids) else None
        found.append("-".join(id_of(value, name, index, config, make_id, nodeid) for name, value in zip(names, one.values)))
    return _distinct(found)


def _distinct(ids):
    if len(set(ids)) == len(ids):
        return ids
    counts, numbers, taken, result = {}, {}, set(ids), []
    for one in ids:
        counts[one] = counts.get(one, 0) + 1
    for one in ids:
        if one is HIDDEN_PARAM or counts[one] == 1:
            result.append(one)
            continue
        glue = "_" if one and one[-1].isdigit() else ""
        number = numbers.get(one, 0)
        while f"{one}{glue}{number}" in taken:
            number += 1
        numbers[one] = number + 1
        result.append(f"{one}{glue}{number}")
    return result


class Metafunc:
    """A test function while its parameters are gathered (`pytest_generate_tests`)."""

    def __init__(self, definition, info, config, cls, module):
        self.definition, self.info, self.config, self.cls, self.module = definition, info, config, cls, module
        self.function = definition.obj
        self.fixturenames = info.closure
        self.calls = []

    def parametrize(self, argnames, argvalues, indirect=False, ids=None, scope=None, *, _param_mark=None):
        nodeid = self.definition.nodeid
        names, sets = parameter_sets(argnames, argvalues, self.function, nodeid)
        if "request" in names:
            fail("'request' is a reserved name and cannot be used in @pytest.mark.parametrize", pytrace=False)
        indirect_names = set(names) if indirect is True else set(indirect or ())
        for name in indirect_names:
            if name not in names:
                fail(f"In {self.function.__name__}: indirect fixture '{name}' doesn't exist", pytrace=False)
        for name in names:
            if name not in self.fixturenames:
                if name in default_names(self.function):
                    fail(f"In {nodeid}: function already takes an argument '{name}' with a default value", pytrace=False)
                kind = "fixture" if name in indirect_names else "argument"
                fail(f"In {nodeid}: function uses no {kind} '{name}'", pytrace=False)
        definitions = self.info.definitions
        if scope is None:
            scope = "function"
            if indirect_names == set(names):
                used = [definitions[name][-1].scope for name in names if name in definitions]
                scope = max(used, key=order_of) if used else "function"
        elif scope not in SCOPES:
            fail(f"In {nodeid}: parametrize() call has an unexpected scope value {scope!r}", pytrace=False)
        labels = ids_of(names, sets, ids, self.config, nodeid)
        for name in names:
            if name not in indirect_names:
                definitions[name] = [FixtureDef(name, self.function, scope, home=None, is_pseudo=True)]
        calls = []
        for call in self.calls or [CallSpec()]:
            for index, (one, label) in enumerate(zip(sets, labels)):
                calls.append(call.extended(names, one.values, index, scope, label, normalized(list(one.marks)), indirect_names))
        self.calls = calls

    def take_fixtures(self):
        """Takes the parameters of fixtures, but for those that marks give theirs."""
        marked = set()
        for mark in self.definition.iter_markers("parametrize"):
            names = mark.args[0] if mark.args else mark.kwargs.get("argnames", ())
            marked.update([name.strip() for name in names.split(",")] if isinstance(names, str) else names)
        for name in list(self.fixturenames):
            if name in marked:
                continue
            for definition in reversed(self.info.definitions.get(name, ())):
                if definition.params is not None:
                    self.parametrize(name, definition.params, indirect=True, scope=definition.scope, ids=definition.ids)
                    break
                if name not in definition.argnames:
                    break

    def take_marks(self):
        """Takes the parameters of marks."""
        for mark in self.definition.iter_markers("parametrize"):
            self.parametrize(*mark.args, **mark.kwargs)


def reordered(items):
    """The tests in an order in which parameters of wide scopes change seldom."""
    keys, tests = {}, {}
    for scope in SCOPES[:-1]:
        for item in items:
            own = dict.fromkeys(_keys(item, scope))
            keys[scope, item] = own
            for key in own:
                tests.setdefault((scope, key), {})[item] = None
    return list(_reordered(dict.fromkeys(items), keys, tests, 0))


def _keys(item, scope):
    if item.callspec is None:
        return
    for name in item.callspec.indices:
        definitions = item.info.definitions.get(name)
        own = item.callspec.scopes[name]
        if definitions and not definitions[-1].is_pseudo:
            own = definitions[-1].scope
        if own != scope:
            continue
        where = ()
        if scope == "package":
            where = item.path.rpartition("/")[0]
        elif scope in ("module", "class"):
            where = item.path, item.getparent("Class") if scope == "class" else None
        yield name, item.callspec.indices[name], where


def _reordered(items, keys, tests, level):
    if level >= len(SCOPES) - 1 or len(items) < 3:
        return items
    scope, ignored, waiting, done = SCOPES[level], set(), list(items), {}
    while waiting:
        without, slicing = {}, None
        while waiting:
            item = waiting.pop(0)
            if item in done or item in without:
                continue
            own = [key for key in keys[scope, item] if key not in ignored]
            if not own:
                without[item] = None
                continue
            slicing = own[-1]
            together = [other for other in tests[scope, slicing] if other in items]
            waiting[:0] = together
            break
        if without:
            done.update(_reordered(without, keys, tests, level + 1))
        if slicing is not None:
            ignored.add(slicing)
    return dict.fromkeys(done)

"""Marks: what decorators note of a test, sets of parameters, and the expressions of -k and -m."""

import re
import types
import warnings

from _pytest.outcomes import PytestUnknownMarkWarning, UsageError, fail

_EMPTY = object()
EMPTY_PARAMETER = type("NotSetType", (), {"__repr__": lambda self: "<NOTSET>", "__module__": "_pytest.compat"})()


class Mark:
    def __init__(self, name, args, kwargs):
        self.name, self.args, self.kwargs = name, args, kwargs

    def combined_with(self, other):
        return Mark(self.name, self.args + other.args, {**self.kwargs, **other.kwargs})

    def __eq__(self, other):
        if not isinstance(other, Mark):
            return NotImplemented
        return (self.name, self.args, self.kwargs) == (other.name, other.args, other.kwargs)

    def __repr__(self):
        return f"Mark(name={self.name!r}, args={self.args!r}, kwargs={self.kwargs!r})"


class MarkDecorator:
    def __init__(self, mark):
        self.mark = mark

    name = property(lambda self: self.mark.name)
    args = property(lambda self: self.mark.args)
    kwargs = property(lambda self: self.mark.kwargs)
    markname = property(lambda self: self.mark.name)

    def with_args(self, *args, **kwargs):
        return MarkDecorator(self.mark.combined_with(Mark(self.name, args, kwargs)))

    def __call__(self, *args, **kwargs):
        if len(args) == 1 and not kwargs:
            target = args[0]
            plain = getattr(target, "__func__", target)
            if isinstance(target, type) or isinstance(plain, types.FunctionType) and plain.__name__ != "<lambda>":
                store(target, self.mark)
                return target
            if type(target).__name__ == "FixtureFunctionDefinition":
                fail("Marks cannot be applied to fixtures.\n"
                    "See docs: https://docs.pytest.org/en/stable/deprecations.html#applying-a-mark-to-a-fixture-function")
        return self.with_args(*args, **kwargs)

    def __eq__(self, other):
        return self.mark == other.mark if isinstance(other, MarkDecorator) else NotImplemented

    def __repr__(self):
        return f"MarkDecorator(mark={self.mark!r})"


def store(target, mark):
    """Notes a mark of a function or a class, behind those that it has itself."""
    plain = getattr(target, "__func__", target)
    own = plain.__dict__.get("pytestmark", [])
    plain.pytestmark = [*normalized(own), mark]


def normalized(marks):
    found = []
    for mark in marks if isinstance(marks, (list, tuple)) else [marks]:
        mark = getattr(mark, "mark", mark)
        if not isinstance(mark, Mark):
            raise TypeError(f"got {mark!r} instead of Mark")
        found.append(mark)
    return found


def marks_of(target):
    """The marks of a module, a class with its bases, or a function."""
    if isinstance(target, type):
        found = []
        for cls in reversed(target.__mro__):
            found += normalized(cls.__dict__.get("pytestmark", []))
        return found
    return normalized(getattr(target, "pytestmark", []))


class MarkGenerator:
    """`pytest.mark`: a decorator for each name."""

    def __init__(self):
        self._config = None

    def __getattr__(self, name):
        if name[0] == "_":
            raise AttributeError("Marker name must NOT start with underscore")
        if self._config is not None and name not in self._config.known_marks():
            if self._config.is_strict("markers"):
                fail(f"{name!r} not found in `markers` configuration option", pytrace=False)
            if name in ("parameterize", "parametrise", "parameterise"):
                fail(f"Unknown '{name}' mark, did you mean 'parametrize'?")
            warnings.warn(f"Unknown pytest.mark.{name} - is this a typo?  You can register custom marks to avoid this "
                "warning - for details, see https://docs.pytest.org/en/stable/how-to/mark.html", PytestUnknownMarkWarning)
        return MarkDecorator(Mark(name, (), {}))


MARK_GEN = MarkGenerator()


class ParameterSet(tuple):
    """The values of one call, with its marks and its id."""

    def __new__(cls, values, marks, id):
        self = tuple.__new__(cls, (values, marks, id))
        self.values, self.marks, self.id = values, marks, id
        return self

    def __repr__(self):
        return f"ParameterSet(values={self.values!r}, marks={self.marks!r}, id={self.id!r})"


class _HiddenParam:
    def __repr__(self):
        return "<HIDDEN_PARAM>"


HIDDEN_PARAM = _HiddenParam()


def param(*values, marks=(), id=None):
    """One set of parameters with marks or an id of its own."""
    if isinstance(marks, MarkDecorator):
        marks = (marks,)
    if any(mark.name == "usefixtures" for mark in marks):
        raise ValueError("pytest.param cannot add pytest.mark.usefixtures; see "
            "https://docs.pytest.org/en/stable/reference/reference.html#pytest-param")
    if id is not None and id is not HIDDEN_PARAM and not isinstance(id, str):
        raise TypeError(f"Expected id to be a string or a `pytest.HIDDEN_PARAM` sentinel, got {type(id)}: {id!r}")
    return ParameterSet(values, tuple(marks), id)


def parameter_sets(argnames, argvalues, func, nodeid):
    """The names of a call of parametrize, and the sets of their values."""
    if isinstance(argnames, str):
        names = [name.strip() for name in argnames.split(",") if name.strip()]
        is_single = len(names) == 1
    else:
        names, is_single = list(argnames), False
    sets = []
    for value in argvalues:
        if isinstance(value, ParameterSet):
            sets.append(value)
        elif is_single:
            sets.append(ParameterSet((value,), (), None))
        else:
            sets.append(ParameterSet(value, (), None))
    for one in sets:
        if len(one.values) != len(names):
            fail(f'{nodeid}: in "parametrize" the number of names ({len(names)}):\n  {names}\n'
                f"must be equal to the number of values ({len(one.values)}):\n  {one.values}", pytrace=False)
    if not sets:
        line = func.__code__.co_firstlineno
        reason = f"got empty parameter set for ({', '.join(names)})"
        mark = MarkDecorator(Mark("skip", (), {"reason": reason}))
        sets.append(ParameterSet((EMPTY_PARAMETER,) * len(names), (mark,), "NOTSET"))
    return names, sets


class Expression:
    """An expression of names with and, or, not and brackets; names of marks may have keywords in brackets."""

    _TOKEN = re.compile(r"""(?P<space>\s+)|(?P<open>\()|(?P<close>\))|(?P<equals>=)|(?P<comma>,)"""
        r"""|(?P<text>'[^']*'|"[^"]*")|(?P<word>(?:\w|:|\+|-|\.|\[|\]|\\|/)+)""")
    _NAMES = {"open": "left parenthesis", "close": "right parenthesis", "equals": "=", "comma": ",", "text": "string literal",
        "word": "identifier", "end": "end of input", "or": "or", "and": "and", "not": "not OR left parenthesis OR identifier"}

    def __init__(self, text, option):
        self.text, self.option = text, option
        self.tokens, at = [], 0
        while at < len(text):
            found = self._TOKEN.match(text, at)
            if not found:
                self._error(at + 1, f'unexpected character "{text[at]}"')
            kind, word = found.lastgroup, found.group()
            if kind == "word" and word in ("and", "or", "not"):
                kind = word
            if kind != "space":
                self.tokens.append((kind, word, at))
            at = found.end()
        self.tokens.append(("end", "", len(text)))
        self.at = 0
        if self._kind() == "end":
            self.tree = lambda match: False
        else:
            self.tree = self._or()
            self._expect("end")

    def _error(self, column, text):
        raise UsageError(f"Wrong expression passed to '{self.option}': {self.text}: at column {column}: {text}")

    def _kind(self):
        return self.tokens[self.at][0]

    def _take(self, kind):
        if self._kind() != kind:
            return None
        self.at += 1
        return self.tokens[self.at - 1]

    def _expect(self, *kinds):
        names = {"not": "not", "open": "left parenthesis", "word": "identifier"}
        kind, word, at = self.tokens[self.at]
        if kind not in kinds:
            wanted = " OR ".join(names.get(one, self._NAMES[one]) for one in kinds)
            self._error(at + 1, f"expected {wanted}; got {names.get(kind, self._NAMES[kind])}")
        self.at += 1
        return word

    def _or(self):
        left = self._and()
        while self._take("or"):
            left = (lambda one, other: lambda match: one(match) or other(match))(left, self._and())
        return left

    def _and(self):
        left = self._not()
        while self._take("and"):
            left = (lambda one, other: lambda match: one(match) and other(match))(left, self._not())
        return left

    def _not(self):
        if self._take("not"):
            inner = self._not()
            return lambda match: not inner(match)
        if self._take("open"):
            inner = self._or()
            self._expect("close")
            return inner
        name = self._expect("not", "open", "word")
        keywords = {}
        if self._take("open"):
            while True:
                key = self._expect("word")
                self._expect("equals")
                kind, word, at = self.tokens[self.at]
                if kind == "text":
                    value = word[1:-1]
                elif kind == "word" and re.fullmatch(r"-?\d+", word):
                    value = int(word)
                elif kind == "word" and word in ("True", "False", "None"):
                    value = {"True": True, "False": False, "None": None}[word]
                else:
                    self._error(at + 1, f'unexpected character/s "{word}"')
                self.at += 1
                keywords[key] = value
                if not self._take("comma"):
                    break
            self._expect("close")
        return lambda match: match(name, keywords)

    def evaluate(self, match):
        return bool(self.tree(match))


def matches_keyword(item, expression):
    names = set()
    for node in item.listchain()[1:]:
        if node.parent is item.session:
            continue
        names.add(node.name)
        names.update(node.extra_keyword_matches)
    names.update(getattr(item.obj, "__dict__", ()))
    names.update(mark.name for mark in item.iter_markers())
    lowered = [name.lower() for name in names]
    return expression.evaluate(lambda name, keywords: any(name.lower() in known for known in lowered))


def matches_mark(item, expression):
    def has(name, keywords):
        return any(mark.name == name and all(mark.kwargs.get(key, _EMPTY) == value for key, value in keywords.items())
            for mark in item.iter_markers())

    return expression.evaluate(has)

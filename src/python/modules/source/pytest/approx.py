"""Numbers that are nearly equal."""

import builtins
from collections.abc import Collection, Mapping, Sequence, Sized
from datetime import datetime, timedelta
from decimal import Decimal
from numbers import Number

_ABSOLUTE, _RELATIVE = 1e-12, 1e-6


class Approx:
    """What a value is expected to be, within a tolerance."""

    __hash__ = None
    __array_ufunc__ = None
    __array_priority__ = 100

    def __init__(self, expected, rel=None, abs=None, nan_ok=False):
        self.expected, self.rel, self.abs, self.nan_ok = expected, rel, abs, nan_ok

    def _scalar(self, value):
        kind = ApproxDecimal if isinstance(value, Decimal) else ApproxScalar
        return kind(value, self.rel, self.abs, self.nan_ok)

    def __bool__(self):
        __tracebackhide__ = True
        raise AssertionError("approx() is not supported in a boolean context.\nDid you mean: `assert a == approx(b)`?")

    def __ne__(self, actual):
        return not actual == self

    def differences(self, other):
        return ["comparison failed", f"Obtained: {other}", f"Expected: {self}"]

    def _table(self, rows, count, largest, largest_relative):
        """The lines about the items that differ."""
        rows = [("Index", "Obtained", "Expected"), *rows]
        widths = [max(len(row[column]) for row in rows) for column in range(3)]
        lines = [" | ".join(cell.ljust(width) for cell, width in zip(row, widths)) for row in rows]
        return [f"comparison failed. Mismatched elements: {len(rows) - 1} / {count}:", f"Max absolute difference: {largest}",
            f"Max relative difference: {largest_relative}", *lines]

    def _mismatches(self, pairs, is_of_expected):
        """The rows of the items that differ, and the largest differences, also as parts of one side."""
        rows, largest, relative = [], float("-inf"), float("-inf")
        for key, wanted, got in pairs:
            near = self._scalar(wanted)
            if got == near:
                continue
            rows.append((str(key), str(got), str(near)))
            try:
                apart = builtins.abs(wanted - got)
                largest = max(largest, apart)
                whole = wanted if is_of_expected else got
                relative = max(relative, float("inf") if whole == 0 else builtins.abs(apart / whole))
            except (TypeError, ZeroDivisionError):
                pass
        return rows, largest, relative


class ApproxScalar(Approx):
    def _is_numeric(self):
        return isinstance(self.expected, (Number, Decimal)) and not isinstance(self.expected, bool)

    def _tolerance(self):
        def given(value, default, name):
            value = default if value is None else value
            if value < 0:
                raise ValueError(f"{name} tolerance can't be negative: {value}")
            if value != value:
                raise ValueError(f"{name} tolerance can't be NaN.")
            return value

        absolute = given(self.abs, self._default(_ABSOLUTE), "absolute")
        if self.rel is None and self.abs is not None:
            return absolute
        relative = given(self.rel, self._default(_RELATIVE), "relative")
        return max(relative * builtins.abs(self.expected), absolute)

    def _default(self, value):
        return value

    def __repr__(self):
        expected = self.expected
        if not self._is_numeric() or builtins.abs(expected) == float("inf"):
            return str(expected)
        try:
            if 1e-3 <= self._tolerance() < 1e3:
                shown = f"{self._tolerance():n}"
            else:
                shown = f"{self._tolerance():.1e}"
            if isinstance(expected, complex) and expected.imag and not builtins.abs(expected) == float("inf"):
                shown += " ∠ ±180°"
        except ValueError:
            shown = "???"
        return f"{expected} ± {shown}"

    def __eq__(self, actual):
        expected = self.expected
        if isinstance(expected, bool) and isinstance(actual, bool) and actual is not expected:
            return False
        if actual == expected:
            return True
        if not self._is_numeric() or not isinstance(actual, (Number, Decimal)):
            return False
        if expected != expected:
            return bool(self.nan_ok and actual != actual)
        if builtins.abs(expected) == float("inf"):
            return False
        try:
            return builtins.abs(expected - actual) <= self._tolerance()
        except TypeError:
            return False


class ApproxDecimal(ApproxScalar):
    def _default(self, value):
        return Decimal("1e-6") if value == _RELATIVE else Decimal("1e-12")

    def __repr__(self):
        return f"{self.expected} ± {self._tolerance():.1e}"


class ApproxSequence(Approx):
    def __init__(self, expected, rel=None, abs=None, nan_ok=False):
        super().__init__(expected, rel, abs, nan_ok)
        for index, value in enumerate(expected):
            if type(value) is type(expected):
                raise TypeError(f"pytest.approx() does not support nested data structures: {value!r} at index {index}\n"
                    f"  full sequence: {expected!r}")

    def __repr__(self):
        kind = type(self.expected) if type(self.expected) in (list, tuple, set) else list
        return f"approx({kind(self._scalar(value) for value in self.expected)!r})"

    def __eq__(self, actual):
        try:
            if len(actual) != len(self.expected):
                return False
        except TypeError:
            return False
        return all(got == self._scalar(wanted) for got, wanted in zip(actual, self.expected))

    def differences(self, other):
        if len(self.expected) != len(other):
            return ["Impossible to compare lists with different sizes.", f"Lengths: {len(self.expected)} and {len(other)}"]
        rows, largest, relative = self._mismatches(zip(range(len(other)), self.expected, other), False)
        return self._table(rows, len(self.expected), largest, relative)


class ApproxMapping(Approx):
    def __init__(self, expected, rel=None, abs=None, nan_ok=False):
        super().__init__(expected, rel, abs, nan_ok)
        for key, value in expected.items():
            if isinstance(value, (Sequence, Mapping)) and not isinstance(value, str):
                raise TypeError(f"pytest.approx() does not support nested dictionaries: key={key!r} value={value!r}\n"
                    f"  full mapping={expected!r}")

    def __repr__(self):
        return f"approx({ {key: self._scalar(value) for key, value in self.expected.items()}!r})"

    def __eq__(self, actual):
        try:
            if set(actual.keys()) != set(self.expected.keys()):
                return False
        except AttributeError:
            return False
        return all(actual[key] == self._scalar(value) for key, value in self.expected.items())

    def differences(self, other):
        if len(self.expected) != len(other):
            return ["Impossible to compare mappings with different sizes.", f"Lengths: {len(self.expected)} and {len(other)}"]
        if self.expected.keys() != other.keys():
            return ["comparison failed.", f"Mappings has different keys: expected {self.expected.keys()} but got {other.keys()}"]
        rows, largest, relative = self._mismatches(((key, value, other[key]) for key, value in self.expected.items()), True)
        return self._table(rows, len(self.expected), largest, relative)


class ApproxTime(Approx):
    """Moments and durations, whose tolerance has to be told."""

    def __init__(self, expected, rel=None, abs=None, nan_ok=False):
        super().__init__(expected, rel, abs, nan_ok)
        if abs is None or not isinstance(abs, timedelta):
            raise TypeError("absolute tolerance must be a timedelta for datetime/timedelta comparisons: "
                f"got {type(abs).__name__}" if abs is not None else
                "pytest.approx() requires an absolute tolerance (abs=timedelta(...)) for datetime/timedelta comparisons.")
        if rel is not None:
            raise TypeError("pytest.approx() does not support relative tolerance for datetime comparisons. "
                "Use abs=timedelta(...) instead.")

    def __repr__(self):
        return f"{self.expected} ± {self.abs}"

    def __eq__(self, actual):
        if actual == self.expected:
            return True
        try:
            return builtins.abs(self.expected - actual) <= self.abs
        except TypeError:
            return False


def approx(expected, rel=None, abs=None, nan_ok=False):
    """What is equal to a value within a tolerance."""
    __tracebackhide__ = True
    if isinstance(expected, Decimal):
        kind = ApproxDecimal
    elif isinstance(expected, Mapping):
        kind = ApproxMapping
    elif isinstance(expected, (datetime, timedelta)):
        kind = ApproxTime
    elif hasattr(expected, "__getitem__") and isinstance(expected, Sized) and not isinstance(expected, (str, bytes)):
        kind = ApproxSequence
    elif isinstance(expected, Collection) and not isinstance(expected, (str, bytes)):
        raise TypeError(f"pytest.approx() only supports ordered sequences, but got: {expected!r}")
    else:
        kind = ApproxScalar
    return kind(expected, rel, abs, nan_ok)

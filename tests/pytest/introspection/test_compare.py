from collections import OrderedDict, namedtuple
from dataclasses import dataclass

import pytest


@dataclass
class Point:
    x: int
    y: int
    label: str = "p"


@dataclass
class Line:
    start: Point
    end: Point


Pair = namedtuple("Pair", "left right")


class Plain:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"Plain({self.n})"


def test_numbers():
    assert 1 + 1 == 3


def test_strings():
    assert "hello world" == "hello there"


def test_strings_long():
    left = "a" * 100 + "b" + "c" * 50
    right = "a" * 100 + "d" + "c" * 50
    assert left == right


def test_strings_lines():
    assert "one\ntwo\nthree\nfour" == "one\ntwo\n3\nfour"


def test_lists():
    assert [1, 2, 3] == [1, 2, 4]


def test_list_longer():
    assert [1, 2, 3, 4, 5] == [1, 2, 3]


def test_list_shorter():
    assert [1] == [1, 2]


def test_long_lists():
    assert list(range(30)) == list(range(29)) + [99]


def test_tuples():
    assert (1, "a") == (1, "b")


def test_dicts():
    assert {"a": 1, "b": 2, "c": 3} == {"a": 1, "b": 3, "d": 4}


def test_dicts_extra():
    assert {"a": 1, "b": 2} == {"a": 1}


def test_sets():
    assert {1, 2, 3} == {2, 3, 4}


def test_sets_subset():
    assert {1, 2, 3} <= {1, 2}


def test_dataclass():
    assert Point(1, 2) == Point(1, 3)


def test_dataclass_nested():
    assert Line(Point(1, 2), Point(3, 4)) == Line(Point(1, 2), Point(3, 5, "q"))


def test_namedtuple():
    assert Pair(1, 2) == Pair(1, 3)


def test_plain():
    assert Plain(1) == Plain(2)


def test_in():
    assert 4 in [1, 2, 3]


def test_not_in_text():
    assert "ell" not in "hello"


def test_in_text():
    assert "xyz" in "hello world"


def test_none():
    assert None is not None


def test_list_of_dicts():
    assert [{"name": "a", "price": 1}, {"name": "b", "price": 2}] == [
        {"name": "a", "price": 1},
        {"name": "b", "price": 3},
    ]


def test_ordered_dict():
    assert OrderedDict(a=1) == OrderedDict(a=2)


def test_bytes():
    assert b"abc" == b"abd"


def test_different_types():
    assert [1, 2] == (1, 2)


def test_number_and_text():
    assert 1 == "1"


def test_approx():
    assert 0.1 + 0.2 == pytest.approx(0.4)


def test_approx_list():
    assert [0.1, 0.2] == pytest.approx([0.1, 0.3])


def test_approx_dict():
    assert {"a": 0.1} == pytest.approx({"a": 0.2})


def test_not_equal():
    assert 3 != 3


def test_whitespace():
    assert "a\t" == "a "

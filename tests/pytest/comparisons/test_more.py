import datetime
import decimal
import enum
from collections import Counter, defaultdict, deque
from dataclasses import dataclass, field

import pytest


class Color(enum.Enum):
    RED = 1
    BLUE = 2


@dataclass
class Item:
    name: str
    tags: list = field(default_factory=list)
    hidden: int = field(default=0, compare=False)


@dataclass(eq=False)
class NoEq:
    x: int


def test_enum():
    assert Color.RED == Color.BLUE


def test_enum_member():
    color = Color.RED
    assert color is Color.BLUE


def test_decimal():
    assert decimal.Decimal("1.10") == decimal.Decimal("1.2")


def test_date():
    assert datetime.date(2024, 1, 2) == datetime.date(2024, 1, 3)


def test_items():
    assert [Item("a", ["x"]), Item("b")] == [Item("a", ["y"]), Item("b")]


def test_item():
    assert Item("a", ["x", "y"]) == Item("a", ["x", "z"])


def test_no_eq():
    assert NoEq(1) == NoEq(2)


def test_deque():
    assert deque([1, 2]) == deque([1, 3])


def test_counter():
    assert Counter("aab") == Counter("abb")


def test_defaultdict():
    assert defaultdict(int, a=1) == {"a": 2}


def test_nested():
    left = {"users": [{"name": "ann", "roles": ["admin", "user"]}, {"name": "bob", "roles": []}], "count": 2}
    right = {"users": [{"name": "ann", "roles": ["admin"]}, {"name": "bob", "roles": []}], "count": 2}
    assert left == right


def test_many_keys():
    assert {str(n): n for n in range(20)} == {}


def test_long_text():
    text = "The quick brown fox jumps over the lazy dog. " * 6
    assert text == text.replace("lazy", "sleepy")


def test_text_lines():
    left = "\n".join(f"line {n}" for n in range(20))
    assert left == left.replace("line 10", "row 10")


def test_ranges():
    assert list(range(5)) == range(5)


def test_greater():
    prices = {"a": 3}
    assert prices["a"] > 5


def test_set_of_text():
    assert {"a"} == {"b"}


def test_strict_superset():
    assert {1} > {1}


def test_frozenset():
    assert frozenset({1}) == frozenset({2})


def test_length():
    names = ["ann", "bob"]
    assert len(names) == 3, f"expected three names, got {names}"


def test_none_result():
    def find(name):
        return None
    assert find("x") is not None


def test_method_chain():
    text = "Hello"
    assert text.lower().startswith("j")


def test_any():
    users = [{"name": "ann"}, {"name": "bob"}]
    assert any(user["name"] == "cid" for user in users)


def test_sorted():
    values = [3, 1, 2]
    assert sorted(values) == values


def test_approx_fails():
    assert 1.0001 == pytest.approx(1)


def test_approx_sizes():
    assert [1, 2] == pytest.approx([1])


def test_approx_keys():
    assert {"a": 1} == pytest.approx({"b": 1})


def test_big_numbers():
    assert 10**50 == 10**50 + 1


def test_empty_text():
    assert "" == "a"


def test_trailing_newline():
    assert "a\n" == "a"


def test_unpacking():
    first, *rest = [1, 2, 3]
    assert rest == [2]

import enum
from datetime import date

import pytest


class Color(enum.Enum):
    RED = 1
    BLUE = 2


class Thing:
    pass


@pytest.mark.parametrize("a, b, total", [(1, 2, 3), (2, 2, 5), (0, 0, 0)])
def test_add(a, b, total):
    assert a + b == total


@pytest.mark.parametrize("x", [1, 2])
@pytest.mark.parametrize("y", ["a", "b"])
def test_stacked(x, y):
    assert x and y


@pytest.mark.parametrize(
    "value", [1, 1.5, "text", None, True, b"raw", Color.RED, Thing, Thing(), [1], {"a": 1}, date(2024, 1, 2), "", "a b", "ä", lambda: 1, len]
)
def test_ids(value):
    pass


@pytest.mark.parametrize("value", [1, 2], ids=["one", "two"])
def test_given_ids(value):
    pass


@pytest.mark.parametrize("value", [1, 2, 3], ids=lambda v: f"n{v}" if v != 2 else None)
def test_id_function(value):
    pass


@pytest.mark.parametrize(
    "name, age",
    [
        pytest.param("ann", 3, id="ann"),
        pytest.param("bob", 4, marks=pytest.mark.xfail(reason="bob is never right")),
        pytest.param("cid", 5, marks=[pytest.mark.skip]),
    ],
)
def test_params(name, age):
    assert age == 3


@pytest.fixture
def doubled(request):
    return request.param * 2


@pytest.mark.parametrize("doubled", [1, 2], indirect=True)
def test_indirect(doubled):
    assert doubled in (2, 4)


@pytest.mark.parametrize("doubled, plain", [(1, 2), (3, 4)], indirect=["doubled"])
def test_some_indirect(doubled, plain):
    assert doubled == plain


@pytest.mark.parametrize("n", [1, 1, 2])
def test_same(n):
    pass


@pytest.mark.parametrize("n", [])
def test_empty(n):
    pass


@pytest.mark.parametrize(("a", "b"), [[1, 2]])
class TestClass:
    def test_method(self, a, b):
        assert a < b

    @pytest.mark.parametrize("c", "xy")
    def test_more(self, a, b, c):
        assert c

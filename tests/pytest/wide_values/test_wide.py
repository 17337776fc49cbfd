import pytest


class Long:
    def __repr__(self):
        return "Long(" + "x" * 300 + ")"


@pytest.fixture
def long_value():
    return Long()


@pytest.fixture
def rows():
    return [{"id": n, "name": f"name {n}", "price": n * 10} for n in range(8)]


def test_long(long_value, rows):
    assert long_value is None


def test_rows(rows):
    assert rows == []


def test_call(rows):
    assert sum(row["price"] for row in rows) == len(rows)


def compare(left, right, *rest, key=None, **more):
    first = left[0]
    if first != right:
        raise ValueError("two\nlines of text")


def test_arguments(rows):
    compare(rows, "a", 1, 2, key="k", other=[1])


def test_text():
    text = "line\n" * 3
    assert text.count("line") == 4


def test_in_rows(rows):
    assert {"id": 100} in rows

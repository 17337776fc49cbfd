import pytest

from lib import StockError, careless, guarded, order, silent, take


def check(value):
    __tracebackhide__ = True
    if value != 3:
        pytest.fail(f"{value} is not 3")


def helper(value):
    assert value == 3


def test_deep():
    stock = {"apple": 1}
    order(stock, [("apple", 1), ("apple", 2)])


def test_direct():
    take({}, "pear", 1)


def test_from():
    guarded({}, "pear")


def test_during():
    careless({}, "pear")


def test_from_none():
    silent({}, "pear")


def test_hidden():
    check(4)


def test_helper():
    helper(4)


def test_fail():
    pytest.fail("not good")


def test_fail_plain():
    pytest.fail("not good at all", pytrace=False)


def test_lines():
    value = {
        "a": 1,
    }
    total = (
        value["a"]
        + value["b"]
    )
    assert total


def test_exit_code():
    raise SystemExit(3)


def test_own_error():
    class Own(Exception):
        def __str__(self):
            return "two\nlines"

    raise Own()


def test_note():
    error = ValueError("bad")
    error.add_note("look here")
    raise error


@pytest.mark.parametrize("value", [1, 2])
def test_arguments(value, tmp_path_factory):
    long_name_for_the_value = value
    raise RuntimeError(long_name_for_the_value)

import functools

import pytest


async def test_async():
    pass


test_value = 5
test_lambda = lambda: None


def wrap(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        return function(*args, **kwargs)
    return inner


@pytest.fixture
def number():
    return 1


@wrap
def test_wrapped(number):
    assert number == 1


def test_default(number, other=2):
    assert (number, other) == (1, 2)


def test_keyword_only(*, number):
    assert number == 1


class TestKinds:
    test_attribute = 3

    @staticmethod
    def test_static(number):
        assert number == 1

    @classmethod
    def test_class(cls, number):
        assert cls is TestKinds and number == 1

    def helper(self):
        raise AssertionError

    def test_method(self, number):
        assert isinstance(self, TestKinds)


class TestDerived(TestKinds):
    def test_more(self):
        pass

    def test_method(self):
        pass


class TestOff:
    __test__ = False

    def test_never(self):
        pass


def test_off():
    pass


test_off.__test__ = False


def test_locals():
    def inner(x):
        assert x == 1
    inner(2)


def test_nested_assert():
    def check(value):
        assert value
        return value
    assert check(1) == check(2)


def test_exception_in_assert():
    items = {}
    assert items["a"] == 1


def test_comparison_raises():
    class Odd:
        def __eq__(self, other):
            raise TypeError("cannot compare")
    assert Odd() == 1


def test_bad_repr():
    class Bad:
        def __repr__(self):
            raise ValueError("no repr")
    bad = Bad()
    assert bad is None

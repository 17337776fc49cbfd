import pytest


def test_one():
    pass


class TestThing:
    """Things."""

    def test_two(self):
        assert True

    def test_three(self):
        assert True

    class TestInner:
        def test_four(self):
            assert True


class TestWithInit:
    def __init__(self):
        self.x = 1

    def test_never(self):
        assert False


@pytest.mark.parametrize("n", [1, 2, 3])
def test_numbers(n):
    assert n > 0

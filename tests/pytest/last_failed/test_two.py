import pytest


@pytest.mark.parametrize("n", [1, 2, 3])
def test_n(n):
    assert n != 2


class TestIn:
    def test_bad(self):
        assert False

    def test_good(self):
        pass

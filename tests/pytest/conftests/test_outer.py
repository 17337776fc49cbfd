import pytest


def test_place(place):
    assert place == "outer"


@pytest.mark.slow
def test_slow(level):
    assert level == 1

from .helper import present


def test_a():
    pass

"""About one."""

from ..helpers import double


class TestDouble:
    """Doubles."""

    def test_two(self):
        """Twice one is two."""
        assert double(1) == 3


def test_four(four):
    assert four == 4

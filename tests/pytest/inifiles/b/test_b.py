import warnings

import pytest


class CheckB:
    def test_in(self):
        pass


class TestNot:
    def test_not(self):
        pass


@pytest.mark.xfail
def test_strict():
    pass


def test_warns():
    warnings.warn("an error now")


def test_deprecated():
    warnings.warn("not told", DeprecationWarning)

import pytest

missing = pytest.importorskip("missing_package")


def test_never():
    pass

import pytest


def test_exit():
    pytest.exit("with a status", returncode=7)

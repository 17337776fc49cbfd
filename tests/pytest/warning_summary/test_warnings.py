import warnings

import pytest

from lib import odd, old


def test_old():
    old()


@pytest.mark.parametrize("n", range(12))
def test_odd(n):
    odd()


def test_both():
    old()
    odd()


@pytest.mark.filterwarnings("ignore")
def test_ignored():
    odd()


@pytest.mark.filterwarnings("error")
def test_error():
    old()


def test_sqlalchemy():
    from sqlalchemy import column, select
    select(column("a")).where(False)
    warnings.warn("resource", ResourceWarning)
    warnings.warn("pending", PendingDeprecationWarning)

from checks import check_plain
from conftest import check
from test_other import check_other


def test_conftest():
    check({"a": 2})


def test_plain():
    check_plain([2])


def test_other():
    check_other("ab")

import sys

import pytest


@pytest.mark.skip
def test_skip():
    assert False


@pytest.mark.skip("with a reason")
def test_skip_reason():
    assert False


@pytest.mark.skipif(sys.version_info > (3, 0), reason="too new")
def test_skipif():
    assert False


@pytest.mark.skipif(False, reason="never")
def test_not_skipped():
    pass


@pytest.mark.skipif("sys.platform == 'linux'", reason="a text")
def test_skipif_text():
    pass


def test_skip_inside():
    pytest.skip("found out late")


@pytest.fixture
def skips():
    pytest.skip("from a fixture")


def test_skip_fixture(skips):
    pass


@pytest.mark.xfail(reason="a bug")
def test_xfail():
    assert 1 == 2


@pytest.mark.xfail(raises=ZeroDivisionError)
def test_xfail_raises():
    1 / 0


@pytest.mark.xfail(raises=ZeroDivisionError)
def test_xfail_other():
    int("x")


@pytest.mark.xfail(strict=True, reason="must fail")
def test_xfail_strict():
    pass


@pytest.mark.xfail(reason="passes")
def test_xpass():
    pass


@pytest.mark.xfail(False, reason="not here")
def test_xfail_condition():
    pass


@pytest.mark.xfail(run=False, reason="would hang")
def test_xfail_no_run():
    raise SystemError


def test_xfail_inside():
    pytest.xfail("given up")


@pytest.mark.skip(reason="whole class")
class TestSkipped:
    def test_a(self):
        pass

    def test_b(self):
        pass


def test_importorskip():
    pytest.importorskip("not_a_module_here")


@pytest.mark.skipif(True)
def test_no_reason():
    pass

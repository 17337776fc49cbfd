import pytest

old = pytest.mark.skipif("sys.version_info < (3, 99)", reason="needs a newer Python")


@old
def test_old():
    pass


@pytest.mark.skipif("1 / 0")
def test_bad_condition():
    pass


@pytest.mark.skipif("os.sep == '/'")
def test_no_reason():
    pass


@pytest.mark.xfail("True", reason="by text")
def test_condition():
    assert False


@pytest.mark.xfail(raises=(KeyError, IndexError), reason="lookup")
def test_raises():
    [][0]


@pytest.mark.xfail(reason="passes")
def test_passes():
    pass


@pytest.mark.parametrize("n", [1, pytest.param(2, marks=pytest.mark.xfail(strict=True)), pytest.param(3, marks=old)])
def test_params(n):
    assert n != 2


class TestAll:
    pytestmark = pytest.mark.xfail(reason="whole class")

    def test_one(self):
        assert 0

    def test_two(self):
        pass


@pytest.fixture
def broken():
    raise ValueError("broken")


@pytest.mark.xfail(reason="the fixture is broken")
def test_fixture(broken):
    pass


@pytest.mark.skip
@pytest.mark.parametrize("n", [1, 2])
def test_all_skipped(n):
    pass


def test_skip_in_loop():
    for n in range(3):
        if n == 1:
            pytest.skip(f"n is {n}")

import pytest


@pytest.fixture
def broken():
    print("about to break")
    raise RuntimeError("broken fixture")


@pytest.fixture
def breaks_later():
    yield 1
    print("now it breaks")
    raise ValueError("broken teardown")


@pytest.fixture
def needs_unknown(nowhere):
    return nowhere


@pytest.fixture
def two_yields():
    yield 1
    yield 2


@pytest.fixture
def number():
    return 1


@pytest.fixture(scope="session")
def wide(number):
    return number


@pytest.fixture
def circle(square):
    return square


@pytest.fixture
def square(circle):
    return circle


def test_broken(broken):
    pass


def test_later(breaks_later):
    assert breaks_later == 1


def test_later_and_fails(breaks_later):
    assert breaks_later == 2


def test_unknown(unknown_thing):
    pass


def test_needs_unknown(needs_unknown):
    pass


def test_two_yields(two_yields):
    pass


def test_wide(wide):
    pass


def test_circle(circle):
    pass


class TestMethods:
    def test_in_class(self, missing):
        pass

    def test_more(
        self,
        missing,
    ):
        pass


def test_direct():
    number()


@pytest.mark.usefixtures("gone")
def test_uses_unknown():
    pass


def test_dynamic(request):
    request.getfixturevalue("gone")

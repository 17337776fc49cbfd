import pytest


@pytest.fixture(scope="session")
def session_thing():
    yield 1
    raise RuntimeError("session teardown")


@pytest.fixture(scope="class")
def class_thing(session_thing):
    yield 1
    assert session_thing == 2


class TestIt:
    def test_a(self, class_thing):
        pass

    def test_b(self, class_thing):
        assert class_thing == 3


def test_last(session_thing):
    pass

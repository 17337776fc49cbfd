from unittest import mock

import pytest

from tools.checks import is_shared


def test_shared(shared):
    is_shared(shared)


def test_more(more):
    assert more == "more"


@mock.patch("tools.more.more")
def test_mock(patched, shared):
    patched.return_value = 3
    assert patched() == 3 and shared


@mock.patch("tools.checks.is_shared", new=5)
def test_mock_new(shared):
    from tools import checks
    assert checks.is_shared == 6


class TestMock:
    @mock.patch.object(mock, "sentinel")
    def test_method(self, patched, shared):
        assert patched is not None


@pytest.fixture
def needs_param(request):
    return request.param


def test_needs_param(needs_param):
    pass


@pytest.fixture
def finalized(request):
    def done():
        print("done")
        raise RuntimeError("in a finalizer")
    request.addfinalizer(done)


def test_finalized(finalized):
    pass

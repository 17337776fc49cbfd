import pytest


def wide_or_not(fixture_name, config):
    return "session"


@pytest.fixture(scope=wide_or_not)
def counter():
    return []


@pytest.fixture
def user(request):
    return {"name": getattr(request, "param", "ann")}

import pytest


@pytest.fixture
def more():
    return "more"

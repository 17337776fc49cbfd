import pytest


@pytest.fixture
def loud():
    print("loud")

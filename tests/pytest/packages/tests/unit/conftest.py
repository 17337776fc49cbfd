import pytest


@pytest.fixture(autouse=True, scope="package")
def of_the_package(four):
    print("package up")
    yield
    print("package down")

import pytest


@pytest.fixture(scope="session", params=["sqlite", "file"])
def url(request):
    print("\nopen", request.param)
    yield request.param
    print("\nclose", request.param)


@pytest.fixture(scope="module")
def table(url):
    print("\ncreate", url)
    yield url + "/table"
    print("\ndrop", url)


@pytest.fixture
def make():
    made = []

    def build(name):
        made.append(name)
        return name.upper()

    yield build
    print("\nmade", made)

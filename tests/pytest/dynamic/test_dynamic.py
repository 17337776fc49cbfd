import pytest

pytestmark = [pytest.mark.usefixtures("counter"), pytest.mark.smoke]


@pytest.fixture
def make_user():
    def make(name, **more):
        return {"name": name, **more}
    return make


@pytest.fixture(params=[1, 2], ids=lambda n: f"n{n}")
def number(request):
    return request.param


def test_factory(make_user):
    assert make_user("bob", age=3) == {"name": "bob", "age": 3}


def test_optional(user):
    assert user["name"] == "ann"


@pytest.mark.parametrize("user", ["bob"], indirect=True)
def test_optional_given(user):
    assert user["name"] == "bob"


@pytest.mark.parametrize("user", [{"name": "cid"}])
def test_direct(user):
    assert user["name"] == "cid"


@pytest.mark.parametrize("number", [7])
def test_direct_params(number):
    assert number == 7


@pytest.mark.parametrize("name", ["number", "user"])
def test_by_name(request, name):
    value = request.getfixturevalue(name)
    assert value == {"name": "ann"}


def test_counter(counter, request):
    counter.append(request.node.nodeid)
    assert request.node.nodeid.endswith("::test_counter")
    assert counter == []


@pytest.fixture
def first():
    return 1


@pytest.fixture
def second(first):
    return first + 1


class TestOverride:
    @pytest.fixture
    def first(self):
        return 10

    def test_second(self, second):
        assert second == 11

    class TestInner:
        @pytest.fixture
        def second(self, second):
            return second * 2

        def test_second(self, second):
            assert second == 23

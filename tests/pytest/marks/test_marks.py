import pytest


@pytest.mark.slow
def test_slow():
    pass


@pytest.mark.db
@pytest.mark.slow
def test_both():
    pass


@pytest.mark.db(kind="b")
class TestDb:
    def test_in_class(self):
        pass


@pytest.mark.unknown
def test_unknown():
    pass


def test_plain(request):
    assert list(request.node.iter_markers()) == []
    request.node.add_marker("slow")
    assert request.node.get_closest_marker("slow").name == "slow"

from tests.helpers import double


def test_top():
    assert double(2) == 4
    assert __name__ == "tests.test_top"

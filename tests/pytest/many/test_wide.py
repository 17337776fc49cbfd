import pytest


@pytest.mark.parametrize("text", ["a" * 80, "b" * 60])
def test_with_a_rather_long_name_and_a_long_parameter(text):
    pass


@pytest.mark.skip(reason="a reason that is so long that it does not fit in the line beside the name of the test")
def test_skipped():
    pass

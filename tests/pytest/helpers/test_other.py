def check_other(value):
    assert value == "abc"


def test_check():
    check_other("abc")

def test_more():
    pass


def check_more():
    pass

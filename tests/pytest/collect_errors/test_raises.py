VALUE = 1


def compute():
    return VALUE / 0


RESULT = compute()


def test_a():
    pass

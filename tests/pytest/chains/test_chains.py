import pytest


class ShopError(Exception):
    """Something of the shop."""

    def __init__(self, code, text):
        super().__init__(code, text)
        self.code = code


def parse(text):
    try:
        return int(text)
    except ValueError as error:
        raise ShopError(3, "no number") from error


def load(rows):
    result = []
    for row in rows:
        result.append(parse(row))
    return result


def test_load():
    assert load(["1", "x"]) == [1]


def test_recursion():
    def down(n):
        return down(n)
    down(1)


def test_finally():
    try:
        load(["y"])
    finally:
        print("cleaned up")


def test_in_loop():
    for n in range(3):
        assert n < 2, f"{n} is too large"


def test_with():
    with pytest.raises(ShopError) as caught:
        load(["z"])
    assert caught.value.code == 4
    assert isinstance(caught.value.__cause__, ValueError)


def test_comprehension():
    return_value = [parse(text) for text in ["1", "w"]]


def test_lambda():
    convert = lambda text: parse(text)
    convert("v")


def test_generator():
    def numbers():
        yield parse("1")
        yield parse("u")
    assert list(numbers()) == [1]


def test_decorated():
    class Thing:
        @property
        def price(self):
            return parse("t")
    assert Thing().price == 1


@pytest.mark.parametrize("text", ["1",
                                  "s"])
def test_many_lines(
    text,
):
    value = parse(
        text
    )
    assert value == 1

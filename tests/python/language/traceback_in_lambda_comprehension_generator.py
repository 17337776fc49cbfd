def numbers(limit):
    for i in range(limit):
        yield 10 // (2 - i)


square = lambda x: x * x
halves = [n / 2 for n in numbers(2)]
print(halves, square(3))


def consume(it):
    return sum(
        square(v)
        for v in it
    )


def run():
    table = {
        k: consume(numbers(k))
        for k in (1, 2, 3)
    }
    return table


handlers = {"go": lambda: run(), "stop": lambda: None}
handlers["stop"]()
handlers["go"]()

class StockError(Exception):
    pass


def take(stock, name, count):
    left = stock[name]
    if left < count:
        raise StockError(f"only {left} of {name}")
    stock[name] = left - count


def order(stock, lines):
    for name, count in lines:
        take(stock, name, count)


def guarded(stock, name):
    try:
        take(stock, name, 1)
    except KeyError as error:
        raise StockError("unknown") from error


def careless(stock, name):
    try:
        take(stock, name, 1)
    except KeyError:
        raise StockError("careless")


def silent(stock, name):
    try:
        take(stock, name, 1)
    except KeyError:
        raise StockError("silent") from None


def recurse(n):
    return recurse(n + 1)

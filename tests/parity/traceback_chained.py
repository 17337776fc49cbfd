def divide(a, b):
    return a / b


class RatioError(Exception):
    pass


def ratio(values):
    try:
        return sum(divide(value, len(values) - 2) for value in values)
    except ZeroDivisionError as error:
        raise RatioError("ratio of %d values" % len(values)) from error


try:
    ratio([1, 2])
except RatioError:
    print("again, differently")
    numbers = {"x": 1}
    numbers["y"] += ratio([1])

"""Prices."""


def total(items):
    return sum(price * count for price, count in items)


def discount(price, percent):
    if percent > 100:
        raise ValueError(f"no more than 100 percent, not {percent}")
    return price - price * percent / 100


def first(items):
    return items[0]

MAXIMUM_SIZE = 10


def check(n):
    return n < MAXIMUN_SIZE


check(3)

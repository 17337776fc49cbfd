import sys

sys.setrecursionlimit(60)


def countdown(n):
    if n == 0:
        return "never"
    return countdown(n - 1) + 1


print("starting")
countdown(10 ** 6)

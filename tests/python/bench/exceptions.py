class Refused(Exception):
    def __init__(self, number):
        super().__init__(f"refused {number}")
        self.number = number


def check(n):
    if n % 3 == 0:
        raise Refused(n)
    return n


def guarded(n):
    try:
        return check(n)
    except Refused as error:
        return -error.number
    finally:
        guarded.calls += 1


guarded.calls = 0
total = 0
for i in range(60_000):
    total += guarded(i)
for i in range(60_000):
    try:
        {}[i]
    except KeyError as error:
        total += error.args[0]
for i in range(40_000):
    try:
        int("x")
    except (TypeError, ValueError):
        total += 1
    else:
        total -= 1
print(total, guarded.calls)

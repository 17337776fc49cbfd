def count(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


def evens(numbers):
    for n in numbers:
        if n % 2 == 0:
            yield n


def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


def averager():
    total = amount = 0
    average = None
    while True:
        value = yield average
        total += value
        amount += 1
        average = total // amount


average = averager()
next(average)
result = 0
for i in range(100_000):
    result = average.send(i)
print(sum(evens(count(300_000))), sum(tree(14)), result)

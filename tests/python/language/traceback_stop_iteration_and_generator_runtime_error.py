def first_even(numbers):
    it = iter(numbers)
    while True:
        n = next(it)
        if n % 2 == 0:
            yield n


gen = first_even([1, 2, 3])
print(next(gen))
try:
    next(gen)
except RuntimeError as e:
    print(repr(e), repr(e.__cause__))


def total(numbers):
    return sum(first_even(numbers))


total([4, 6])

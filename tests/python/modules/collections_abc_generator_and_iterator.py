from collections.abc import Generator, Iterator


class Count(Generator):
    def __init__(self):
        self.n = 0

    def send(self, value):
        self.n += 1 if value is None else value
        if self.n > 20:
            raise StopIteration("end")
        return self.n

    def throw(self, kind, value=None, tb=None):
        print("throw", kind.__name__ if isinstance(kind, type) else kind)
        raise kind


c = Count()
print(next(c), next(c), c.send(10), iter(c) is c)
c.close()
try:
    c.send(100)
except StopIteration as e:
    print("stop", e.value)
try:
    c.throw(ValueError("thrown"))
except ValueError as e:
    print(e)


class Down(Iterator):
    def __init__(self, n):
        self.n = n

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Down(3)))

class Numbers:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return 10 // self.n


class Guard:
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, kind, value, tb):
        print("exit", kind.__name__, value, tb.tb_lineno)


with Guard() as g, Guard():
    a, b, *rest = Numbers(3)
    print(a, b, rest)

def no_class(self):
    return super().method()


class A:
    def no_args():
        return super()

    def deleted(self):
        del self
        return super()

    nested = lambda self: super().__class__.__name__

    def comprehension(self):
        return [super(A, self).__class__.__name__ for _ in range(1)]

    def generator(self):
        yield super().__class__.__name__

    def bare_in_list_comprehension(self):
        return [super().__class__.__name__ for _ in range(2)]


def show(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__ + ":", e)


show("no class", lambda: no_class(1))
show("no arguments", A.no_args)
show("deleted first", A().deleted)
show("lambda", A().nested)
show("comprehension", A().comprehension)
show("bare comprehension", A().bare_in_list_comprehension)
show("generator", lambda: list(A().generator()))
show("super of int", lambda: super(3))
show("super of two ints", lambda: super(int, "x"))
show("super of bool", lambda: super(int, True).__add__(4))
show("module level", lambda: super())
show("set attribute", lambda: setattr(super(A, A()), "x", 1))

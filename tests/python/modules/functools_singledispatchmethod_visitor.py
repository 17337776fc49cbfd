from functools import singledispatchmethod


class Visitor:
    @singledispatchmethod
    def visit(self, node):
        raise TypeError(f"unsupported node: {type(node).__name__}")


class Num:
    def __init__(self, v):
        self.v = v


class Add:
    def __init__(self, l, r):
        self.l, self.r = l, r


Visitor.visit.register(Num, lambda self, n: n.v)
Visitor.visit.register(Add, lambda self, n: self.visit(n.l) + self.visit(n.r))
print(Visitor().visit(Add(Num(1), Add(Num(2), Num(3)))))
try:
    Visitor().visit("?")
except TypeError as e:
    print(e)
try:
    singledispatchmethod(5)
except TypeError as e:
    print(type(e).__name__, e)

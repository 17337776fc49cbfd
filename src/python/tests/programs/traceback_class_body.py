class Foo(metaclass=type):
    x = 1
    def f(self): pass
    y = undefined + 1

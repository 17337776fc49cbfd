import inspect

print(len.__doc__)
print(print.__doc__)
print(repr(int.__doc__), repr(ValueError.__doc__))
print([].append.__doc__, "|", "".join.__doc__.splitlines()[0])
print(dict.fromkeys.__doc__)
print(str.maketrans.__doc__.splitlines()[0])
print(object.__init__.__doc__, "|", int.__add__.__doc__, "|", list.__contains__.__doc__)


class Number(int):
    pass


class Mine(ValueError):
    """Mine."""


print(Number.__doc__, Mine.__doc__, inspect.getdoc(sorted).splitlines()[0])
print(type(type.__doc__).__name__, type(property.__doc__).__name__)

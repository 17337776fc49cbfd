from functools import singledispatchmethod


class Formatter:
    prefix = ">"

    @singledispatchmethod
    def show(self, arg):
        return f"{self.prefix} object {arg!r}"

    @show.register
    def _(self, arg: int):
        return f"{self.prefix} int {arg}"

    @show.register(str)
    def show_str(self, arg, times=1):
        return f"{self.prefix} str {arg * times}"

    @show.register
    def _(self, arg: list | tuple):
        return f"{self.prefix} seq [" + "; ".join(self.show(a) for a in arg) + "]"

    @singledispatchmethod
    @classmethod
    def build(cls, arg):
        return f"{cls.__name__} from {type(arg).__name__}"

    @build.register
    @classmethod
    def _(cls, arg: bool):
        return f"{cls.__name__} from flag {arg}"

    @singledispatchmethod
    @staticmethod
    def neg(arg):
        raise NotImplementedError(f"cannot negate {arg!r}")

    @neg.register
    @staticmethod
    def _(arg: int):
        return -arg


f = Formatter()
print(f.show(5), f.show("x", times=3), f.show([1, "a", (2.5,)]), f.show(None), sep="\n")
print(Formatter.build(True), Formatter.build(3), f.build("x"), Formatter.neg(4), f.show_str("direct"))
try:
    f.neg("x")
except NotImplementedError as e:
    print(type(e).__name__, e)
try:
    f.show()
except (TypeError, IndexError) as e:
    print(type(e).__name__, e)


class Sub(Formatter):
    prefix = "#"


print(Sub().show(7), Sub.build(True))


@Formatter.show.register(float)
def _(self, arg):
    return f"{self.prefix} float {arg:.1f}"


print(f.show(2.55), Sub().show(1.0))

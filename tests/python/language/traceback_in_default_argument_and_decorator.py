import functools


def needs(name):
    def decorate(f):
        if not hasattr(f, "__wrapped__"):
            print("decorating", f.__name__, "with", name)
        return functools.wraps(f)(lambda *a: f(*a))
    return decorate


@needs("a")
def fine(x, y=len("abc")):
    return x + y


print(fine(1), fine.__name__)


class Service:
    @needs("b")
    @needs(name=undefined_setting)
    def run(self, when=fine(2)):
        return when


print("never")

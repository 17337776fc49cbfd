import sys


def own():
    number = 1
    sys._getframe().f_locals["number"] = 5
    print(number)


def of_caller():
    def callee():
        sys._getframe(1).f_locals["number"] = 6

    number = 1
    callee()
    print(number)
    # Native code runs between the two.
    sorted([7, 8], key=lambda value: sys._getframe(1).f_locals.__setitem__("number", value) or 0)
    print(number)


def shared():
    number = 1
    sorted([7, 8], key=lambda value: sys._getframe(1).f_locals.__setitem__("number", value) or 0)
    print(number, (lambda: number)())


def generator():
    number = 1
    yield number
    yield number


own()
of_caller()
shared()
waiting = generator()
next(waiting)
waiting.gi_frame.f_locals["number"] = 9
print(next(waiting))


class Noisy:
    def __del__(self):
        print("gone")


def short_life():
    noisy = Noisy()
    print(sys._getframe().f_code.co_name)
    noisy = None
    print("no frame object keeps it")


def order(first, second):
    shared = 1
    unnamed = lambda: (shared, second)
    own = 2
    print(list(locals()), list(sys._getframe().f_locals))

    def inner():
        outer, own = shared, 3
        unnamed = lambda: outer
        print(list(locals()), list(sys._getframe().f_locals))

    inner()


short_life()
order(1, 2)

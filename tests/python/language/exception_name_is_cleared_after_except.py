e = "before"
try:
    raise ValueError("x")
except ValueError as e:
    print(repr(e))
try:
    print(e)
except NameError as n:
    print(n)


def f():
    err = "kept?"
    try:
        raise KeyError(1)
    except KeyError as err:
        pass
    try:
        return err
    except UnboundLocalError as u:
        return str(u)


print(f())


def g():
    try:
        raise KeyError(1)
    except KeyError as err:
        err = "replaced"
        del err
    return "fine", "err" in locals()


print(g())


def not_raised():
    err = "kept"
    try:
        pass
    except KeyError as err:
        pass
    return err


print(not_raised())
saved = None
try:
    raise ValueError("saved")
except ValueError as tmp:
    saved = tmp
print(saved, saved.__traceback__.tb_lineno, saved.__traceback__.tb_next)
import sys
print(sys.exc_info(), sys.exception())
try:
    try:
        raise KeyError("a")
    except KeyError:
        print(repr(sys.exception()), sys.exc_info()[0].__name__)
        try:
            raise IndexError("b")
        except IndexError:
            print(repr(sys.exception()))
        print(repr(sys.exception()))
        raise
except KeyError as k:
    print("reraised", repr(k), k.__context__)
print(saved.with_traceback(None).__traceback__)

class Stop(BaseException):
    """Not an Exception."""


def run():
    try:
        raise Stop("halt", 3)
    except Exception:
        print("not here")
    finally:
        print("finally")


try:
    run()
except BaseException as e:
    print(type(e).__mro__[1].__name__, e.args)
try:
    raise GeneratorExit
except BaseException as e:
    print(repr(e))
run()

def handler():
    try:
        int("x")
    except ValueError:
        log(undefined_variable)


def log(x):
    print(x)


def cleanup():
    try:
        handler()
    finally:
        [].pop()


try:
    handler()
except NameError as e:
    print(type(e.__context__).__name__, e)
cleanup()

"""The module docstring."""
import sys


def main(argv=None):
    """Runs."""
    print("main called", __name__, argv)
    return 0


class Local:
    pass


print(__name__, __doc__, main.__module__, Local.__module__, Local)
print(__file__.replace("\\", "/").rsplit("/", 1)[-1], len(sys.argv), sys.argv[0])
print(__spec__, __package__, __builtins__.__name__)
print(sys.modules["__main__"].main is main, __import__("__main__").Local is Local)
print(main.__doc__, main.__qualname__, repr(main)[:15], repr(Local), repr(len), repr(str.upper), repr("".upper)[:41], repr(type), repr(sys)[:14], repr(print), repr(None), repr(...), repr(NotImplemented))
if __name__ == "__main__":
    code = main(["x"])
    print("exit code", code)
else:
    print("imported")
try:
    bool(NotImplemented)
except TypeError as e:
    print("TypeError:", e)
print(sys.version_info[:2], sys.version_info >= (3, 8), sys.version_info.major, sys.maxsize > 2 ** 32, sys.byteorder, sys.implementation.name)
sys.exit(main())

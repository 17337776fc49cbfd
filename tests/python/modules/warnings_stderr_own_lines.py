# uncaught: the warnings go to stderr with the path of the program, its line and its source.
import sys
import warnings


def helper():
    warnings.warn("inside a helper")
    warnings.warn("blames the caller", RuntimeWarning, stacklevel=2)


def old():
    warnings.warn("old() is deprecated, use new()", DeprecationWarning, stacklevel=2)


print("start")
helper()
old()
for n in range(3):
    old()
    warnings.warn("the same line three times")
    warnings.warn(f"number {n}")
warnings.warn(
    "a call over several lines",
    UserWarning,
)


class SlowQuery(UserWarning):
    """A category of the program."""


warnings.warn("took 5s", SlowQuery)
warnings.warn(SlowQuery("an instance"))
exec("import warnings\nwarnings.warn('from a string')")
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("hidden")
warnings.simplefilter("always", SlowQuery)
for _ in range(2):
    warnings.warn("always", SlowQuery)
eval(compile("1 is 1", "made.py", "eval"))
print(eval("'\\d' == r'\\d'"))
warnings.simplefilter("error")
print("end", file=sys.stderr)
warnings.warn("this one is raised")

# formatwarning, showwarning replaced, warn_explicit on stderr with a made-up file, categories.
import linecache
import sys
import warnings

print(repr(warnings.formatwarning("msg", UserWarning, "app.py", 12)), repr(warnings.formatwarning("msg", DeprecationWarning, "app.py", 3, line="  old_call()  ")), repr(warnings.formatwarning(ValueError("as exception"), RuntimeWarning, "x.py", 1, "")))
warnings.warn_explicit("shown on stderr", UserWarning, "settings.toml", 4)
warnings.warn_explicit("same place again", UserWarning, "settings.toml", 4)
registry = {}
for _ in range(3):
    warnings.warn_explicit("registered", FutureWarning, "lib.py", 9, module="lib", registry=registry)
print(sum(1 for k in registry if k != "version"), warnings.showwarning.__name__)
warnings.warn_explicit("deprecated is hidden outside main", DeprecationWarning, "lib.py", 9, module="lib")
warnings.warn_explicit("deprecated is shown in main", DeprecationWarning, "lib.py", 9, module="__main__")
warnings.warn_explicit("pending is hidden", PendingDeprecationWarning, "lib.py", 9)
warnings.showwarning(UserWarning("direct"), UserWarning, "direct.py", 5, file=sys.stdout)
warnings.showwarning("with line", ImportWarning, "direct.py", 5, file=sys.stdout, line="the line")
linecache.cache["made_up.py"] = (12, None, ["first line\n", "second line\n"], "made_up.py")
warnings.warn_explicit("source line from linecache", UserWarning, "made_up.py", 2)
original = warnings.showwarning


def show(message, category, filename, lineno, file=None, line=None):
    print(f"[{category.__name__}] {message} ({'this file' if filename == __file__ else filename}:{lineno})")


warnings.showwarning = show
warnings.warn("through the hook")
warnings.warn_explicit("explicit through the hook", ResourceWarning, "r.py", 1)
warnings.simplefilter("always")
warnings.warn_explicit("explicit through the hook", ResourceWarning, "r.py", 1)


def outer():
    inner()


def inner():
    for level in (1, 2, 3):
        warnings.warn(f"level {level}", stacklevel=level)


outer()
warnings.showwarning = original
warnings.formatwarning = lambda message, category, filename, lineno, line=None: f"{category.__name__.upper()}: {message}\n"
warnings.warn("own format on stderr")
for name in ("UserWarning", "DeprecationWarning", "PendingDeprecationWarning", "SyntaxWarning", "RuntimeWarning", "FutureWarning", "ImportWarning", "UnicodeWarning", "BytesWarning", "ResourceWarning", "EncodingWarning"):
    print(name, issubclass(getattr(__builtins__, name), Warning), end="; ")
print(Warning.__mro__[1].__name__)

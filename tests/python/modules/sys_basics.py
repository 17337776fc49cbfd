# sys: argv, version, implementation, sizes, modules, paths, interning, limits, flags.
import sys

print(len(sys.argv), sys.argv[0].endswith("sys_basics.py"), sys.version_info >= (3, 13), sys.version_info[:2], sys.version_info.major, sys.version_info.releaselevel, type(sys.version_info).__name__, sys.version.startswith("3.13"), sys.version_info > (3, 9), sys.hexversion >> 24)
print(sys.maxsize == 2 ** 63 - 1, sys.maxunicode, sys.byteorder, sys.getrecursionlimit(), sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.implementation.name, sys.implementation.version[:2] == sys.version_info[:2], sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.int_info.bits_per_digit, sys.hash_info.modulus, sys.hash_info.inf, sys.float_repr_style)
print("sys" in sys.modules, sys.modules["sys"] is sys, sys.modules["__main__"].__name__, "json" in sys.modules or __import__("json") and "json" in sys.modules, "surely_not_there" in sys.modules, "sys" in sys.builtin_module_names, "json" in sys.stdlib_module_names, isinstance(sys.path, list), isinstance(sys.platform, str))
a = sys.intern("some text with blanks")
print(a is sys.intern("some text " + "with blanks"), sys.intern("x") == "x", sys.getsizeof(1) > 0, sys.getsizeof([]) <= sys.getsizeof([1] * 100), sys.getrefcount(object()) >= 1)
sys.setrecursionlimit(400)
print(sys.getrecursionlimit())


def depth(n=0):
    return depth(n + 1)


try:
    depth()
except RecursionError as e:
    print(type(e).__name__, e)
sys.setrecursionlimit(1000)
print(sys.get_int_max_str_digits(), sys.flags.optimize, sys.flags.utf8_mode in (0, 1), sys.dont_write_bytecode in (True, False), sys.stdout.encoding, sys.stdin is not None, sys.warnoptions, sys.getswitchinterval(), sys.is_finalizing(), sys.tracebacklimit if hasattr(sys, "tracebacklimit") else "unset", sys.copyright.startswith("Copyright"), sys.api_version)
sys.set_int_max_str_digits(700)
try:
    int("1" * 701)
except ValueError as e:
    print(type(e).__name__, e)
for attempt in (lambda: sys.setrecursionlimit(0), lambda: sys.setrecursionlimit("x"), lambda: sys.intern(5), lambda: sys.set_int_max_str_digits(5), lambda: sys.getsizeof(), lambda: sys.nope, lambda: sys._getframe(1000), lambda: sys.version_info.__class__(), lambda: sys.setswitchinterval(0)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
sys.my_attribute = 5
print(sys.my_attribute, sys.displayhook.__name__, sys.__stdout__ is sys.stdout, sys.audit("mine", 1), sys.unraisablehook is sys.__unraisablehook__)

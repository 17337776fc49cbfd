import sys

print(sys.get_int_max_str_digits(), sys.int_info.str_digits_check_threshold, sys.int_info.default_max_str_digits)
big = 10 ** 4300
small = 10 ** 4299
print(len(str(small)), len(repr(-small)))
cases = {
    "str": lambda: str(big), "repr": lambda: repr(big), "fstring": lambda: f"{big}", "percent": lambda: "%d" % big, "format": lambda: format(big, "d"), "comma": lambda: f"{big:,}",
    "print": lambda: print(big), "int": lambda: int("1" * 4301), "int neg": lambda: int("-" + "1" * 4301), "int underscore": lambda: int("1_" * 4300 + "1"), "in list": lambda: str([big]),
    "hex": lambda: len(hex(big)), "bin": lambda: len(bin(big)), "oct": lambda: len(oct(big)), "x format": lambda: len(f"{big:x}"), "int base 16": lambda: int("f" * 5000, 16).bit_length(), "int base 2": lambda: int("1" * 5000, 2).bit_length(),
    "int base 3": lambda: int("2" * 5000, 3), "4300 digits": lambda: int("1" * 4300) % 97, "spaces": lambda: int("  " + "1" * 4300 + "  ") % 97, "eval": lambda: eval("1" * 4301), "eval hex": lambda: eval("0x" + "1" * 4301) % 97,
    "float": lambda: float("1" * 5000), "arith": lambda: (big * big) % 1000007, "cmp": lambda: big > small, "error message": lambda: int("1" * 4301 + "x"), "dict key": lambda: {big: 1}[big],
}
for name, f in cases.items():
    try:
        print(name, "->", f())
    except (ValueError, SyntaxError, OverflowError) as e:
        text = str(e)
        print(name, "->", type(e).__name__ + ":", text if len(text) < 200 else text[:60] + "...")
sys.set_int_max_str_digits(0)
print(len(str(big)), int("1" * 4301) % 97)
for bad in (100, -1, "x"):
    try:
        sys.set_int_max_str_digits(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__ + ":", e)
sys.set_int_max_str_digits(640)
try:
    str(10 ** 640)
except ValueError as e:
    print(e)
str(10 ** 4300)

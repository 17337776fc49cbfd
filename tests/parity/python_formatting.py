from datetime import date, datetime, time, timedelta
from decimal import Decimal

name, value, count = "bert", 1234.5678, 42
print(f"{name:>10}|{name:<10}|{name:^10}|{name:*^10}|{name!r}|{name!s:.2}|")
print(f"{value:.2f}|{value:10.1f}|{value:,.2f}|{value:e}|{value:g}|{value:+.0f}|{value:08.1f}|{value:%}")
print(f"{count:d}|{count:5d}|{count:05d}|{count:x}|{count:#b}|{count:,}|{count:+d}|{count:<5}|{count:c}|{-count:05d}")
print(f"{name=}|{count + 1 = }|{{}}|{'nested ' + f'{count}'}|{value:{10}.{2}f}|{True}|{None!r:>6}")
print("%s and %r, %d of %5.1f%% %x %-5s| %05d" % (name, name, count, value, 255, "ab", 7))
print("{} {0!r}".format(name) if False else "{0} {1:>5} {n!r} {0}".format(name, count, n=1.0))
print("{:{}}|{a[0]}|{b.year}".format("x", 3, a=[1], b=date(2024, 1, 2)))
print(repr(0.1 + 0.2), 1e16, 1e-5, 123456789012345678, 1.0, -0.0, float("inf"), float("nan"), 2**100, 1_000)
print(round(2.5), round(3.5), round(2.675, 2), round(1234, -2), 7 // -2, 7 % -2, divmod(-7, 2), 2**-1, int("ff", 16))
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("tab\tnew\nnull\0é\u200b"), ascii("é"))
print([1, "a", None, (1,), {}, {"k": [1.5]}, set(), {3}], (), (1, 2), b"bytes\x00", range(3), slice(1, 2))
print(datetime(2024, 3, 5, 7, 8, 9), date(2024, 3, 5), time(7, 8), timedelta(days=2, hours=3, microseconds=5), timedelta(-1))
print(repr(datetime(2024, 3, 5, 7, 8)), f"{datetime(2024, 3, 5, 17, 8):%d/%m/%y %H:%M %a %b %p}", datetime(2024, 3, 5).isoformat())
print(datetime(2024, 3, 5) - datetime(2024, 2, 28, 12), date(2024, 1, 31) + timedelta(days=30), datetime.strptime("2024-01-02 03:04", "%Y-%m-%d %H:%M"))
print(Decimal("1.10") + Decimal("2.2"), Decimal("1") / Decimal("3"), repr(Decimal("5.00")), f"{Decimal('3.14159'):.2f}")
print("a,b,,c".split(","), " x y ".split(), "a-b-c".rsplit("-", 1), "-".join(["1", "2"]), "abc"[::-1], "abcdef"[1:-1:2], "ab" * 3)
print("Hello".lower(), "hello world".title(), "x".zfill(3), "abc".find("c"), "abc".replace("b", "-"), "  pad ".strip() + "|", "a\nb".splitlines())
print("abc".startswith(("x", "a")), "abc" < "abd", "é".encode(), "abc".center(7, "."), "A1".isalnum(), "12".isdigit(), "abcabc".count("bc"), "Straße".upper())
print("one", "two", sep="-", end="!\n")
print(*[1, 2, 3], sep=", ")

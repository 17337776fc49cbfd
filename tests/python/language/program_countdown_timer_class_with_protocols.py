class Duration:
    UNITS = {"h": 3600, "m": 60, "s": 1}

    def __init__(self, seconds=0, /, **parts):
        self.seconds = int(seconds) + sum(self.UNITS[k] * v for k, v in parts.items())

    @classmethod
    def parse(cls, text):
        total, number = 0, ""
        for ch in text:
            if ch.isdigit():
                number += ch
            elif ch in cls.UNITS and number:
                total, number = total + int(number) * cls.UNITS[ch], ""
            else:
                raise ValueError(f"cannot read {text!r} at {ch!r}")
        if number:
            raise ValueError(f"{text!r} lacks a unit")
        return cls(total)

    def __iter__(self):
        rest = self.seconds
        for size in self.UNITS.values():
            part, rest = divmod(rest, size)
            yield part

    def __str__(self): return "%d:%02d:%02d" % tuple(self)
    def __repr__(self): return f"{type(self).__name__}.parse({''.join(f'{v}{u}' for u, v in zip(self.UNITS, self) if v) or '0s'!r})"

    def __format__(self, spec):
        h, m, s = self
        return spec.replace("%H", f"{h:02}").replace("%M", f"{m:02}").replace("%S", f"{s:02}") if spec else str(self)

    def __add__(self, o): return Duration(self.seconds + o.seconds) if isinstance(o, Duration) else NotImplemented
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __sub__(self, o): return Duration(self.seconds - o.seconds)
    def __mul__(self, k): return Duration(self.seconds * k)
    def __floordiv__(self, o): return self.seconds // o.seconds if isinstance(o, Duration) else Duration(self.seconds // o)
    def __mod__(self, o): return Duration(self.seconds % o.seconds)
    def __divmod__(self, o): return self // o, self % o
    def __eq__(self, o): return isinstance(o, Duration) and self.seconds == o.seconds
    def __hash__(self): return hash(self.seconds)
    def __bool__(self): return self.seconds > 0
    def __int__(self): return self.seconds
    def __index__(self): return self.seconds
    def __abs__(self): return Duration(abs(self.seconds))
    def __neg__(self): return Duration(-self.seconds)
    def __reversed__(self): return iter(range(self.seconds, 0, -1))
    def __call__(self, n): return [Duration(self.seconds // n)] * n
    def __enter__(self): print("start", self); return self
    def __exit__(self, *exc): print("stop", exc[0] and exc[0].__name__); return False


d = Duration.parse("1h2m5s")
h, m, s = d
print(d, repr(d), h, m, s, f"{d:%Hh %Mm %Ss} {d}", d + Duration(m=58), d - Duration(5), d * 2, d // Duration(m=10), d % Duration(m=10), divmod(d, Duration(h=1)), sep=" | ")
print(sum([d, d]), bool(Duration()), int(d), hex(d), [10, 20, 30][Duration(2)], list(reversed(Duration(3))), abs(-d), d == Duration(3725), {d: 1}[Duration(h=1, m=2, s=5)], Duration(9)(3), max(d, Duration(), key=int), list(range(Duration(3))))
with Duration.parse("90s") as t:
    print(f"{t:%M min}", Duration.parse("") == Duration(), repr(Duration()))
for bad in (lambda: Duration.parse("5"), lambda: Duration.parse("x"), lambda: d + 5, lambda: 5 + d, lambda: Duration(days=1), lambda: Duration(seconds=1), lambda: d < d, lambda: d.hours, lambda: len(d), lambda: d[0]):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
with Duration(s=3):
    Duration.parse("3m!")

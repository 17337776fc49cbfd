class Shout(str):
    def __new__(cls, v): return super().__new__(cls, v.upper())
    def __str__(self): return self + "!"


h = Shout("hi")
print(h, repr(h), [h], h + "x", type(h + "x").__name__, type(h.lower()).__name__, h == "HI", f"{h} {h!r}", "%s" % h, "".join([h]), {"HI": 1}[h], str(h), len(h), h[0], type(h[:]).__name__, isinstance(h, str))

print("before")


class Config:
    """A class body is code."""
    print("in body:", __qualname__, __module__)
    base = 10
    doubled = base * 2
    values = list(range(base, base + 3))
    for loop in range(3):
        pass
    if doubled > 15:
        flag = "big"
    else:
        flag = "small"
    temp = 1
    del temp

    class Inner:
        depth = 2
        print("inner:", __qualname__)

        def method(self):
            return "inner method"

    def method(self):
        return self.base

    names = sorted(n for n in locals() if not n.startswith("__"))


print(Config.names)
print(Config.__doc__, Config.loop, Config.flag, hasattr(Config, "temp"))
print(Config.Inner.__qualname__, Config.Inner.method.__qualname__, Config.Inner().method())
print(type(Config.__dict__).__name__, "base" in Config.__dict__)
print([k for k in Config.__dict__ if not k.startswith("_")])
print([k for k in Config.__dict__ if k.startswith("__")])
try:
    Config.__dict__["base"] = 3
except TypeError as e:
    print("TypeError:", e)
print(Config.__static_attributes__, Config.__firstlineno__)

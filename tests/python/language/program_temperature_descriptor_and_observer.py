class Observable:
    def __init__(self, default=None, *, coerce=lambda v: v):
        self.default, self.coerce = default, coerce

    def __set_name__(self, owner, name):
        self.name, self.slot = name, f"_{name}"

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.slot, self.default)

    def __set__(self, obj, value):
        old, new = self.__get__(obj), self.coerce(value)
        setattr(obj, self.slot, new)
        if old != new:
            for callback in obj.__dict__.get("_watchers", {}).get(self.name, ()):
                callback(obj, old, new)

    def __delete__(self, obj):
        if not hasattr(obj, self.slot):
            raise AttributeError(self.name)
        delattr(obj, self.slot)


class Thermostat:
    celsius = Observable(20.0, coerce=float)
    name = Observable("room", coerce=str.strip)

    def watch(self, name):
        if not isinstance(getattr(type(self), name), Observable):
            raise TypeError(f"{name} is not observable")

        def add(f):
            self.__dict__.setdefault("_watchers", {}).setdefault(name, []).append(f)
            return f
        return add

    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self.celsius = (value - 32) * 5 / 9


t = Thermostat()
changes = []


@t.watch("celsius")
def log(obj, old, new):
    changes.append(f"{obj.name}: {old:.1f} -> {new:.1f}")


@t.watch("celsius")
def alarm(obj, old, new):
    if new > 40:
        raise OverflowError(f"{new} is too hot")


t.celsius = 21
t.celsius = "21"
t.fahrenheit = 86
t.name = "  kitchen "
t.celsius -= 0.5
print(changes, t.celsius, round(t.fahrenheit, 2), vars(t).keys() - {"_watchers"} == {"_celsius", "_name"}, Thermostat.celsius.name, Thermostat().celsius)
for action in (lambda: t.watch("fahrenheit"), lambda: t.watch("nope"), lambda: setattr(t, "celsius", "warm"), lambda: setattr(t, "name", 5), lambda: delattr(t, "fahrenheit"), lambda: delattr(Thermostat(), "celsius")):
    try:
        action()
    except (TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__ + ":", e)
del t.celsius
print(t.celsius, t.name)
t.fahrenheit = 200

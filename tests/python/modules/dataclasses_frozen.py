from dataclasses import FrozenInstanceError, dataclass, field, replace


@dataclass(frozen=True)
class Key:
    table: str
    id: int
    note: str = field(default="", compare=False)


k = Key("users", 1, "first")
for f in (lambda: setattr(k, "id", 2), lambda: delattr(k, "id"), lambda: setattr(k, "new", 1)):
    try:
        f()
    except FrozenInstanceError as e:
        print(type(e).__name__, e, isinstance(e, AttributeError))
print(hash(k) == hash(Key("users", 1, "other")), k == Key("users", 1, "other"), len({k, Key("users", 1), Key("users", 2)}))
cache = {Key("a", 1): "row"}
print(cache[Key("a", 1, "x")], replace(k, id=7), k)
object.__setattr__(k, "id", 99)
print(k.id)


@dataclass(frozen=True)
class Unhashable:
    items: list


try:
    hash(Unhashable([1]))
except TypeError as e:
    print(type(e).__name__, e)

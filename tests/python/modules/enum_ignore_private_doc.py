from enum import Enum, EnumMeta, EnumType, Flag, show_flag_values


class Ignored(Enum):
    _ignore_ = "i parts"
    parts = vars()
    for i in range(3):
        parts[f"P{i}"] = i * i


print([(m.name, m.value) for m in Ignored], hasattr(Ignored, "i"))


class Private(Enum):
    __hidden = 1
    _sunder = 2
    A = 3


print(list(Private), [n for n in Private.__members__])


class WithDoc(Enum):
    A = 1, "doc of A"
    B = 2, "doc of B"

    def __new__(cls, value, doc):
        self = object.__new__(cls)
        self._value_ = value
        self.__doc__ = doc
        return self


print(WithDoc(2).__doc__, WithDoc.A.value, EnumMeta is EnumType, type(WithDoc).__name__, isinstance(WithDoc, EnumType))
print(show_flag_values(Flag("F", "A B C")(5)))
for body in ({"_bad_": 1}, {"mro": 1}, {"__order__": "A", "A": 1}):
    try:
        ns = EnumType.__prepare__("X", (Enum,))
        for k, v in body.items():
            ns[k] = v
        print(list(EnumType("X", (Enum,), ns)))
    except Exception as e:
        print(type(e).__name__, e)

import traceback
import math
import collections


class Person:
    species = "human"
    __slots__ = ("name", "age", "__dict__")

    def speak(self): ...
    def _private_helper(self): ...
    def __secret(self): ...


class Empty:
    pass


p = Person()
p.nickname = "x"
tests = {
    "list": lambda: [].appendd(1), "list2": lambda: [].push(1), "str": lambda: "a".uper(), "str2": lambda: "a".to_upper(), "dict": lambda: {}.key(), "dict2": lambda: {}.has_key(1), "tuple": lambda: ().append(1),
    "slot": lambda: p.nam, "class attr": lambda: p.specis, "instance": lambda: p.nickame, "method": lambda: p.speek(), "private": lambda: p._private_helpr, "private2": lambda: p.private_helper, "mangled": lambda: p.__secret,
    "type": lambda: Person.spek, "module": lambda: math.squareroot(2), "module2": lambda: math.sqr(2), "module3": lambda: collections.ordereddict, "none": lambda: None.append, "int": lambda: (3).bitlength(), "float": lambda: 1.5.is_int,
    "empty": lambda: Empty().anything, "far": lambda: p.zzzzzz, "case": lambda: p.NAME, "short": lambda: p.a, "function": lambda: tests.__nam__, "set": lambda: {1}.append(2), "bytes": lambda: b"".encode(), "str3": lambda: "".decode(),
    "generator": lambda: (x for x in []).nxt, "object": lambda: object().__clas__, "super": lambda: super(Person, p).speek, "read": lambda: [].lenght, "iter": lambda: iter([]).next(), "exception": lambda: ValueError().message, "range": lambda: range(3).len,
}
for label, f in tests.items():
    try:
        f()
    except AttributeError as e:
        print(f"{label:12}", "".join(traceback.format_exception_only(e)), end="")


class Custom:
    def __getattr__(self, name):
        raise AttributeError(f"custom: {name}", name=name, obj=self)

    real_attribute = 1


class Plain:
    real_attribute = 1

    def __getattr__(self, name):
        raise AttributeError(name)


for obj in (Custom(), Plain()):
    try:
        obj.real_atribute
    except AttributeError as e:
        print("".join(traceback.format_exception_only(e)), end="")

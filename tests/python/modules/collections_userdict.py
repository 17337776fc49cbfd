from collections import UserDict, UserList, UserString


class LowerDict(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())

    def __delitem__(self, key):
        super().__delitem__(key.lower())

    def __contains__(self, key):
        return key.lower() in self.data


h = LowerDict({"Content-Type": "json"}, HOST="localhost")
h.update({"X-A": 1})
print(h, h["CONTENT-type"], "host" in h, h.data, len(h), h.get("x-a"), h.setdefault("New", 5))
print(h == {"content-type": "json", "host": "localhost", "x-a": 1, "new": 5}, isinstance(h, dict))
try:
    h["nope"]
except KeyError as e:
    print(type(e).__name__, e)
print(h.pop("HOST"), h | {"Z": 1}, type(h.copy()).__name__)


class Missing(UserDict):
    def __missing__(self, key):
        return key * 2


print(Missing()["ab"], Missing().get("ab"))


class Typed(UserList):
    def append(self, item):
        if not isinstance(item, int):
            raise TypeError(f"int wanted, got {type(item).__name__}")
        super().append(item)


t = Typed([3, 1, 2])
t.append(9)
try:
    t.append("x")
except TypeError as e:
    print(e)
t.sort()
print(t, t[0], t[1:3], type(t[1:3]).__name__, t + [5], [0] + t, t * 2, t.data, 9 in t, t == [1, 2, 3, 9])
t += [7]
t[0:1] = [100]
print(t, t.index(7), t.count(2), t.pop(), list(reversed(t)), isinstance(t, list))


class Loud(UserString):
    def shout(self):
        return self.upper() + "!"


s = Loud("hello")
print(s, repr(s), s.shout(), type(s.upper()).__name__, s + " you", "oh " + s, s * 2, s[1], s[1:3], len(s), "ell" in s, s == "hello", s.split("l"), hash(s) == hash("hello"), int(UserString("42")))

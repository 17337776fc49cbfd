from dataclasses import dataclass, field


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)


vs = [Version(1, 2, "b"), Version(1, 0), Version(0, 9, "a"), Version(1, 2, "a")]
print(sorted(vs))
print(max(vs), Version(1) < Version(1, 1), Version(1) >= Version(1, 0, "x"), Version(2) > Version(1, 99), Version(1) <= Version(0))
for f in (lambda: Version(1) < (1, 0), lambda: Version(1) < Version("x"), lambda: Version(1) == (1, 0)):
    try:
        print(f())
    except TypeError as e:
        print(type(e).__name__, e)


@dataclass(order=True)
class Sub(Version):
    patch: int = 0


try:
    print(Sub(1) < Version(2))
except TypeError as e:
    print(type(e).__name__, e)
print(Sub(1, 0, "", 3) < Sub(1, 0, "z", 4), Sub(1) == Version(1))
print(Version.__match_args__, Sub.__match_args__)

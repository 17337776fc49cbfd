from enum import CONFORM, EJECT, KEEP, STRICT, Flag, IntFlag, auto


class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RWX = 7


print(Perm.R | Perm.W, repr(Perm.R | Perm.W), Perm.RWX, repr(Perm.RWX), Perm(0), repr(Perm(0)), Perm(5), bool(Perm(0)), bool(Perm.R))
print(Perm.R & Perm.RWX, Perm.R ^ Perm.RWX, ~Perm.R, Perm.R in Perm.RWX, Perm.RWX in Perm.R, (Perm.R | Perm.X).value, (Perm.R | Perm.X).name, Perm(0).name)
print(list(Perm), list(Perm.R | Perm.X), len(Perm.RWX), len(Perm), [m.name for m in Perm.RWX], Perm.R | Perm.W == Perm.W | Perm.R, Perm.R == 4, hash(Perm.R) == hash(Perm(4)))


class Access(IntFlag):
    READ = auto()
    WRITE = auto()
    EXEC = auto()
    ADMIN = READ | WRITE | EXEC


a = Access.READ | Access.WRITE
print(a, repr(a), a + 1, Access.READ | 8, repr(Access.READ | 8), repr(Access(16)), Access(3), a == 3, ~Access.READ, int(a), Access.ADMIN, repr(Access.ADMIN), list(Access.ADMIN), f"{a}", a & 1, a ^ 2, Access.READ in a, 5 | Access.WRITE)


class Strict(Flag, boundary=STRICT):
    A = 1
    B = 2


class Conform(Flag, boundary=CONFORM):
    A = 1
    B = 2


class Eject(Flag, boundary=EJECT):
    A = 1
    B = 2


class Keep(Flag, boundary=KEEP):
    A = 1
    B = 2


for cls in (Strict, Conform, Eject, Keep):
    try:
        v = cls(2**2 + 1)
        print(cls.__name__, repr(v), v)
    except ValueError as e:
        print(cls.__name__, type(e).__name__, e)
for f in (lambda: Perm(8), lambda: Perm.R | 1, lambda: Perm.R + 1, lambda: Perm["Q"], lambda: 1 in Perm, lambda: "R" in Perm.RWX, lambda: 4 in Perm.RWX, lambda: Perm("R"), lambda: Perm.R < Perm.W, lambda: Perm(-1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

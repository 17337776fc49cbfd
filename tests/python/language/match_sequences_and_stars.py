def f(x):
    match x:
        case []:
            return "empty"
        case [a]:
            return f"one {a}"
        case [1, 2]:
            return "1-2"
        case [1, *rest]:
            return f"starts 1 rest {rest}"
        case (a, [b, c], *_):
            return f"nested {a} {b} {c}"
        case [*start, 99]:
            return f"ends 99 start {start}"
        case [x, *mid, y] if x == y:
            return f"same ends {mid}"
        case [_, _, _]:
            return "three"
        case _:
            return "no"


class Seq:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        if i > 1:
            raise IndexError(i)
        return i


import collections.abc


class RealSeq(Seq, collections.abc.Sequence):
    pass


for x in ([], (), [5], [1, 2], (1, 2, 3), [0, [1, 2], 3, 4], (7, "xy", 0), [3, 99], [4, 5, 6, 4], [1.5, 2, 3], "abc", b"ab",
          {1, 2}, {1: 2}, range(2), Seq(), RealSeq(), bytearray(b"a"), iter([1]), [None, (8, 9)]):
    print(type(x).__name__, f(x))
match 1, 2:
    case a, b:
        print(a, b)
match (1, (2, (3, [4]))):
    case x, (y, (z, [w])):
        print(x, y, z, w)
match [1, 2, 3]:
    case [1, 2] | [1, 2, 3] as whole:
        print("whole", whole)
match ["go", "north"]:
    case ["go", ("north" | "south") as direction]:
        print("going", direction)
match [[1, 2], [3, 4]]:
    case [[a, *_], [*_, d]]:
        print(a, d)
match ():
    case *everything,:
        print("everything", everything)
data = [1, [2, 3], {"k": [4]}]
match data:
    case [int(i), [*pair], {"k": [v]}]:
        print(i, pair, v)

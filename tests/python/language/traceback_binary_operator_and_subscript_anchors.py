import sys
import traceback


def show(f):
    try:
        f()
    except Exception:
        sys.stdout.write("".join(traceback.format_exc().splitlines(True)[4:]))


class O:
    attr = None


o, d, n, xs = O(), {"a": {"b": [1, 2]}}, None, [1]
show(lambda: 1 + 2 + "three" + 4)
show(lambda: d["a"]["b"]["c"])
show(lambda: d["a"]["x"]["c"])
show(lambda: o.attr.other.more)
show(lambda: (1 + 2) * (3 / 0))
show(lambda: xs[0] [ 5 ])
show(lambda: d  [ "a" ]["zz"])
show(lambda: o . missing)
show(lambda: n(1, 2))
show(lambda: xs.append(1).append(2))
show(lambda: 5 if xs[3] else 6)
show(lambda: f"{xs[4]} and {d}")
show(lambda: -"text")
show(lambda: "a" < 1 < 2)
show(lambda: not n.x and 3)
show(lambda: [*xs, *n])
show(lambda: {**n})
show(lambda: xs[1:2:0])
show(lambda: (1 +
              n +
              2))
show(lambda: 2 ** (
    n
))
show(lambda: int("12", base=99))
show(lambda: xs [
    7])
show(lambda: "é" + "日本" + 3)
show(lambda: (yield_me := n.x))
show(lambda: 1 if 2 < n else 3)
show(lambda: 10 // (5 - 5) % 3)
show(lambda: ~n)
show(lambda: max(1, 2, key=n)(3))

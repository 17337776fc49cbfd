from dataclasses import dataclass


@dataclass
class Num:
    value: float


@dataclass
class BinOp:
    op: str
    left: object
    right: object


@dataclass
class Neg:
    operand: object


def evaluate(node):
    match node:
        case Num(v):
            return v
        case Neg(Num(v)):
            return -v
        case Neg(x):
            return -evaluate(x)
        case BinOp("+", l, r):
            return evaluate(l) + evaluate(r)
        case BinOp("*", Num(0), _) | BinOp("*", _, Num(0)):
            print("short cut")
            return 0
        case BinOp("*", l, r):
            return evaluate(l) * evaluate(r)
        case BinOp(op=op):
            raise NotImplementedError(f"operator {op}")
        case _:
            raise TypeError(f"not a node: {node!r}")


print(evaluate(BinOp("+", Num(2), BinOp("*", Num(3), Neg(Num(4))))))
print(evaluate(BinOp("*", BinOp("/", 1, 2), Num(0))))
for bad in (BinOp("/", Num(1), Num(2)), "x"):
    try:
        evaluate(bad)
    except (NotImplementedError, TypeError) as e:
        print(type(e).__name__, e)
state = {"pos": 0, "bag": []}


def run(line):
    match line.split():
        case ["move", ("left" | "right") as d, *steps]:
            n = int(steps[0]) if steps else 1
            state["pos"] += n if d == "right" else -n
        case ["take", *things] if things:
            state["bag"].extend(things)
        case ["drop", thing] if thing in state["bag"]:
            state["bag"].remove(thing)
        case ["look" | "l"]:
            print(state)
        case [] | [""]:
            print("nothing")
        case [verb, *_]:
            print(f"I don't know how to {verb}")


for line in ("move right 3", "move left", "take lamp rope", "drop rope", "look", "dance now", "", "drop sword"):
    run(line)

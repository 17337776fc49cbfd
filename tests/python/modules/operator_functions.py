# operator: arithmetic, comparison, sequence and in-place functions, truth, index, errors.
import operator as op

print(op.add(2, 3), op.sub(2, 3), op.mul("ab", 2), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 5), op.neg(4), op.pos(-4), op.abs(-3), op.invert(5), op.inv(5))
print(op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.lshift(1, 4), op.rshift(32, 2), op.mod("%d-%s", (1, "a")), op.add([1], [2]), op.or_({1}, {2}), op.matmul.__name__)
print(op.lt(1, 2), op.le(2, 2), op.eq("a", "a"), op.ne(1, 1.0), op.ge(1, 2), op.gt([2], [1, 9]), op.not_([]), op.truth([0]), op.is_(None, None), op.is_not(1, None), op.is_none(None) if hasattr(op, "is_none") else "3.14 only")
print(op.concat("a", "b"), op.contains([1, 2], 2), op.countOf([1, 2, 1, True], 1), op.indexOf("hello", "l"), op.getitem({"k": "v"}, "k"), op.getitem([1, 2, 3], slice(1, None)), op.length_hint([1, 2]), op.length_hint(iter("abc")), op.length_hint((x for x in "a"), 9), op.index(True))
items = [1, 2, 3]
op.setitem(items, 0, 9)
op.delitem(items, 1)
print(items, op.setitem(items, slice(0, 1), [7, 8]), items)
same = items
print(op.iadd(items, [4]), same is items, op.iadd(1, 2), op.imul("ab", 3), op.ior({"a": 1}, {"b": 2}), op.iconcat([1], [2]), op.isub({1, 2}, {2}), op.ipow(2, 3), op.ifloordiv(7, 2), op.ilshift(1, 3))
print(op.__add__(1, 1), op.__contains__("abc", "b"), op.add.__name__, op.call(max, 3, 7), op.call(dict, a=1), sorted(set(n for n in op.__all__ if n.startswith("i") and not n.startswith("is")))[:6])
table = {"+": op.add, "-": op.sub, "*": op.mul, "/": op.truediv, "^": op.pow}


def rpn(text):
    stack = []
    for token in text.split():
        if token in table:
            b, a = stack.pop(), stack.pop()
            stack.append(table[token](a, b))
        else:
            stack.append(float(token))
    return stack


print(rpn("3 4 + 2 *"), rpn("5 1 2 + 4 * + 3 -"), rpn("2 3 ^ 4 /"))
for attempt in (lambda: op.add(1, "a"), lambda: op.index(1.5), lambda: op.concat(1, 2), lambda: op.indexOf([1], 5), lambda: op.getitem([1], 5), lambda: op.truediv(1, 0), lambda: op.length_hint(5), lambda: op.length_hint([], "x"), lambda: op.add(1), lambda: op.contains(5, 1), lambda: op.matmul(1, 2), lambda: op.lt(1, "a"), lambda: op.delitem((1,), 0), lambda: op.call(5), lambda: op.countOf(5, 1), lambda: op.setitem("ab", 0, "c"), lambda: op.invert(1.5), lambda: op.not_()):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)

for i in range(3):
    if i == 5:
        break
else:
    print("no break", i)
for i in range(3):
    if i == 1:
        break
else:
    print("never")
print("broke at", i)
n = 5
while n:
    n -= 1
    if n == 2:
        continue
    print(n, end=" ")
else:
    print("while else")
while True:
    break
else:
    print("never")
for x in []:
    pass
else:
    print("empty else")
for a in range(2):
    for b in range(3):
        if b == 1:
            break
    else:
        print("inner else")
        continue
    print("outer after inner break", a, b)
for i in range(3):
    try:
        if i == 0:
            continue
        if i == 1:
            break
    finally:
        print("finally", i)
for i in (lst := [1, 2, 3]):
    if i < 10:
        lst.append(i * 10)
    if len(lst) > 6:
        break
print(lst)
for (a, b), c in [((1, 2), 3)]:
    print(a, b, c)
for i, in [(1,), (2,)]:
    print(i, end=";")
for first, *rest in ["abc", (1,)]:
    print(first, rest, end=" ")
print()
x = 0
if x: print("t")
elif not x: print("elif")
else: print("else")
print("yes" if x else "no", x or "default", x and 1 / 0, None or 0 or [] or "last", 1 and 2 and 3)
print(1 < 2 < 3, 1 < 3 < 2, 1 < 2 > 0 == 0, "a" in "abc" in ["abc"], not 1 in [2], 3 is not None)


def say(v):
    print("eval", v, end=" ")
    return v


print(say(1) < say(0) < say(5), say(1) < say(2) <= say(2))
print(say(0) or say(2), say(0) and say(3))
for i in range(10 ** 12):
    if i == 2:
        break
print(i)
pass; pass
...

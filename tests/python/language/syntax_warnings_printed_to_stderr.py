x = 1000
print(x is 1000 or "maybe", x is not "text", x == 1000)
assert (x, "never fails")
print("\d+", "\p", b"\w")
print([1, 2] is [1, 2], () is ())
values = [
    (1, 2)
    (3, 4)
] if x < 0 else "skipped"
print(values)
print(0x1for x in [1]) if False else print("numbers:", 1if x else 2)
items = "abc" ["x"] if x < 0 else None
print(items)
try:
    finally_value = 1
finally:
    pass
for i in range(2):
    try:
        pass
    finally:
        continue
print("done", finally_value)

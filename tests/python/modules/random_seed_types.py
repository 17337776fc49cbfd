# Seeds of every type, both versions, and the types that are refused.
import random

for seed in ["hello", "", "é🎉", b"hello", b"", bytearray(b"xyz"), 3.5, -1.0, 0.0, 1e300, True, False, -5, 5, 2 ** 32, 2 ** 64 + 1, 10 ** 40]:
    random.seed(seed)
    print(repr(seed), random.random(), random.randrange(1000))
for seed in ["hello", b"ab", "", 5]:
    random.seed(seed, version=1)
    print("v1", repr(seed), random.random())
print(random.Random("abc").random(), random.Random(x := "abc").random() == random.Random("abc").random(), random.Random(5).random() == random.Random(-5).random(), random.Random(1).random() == random.Random(True).random())
r = random.Random()
r.seed(None)
print(0 <= r.random() < 1, random.Random(b"a").randint(0, 10 ** 6), random.seed(1), random.random())
for seed in [(1, 2), [1], {"a": 1}, None.__class__, 1 + 2j, object, frozenset([1])]:
    try:
        random.seed(seed)
        print("accepted")
    except TypeError as e:
        print(type(e).__name__, e)
try:
    random.Random((1, 2))
except TypeError as e:
    print(type(e).__name__, e)
try:
    random.Random(1, 2)
except TypeError as e:
    print(type(e).__name__, e)
streams = [random.Random(f"worker-{n}") for n in range(3)]
print([[s.randint(0, 9) for _ in range(5)] for s in streams])

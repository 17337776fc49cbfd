# Random instances, getstate and setstate, independence, subclasses with their own source, SystemRandom.
import random

a, b = random.Random(7), random.Random(7)
print([a.random() for _ in range(3)] == [b.random() for _ in range(3)], a.randint(1, 1000), b.randint(1, 1000))
random.seed(1)
first = random.random()
random.seed(1)
a.random()
print(first == random.random(), first)
state = a.getstate()
values = [a.random(), a.gauss(0, 1), a.randrange(100)]
a.setstate(state)
print(values == [a.random(), a.gauss(0, 1), a.randrange(100)], type(state).__name__, len(state), state[0], len(state[1]), state[1][-1], state[2])
g = random.Random(3)
g.gauss(0, 1)
print(g.getstate()[2], g.gauss(0, 1) == g.getstate()[2], g.getstate()[2])
g.seed(3)
print(g.getstate()[2], random.Random(3).getstate()[1][:4], random.Random(0).getstate()[1][-1])
outer = random.getstate()
random.random()
random.setstate(outer)
print(random.random() == (random.setstate(outer), random.random())[1])


class Constant(random.Random):
    def random(self):
        return 0.25


c = Constant()
print(c.random(), c.uniform(0, 8), c.randrange(8), c.choice("abcd"), c.choices("abcd", k=2), c.triangular())


class Weak(random.Random):
    """Park and Miller's generator."""

    def seed(self, a=1, version=2):
        self.x = a or 1

    def getrandbits(self, k):
        self.x = self.x * 16807 % (2 ** 31 - 1)
        return self.x >> (31 - k) if k <= 31 else self.x

    def random(self):
        return self.getrandbits(31) / 2 ** 31


w = Weak(11)
print([w.randrange(10) for _ in range(8)], round(w.random(), 6), w.sample(range(10), 3))
s = random.SystemRandom()
print(0 <= s.random() < 1, 1 <= s.randint(1, 3) <= 3, len(s.randbytes(4)), s.seed(5))
for attempt in (lambda: s.getstate(), lambda: s.setstate(1), lambda: a.setstate("x"), lambda: a.setstate((9, (1,), None)), lambda: a.setstate((3, (1, 2), None)), lambda: s.getrandbits(-1), lambda: a.setstate((3, tuple([0] * 624 + [700]), None))):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)

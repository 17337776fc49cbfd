# choice, choices with weights, shuffle, sample with counts.
import random
from collections import Counter

random.seed(2024)
colors = ["red", "green", "blue", "black"]
print([random.choice(colors) for _ in range(8)], random.choice("abc"), random.choice(range(100)), random.choice((1,)))
print(random.choices(colors, k=6), random.choices(colors, weights=[10, 1, 1, 0], k=8), random.choices("ab", cum_weights=[1, 100], k=6), random.choices(range(5)))
print(random.choices(["x", "y"], [0.1, 0.9], k=5), random.choices(colors, k=0), random.choices([1], weights=[5], k=2))
cards = list(range(10))
random.shuffle(cards)
print(cards, random.shuffle(cards), cards)
one, none = [1], []
random.shuffle(one)
random.shuffle(none)
print(one, none)
print(random.sample(colors, 2), random.sample(range(1000), 5), random.sample(range(10 ** 12), 3), random.sample("abcdef", k=6), random.sample(colors, 0), random.sample(range(25), 20))
print(random.sample(["r", "b"], counts=[4, 2], k=5), random.sample([10, 20, 30], k=4, counts=[1, 0, 5]))
rolls = Counter(random.choices([1, 2, 3, 4, 5, 6], k=600))
print(sorted(rolls.items()), rolls.total())
random.seed("shuffle me")
words = "select from where group order limit".split()
random.shuffle(words)
print(words, random.choice(words), random.sample(words, 3))
train, test = words[:4], words[4:]
print(train, test)
for attempt in (lambda: random.choice([]), lambda: random.choices([], k=1), lambda: random.choices("ab", weights=[1], k=1), lambda: random.choices("ab", weights=[1, 1], cum_weights=[1, 2]), lambda: random.choices("ab", weights=[0, 0]), lambda: random.choices("ab", weights=[-1, -2]), lambda: random.choices("ab", [float("inf"), 1]), lambda: random.sample([1, 2], 3), lambda: random.sample([1, 2], -1), lambda: random.sample({1, 2}, 1), lambda: random.shuffle("abc"), lambda: random.shuffle((1, 2)), lambda: random.choice({"a": 1}), lambda: random.choice({1}), lambda: random.sample("ab", k=2, counts=[1]), lambda: random.sample("ab", 2, counts=[1, -1]), lambda: random.choices("ab", 5), lambda: random.sample("abc", 1.5), lambda: random.sample("ab", 4, counts=[1, 2]), lambda: random.choices("ab", k=1.5)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)

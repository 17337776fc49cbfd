# Small simulations as people write them: walks, Monte Carlo, bootstrap, passwords, mini-batches, reservoir.
import random
import statistics
import string

rng = random.Random(2025)
inside = sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(4000))
print("pi is about", 4 * inside / 4000)
position, path = 0, []
for _ in range(20):
    position += rng.choice((-1, 1))
    path.append(position)
print(path)
data = [41, 50, 29, 37, 81, 30, 73, 63, 20, 35, 68, 22, 60, 31, 95]
means = sorted(statistics.fmean(rng.choices(data, k=len(data))) for _ in range(100))
print(f"mean {statistics.fmean(data):.1f} interval {means[5]:.1f} to {means[94]:.1f}")
alphabet = string.ascii_letters + string.digits
print("".join(rng.choices(alphabet, k=16)), "-".join("".join(rng.sample(string.ascii_lowercase, 4)) for _ in range(3)))
examples = list(range(23))
rng.shuffle(examples)
print([examples[i:i + 8] for i in range(0, len(examples), 8)])
reservoir = []
for n, item in enumerate(range(1000)):
    if len(reservoir) < 5:
        reservoir.append(item)
    elif (j := rng.randrange(n + 1)) < 5:
        reservoir[j] = item
print(reservoir)
servers, load = {"a": 5, "b": 3, "c": 2}, {}
for _ in range(200):
    (name,) = rng.choices(list(servers), weights=servers.values())
    load[name] = load.get(name, 0) + 1
print(sorted(load.items()))
arrivals, clock = [], 0.0
while clock < 10:
    clock += rng.expovariate(0.8)
    arrivals.append(round(clock, 2))
print(arrivals)
doors = sum(rng.randrange(3) != rng.randrange(3) for _ in range(1000))
print("switching wins", doors)
users = [{"id": n, "name": rng.choice(["ann", "bob", "eve"]), "age": rng.randint(18, 80), "score": round(rng.gauss(50, 10), 1), "active": rng.random() < 0.7} for n in range(1, 6)]
for u in users:
    print(u)
weights = [[round(rng.uniform(-0.5, 0.5), 4) for _ in range(3)] for _ in range(2)]
print(weights, [round(rng.triangular(0, 1, 0.5), 3) for _ in range(3)], rng.sample(range(50), 6))

LOG = """\
10:00 INFO start user=ann
10:01 WARN slow query ms=250
10:02 ERROR failed user=bob code=42
garbage line
10:03 INFO done user=ann ms=12
10:04 ERROR failed user=ann code=7
"""


def lines(text):
    print("(open)")
    try:
        for n, line in enumerate(text.splitlines(), 1):
            yield n, line
    finally:
        print("(closed)")


def parse(source):
    bad = 0
    for n, line in source:
        match line.split():
            case [time, ("INFO" | "WARN" | "ERROR") as level, *rest]:
                fields = dict(p.split("=", 1) for p in rest if "=" in p)
                text = " ".join(p for p in rest if "=" not in p)
                yield {"n": n, "time": time, "level": level, "text": text, **fields}
            case _:
                bad += 1
    return bad


def counted(source, counts):
    bad = yield from source
    counts["bad"] = bad


def only(source, **wanted):
    yield from (r for r in source if all(r.get(k) == v for k, v in wanted.items()))


def tee_print(source, fmt):
    for r in source:
        print(fmt.format_map(r))
        yield r


counts = {}
pipeline = tee_print(only(counted(parse(lines(LOG)), counts), level="ERROR"), "{time} {text} by {user} ({code:>3})")
print([int(r["code"]) for r in pipeline], counts)
print(next(only(parse(lines(LOG)), user="ann"))["text"])
first_two = parse(lines(LOG))
print([next(first_two)["n"] for _ in range(2)])
first_two.close()


def running(window):
    values, average = [], None
    while True:
        v = yield average
        values = (values + [v])[-window:]
        average = sum(values) / len(values)


avg = running(2)
next(avg)
print([avg.send(int(r["ms"])) for r in parse(lines(LOG)) if "ms" in r])


def batches(items, size):
    batch = []
    for i in items:
        batch.append(i)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


print([[r["n"] for r in b] for b in batches(parse(lines(LOG)), 2)])
by_user = {}
for r in parse(lines(LOG)):
    by_user.setdefault(r.get("user", "?"), []).append(r["level"])
print(by_user, {u: max(set(v), key=lambda l: (v.count(l), l)) for u, v in by_user.items()})
for r in tee_print(parse(lines(LOG)), "{n}: {user}"):
    pass

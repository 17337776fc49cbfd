# A web log is parsed with a verbose pattern, summed up by status, path and hour, and bad lines are counted.
import re
import statistics
from collections import Counter, defaultdict
from datetime import datetime
from operator import itemgetter

LOG = """\
10.0.0.1 - ann [12/Mar/2024:06:25:14 +0000] "GET /users?id=5 HTTP/1.1" 200 512 0.031
10.0.0.2 - - [12/Mar/2024:06:25:15 +0000] "GET /users HTTP/1.1" 200 2048 0.120
10.0.0.1 - ann [12/Mar/2024:06:59:59 +0000] "POST /orders HTTP/1.1" 201 87 0.250
this line is broken
10.0.0.3 - - [12/Mar/2024:07:00:01 +0100] "GET /missing HTTP/1.1" 404 0 0.002
10.0.0.2 - bob [12/Mar/2024:07:10:40 +0000] "DELETE /orders/17 HTTP/1.1" 500 - 1.900
10.0.0.1 - ann [12/Mar/2024:07:10:41 +0000] "GET /orders/18 HTTP/1.1" 200 301 0.044
10.0.0.9 - - [99/Mar/2024:07:10:41 +0000] "GET / HTTP/1.1" 200 1 0.001
"""
LINE = re.compile(r"""
    (?P<host>\S+)\ -\ (?P<user>\S+)\ \[(?P<time>[^]]+)\]\        # who and when
    "(?P<method>[A-Z]+)\ (?P<path>[^\s?]+)(?:\?(?P<query>\S*))?\ HTTP/[\d.]+"\   # what
    (?P<status>\d{3})\ (?P<size>\d+|-)\ (?P<seconds>\d+\.\d+)$   # with which outcome
""", re.VERBOSE)


def parse(text):
    for number, line in enumerate(text.splitlines(), 1):
        m = LINE.match(line)
        if m is None:
            yield number, None, "no match"
            continue
        entry = m.groupdict(default="")
        try:
            entry["time"] = datetime.strptime(entry["time"], "%d/%b/%Y:%H:%M:%S %z")
        except ValueError as e:
            yield number, None, str(e)
            continue
        entry |= {"status": int(entry["status"]), "size": 0 if entry["size"] == "-" else int(entry["size"]), "seconds": float(entry["seconds"])}
        yield number, entry, None


entries, problems = [], []
for number, entry, problem in parse(LOG):
    (problems.append((number, problem)) if entry is None else entries.append(entry))
print(f"{len(entries)} entries, {len(problems)} problems")
for number, problem in problems:
    print(f"  line {number}: {problem}")
print(Counter(e["status"] // 100 for e in entries).most_common(), sum(e["size"] for e in entries))
paths = defaultdict(list)
for e in entries:
    paths[re.sub(r"/\d+", "/<id>", e["path"])].append(e["seconds"])
for path, seconds in sorted(paths.items(), key=lambda kv: (-len(kv[1]), kv[0])):
    print(f"{path:<14}{len(seconds):>3} mean {statistics.fmean(seconds):6.3f} max {max(seconds):6.3f}")
print(Counter(f"{e['time']:%H}:00 {e['time']:%z}" for e in entries))
slow = max(entries, key=itemgetter("seconds"))
print(slow["method"], slow["path"], slow["user"], slow["time"].isoformat(), slow["status"])
print(sorted({e["user"] for e in entries} - {"-"}), [e["query"] for e in entries if e["query"]])

# Runs of a tiny model are logged as JSON lines, read back, compared and summed up; the seed makes them repeatable.
import itertools
import json
import logging
import math
import random
import statistics
import sys
import tempfile
import uuid
from pathlib import Path
from types import SimpleNamespace

log = logging.getLogger("train")
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("{levelname[0]} {run} {message}", style="{"))
log.addHandler(handler)
log.setLevel(logging.INFO)

class Tracker:
    def __init__(self, folder):
        self.folder = Path(folder)

    def run(self, **parameters):
        name = "-".join(f"{k}={v}" for k, v in sorted(parameters.items()))
        run = SimpleNamespace(id=str(uuid.uuid5(uuid.NAMESPACE_OID, name))[:8], parameters=parameters, path=self.folder / name / "metrics.jsonl")
        run.path.parent.mkdir(parents=True)
        run.log = logging.LoggerAdapter(log, {"run": run.id})
        return run

    def write(self, run, **metrics):
        with run.path.open("a") as f:
            f.write(json.dumps(metrics, sort_keys=True) + "\n")

    def read(self):
        for path in sorted(self.folder.glob("*/metrics.jsonl")):
            yield path.parent.name, [json.loads(line) for line in path.read_text().splitlines()]

def data(rng, n=40):
    return [(x := rng.uniform(-1, 1), 3 * x - 0.5 + rng.gauss(0, 0.1)) for _ in range(n)]

def train(tracker, lr, batch, seed=0, epochs=5):
    run, rng = tracker.run(lr=lr, batch=batch), random.Random(seed)
    points, w, b = data(rng), 0.0, 0.0
    for epoch in range(epochs):
        rng.shuffle(points)
        for chunk in itertools.batched(points, batch):
            errors = [(w * x + b - y, x) for x, y in chunk]
            w -= lr * 2 * statistics.fmean(e * x for e, x in errors)
            b -= lr * 2 * statistics.fmean(e for e, _ in errors)
        loss = statistics.fmean((w * x + b - y) ** 2 for x, y in points)
        tracker.write(run, epoch=epoch, loss=round(loss, 6), w=round(w, 4), b=round(b, 4))
        if not math.isfinite(loss) or loss > 1e6:
            run.log.error("diverged in epoch %d", epoch)
            return run
    run.log.info("loss %.5f w %.3f b %.3f", loss, w, b)
    return run

with tempfile.TemporaryDirectory() as folder:
    tracker = Tracker(folder)
    for lr, batch in itertools.product((0.01, 0.5, 40.0), (4, 20)):
        train(tracker, lr, batch)
    table = []
    for name, metrics in tracker.read():
        table.append((metrics[-1]["loss"], name, len(metrics)))
    for loss, name, epochs in sorted(table):
        print(f"{name:<18}{epochs} {loss:.6g}")
    best = min(table)[1]
    history = dict(tracker.read())[best]
    print(best, [m["loss"] for m in history], history[-1])
    try:
        train(tracker, 0.5, 4)
    except FileExistsError as e:
        print(type(e).__name__, Path(e.filename).name)
print(Path(folder).exists())

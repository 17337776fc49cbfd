"""Experiments read from an INI file, run as a grid, ranked."""
import configparser
import hashlib
import itertools
from dataclasses import asdict, dataclass, field, fields, replace
from enum import StrEnum, auto
import json

CONFIG = """
[DEFAULT]
epochs = 3
optimizer = sgd

[baseline]
lr = 0.1, 0.01

[wide]
lr = 0.1
hidden = 64, 128
optimizer = adam
epochs = 5

[broken]
lr = high

[unknown]
optimizer = magic
"""


class Optimizer(StrEnum):
    SGD = auto()
    ADAM = auto()


@dataclass(frozen=True, order=True)
class Run:
    name: str
    lr: float = 0.01
    hidden: int = 32
    epochs: int = 1
    optimizer: Optimizer = Optimizer.SGD

    @property
    def key(self):
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()[:8]

    def loss(self):
        value = 1.0
        for _ in range(self.epochs):
            value *= 1 - self.lr * (2 if self.optimizer is Optimizer.ADAM else 1)
        return round(value + 1 / self.hidden, 5)


def expand(section):
    types = {f.name: f.type for f in fields(Run)}
    options = {k: [types[k](p.strip()) for p in v.split(",")] for k, v in section.items()}
    for combo in itertools.product(*options.values()):
        yield Run(section.name, **dict(zip(options, combo)))


config = configparser.ConfigParser()
config.read_string(CONFIG)
runs = []
for name in config.sections():
    try:
        runs.extend(expand(config[name]))
    except ValueError as e:
        print(f"{name}: skipped, {e}")
for run in sorted(runs, key=Run.loss):
    print(f"{run.name:<9} lr={run.lr:<5} hidden={run.hidden:<4} {run.optimizer:<5} loss={run.loss()} {run.key}")
best = min(runs, key=Run.loss)
print(best)
print(replace(best, epochs=10).loss(), len({r.key for r in runs}) == len(runs), sorted(runs)[0].name)

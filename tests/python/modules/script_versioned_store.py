"""A key-value store with savepoints, a journal file, compaction and a checksum."""
import base64
import copy
import csv
import hashlib
import os
import tempfile
from collections import ChainMap
from collections.abc import MutableMapping
from contextlib import closing, contextmanager
from functools import wraps


class StoreClosed(RuntimeError):
    pass


class Store(MutableMapping):
    def __init__(self, path):
        self.path, self.layers, self.closed = path, ChainMap(), False
        self.writes = 0
        if os.path.exists(path):
            with open(path, newline="") as f:
                for number, (op, key, value, check) in enumerate(csv.reader(f), 1):
                    if self.checksum(op, key, value) != check:
                        raise ValueError(f"journal line {number} is damaged")
                    self.apply(op, key, base64.b64decode(value).decode())

    @staticmethod
    def checksum(*parts):
        return hashlib.md5("|".join(parts).encode()).hexdigest()[:6]

    def apply(self, op, key, value=""):
        if op == "set":
            self.layers[key] = value
        else:
            self.layers[key] = None

    def record(self, op, key, value=""):
        if self.closed:
            raise StoreClosed("the store is closed")
        self.apply(op, key, value)
        if len(self.layers.maps) == 1:
            self.append(op, key, value)

    def append(self, op, key, value):
        coded = base64.b64encode(value.encode()).decode()
        with open(self.path, "a", newline="") as f:
            csv.writer(f).writerow([op, key, coded, self.checksum(op, key, coded)])
        self.writes += 1

    def __getitem__(self, key):
        value = self.layers[key]
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.record("set", key, value)

    def __delitem__(self, key):
        self[key]
        self.record("del", key)

    def __iter__(self):
        return (k for k in sorted(self.layers) if self.layers[k] is not None)

    def __len__(self):
        return sum(1 for _ in self)

    @contextmanager
    def savepoint(self):
        self.layers = self.layers.new_child()
        try:
            yield self
        except Exception:
            self.layers = self.layers.parents
            raise
        changes, self.layers = self.layers.maps[0], self.layers.parents
        for key, value in changes.items():
            self.record("del" if value is None else "set", key, value or "")

    def close(self):
        self.closed = True


with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "journal.csv")
    with closing(Store(path)) as s:
        s["a"], s["b"] = "1", "x,\"y\"\nz"
        s.update(c="ünï", d="4")
        del s["d"]
        try:
            with s.savepoint():
                s["a"] = "changed"
                del s["b"]
                print(dict(s), s.writes)
                raise RuntimeError("rolled back")
        except RuntimeError as e:
            print(e, dict(s))
        with s.savepoint(), s.savepoint():
            s["e"] = "5"
            print(s.pop("a"), s.get("a"), "a" in s, len(s))
        print(list(s.items()), s.writes)
    try:
        s["f"] = "6"
    except StoreClosed as e:
        print(type(e).__name__, e)
    again = Store(path)
    print(dict(again) == dict(s), dict(again), again == {"b": "x,\"y\"\nz", "c": "ünï", "e": "5"})
    print(open(path, newline="").read())
    text = open(path).read().replace("set,e,", "set,E,")
    open(path, "w").write(text)
    try:
        Store(path)
    except ValueError as e:
        print(type(e).__name__, e)
s["g"] = "7"

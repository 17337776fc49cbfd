import hashlib
import io
import json


def etag(obj):
    return hashlib.sha1(json.dumps(obj, sort_keys=True).encode()).hexdigest()[:12]


print(etag({"b": 1, "a": [1, 2]}) == etag({"a": [1, 2], "b": 1}), etag({"a": 1}), etag([]))
with open("data.bin", "wb") as f:
    for i in range(1000):
        f.write(f"row {i}\n".encode())
with open("data.bin", "rb") as f:
    print(hashlib.file_digest(f, "sha256").hexdigest())
with open("data.bin", "rb") as f:
    h = hashlib.md5()
    while chunk := f.read(100):
        h.update(chunk)
    print(h.hexdigest())
print(hashlib.file_digest(io.BytesIO(b"abc"), hashlib.sha1).hexdigest())
try:
    with open("data.bin") as f:
        hashlib.file_digest(f, "md5")
except ValueError as e:
    print(type(e).__name__, e)


class Chain:
    """Every record carries the hash of the one before it."""

    def __init__(self):
        self.blocks = []

    def add(self, data):
        previous = self.blocks[-1]["hash"] if self.blocks else "0" * 8
        self.blocks.append({"data": data, "previous": previous, "hash": self.digest(data, previous)})

    @staticmethod
    def digest(data, previous):
        return hashlib.blake2s(f"{previous}{data}".encode(), digest_size=4).hexdigest()

    def broken(self):
        return [i for i, b in enumerate(self.blocks) if b["hash"] != self.digest(b["data"], b["previous"])]


c = Chain()
for word in ("genesis", "second", "third"):
    c.add(word)
print(c.blocks)
print(c.broken())
c.blocks[1]["data"] = "changed"
print(c.broken())
shards = {k: int(hashlib.md5(k.encode()).hexdigest(), 16) % 4 for k in ("alpha", "beta", "gamma", "delta")}
print(shards)


def merkle(leaves):
    level = [hashlib.sha256(l.encode()).digest() for l in leaves]
    while len(level) > 1:
        if len(level) % 2:
            level.append(level[-1])
        level = [hashlib.sha256(a + b).digest() for a, b in zip(level[::2], level[1::2])]
    return level[0].hex()[:16]


print(merkle("abcde"), merkle("a"), merkle("abcde") != merkle("abced"))

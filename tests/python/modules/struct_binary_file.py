# A small binary table: header, fixed size records, in-place updates, reading back, checks.
import io
import struct
from pathlib import Path
from typing import NamedTuple

HEADER = struct.Struct("<4sHHI")
RECORD = struct.Struct("<I16sd?3x")

class User(NamedTuple):
    id: int
    name: str
    balance: float
    active: bool

    def pack(self):
        return RECORD.pack(self.id, self.name.encode(), self.balance, self.active)

    @classmethod
    def unpack(cls, data):
        number, name, balance, active = RECORD.unpack(data)
        return cls(number, name.rstrip(b"\0").decode(), balance, active)

class Table:
    def __init__(self, path):
        self.path = Path(path)

    def create(self, users):
        with self.path.open("wb") as f:
            f.write(HEADER.pack(b"TBL1", 1, RECORD.size, len(users)))
            f.writelines(u.pack() for u in users)

    def __len__(self):
        with self.path.open("rb") as f:
            magic, version, size, count = HEADER.unpack(f.read(HEADER.size))
        if magic != b"TBL1":
            raise ValueError(f"not a table: {magic!r}")
        return count

    def __getitem__(self, n):
        with self.path.open("rb") as f:
            f.seek(HEADER.size + n * RECORD.size)
            return User.unpack(f.read(RECORD.size))

    def __setitem__(self, n, user):
        with self.path.open("r+b") as f:
            f.seek(HEADER.size + n * RECORD.size)
            f.write(user.pack())

t = Table("users.tbl")
t.create([User(1, "ann", 10.5, True), User(2, "zoë", -3.25, False), User(3, "x" * 20, 0.1, True)])
print(HEADER.size, RECORD.size, len(t), t.path.stat().st_size, list(t[i] for i in range(3)))
t[1] = t[1]._replace(balance=99.0, active=True)
print(t[1], [u.name for u in map(t.__getitem__, range(len(t)))], t.path.read_bytes()[:20].hex(" ", 4))
for attempt in (lambda: t[7], lambda: t.__setitem__(0, User(-1, "bad", 0.0, True)), lambda: (t.path.write_bytes(b"JUNK" + bytes(8)), len(t)), lambda: (t.path.write_bytes(b"x"), len(t))):
    try:
        print(attempt())
    except (struct.error, ValueError) as e:
        print(type(e).__name__, e)
crc = 0
for (word,) in struct.iter_unpack("<I", struct.pack("<5I", *range(1, 6))):
    crc = (crc * 31 + word) & 0xFFFFFFFF
print(crc, struct.unpack("<2h", struct.pack("<i", -70000)))

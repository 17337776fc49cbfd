# A key-value store on disk: an append-only log of packed records with checksums, an index, compaction, crash recovery.
import io
import os
import struct
import tempfile
import zlib
from contextlib import contextmanager
from pathlib import Path

HEADER = struct.Struct(">IHi")
DELETED = -1

class Corrupt(Exception):
    pass

class Store:
    def __init__(self, path):
        self.path, self.index = Path(path), {}
        self.path.touch()
        self.file = self.path.open("r+b")
        self.recovered = self._load()

    def _load(self):
        good = 0
        try:
            while (record := self._read_record()) is not None:
                key, offset, size, value = record
                if size == DELETED:
                    self.index.pop(key, None)
                else:
                    self.index[key] = offset, size
                good = self.file.tell()
        except Corrupt as e:
            self.file.truncate(good)
            self.file.seek(good)
            return str(e)

    def _read_record(self):
        head = self.file.read(HEADER.size)
        if not head:
            return None
        if len(head) < HEADER.size:
            raise Corrupt(f"short header of {len(head)} bytes")
        check, key_size, size = HEADER.unpack(head)
        body = self.file.read(key_size + max(size, 0))
        if zlib.crc32(head[4:] + body) != check:
            raise Corrupt(f"checksum of a record at {self.file.tell() - len(body) - HEADER.size}")
        return body[:key_size].decode(), self.file.tell() - max(size, 0), size, body[key_size:]

    def _append(self, key, value):
        body = key.encode() + (value or b"")
        head = HEADER.pack(0, len(key.encode()), DELETED if value is None else len(value))
        self.file.seek(0, os.SEEK_END)
        self.file.write(struct.pack(">I", zlib.crc32(head[4:] + body)) + head[4:] + body)
        self.file.flush()
        return self.file.tell() - len(value or b"")

    def __setitem__(self, key, value):
        self.index[key] = self._append(key, value), len(value)

    def __getitem__(self, key):
        offset, size = self.index[key]
        self.file.seek(offset)
        return self.file.read(size)

    def __delitem__(self, key):
        del self.index[key]
        self._append(key, None)

    def compact(self):
        temporary = self.path.with_suffix(".tmp")
        temporary.unlink(missing_ok=True)
        fresh = Store(temporary)
        for key in sorted(self.index):
            fresh[key] = self[key]
        self.file.close()
        fresh.file.close()
        os.replace(temporary, self.path)
        self.__init__(self.path)

    @classmethod
    @contextmanager
    def open(cls, path):
        store = cls(path)
        try:
            yield store
        finally:
            store.file.close()

with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "data.log"
    with Store.open(path) as s:
        s["ann"], s["zoë"], s["empty"] = b"first", "ünï".encode(), b""
        s["ann"] = b"second, longer"
        del s["empty"]
        print(s["ann"], s["zoë"].decode(), sorted(s.index), path.stat().st_size, s.recovered)
    with Store.open(path) as s:
        print(s.index, s["ann"])
        s.compact()
        print(path.stat().st_size, s["ann"], [p.name for p in Path(folder).iterdir()])
        s["last"] = b"will be damaged"
    size = path.stat().st_size
    for damage in (lambda: os.truncate(path, size - 3), lambda: path.open("ab").write(b"\x01\x02"), lambda: None):
        damage()
        with Store.open(path) as s:
            print(sorted(s.index), s.recovered, path.stat().st_size)
    try:
        with Store.open(path) as s:
            s["missing"]
    except KeyError as e:
        print(type(e).__name__, e, s.file.closed)
    print(path.read_bytes()[:20].hex(" "))

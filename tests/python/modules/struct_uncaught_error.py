# uncaught: an error raised by a builtin module leaves the program: only frames of the program show.
import struct
from itertools import batched
from operator import itemgetter

HEADER = struct.Struct("<HHI")


class Packet:
    def __init__(self, kind, payload):
        self.kind, self.payload = kind, payload

    def encode(self):
        return HEADER.pack(self.kind, len(self.payload), sum(self.payload)) + self.payload

    @classmethod
    def decode(cls, data):
        kind, size, check = HEADER.unpack_from(data)
        payload = data[HEADER.size:HEADER.size + size]
        if sum(payload) != check:
            raise ValueError(f"checksum {sum(payload)} is not {check}")
        return cls(kind, payload)


def read_all(stream):
    packets = []
    while stream:
        packet = Packet.decode(stream)
        packets.append(packet)
        stream = stream[HEADER.size + len(packet.payload):]
    return packets


stream = Packet(1, b"hello").encode() + Packet(2, b"").encode() + Packet(3, bytes(range(10))).encode()
print(len(stream), [(p.kind, p.payload) for p in read_all(stream)])
print(sorted(((p.kind, len(p.payload)) for p in read_all(stream)), key=itemgetter(1), reverse=True), list(batched(stream[:4], 2)))
damaged = bytearray(stream)
damaged[9] ^= 1
try:
    read_all(bytes(damaged))
except ValueError as e:
    print(type(e).__name__, e)
read_all(stream[:-4] if len(stream) < 10 else stream + b"\x01\x02\x03")

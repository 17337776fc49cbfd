# UUID from text, bytes, fields, int; every attribute; comparison; errors.
import uuid
from uuid import UUID

forms = ["12345678-1234-5678-1234-567812345678", "{12345678-1234-5678-1234-567812345678}", "12345678123456781234567812345678", "urn:uuid:12345678-1234-5678-1234-567812345678", "12345678-12345678-1234567812345678", "1234567812345678123456781234567 8".replace(" ", "")]
print({str(UUID(f)) for f in forms})
u = UUID("c9bf9e57-1685-4c89-bafb-ff5af830be8a")
print(u, repr(u), u.hex, u.int, u.bytes, u.bytes_le.hex(), u.urn, u.version, u.variant)
print(u.fields, u.time_low, u.time_mid, u.time_hi_version, u.clock_seq_hi_variant, u.clock_seq_low, u.clock_seq, u.node, u.time, u.is_safe)
print(UUID(bytes=u.bytes) == u, UUID(bytes_le=u.bytes_le) == u, UUID(fields=u.fields) == u, UUID(int=u.int) == u, UUID(hex=u.hex.upper()) == u, UUID(int=0), UUID(int=2 ** 128 - 1), UUID(int=5, version=4), UUID("C9BF9E57-1685-4C89-BAFB-FF5AF830BE8A"))
a, b = UUID(int=1), UUID(int=2)
print(a < b, a <= a, b > a, sorted([b, a])[0].int, a == 1, a != "x", hash(a) == hash(UUID(int=1)), {a: "k"}[UUID(int=1)], int(b), str(a)[-1], f"{a!s:>40}", bool(UUID(int=0)), a.__eq__(5))
for text in ["6fa459ea-ee8a-3ca4-894e-db77e160355e", "c9bf9e57-1685-1c89-bafb-ff5af830be8a", "00000000-0000-0000-0000-000000000000", "c9bf9e57-1685-4c89-3afb-ff5af830be8a", "c9bf9e57-1685-4c89-dafb-ff5af830be8a", "c9bf9e57-1685-4c89-fafb-ff5af830be8a", "019075b2-7b10-7f2a-8d1c-3b9f6f1e2d3c"]:
    print(text, UUID(text).version, UUID(text).variant)
print(uuid.NAMESPACE_DNS, uuid.NAMESPACE_URL, uuid.NAMESPACE_OID, uuid.NAMESPACE_X500, uuid.RFC_4122, uuid.SafeUUID.unknown, uuid.RESERVED_NCS)
for attempt in (lambda: UUID("bad"), lambda: UUID(""), lambda: UUID("z" * 32), lambda: UUID(), lambda: UUID("a" * 32, int=1), lambda: UUID(bytes=b"short"), lambda: UUID(bytes_le=b""), lambda: UUID(int=-1), lambda: UUID(int=2 ** 128), lambda: UUID(fields=(1, 2)), lambda: UUID(fields=(2 ** 32, 0, 0, 0, 0, 0)), lambda: UUID(int=1, version=9), lambda: a < 5, lambda: setattr(a, "int", 5), lambda: UUID(5), lambda: UUID(None), lambda: UUID(bytes="x" * 16), lambda: a.nope, lambda: UUID("12345678-1234-5678-1234-56781234567g"), lambda: UUID(fields=(0, 0, 0, 0, 256, 0))):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)

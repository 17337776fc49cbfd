"""Base 64, 32 and 16."""

_STANDARD = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def b64encode(s, altchars=None):
    s = bytes(s)
    out = bytearray()
    for i in range(0, len(s), 3):
        chunk = s[i:i + 3]
        n = int.from_bytes(chunk + b"\0" * (3 - len(chunk)), "big")
        four = [_STANDARD[(n >> shift) & 63] for shift in (18, 12, 6, 0)]
        keep = len(chunk) + 1
        out += bytes(four[:keep]) + b"=" * (4 - keep)
    if altchars is not None:
        out = out.replace(b"+", altchars[:1]).replace(b"/", altchars[1:])
    return bytes(out)


def b64decode(s, altchars=None, validate=False):
    s = s.encode("ascii") if isinstance(s, str) else bytes(s)
    if altchars is not None:
        s = s.replace(altchars[:1], b"+").replace(altchars[1:], b"/")
    bits, count, out, padding = 0, 0, bytearray(), 0
    for c in s:
        if c == 61:
            padding += 1
            continue
        value = _STANDARD.find(bytes([c]))
        if value < 0:
            continue
        bits = (bits << 6) | value
        count += 6
        if count >= 8:
            count -= 8
            out.append((bits >> count) & 255)
            bits &= (1 << count) - 1
    if count and count // 2 > padding:
        import binascii
        raise binascii.Error("Incorrect padding")
    return bytes(out)


def standard_b64encode(s):
    return b64encode(s)


standard_b64decode = b64decode


def urlsafe_b64encode(s):
    return b64encode(s).replace(b"+", b"-").replace(b"/", b"_")


def urlsafe_b64decode(s):
    s = s.encode("ascii") if isinstance(s, str) else bytes(s)
    return b64decode(s.replace(b"-", b"+").replace(b"_", b"/"))


def b16encode(s):
    return bytes(s).hex().upper().encode()


def b16decode(s, casefold=False):
    return bytes.fromhex(s if isinstance(s, str) else s.decode())


encodebytes = b64encode
decodebytes = b64decode

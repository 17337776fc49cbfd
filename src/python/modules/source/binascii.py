"""Bytes as text."""


class Error(ValueError):
    pass


def hexlify(data, sep=None, bytes_per_sep=1):
    return data.hex().encode()


def unhexlify(text):
    try:
        return bytes.fromhex(text if isinstance(text, str) else text.decode())
    except ValueError:
        raise Error("Non-hexadecimal digit found") from None


b2a_hex, a2b_hex = hexlify, unhexlify


def crc32(data, value=0):
    crc = value ^ 0xffffffff
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ (0xedb88320 if crc & 1 else 0)
    return crc ^ 0xffffffff

"""Unpredictable tokens."""

from _entropy import random_bytes

DEFAULT_ENTROPY = 32


def randbits(k):
    size = (k + 7) // 8
    return int.from_bytes(random_bytes(size), "big") >> (size * 8 - k)


def randbelow(exclusive_upper_bound):
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    k = exclusive_upper_bound.bit_length()
    value = randbits(k)
    while value >= exclusive_upper_bound:
        value = randbits(k)
    return value


def choice(seq):
    return seq[randbelow(len(seq))]


def token_bytes(nbytes=None):
    return random_bytes(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    return token_bytes(nbytes).hex()


_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def token_urlsafe(nbytes=None):
    data = token_bytes(nbytes)
    bits = "".join(f"{b:08b}" for b in data)
    bits += "0" * (-len(bits) % 6)
    return "".join(_ALPHABET[int(bits[i:i + 6], 2)] for i in range(0, len(bits), 6))


def compare_digest(a, b):
    return a == b

# secrets: only lengths, types and ranges of what it returns, compare_digest, errors.
import secrets
import string

print(type(secrets.token_bytes()).__name__, len(secrets.token_bytes()), len(secrets.token_bytes(5)), secrets.token_bytes(0))
print(type(secrets.token_hex()).__name__, len(secrets.token_hex()), len(secrets.token_hex(4)), set(secrets.token_hex(20)) <= set("0123456789abcdef"), repr(secrets.token_hex(0)))
url = secrets.token_urlsafe(30)
print(type(url).__name__, len(url), len(secrets.token_urlsafe(16)), len(secrets.token_urlsafe()), set(url) <= set(string.ascii_letters + string.digits + "-_"))
print(all(0 <= secrets.randbelow(10) < 10 for _ in range(50)), secrets.randbelow(1), all(0 <= secrets.randbits(4) < 16 for _ in range(50)), secrets.choice(["only"]), secrets.choice("abc") in "abc")
print(secrets.token_hex() != secrets.token_hex(), secrets.DEFAULT_ENTROPY, type(secrets.SystemRandom()).__name__, isinstance(secrets.randbits(64), int))
print(secrets.compare_digest("abc", "abc"), secrets.compare_digest("abc", "abd"), secrets.compare_digest(b"a", b"a"), secrets.compare_digest("", "x"), secrets.compare_digest(b"ab", b"abc"), secrets.compare_digest(b"a", bytearray(b"a")))
password = "".join(secrets.choice(string.ascii_letters + string.digits) for _ in range(12))
print(len(password), password.isalnum(), sorted(secrets.__all__))
shuffled = list(range(5))
secrets.SystemRandom().shuffle(shuffled)
print(sorted(shuffled), len(secrets.SystemRandom().sample(range(100), 10)))
for attempt in (lambda: secrets.randbelow(0), lambda: secrets.randbelow(-1), lambda: secrets.choice([]), lambda: secrets.compare_digest("é", "é"), lambda: secrets.compare_digest("a", b"a"), lambda: secrets.compare_digest(1, 1), lambda: secrets.token_bytes(-1), lambda: secrets.randbelow("x"), lambda: secrets.token_hex("x"), lambda: secrets.randbits(-1)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)

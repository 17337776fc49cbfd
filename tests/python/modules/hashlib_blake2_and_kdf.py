import hashlib
import hmac

print(hashlib.blake2b(b"hello", digest_size=10).hexdigest(), hashlib.blake2s(b"hello", digest_size=4).hexdigest())
print(hashlib.blake2b(b"msg", key=b"secret", digest_size=16).hexdigest(), hashlib.blake2b(b"msg", salt=b"salt1", digest_size=8).hexdigest(), hashlib.blake2b(b"msg", person=b"app", digest_size=8).hexdigest())
print(hashlib.blake2b.MAX_KEY_SIZE, hashlib.blake2b.SALT_SIZE, hashlib.blake2b.PERSON_SIZE, hashlib.blake2b.MAX_DIGEST_SIZE, hashlib.blake2s.MAX_DIGEST_SIZE)
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 1).hex(), hashlib.pbkdf2_hmac("sha1", b"password", b"salt", 2, dklen=10).hex(), hashlib.pbkdf2_hmac("sha512", b"pw", b"s" * 16, 50, 16).hex())
print(hmac.new(b"key", b"msg", "sha256").hexdigest(), hmac.digest(b"key", b"msg", hashlib.md5).hex(), hmac.compare_digest("a", "a"), hmac.compare_digest(b"a", b"b"))
for f in (
    lambda: hashlib.blake2b(digest_size=65),
    lambda: hashlib.blake2b(digest_size=0),
    lambda: hashlib.blake2b(key=b"x" * 65),
    lambda: hashlib.blake2b(salt=b"x" * 17),
    lambda: hashlib.blake2b(person=b"x" * 17),
    lambda: hashlib.pbkdf2_hmac("sha256", b"p", b"s", 0),
    lambda: hashlib.pbkdf2_hmac("sha256", "p", b"s", 1),
    lambda: hashlib.pbkdf2_hmac("sha256", b"p", b"s", 1, dklen=0),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def hash_password(password, salt, rounds=100):
    return f"pbkdf2:{rounds}:{salt.hex()}:{hashlib.pbkdf2_hmac('sha256', password.encode(), salt, rounds).hex()}"


def verify(password, stored):
    _, rounds, salt, _ = stored.split(":")
    return hmac.compare_digest(stored, hash_password(password, bytes.fromhex(salt), int(rounds)))


stored = hash_password("hunter2", b"\x01\x02")
print(stored, verify("hunter2", stored), verify("Hunter2", stored))

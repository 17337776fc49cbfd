import hashlib

data = b"The quick brown fox jumps over the lazy dog"
for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "blake2b", "blake2s"):
    h = getattr(hashlib, name)(data)
    print(name, h.name, h.digest_size, h.block_size, h.hexdigest(), h.digest()[:4], hashlib.new(name, data).hexdigest() == h.hexdigest())
for name in ("shake_128", "shake_256"):
    h = hashlib.new(name, data)
    print(name, h.digest_size, h.hexdigest(20), h.digest(4), h.hexdigest(0))
print(hashlib.md5().hexdigest(), hashlib.sha256(b"").hexdigest())
h = hashlib.sha256()
h.update(b"The quick brown fox ")
copy = h.copy()
h.update(b"jumps over the lazy dog")
print(h.hexdigest() == hashlib.sha256(data).hexdigest(), copy.hexdigest(), h.hexdigest() == h.hexdigest())
print(hashlib.sha256("héllo ✓".encode()).hexdigest(), hashlib.md5(bytearray(b"x")).hexdigest(), hashlib.sha1(memoryview(b"xyz")[1:]).hexdigest())
print(sorted(hashlib.algorithms_guaranteed), hashlib.algorithms_guaranteed <= hashlib.algorithms_available)
print(hashlib.sha256(data, usedforsecurity=False).hexdigest()[:8], hashlib.sha512(b"a" * 1000).hexdigest()[:16], hashlib.md5(b"a" * 64).hexdigest(), hashlib.sha1(b"a" * 55).hexdigest(), hashlib.sha1(b"a" * 56).hexdigest())
for f in (lambda: hashlib.md5("text"), lambda: hashlib.sha256(5), lambda: hashlib.sha256().update("x"), lambda: hashlib.new("sha999"), lambda: hashlib.shake_128(b"").hexdigest(), lambda: hashlib.new(5), lambda: hashlib.sha256(None)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

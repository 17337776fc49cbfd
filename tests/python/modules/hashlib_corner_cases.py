# Names, keyed and parametrised digests, wrong arguments.
import hashlib, hmac
print(hashlib.sha256(string=b"a").hexdigest() if 0 else "", hashlib.new("SHA256", b"a").name, hashlib.new("sha-256", b"").name if 0 else "")
print(repr(hashlib.md5()).split(" @")[0], repr(hashlib.blake2b()).split(" at")[0], type(hashlib.sha256()).__name__, type(hashlib.shake_128()).__name__)
h = hmac.new(b"k" * 200, digestmod="sha512"); h.update(b"x"); print(h.name, h.digest_size, h.block_size, h.hexdigest()); c = h.copy(); c.update(b"y"); print(c.hexdigest()[:10], h.hexdigest()[:10], repr(h).split(" at")[0])
for f in (lambda: hmac.new(b"k", b"m"), lambda: hmac.new("k", b"m", "md5"), lambda: hmac.new(b"k", "m", "md5"), lambda: hmac.compare_digest("é", "é"), lambda: hmac.compare_digest("a", b"a"), lambda: hashlib.sha256(b"", b""), lambda: hashlib.sha256(foo=1), lambda: hashlib.blake2b(b"", foo=1), lambda: hashlib.md5().hexdigest(5), lambda: hashlib.shake_128().digest("x"), lambda: hashlib.pbkdf2_hmac("nope", b"", b"", 1), lambda: hashlib.pbkdf2_hmac("sha1", b"", b""), lambda: hashlib.pbkdf2_hmac(5, b"", b"", 1), lambda: hashlib.new(), lambda: hashlib.sha3_256("x"), lambda: hashlib.blake2s("x"), lambda: hashlib.blake2b(digest_size="x"), lambda: hmac.digest(b"k", b"m", "nope")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
h = hashlib.sha1(); h.update(bytearray(b"ab")); h.update(memoryview(b"cd")); print(h.hexdigest(), h.digest() == bytes.fromhex(h.hexdigest()))
print(hashlib.blake2b(b"x", digest_size=20, key=b"k", salt=b"s", person=b"p").hexdigest(), hashlib.blake2s(b"x", fanout=1, depth=1).hexdigest()[:10], hashlib.blake2b(b"abc", node_offset=1, depth=2, fanout=2, leaf_size=64, inner_size=32, last_node=True).hexdigest()[:16])

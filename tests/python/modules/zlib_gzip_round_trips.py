# zlib and gzip: checksums, round trips, streams, errors.
import zlib, gzip, io, os
d=b"hello world "*50
print(zlib.crc32(b"abc"), zlib.adler32(b"abc"), zlib.crc32(b"c", zlib.crc32(b"ab")), zlib.adler32(d))
c=zlib.compress(d); print(len(c)<60, c[:2], zlib.decompress(c)==d)
for lvl in (0,1,9): print(zlib.decompress(zlib.compress(d,lvl))==d)
for bad in (b"", b"abc", c[:-1], c[:-4]+b"abcd", b"x\x9c"):
    try: print(zlib.decompress(bad))
    except zlib.error as e: print(e)
o=zlib.compressobj(); x=o.compress(b"ab")+o.compress(b"cd")+o.flush(); print(zlib.decompress(x))
do=zlib.decompressobj(); print(do.decompress(c[:10])+do.decompress(c[10:]+b"tail")==d, do.eof, do.unused_data)
z=gzip.compress(b"payload", mtime=0); print(gzip.decompress(z), z[:10])
with gzip.open("f.gz","wt") as f: f.write("line1\nline2\n")
with gzip.open("f.gz","rt") as f: print(f.read())
with gzip.open("f.gz") as f: print(f.readlines())
try: gzip.decompress(b"nope")
except gzip.BadGzipFile as e: print(e)
print(zlib.decompress(zlib.compress(b"raw", wbits=-15), -15), zlib.decompress(z, 47), zlib.decompress(z, 31))
try: zlib.compress("x")
except TypeError as e: print(e)
try: zlib.compress(b"x", 11)
except zlib.error as e: print(e)

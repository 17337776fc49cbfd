# urlparse, urlsplit, their attributes, unsplit, defrag; ports, users, brackets; errors.
from urllib.parse import ParseResult, SplitResult, urldefrag, urlparse, urlsplit, urlunparse, urlunsplit

for url in ["https://user:p%40ss@Example.COM:8443/a/b;v=1?q=x&y=2#frag", "postgresql+psycopg://app:secret@db.host:5432/main?sslmode=require", "sqlite:///path/to/file.db", "//host/path", "/only/path?query", "mailto:ann@example.org", "relative", "", "http://[::1]:80/x", "http://host", "http://host:/x", "HTTP://A", "file:///etc/hosts", "a:b:c", "http://h?x=1#", "tel:+1-816", "http://user@h", "http://h/;p", "javascript:void(0)", "http:///nohost", "1http://x"]:
    p = urlparse(url)
    print(repr(url), tuple(p), p.username, p.password, p.hostname, p.port, p.geturl())
s = urlsplit("https://host:1/p;x?q#f")
print(s, s.netloc, s[2], s._replace(path="/new", query=""), s._replace(netloc="other").geturl(), type(s).__name__, s == ("https", "host:1", "/p;x", "q", "f"), list(s), s.scheme)
print(urlparse("https://host/p;x?q#f"), urlunparse(("http", "h", "/p", "par", "q=1", "f")), urlunsplit(("http", "h", "p", "", "")), urlunsplit(("", "", "/p", "q", "")), urlunparse(urlparse("http://h/?#")), urlunsplit(["file", "", "/x", "", ""]))
print(urldefrag("http://h/p?q#frag"), urldefrag("http://h").fragment == "", urldefrag("a#b").url, urlparse("//h/p", scheme="ftp").geturl(), urlparse("p", "http"), urlsplit("x:y#z", allow_fragments=False))
print(urlparse(b"http://h/p?q"), urlparse(b"http://h:5/").port, urlsplit("  http://h/ p\n"), urlsplit("ht\ntp://h\t/p").geturl(), ParseResult("s", "n", "p", "", "", "").geturl(), SplitResult("s", "n", "/p", "q", "f").geturl(), urlparse(b"http://h").geturl())
for attempt in (lambda: urlparse("http://h:99999").port, lambda: urlparse("http://h:abc").port, lambda: urlparse("http://[::1/"), lambda: urlparse("http://h]/"), lambda: urlparse("http://[nope]/"), lambda: urlparse(5), lambda: urlunparse(("a", b"b", "", "", "", "")), lambda: urlunsplit(("a",)), lambda: urlparse("x", b"http"), lambda: urlparse("http://h:-1").port, lambda: urlparse("http://h\u2100.com"), lambda: setattr(s, "path", "x"), lambda: urlparse(None), lambda: urlparse("http://h: 80").port):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)

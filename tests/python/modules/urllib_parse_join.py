# urljoin with the examples of RFC 3986, and other bases.
from urllib.parse import urljoin, urlsplit, urlunsplit, parse_qsl, urlencode

base = "http://a/b/c/d;p?q"
for reference in ["g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", "g?y#s", ";x", "g;x", "g;x?y#s", "", ".", "./", "..", "../", "../g", "../..", "../../", "../../g", "../../../g", "../../../../g", "/./g", "/../g", "g.", ".g", "g..", "..g", "./../g", "./g/.", "g/./h", "g/../h", "g;x=1/./y", "g?y/./x", "g#s/../x", "http:g"]:
    print(f"{reference!r:>16} {urljoin(base, reference)}")
print(urljoin("", "x"), urljoin("x", ""), urljoin("http://h", "p"), urljoin("http://h/", "p"), urljoin("http://h/a", "b"), urljoin("http://h/a/", "b"), urljoin("mailto:x", "y"), urljoin("file:///a/b", "c"), urljoin("/a/b", "c"), urljoin("a/b", "../c"), urljoin("http://h/p?q", "?z"), urljoin("http://h/p", "https://other/"), urljoin("ws://h/a", "b"))
print(urljoin(b"http://h/a", b"b"), urljoin("http://h/a/b", "//x/y"), urljoin("http://h/a/b;c", ";d"), urljoin("sqlite:///a.db", "b.db"), urljoin("http://h//a", "b"), urljoin("http://h/a//b/", "../c"))


def with_query(url, **changes):
    """The url with some parameters set or, with None, removed."""
    parts = urlsplit(url)
    query = {k: v for k, v in (dict(parse_qsl(parts.query)) | changes).items() if v is not None}
    return urlunsplit(parts._replace(query=urlencode(query)))


page = "https://api.example.org/users?limit=10&offset=0#top"
print(with_query(page, offset=10), with_query(page, limit=None, offset=None), with_query("/x", q="a b"))
for attempt in (lambda: urljoin("http://h", b"x"), lambda: urljoin(5, "x"), lambda: urljoin("http://[", "x"), lambda: urljoin("a"), lambda: urljoin("http://h", 5), lambda: urljoin(None, "x")):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)

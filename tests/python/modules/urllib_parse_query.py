# parse_qs, parse_qsl, urlencode: blanks, repeats, separators, sequences, encodings, errors.
from urllib.parse import parse_qs, parse_qsl, quote, urlencode

for query in ["a=1&b=2&a=3", "a=&b", "name=Ann%20Lee&city=S%C3%A3o+Paulo", "q=a%26b%3Dc", "", "&&a=1&", "a=b=c", "%zz=1", "x=1;y=2", "key%5B%5D=1&key%5B%5D=2", "a+b=c+d", "é=ü", "n=%FF"]:
    print(repr(query), parse_qs(query), parse_qsl(query), parse_qsl(query, keep_blank_values=True))
print(parse_qs("a=1;b=2", separator=";"), parse_qs("n=%E9", encoding="latin-1"), parse_qs("n=%E9", errors="ignore"), parse_qs(b"a=1&b=%c3%a9"), parse_qsl("a=1&b=2", max_num_fields=2))
print(urlencode({"a": 1, "b": "x y", "c": "é&="}), urlencode([("k", 1), ("k", 2)]), urlencode({"k": [1, "two", 3]}, doseq=True), urlencode({"k": [1, 2]}), urlencode({"e": ""}), urlencode({}), urlencode({"n": None, "t": True, "f": 1.5}))
print(urlencode({"p": "a/b c"}, safe="/"), urlencode({"p": "a b"}, quote_via=quote), urlencode({"é": "ü"}, encoding="latin-1"), urlencode({b"k": b"\xff"}), urlencode({"s": "text"}, doseq=True), urlencode({"s": b"by"}, doseq=True), urlencode((("a", "1"),)), urlencode({"x": ("é", "&")}, doseq=True))
filters = {"status": ["open", "new"], "limit": "10", "q": "name = 'x'"}
text = urlencode(filters, doseq=True)
print(text, parse_qs(text), dict(parse_qsl(urlencode({"a": "1", "b": "&"}))))
for attempt in (lambda: parse_qs("a", strict_parsing=True), lambda: parse_qs("a=1&&b=2", strict_parsing=True), lambda: parse_qsl("a=1&b=2", max_num_fields=1), lambda: parse_qs("a=1", separator=""), lambda: parse_qs("a=1", separator=5), lambda: urlencode("text"), lambda: urlencode(5), lambda: urlencode([1, 2]), lambda: urlencode(["ab"]), lambda: parse_qs(5), lambda: parse_qs("n=%FF", errors="strict"), lambda: parse_qs("", strict_parsing=True), lambda: urlencode([("a", 1, 2)]), lambda: urlencode({"k": 5}, doseq=True)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)

# json.loads of every kind of value, with whitespace, bytes and duplicates.
import json

for text in ["null", "true", "false", "0", "-1", "12345678901234567890", "1.0", "1e3", "-2.5E-3", '""', '"a\\nb"', "[]", "{}",
             " [ 1 , 2 ] ", '\t{"a"\n:\r1}', '[null, [true, {"x": []}]]', '"\\u00e9\\ud83c\\udf89"', '"\\/\\b\\f\\r\\t\\"\\\\"']:
    value = json.loads(text)
    print(repr(text), "->", type(value).__name__, repr(value))
print(json.loads(b'{"a": "\xc3\xa9"}'), json.loads(bytearray(b"[1]")), json.loads('"é"'.encode("utf-16")), json.loads("[2]".encode("utf-32")))
print(json.loads('{"a": 1, "b": 2, "a": 3}'))
print(json.loads("NaN"), json.loads("Infinity"), json.loads("-Infinity"))
print(json.loads('"\\ud83c"').encode("utf-8", "surrogatepass"))
print(json.loads("[1.10, 2.50]"), json.loads("1E400"), json.loads("-0"), json.loads("-0.0"), json.loads("0.1"))
text = '{"users": [{"id": 1, "roles": ["admin", "dev"]}, {"id": 2, "roles": []}], "total": 2}'
data = json.loads(text)
print([u["id"] for u in data["users"] if u["roles"]], data["total"] == len(data["users"]))
print(json.loads(json.dumps(data)) == data, list(data))
print(json.loads('["a\tb"]', strict=False))
decoder = json.JSONDecoder()
print(decoder.decode(" [1, 2] "), decoder.raw_decode('{"a": 1} tail'), decoder.raw_decode("12,13"))
many = '{"n": 1} {"n": 2}\n{"n": 3}'
position, found = 0, []
while position < len(many):
    value, position = decoder.raw_decode(many, position)
    found.append(value["n"])
    while position < len(many) and many[position].isspace():
        position += 1
print(found)
for bad in (5, None, ["x"]):
    try:
        json.loads(bad)
    except TypeError as e:
        print(type(e).__name__, e)

# Escaping of strings: controls, quotes, non-ASCII, surrogates, keys.
import json

for text in ["plain", 'quote " and \\ slash /', "\n\r\t\b\f", "\x00\x01\x1f\x7f\x80", "é ü ß", "☃", "🎉", "\u2028\u2029", "</script>", "a'b", "\ud800"]:
    print(json.dumps(text), ascii(json.dumps(text, ensure_ascii=False)))
print(json.dumps({"clé": "värde", 'k"ey': "\t"}), ascii(json.dumps({"clé": 1}, ensure_ascii=False)))
for text in ['"\\u0041\\u00e9"', '"\\uD83D\\uDE00"', '"\\uD83D"', '"\\uDE00x"', '"\\uD83D\\u0041"', '"\\u0000"', '"\x7f"']:
    print(text.encode("ascii", "backslashreplace"), ascii(json.loads(text)))
for original in ["", " ", "a" * 10, "\\u0041", "\\n", "\U0001f600" * 2, "mixed \U0001f600 é \n"]:
    assert json.loads(json.dumps(original)) == original
    assert json.loads(json.dumps(original, ensure_ascii=False)) == original
print("round trips hold")
print(json.encoder.encode_basestring("é\n"), json.encoder.encode_basestring_ascii("é\n"), json.encoder.py_encode_basestring_ascii("🎉"))
print(json.dumps(json.dumps({"inner": "json"})), json.loads(json.loads('"{\\"a\\": 1}"')))
print(len(json.dumps("é" * 5)), len(json.dumps("é" * 5, ensure_ascii=False)))
for text in ['"\\a"', '"\\"', '"\\u"', '"\\uzzzz"', '"\\u+123"', '"\\U0001f600"', '"\x00"', '"line\nbreak"', '"\\ud83d\\uZZZZ"']:
    try:
        print(ascii(json.loads(text)))
    except json.JSONDecodeError as e:
        print(ascii(text), "->", e)

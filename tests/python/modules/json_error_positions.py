# Every kind of JSONDecodeError with its message and position.
import json

broken = [
    "", "   ", "{", "[", "[1", "[1,", "[1,]", "[1 2]", '{"a"', '{"a":', '{"a": 1', '{"a": 1,', '{"a": 1,}', "{a: 1}", "{'a': 1}", '{"a" 1}', '{1: 2}', '{"a": 1 "b": 2}',
    "tru", "nul", "None", "True", "01", "1.", ".5", "+1", "-", "1e", "0x10", "--1", '"abc', '"a\nb"', '"\\x"', '"\\u12"', '"\\u12G4"', '"tab\there"', "[1] extra", "1 2", "]", "}", "nan", "'a'", "[1,,2]", "\ufeff[1]", "// c", '{"a": undefined}',
]
for text in broken:
    try:
        print(repr(text), "parsed", json.loads(text))
    except json.JSONDecodeError as e:
        print(repr(text), "->", e)

document = '{\n  "host": "db",\n  "port": 5432,\n  "tags": ["a", "b" "c"]\n}'
try:
    json.loads(document)
except json.JSONDecodeError as e:
    print(e.msg, "|", e.pos, e.lineno, e.colno, "|", e.doc == document, "|", e.args)
    line = document.splitlines()[e.lineno - 1]
    print(line)
    print(" " * (e.colno - 1) + "^")
print(issubclass(json.JSONDecodeError, ValueError), json.JSONDecodeError.__module__)
made = json.JSONDecodeError("Custom", "ab\ncd", 4)
print(made, made.lineno, made.colno)
try:
    json.loads("[1, 2")
except ValueError as e:
    print("ValueError catches it:", e)
try:
    json.loads(b"\xff\xfe\xfa")
except (UnicodeDecodeError, json.JSONDecodeError) as e:
    print(type(e).__name__, e)

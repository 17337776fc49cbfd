# Numbers in and out: shortest floats, big integers, exponents, booleans and subclasses.
import json

floats = [0.1, 0.1 + 0.2, 1.0, 100.0, 1e15, 1e16, 1e17, 123456789012345680.0, 1e-4, 1e-5, 1.5e300, 5e-324, 1.7976931348623157e308, -0.0, 1 / 3, 2.5e-7]
for value in floats:
    text = json.dumps(value)
    print(text, json.loads(text) == value)
print(json.dumps([2 ** 64, -(2 ** 100), 10 ** 25]))
print(json.loads("1e2"), json.loads("1E+2"), json.loads("10000000000000000000000"), json.loads("1.0e0"), json.loads("0.00000001"), json.loads("123456789.123456789"))
print(type(json.loads("1e2")).__name__, type(json.loads("100")).__name__, type(json.loads("-0")).__name__)
print(json.dumps([True, 1, 1.0]), json.dumps({True: 1, False: 0}), json.dumps({1.0: "a"}), json.dumps({1e20: "b", float("inf"): "c"}))


class Money(float):
    def __repr__(self):
        return f"Money({float(self)})"


class Id(int):
    def __str__(self):
        return "id"


class Name(str):
    pass


class Row(dict):
    pass


class Tags(list):
    pass


print(json.dumps([Money(2.5), Id(3), Name("n"), Row(a=1), Tags([1])]))
for text in ["[1.5.2]", "[1e5e5]", "[1-2]", "[00]", "[-01]", "[1_000]", "[٣]"]:
    try:
        print(json.loads(text))
    except json.JSONDecodeError as e:
        print(text, e)
print(sum(json.loads("[0.1, 0.2, 0.3]")), json.loads(json.dumps(float("inf"))))
try:
    json.loads("9" * 5000)
except ValueError as e:
    print(type(e).__name__, e)

# json.dumps with its options, one after the other.
import json

data = {"name": "Ann", "tags": ["a", "b"], "nested": {"x": None, "y": True}, "empty": [], "none": {}, "n": 1.5}
print(json.dumps(data))
print(json.dumps(data, indent=2))
print(json.dumps(data, indent="\t"))
print(json.dumps(data, indent=0))
print(json.dumps(data, separators=(",", ":")))
print(json.dumps(data, indent=1, separators=(", ", " = ")))
print(json.dumps(data, sort_keys=True))
print(json.dumps([1, [2, [3, [4]]]], indent=3))
print(json.dumps("héllo ☃ 🎉"), json.dumps("héllo ☃ 🎉", ensure_ascii=False))
print(json.dumps([]), json.dumps({}), json.dumps([[]], indent=2), json.dumps({"a": {}}, indent=2), json.dumps(()), json.dumps((1, (2,))))
print(json.dumps(None), json.dumps(True), json.dumps(0), json.dumps("x"), json.dumps(-0.0))
print(json.dumps({1: "int", 2.5: "float", True: "bool", None: "none", "s": "str"}))
print(json.dumps({1: 1, "1": 2}))
print(json.dumps({(1, 2): "t", "k": 1}, skipkeys=True), json.dumps({(1, 2): "t"}, skipkeys=True))
print(json.dumps(float("nan")), json.dumps([float("inf"), -float("inf")]))
for keyword in ({"allow_nan": False}, {"check_circular": True}):
    try:
        print(json.dumps(float("nan"), **keyword))
    except ValueError as e:
        print(type(e).__name__, e)
encoder = json.JSONEncoder(indent=None, sort_keys=True, separators=("|", "->"))
print(encoder.encode({"b": [1, 2], "a": 3}), list(encoder.iterencode([1, {"k": "v"}])))
print(encoder.item_separator, encoder.key_separator, encoder.sort_keys, encoder.ensure_ascii)

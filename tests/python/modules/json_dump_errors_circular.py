# Files with json.dump and json.load, circular references, keys that cannot be.
import io
import json
from pathlib import Path

path = Path("data.json")
with path.open("w") as f:
    json.dump({"rows": [[1, "a"], [2, "b"]], "ok": True}, f, indent=2)
    f.write("\n")
print(path.read_text(), end="")
with path.open() as f:
    print(json.load(f))
with open("data.json", "rb") as f:
    print(json.load(f)["rows"][1])
buffer = io.StringIO()
json.dump([1, 2], buffer)
json.dump({"a": None}, buffer)
print(buffer.getvalue())

loop = [1]
loop.append(loop)
table = {}
table["self"] = {"again": table}
for value in (loop, table):
    try:
        json.dumps(value)
    except ValueError as e:
        print(type(e).__name__, e)
shared = [1]
print(json.dumps([shared, shared, {"s": shared}]))
for keys in ({(1, 2): 1}, {b"k": 1}, {frozenset(): 1}, {2j: 1}):
    try:
        json.dumps(keys)
    except TypeError as e:
        print(type(e).__name__, e)
try:
    json.dumps({"a": 1, 2: 2}, sort_keys=True)
except TypeError as e:
    print(type(e).__name__, e)
try:
    json.dumps(loop, check_circular=False)
except RecursionError as e:
    print("RecursionError", str(e).split(" in ")[0].split(" while")[0])
try:
    json.dump(object(), io.BytesIO(), default=lambda o: "x")
except TypeError as e:
    print(type(e).__name__, e)
try:
    json.load(io.StringIO('{"cut": '))
except json.JSONDecodeError as e:
    print(e)
try:
    json.dumps([1, {"deep": [0, {"key": {1, 2}}]}])
except TypeError as e:
    print(e, e.__notes__ if hasattr(e, "__notes__") else "no notes")

def load():
    data = {"items": [{"id": 1}, {"id": None}]}
    return sum(item["id"] * 2 for item in data["items"])
try:
    load()
except TypeError:
    raise RuntimeError("could not load")

import json

records = [
    {"id": i, "name": f"model-{i}", "score": i / 7, "tags": ["a", "b\n", None, True], "meta": {"epoch": i % 10, "näme": "ü"}}
    for i in range(2_000)
]
total = 0
for _ in range(6):
    text = json.dumps(records)
    total += len(text)
    back = json.loads(text)
    total += back[-1]["id"] + len(back)
    total += len(json.dumps(records[:300], indent=2, sort_keys=True))
print(total)

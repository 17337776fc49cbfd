import csv
import os
import tempfile

rows = [
    {"id": 1, "title": 'The "Best", of', "price": 9.99, "notes": None},
    {"id": 2, "title": "Línea\nnueva", "price": 10, "notes": "ünï ✓"},
    {"id": 3, "title": "", "price": -0.5, "notes": " padded "},
]
with open("books.csv", "w", newline="", encoding="utf-8") as f:
    w = csv.DictWriter(f, fieldnames=list(rows[0]))
    w.writeheader()
    w.writerows(rows)
with open("books.csv", "rb") as f:
    print(f.read())
with open("books.csv", newline="", encoding="utf-8") as f:
    for row in csv.DictReader(f):
        print(row)
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "t.tsv")
    with open(path, "w", newline="") as f:
        csv.writer(f, delimiter="\t", lineterminator="\n").writerows([[r["id"], r["price"]] for r in rows])
    with open(path) as f:
        print(f.read())
    with open(path, newline="") as f:
        print([(int(a), float(b)) for a, b in csv.reader(f, delimiter="\t")])
try:
    with open("missing.csv", newline="") as f:
        csv.reader(f)
except FileNotFoundError as e:
    print(type(e).__name__, e)
with open("books.csv", newline="") as f:
    reader = csv.reader(f)
    f.close()
    try:
        next(reader)
    except ValueError as e:
        print(type(e).__name__, e)
os.remove("books.csv")
print(os.path.exists("books.csv"))

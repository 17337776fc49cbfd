import csv
import io
import sys

text = "id,name,score\n1,ann,9.5\n2,bob\n3,cid,7,extra,more\n\n4,dan,1\n"
reader = csv.DictReader(io.StringIO(text))
print(reader.fieldnames)
for row in reader:
    print(reader.line_num, row, type(row).__name__)
print(list(csv.DictReader(["1,2", "3,4"], fieldnames=["a", "b"])))
print(list(csv.DictReader(io.StringIO(text), restkey="rest", restval="?"))[1:3])
print(list(csv.DictReader(["a;b", "1;2"], delimiter=";")), csv.DictReader([]).fieldnames, list(csv.DictReader(["a,a", "1,2"])))
w = csv.DictWriter(sys.stdout, fieldnames=["id", "name"])
print(w.writeheader())
print(w.writerow({"id": 1, "name": "x,y"}))
w.writerow({"name": "no id"})
w.writerows([{"id": 2, "name": "b"}, {"id": 3, "name": "c"}])
try:
    w.writerow({"id": 1, "nope": 2})
except ValueError as e:
    print(type(e).__name__, e)
w2 = csv.DictWriter(sys.stdout, ["a", "b"], restval="NULL", extrasaction="ignore", quoting=csv.QUOTE_ALL, lineterminator="\n")
w2.writeheader()
w2.writerow({"a": 1, "z": 9})
try:
    csv.DictWriter(sys.stdout, ["a"], extrasaction="explode")
except ValueError as e:
    print(type(e).__name__, e)
try:
    csv.DictWriter(sys.stdout)
except TypeError as e:
    print(type(e).__name__, e)
r = csv.DictReader(["1,2"])
r.fieldnames = ["x", "y"]
print(next(r))
try:
    next(r)
except StopIteration:
    print("stop")

import csv
import io
import sys

w = csv.writer(sys.stdout)
print(w.writerow(["id", "name", "score"]))
w.writerow([1, "Smith, John", 2.5])
w.writerow([2, 'say "hi"', None])
w.writerow([True, "", "two\nlines"])
w.writerow([])
w.writerow([""])
w.writerow([None])
w.writerow(" leading space")
w.writerow((x * x for x in range(4)))
w.writerows([[1, 2], (3, 4), {"k1": 1, "k2": 2}])
print(w.writerows([]))


def show(label, rows, **kw):
    out = io.StringIO()
    csv.writer(out, **kw).writerows(rows)
    print(label, repr(out.getvalue()))


rows = [[1, "a b", "c,d", None, 2.5, 'q"q', ""]]
show("minimal", rows)
show("all", rows, quoting=csv.QUOTE_ALL)
show("nonnumeric", rows, quoting=csv.QUOTE_NONNUMERIC)
show("strings", rows, quoting=csv.QUOTE_STRINGS)
show("notnull", rows, quoting=csv.QUOTE_NOTNULL)
show("none", rows, quoting=csv.QUOTE_NONE, escapechar="\\")
show("tab", rows, delimiter="\t", lineterminator="\n")
show("dialect unix", rows, dialect="unix")
show("quotechar", [["it's", "a,b"]], quotechar="'")
show("no doublequote", [['a"b,c']], doublequote=False, escapechar="\\")
show("semicolon", [["a;b", "c,d"]], delimiter=";")
show("floats", [[0.1 + 0.2, 1e100, float("nan"), 1 / 3, -0.0, 10**20]])
show("terminators", [["a\r", "b\n", "c\r\n"]], lineterminator="|")

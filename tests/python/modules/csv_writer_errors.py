import csv
import io


def attempt(label, row, **kw):
    out = io.StringIO()
    try:
        csv.writer(out, **kw).writerow(row)
        print(label, "ok", repr(out.getvalue()))
    except Exception as e:
        print(label, type(e).__name__, e)


attempt("need to escape", ["a,b"], quoting=csv.QUOTE_NONE)
attempt("escape quote", ['a"b'], quoting=csv.QUOTE_NONE)
attempt("quote none ok", ["ab", "c"], quoting=csv.QUOTE_NONE)
attempt("single empty", [""], quoting=csv.QUOTE_NONE)
attempt("single none", [None], quoting=csv.QUOTE_NONE)
attempt("no doublequote", ['a"b'], doublequote=False)
attempt("not iterable", 5)
attempt("none row", None)


class Str:
    def __str__(self):
        return "from, str"


class Bad:
    def __str__(self):
        raise ValueError("no str")


attempt("object", [Str(), [1, 2], {"a": 1}, b"bytes"])
attempt("bad str", [Bad()])
try:
    csv.writer(object())
except TypeError as e:
    print(type(e).__name__, e)
try:
    csv.writer(io.StringIO()).writerows(5)
except TypeError as e:
    print(type(e).__name__, e)
try:
    csv.writer(io.BytesIO()).writerow(["a"])
except TypeError as e:
    print(type(e).__name__, e)

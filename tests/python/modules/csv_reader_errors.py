import csv
import io


def attempt(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__, e)


attempt("strict after quote", lambda: list(csv.reader(['"a"b,c'], strict=True)))
attempt("strict unterminated", lambda: list(csv.reader(['"abc'], strict=True)))
attempt("nonnumeric", lambda: list(csv.reader(["abc,1"], quoting=csv.QUOTE_NONNUMERIC)))
attempt("newline in unquoted", lambda: list(csv.reader(["a\nb,c"])))
attempt("bytes", lambda: list(csv.reader([b"a,b"])))
attempt("ints", lambda: list(csv.reader([1, 2])))
attempt("not iterable", lambda: csv.reader(5))
attempt("delimiter", lambda: csv.reader([], delimiter=",,"))
attempt("delimiter empty", lambda: csv.reader([], delimiter=""))
attempt("delimiter type", lambda: csv.reader([], delimiter=5))
attempt("quotechar", lambda: csv.reader([], quotechar="ab"))
attempt("quotechar none", lambda: csv.reader([], quotechar=None).dialect.quoting)
attempt("quotechar none ok", lambda: list(csv.reader(['"a",b'], quotechar=None, quoting=csv.QUOTE_NONE)))
attempt("quoting", lambda: csv.reader([], quoting=99))
attempt("lineterminator", lambda: csv.writer(io.StringIO(), lineterminator=None))
attempt("unknown kw", lambda: csv.reader([], nothing=1))
attempt("dialect name", lambda: csv.reader([], "nosuch"))
attempt("no argument", lambda: csv.reader())
print(csv.field_size_limit(), csv.field_size_limit(10), csv.field_size_limit())
attempt("field limit", lambda: list(csv.reader(["short," + "x" * 11])))
csv.field_size_limit(131072)
attempt("limit type", lambda: csv.field_size_limit("x"))
r = csv.reader(["a,b", '"x"y'], strict=True)
print(next(r))
try:
    next(r)
except csv.Error as e:
    print(f"line {r.line_num}: {e}")
print(issubclass(csv.Error, Exception), csv.Error.__mro__[1].__name__)

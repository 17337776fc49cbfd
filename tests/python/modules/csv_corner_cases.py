# Quotes and escapes in odd places, refused dialects, sniffing, wrong arguments.
import csv, io
def r(text, **k):
    try: print(repr(text), k, list(csv.reader(io.StringIO(text, newline=""), **k)))
    except Exception as e: print(repr(text), k, type(e).__name__, e)
def w(rows, **k):
    f = io.StringIO(newline="")
    try: csv.writer(f, **k).writerows(rows); print(k, repr(f.getvalue()))
    except Exception as e: print(k, type(e).__name__, e)
r('a,"b\r\nc",d\r\n'); r('"a" ,b'); r(' "a",b', skipinitialspace=True); r("a,,\n,\n"); r(',1,"2"', quoting=csv.QUOTE_NONNUMERIC); r('1,,x', quoting=csv.QUOTE_NONNUMERIC)
r('a\\\nb,c', escapechar="\\"); r('"a\\"b",c', escapechar="\\"); r('"a""b', strict=True); r('a"b', strict=True); r('a\tb', delimiter="\t"); r("a  b", delimiter=" ", skipinitialspace=True)
r("'a','b'", quotechar="'", quoting=csv.QUOTE_ALL); r("1,'x'", quotechar="'", quoting=csv.QUOTE_NONNUMERIC); r("\n\na\n"); r("a\x00b"); r("a,b", lineterminator="x"); r('a"",b'); r('""'); r('"","",'); r("é,ü"); r('x', delimiter='é')
for k in ({"delimiter":"\n"},{"delimiter":'"'},{"quotechar":","},{"escapechar":","},{"delimiter":" ","skipinitialspace":True},{"quotechar":" ","skipinitialspace":True},{"escapechar":'"'},{"quoting":True},{"quoting":1.0},{"quotechar":1},{"escapechar":"ab"},{"lineterminator":5},{"lineterminator":""},{"strict":"x"},{"delimiter":None},{"quotechar":""},{"quotechar":None,"quoting":0},{"dialect":5},{"dialect":"excel","delimiter":";"}):
    r("a,b", **k)
    w([["a", "b c", 1.5, None, ""]], **k)
w([["a\nb"]]); w([['"']], quoting=csv.QUOTE_NONE, escapechar="\\"); w([["\\"]], escapechar="\\"); w([["a,b"]], quoting=csv.QUOTE_NONE, escapechar="\\"); w([["x"*3, True, 1+2j, b"q"]], quoting=csv.QUOTE_NONNUMERIC); w([[""], [None], ["", ""]], quoting=csv.QUOTE_STRINGS); w([[""], [None]], quoting=csv.QUOTE_NOTNULL); w([[]]); w([""]); w(["abc", ("x",), {"k": 1}, range(3)]); w([5]); w([["a", ""]], delimiter=" ", skipinitialspace=True); w([["\r"]], lineterminator="\n"); w([[" x"]]); w([["a'b"]], quotechar="'", doublequote=False, escapechar="\\")
class D(csv.Dialect): delimiter = ";"; quotechar = None; quoting = csv.QUOTE_NONE; lineterminator = "\n"
w([["a", "b"]], dialect=D)
try: csv.Dialect()
except Exception as e: print(type(e).__name__, e)
f = io.StringIO("a,b\n1,2,3\n"); d = csv.DictReader(f, restkey="r"); print(next(d), d.line_num, d.fieldnames);
wr = csv.DictWriter(io.StringIO(), ["a"], extrasaction="raise")
for row in ({"b": 1}, {"a": 1}, [1]):
    try: print(wr.writerow(row))
    except Exception as e: print(type(e).__name__, e)
print(csv.field_size_limit(), csv.__doc__ is not None, csv.QUOTE_STRINGS, [n for n in csv.__all__])
for s in ("a,b;c\n1,2;3\n", "x:y:z\n1:2:3\n", '"a";"b"\n"c";"d"\n', "a b c\n1 2 3\n", "name, age\nbob, 3\nal, 4\n", "", "one\ntwo\n", "'a','b','c'\n'd','e','f'\n", 'k,v\n"x, y",1\n"p, q",2\n'):
    try:
        d = csv.Sniffer().sniff(s); print(repr(s), repr(d.delimiter), repr(d.quotechar), d.skipinitialspace, d.doublequote)
    except csv.Error as e: print(repr(s), e)
for s in ("a,b\n1,2\n", "a,b\nc,d\ne,f\n", "1,2\n3,4\n", "name,x\nal,1\nbo,2\n"):
    try: print(csv.Sniffer().has_header(s))
    except csv.Error as e: print(e)
for f in (lambda: csv.reader([], "excel", 5), lambda: csv.writer(), lambda: csv.register_dialect(), lambda: csv.register_dialect("x", 5), lambda: csv.get_dialect(), lambda: csv.field_size_limit(1,2), lambda: csv.unregister_dialect(5), lambda: csv.list_dialects(1), lambda: csv.writer(io.StringIO()).writerow(), lambda: csv.reader([], foo=1), lambda: next(csv.reader([])), lambda: csv.DictReader(), lambda: csv.reader(None)):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)

import csv
import io

print(sorted(csv.list_dialects()))
csv.register_dialect("pipes", delimiter="|", quoting=csv.QUOTE_NONE, escapechar="\\", lineterminator="\n")
print(list(csv.reader(["a|b|c,d"], "pipes")), sorted(csv.list_dialects()))
d = csv.get_dialect("pipes")
print(type(d).__name__, d.delimiter, d.quoting, d.escapechar, repr(d.lineterminator), d.doublequote, d.skipinitialspace, d.quotechar, d.strict)


class Semi(csv.Dialect):
    delimiter = ";"
    quotechar = '"'
    doublequote = True
    skipinitialspace = True
    lineterminator = "\n"
    quoting = csv.QUOTE_MINIMAL


class Loose(csv.excel):
    delimiter = ":"


csv.register_dialect("semi", Semi)
print(list(csv.reader(['a; "b;c"'], dialect="semi")), list(csv.reader(["a:b"], Loose)), list(csv.reader(["a:b"], dialect=Loose())))
out = io.StringIO()
csv.writer(out, "semi").writerow(["x;y", 1])
csv.writer(out, "semi", delimiter="/").writerow(["x;y", 1])
csv.writer(out, csv.unix_dialect).writerow(["u", 1])
print(repr(out.getvalue()))
for name in ("excel", "excel-tab", "unix"):
    d = csv.get_dialect(name)
    print(name, repr(d.delimiter), repr(d.quotechar), d.doublequote, d.skipinitialspace, repr(d.lineterminator), d.quoting)
csv.unregister_dialect("pipes")
for f in (
    lambda: csv.unregister_dialect("pipes"),
    lambda: csv.get_dialect("pipes"),
    lambda: csv.register_dialect(5),
    lambda: csv.register_dialect("bad", delimiter="ab"),
    lambda: csv.register_dialect("bad", quoting="all"),
    lambda: type("Bad", (csv.Dialect,), {"delimiter": ","})(),
    lambda: type("Bad2", (csv.excel,), {"delimiter": "xx"})(),
    lambda: setattr(csv.get_dialect("excel"), "delimiter", ";"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

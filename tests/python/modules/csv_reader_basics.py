import csv
import io

text = 'id,name,note\n1,"Smith, John",plain\n2,Ann,"said ""hi"""\n3,Bob,"two\nlines"\n\n4,,\n'
reader = csv.reader(io.StringIO(text))
print(next(reader), reader.line_num)
for row in reader:
    print(row, reader.line_num)
for label, source, kw in [
    ("semicolon", "a;b;c", {"delimiter": ";"}),
    ("tab", "a\tb\tc", {"dialect": "excel-tab"}),
    ("quotechar", "'a,b',c", {"quotechar": "'"}),
    ("skipspace", "a, b,  c", {"skipinitialspace": True}),
    ("space kept", "a, b, \"c\"", {}),
    ("escape", "a\\,b,c", {"escapechar": "\\"}),
    ("no quoting", '"a,b",c', {"quoting": csv.QUOTE_NONE}),
    ("nonnumeric", '"x",1,2.5', {"quoting": csv.QUOTE_NONNUMERIC}),
    ("quote strings", '"1",1,,""', {"quoting": csv.QUOTE_STRINGS}),
    ("quote notnull", 'a,,""', {"quoting": csv.QUOTE_NOTNULL}),
    ("no doublequote", '"a""b",c', {"doublequote": False}),
    ("middle quote", 'ab"c,d"e', {}),
    ("after quote", '"ab"c,d', {}),
    ("unterminated", '"ab', {}),
    ("crlf", "a,b\r\nc,d\r\n", {}),
    ("cr", "a,b\rc,d", {}),
]:
    print(label, list(csv.reader(io.StringIO(source, newline=""), **kw)))
print(list(csv.reader(["a,b", "c,d", ""])), list(csv.reader("a,b")), list(csv.reader([])))
r = csv.reader(["x"])
print(type(r).__name__, iter(r) is r, r.dialect.delimiter, r.dialect.quotechar, repr(r.dialect.lineterminator), r.dialect.strict)

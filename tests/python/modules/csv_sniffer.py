import csv
import io

samples = [
    "name;age;city\nann;30;rome\nbob;41;oslo\n",
    "name,age\nann,30\nbob,41\ncid,5\n",
    "a\tb\tc\n1\t2\t3\n4\t5\t6\n",
    "'a b';'c;d'\n'e f';'g h'\n",
    "x|y|z\n1|2|3\n",
]
s = csv.Sniffer()
for text in samples:
    d = s.sniff(text)
    print(repr(d.delimiter), repr(d.quotechar), d.skipinitialspace, d.doublequote, repr(d.lineterminator), list(csv.reader(io.StringIO(text), d))[:2])
print(s.sniff("a;b,c;d,e\nf;g,h;i,j\n", delimiters=",").delimiter)
print(s.has_header("name,age\nann,30\nbob,41\n"), s.has_header("1,2\n3,4\n5,6\n"))
try:
    s.sniff("nothing here")
except csv.Error as e:
    print(type(e).__name__, e)
print(s.preferred)

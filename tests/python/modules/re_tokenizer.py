# The tokenizer of the re documentation, for a small query language.
import re
from typing import NamedTuple


class Token(NamedTuple):
    type: str
    value: object
    line: int
    column: int


KEYWORDS = {"SELECT", "FROM", "WHERE", "AND", "OR", "LIMIT"}
SPEC = [
    ("NUMBER", r"\d+(\.\d*)?"), ("STRING", r"'(?:[^']|'')*'"), ("ID", r"[A-Za-z_]\w*"),
    ("OP", r"<>|<=|>=|[=<>*+\-/(),.]"), ("NEWLINE", r"\n"), ("SKIP", r"[ \t]+"), ("MISMATCH", r"."),
]
MASTER = re.compile("|".join("(?P<%s>%s)" % pair for pair in SPEC))


def tokenize(code):
    line, start = 1, 0
    for m in MASTER.finditer(code):
        kind, value, column = m.lastgroup, m.group(), m.start() - start
        if kind == "NUMBER":
            value = float(value) if "." in value else int(value)
        elif kind == "STRING":
            value = value[1:-1].replace("''", "'")
        elif kind == "ID" and value.upper() in KEYWORDS:
            kind = value = value.upper()
        elif kind == "NEWLINE":
            start, line = m.end(), line + 1
            continue
        elif kind == "SKIP":
            continue
        elif kind == "MISMATCH":
            raise RuntimeError(f"{value!r} unexpected on line {line}, column {column}")
        yield Token(kind, value, line, column)


for token in tokenize("select id, name from users\nwhere age >= 18.5 and name <> 'O''Brien'\nlimit 10"):
    print(token)
print(MASTER.groups, list(MASTER.groupindex.items()))
try:
    print([t.value for t in tokenize("select *\n from t where a ? 1")])
except RuntimeError as e:
    print("RuntimeError:", e)

# pformat, PrettyPrinter, isreadable, isrecursive, saferepr, dataclasses, recursion, streams.
import dataclasses
import io
import pprint


@dataclasses.dataclass
class Column:
    name: str
    type: str = "TEXT"
    nullable: bool = True
    hidden: str = dataclasses.field(default="h", repr=False)


@dataclasses.dataclass
class Table:
    name: str
    columns: list[Column]


class Plain:
    def __repr__(self):
        return "Plain(\n  own repr)"


table = Table("users", [Column("id", "INTEGER", False), Column("name"), Column("a_rather_long_column_name_here", "VARCHAR(255)")])
pprint.pprint(table)
pprint.pprint(table, width=40)
pprint.pprint({"t": Column("x"), "p": [Plain(), Plain()]})
print(repr(pprint.pformat([1, [2, 3]], width=5)), pprint.pformat({"a": 1}), pprint.pformat("x"))
loop = [1, 2]
loop.append(loop)
d = {"self": None}
d["self"] = {"inner": d}
text = pprint.pformat([loop, d])
print(text.count("<Recursion on list with id="), text.count("<Recursion on dict with id="))
print(pprint.isrecursive(loop), pprint.isrecursive([1, [2]]), pprint.isreadable([1, "a", None]), pprint.isreadable([Plain(), object()]), pprint.isreadable(loop), pprint.saferepr({"b": 1, "a": [1, "x"]}), pprint.saferepr(5))
out = io.StringIO()
printer = pprint.PrettyPrinter(indent=2, width=20, stream=out, compact=True)
printer.pprint({"key": list(range(12))})
print(out.getvalue())
print(printer.pformat(["aaaaaaaa", "bbbbbbbb", "cccc"]), printer.isreadable([1]))


class Upper(pprint.PrettyPrinter):
    def format(self, obj, context, maxlevels, level):
        if isinstance(obj, str):
            return obj.upper(), True, False
        return super().format(obj, context, maxlevels, level)


Upper().pprint(["a", {"b": "c"}, 5])
pprint.pprint([[[[["deep"]]]]], depth=2)
pprint.pprint({"one": {"two": {"three": 3}}, "list": [1, [2, [3]]]}, depth=2)
for options in ({"indent": -1}, {"depth": 0}, {"width": 0}, {"compact": 1, "nope": 2}):
    try:
        pprint.pprint([1], **options)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)

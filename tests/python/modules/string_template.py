# string.Template: substitute, safe_substitute, identifiers, subclasses, is_valid, errors with positions.
from string import Template

t = Template("$who likes ${what}s, costs $$5")
print(t.substitute(who="tim", what="kung pao"), t.substitute({"who": "ann"}, what="db"), t.substitute({"who": "a", "what": "x"}, who="b"), t.template)
print(t.safe_substitute(who="tim"), Template("$x ${y $ z $").safe_substitute(x=1), Template("$a$b${c}d").substitute(a=1, b=2, c=3), Template("no fields").substitute(), Template("$ABC $_x $x1").substitute(ABC=1, _x=2, x1=3))
print(t.get_identifiers(), Template("$a $b $a ${c}").get_identifiers(), t.is_valid(), Template("$ bad").is_valid(), Template("${a").is_valid())
for text in ["$who $missing", "cost $ 5", "line one\nline two ${", "$1", "a$", "é $é"]:
    try:
        print(repr(Template(text).substitute(who="w")))
    except (KeyError, ValueError) as e:
        print(repr(text), type(e).__name__, e)


class Percent(Template):
    delimiter = "%"
    idpattern = r"[a-z]+\.[a-z]+"


class Upper(Template):
    idpattern = "[A-Z]+"
    flags = 0
    braceidpattern = "[a-z ]+"


class Braces(Template):
    pattern = r"""
    \{\{(?:
        (?P<escaped>\{\{) |
        (?P<named>[_a-z][_a-z0-9]*)\}\} |
        (?P<braced>[_a-z][_a-z0-9]*)\}\} |
        (?P<invalid>)
    )"""


print(Percent("%user.name owes %% %user.amount %other").safe_substitute({"user.name": "ann", "user.amount": 5}), Upper("$ABC $abc ${a b}").safe_substitute({"ABC": 1, "abc": 2, "a b": 3}))
print(Braces("Hello {{name}}, {{ {{{{").safe_substitute(name="Bob"), Percent.delimiter, Template.delimiter)


class Defaults(dict):
    def __missing__(self, key):
        return f"<{key}>"


print(t.substitute(Defaults(who="x")), Template("$a").substitute(a=None), Template("$a").substitute(a=[1, 2]))
for attempt in (lambda: t.substitute(), lambda: t.substitute(5), lambda: t.substitute({}, {}), lambda: Template(), lambda: Template(5).substitute()):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)

# A report from templates: string.Template with a loop, a small template language with re, HTML escaping, alignment.
import html
import re
import textwrap
from string import Template
from datetime import date
from operator import itemgetter

ORDERS = [
    {"customer": "Ann & Co", "item": "cable <2m>", "quantity": 3, "price": 4.5},
    {"customer": "Bob", "item": "display", "quantity": 1, "price": 199.99},
    {"customer": "Ann & Co", "item": "mouse", "quantity": 2, "price": 12.0},
]
ROW = Template("$item ${quantity}x at $$$price")
for order in ORDERS:
    print(ROW.substitute(order, price=f"{order['price']:.2f}"))

class Engine:
    TOKEN = re.compile(r"(\{\{.*?\}\}|\{%.*?%\})", re.S)

    def __init__(self, source):
        self.parts = self.TOKEN.split(textwrap.dedent(source))

    def lookup(self, expression, scope):
        name, *filters = [part.strip() for part in expression.split("|")]
        value = scope
        for key in name.split("."):
            value = value[key] if isinstance(value, dict) else getattr(value, key)
        for f in filters:
            f, _, argument = f.partition(":")
            value = {"upper": lambda v: str(v).upper(), "money": lambda v: f"{v:,.2f} EUR", "escape": lambda v: html.escape(str(v)), "right": lambda v: f"{v:>{argument}}", "left": lambda v: f"{v:<{argument}}", "date": lambda v: v.strftime(argument)}[f](value)
        return str(value)

    def render(self, **scope):
        out, position = self.block(0, scope)
        return out

    def block(self, position, scope, active=True):
        out = []
        while position < len(self.parts):
            part = self.parts[position]
            position += 1
            if part.startswith("{{"):
                if active:
                    out.append(self.lookup(part[2:-2], scope))
            elif part.startswith("{%"):
                word, *rest = part[2:-2].split()
                if word == "end":
                    return "".join(out), position
                if word == "for":
                    name, _, source = rest
                    body_end = position
                    items = scope[source] if active else []
                    for item in items:
                        text, body_end = self.block(position, {**scope, name: item}, active)
                        out.append(text)
                    if not items:
                        _, body_end = self.block(position, scope, False)
                    position = body_end
                elif word == "if":
                    text, position = self.block(position, scope, active and bool(scope.get(rest[0])))
                    out.append(text)
                else:
                    raise SyntaxError(f"unknown tag {word!r}")
            elif active:
                out.append(part)
        return "".join(out), position

page = Engine("""\
    {{ title | upper }} of {{ day | date:%d.%m.%Y }}
    {% for o in orders %}{{ o.customer | escape | left:14 }}{{ o.item | escape | left:18 }}{{ o.total | money | right:12 }}
    {% end %}{% if note %}Note: {{ note }}
    {% end %}{% if missing %}never {{ nothing }}{% end %}{% for x in none %}{{ x.y }}{% end %}Total {{ total | money }}""")
orders = [o | {"total": o["quantity"] * o["price"]} for o in sorted(ORDERS, key=itemgetter("customer", "item"))]
print(page.render(title="orders", day=date(2024, 5, 17), orders=orders, note="prices incl. VAT", none=[], total=sum(o["total"] for o in orders) * 100))
for source in ("{{ missing }}", "{% while x %}", "{{ x | nope }}", "{{ x.y }}"):
    try:
        print(Engine(source).render(x=5))
    except (KeyError, SyntaxError, AttributeError) as e:
        print(source, "->", type(e).__name__, e)

#!/usr/bin/env python3
"""Write a random program over the ORM: mapped classes with relationships of all kinds, and what a session goes through.

    generate.py SEED

One seed is one program, whatever the version of Python and its hash seed. The program prints what each step gives, the
class and text of what it raises, and in the end the rows of all tables. It keeps every object that it made, so that
nothing depends on when an object is let go of.
"""

import random
import re
import sys

LOADERS = ["select"] * 6 + ["joined", "selectin", "subquery", "immediate", "raise", "raise_on_sql"]
OPTIONS = ["joinedload", "selectinload", "subqueryload", "immediateload", "lazyload", "raiseload", "noload"]
CASCADES = [None] * 4 + ["all", "all, delete-orphan", "all, delete-orphan", "save-update, merge, delete", "save-update", "all, delete", ""]
STEPS = 40

CORE = ["Column", "ForeignKey", "Integer", "String", "Table", "create_engine", "event", "inspect", "select"]
ORM = [
    "DeclarativeBase", "Mapped", "Session", "attribute_keyed_dict", "backref", "immediateload", "joinedload", "lazyload", "mapped_column",
    "noload", "raiseload", "relationship", "selectinload", "subqueryload",
]

BASE = """

class Base(DeclarativeBase):
    pass
"""

TOOLS = """
made = {}


def show(value):
    if isinstance(value, Base):
        identity = inspect(value).identity
        return f"{type(value).__name__}{identity[0] if identity else ':' + str(value.__dict__.get('name'))}"
    if isinstance(value, dict):
        return "{" + ", ".join(sorted(f"{key}: {show(found)}" for key, found in value.items())) + "}"
    if isinstance(value, (set, frozenset)) or type(value).__name__ in ("InstrumentedSet", "IdentitySet"):
        return "{" + ", ".join(sorted(show(found) for found in value)) + "}"
    if isinstance(value, (list, tuple)) or hasattr(value, "_fields"):
        return "[" + ", ".join(show(found) for found in value) + "]"
    return str(value)


def state(thing):
    about = inspect(thing)
    names = [name for name in ("transient", "pending", "persistent", "deleted", "detached") if getattr(about, name)]
    return f"{' '.join(names)} {'modified' if about.modified else 'as it was'} without {sorted(about.unloaded)}"


def history(thing, key):
    found = inspect(thing).attrs[key].history
    return " ".join(show(sorted(map(show, part or ()))) for part in found)


def step(number, action):
    try:
        print(number, show(action()))
    except Exception as error:
        # The library names the objects of a cycle in the order of a set.
        text = str(error).split(" (_")[0] if type(error).__name__ == "CircularDependencyError" else str(error)
        print(number, type(error).__name__, re.sub(r"0x[0-9a-f]+", "0x", text))
        if not session.is_active:
            session.rollback()
            print(number, "rolled back")
"""

TAIL = """

def rows(table):
    with engine.connect() as connection:
        for row in connection.execute(select(table).order_by(*table.columns)):
            print(table.name, *row)


step("end", session.commit)
session.close()
for table in Base.metadata.sorted_tables:
    rows(table)
"""


class Class:
    def __init__(self, name):
        self.name = name
        self.table = name.lower() + "s"
        self.columns = []  # lines of the class
        self.relationships = []  # of Side
        self.keys = []  # names of columns with foreign keys
        self.is_link = name.startswith("Via")


class Side:
    """A relationship as one class has it."""

    def __init__(self, owner, key, target, kind):
        self.owner, self.key, self.target = owner, key, target
        self.kind = kind  # "list", "set", "dict" or "one"
        self.viewonly = False
        self.options = {}

    def text(self):
        parts = [f'"{self.target.name}"'] + [f"{key}={value}" for key, value in self.options.items()]
        return f"    {self.key} = relationship({', '.join(parts)})"

    def annotated(self):
        inner = {"list": 'list["{}"]', "set": 'set["{}"]', "dict": 'dict[str, "{}"]', "one": '"{} | None"'}[self.kind]
        parts = [f"{key}={value}" for key, value in self.options.items()]
        return f"    {self.key}: Mapped[{inner.format(self.target.name)}] = relationship({', '.join(parts)})"


class Schema:
    def __init__(self, rng):
        self.rng = rng
        self.annotated = rng.random() < 0.7
        self.enforced = rng.random() < 0.4
        self.classes = [Class(name) for name in ("Ant", "Bee", "Cat", "Dog", "Elk", "Fox")[: rng.randint(2, 6)]]
        self.plain = list(self.classes)  # without the association objects
        self.links = []  # lines that make tables between two
        wanted = rng.randint(len(self.classes) - 1, len(self.classes) + 2)
        for number in range(wanted):
            self.relate(number)

    def relate(self, number):
        rng = self.rng
        # Foreign keys lead from later classes to earlier ones: tables make no cycles among themselves.
        low, high = sorted(rng.randrange(len(self.plain)) for _ in range(2))
        one, many = self.plain[low], self.plain[high]
        if one is many:
            kind = rng.choice(["tree", "tree", "net"])
        else:
            kind = rng.choice(["one-to-many"] * 5 + ["many-to-one", "one-way", "one-to-one", "many-to-many", "many-to-many", "through"])
        if kind == "tree":
            self.with_key(one, many, number, both=rng.random() < 0.7, tree=True)
        elif kind == "one-to-many":
            self.with_key(one, many, number, both=True)
        elif kind == "one-way":
            self.with_key(one, many, number, both=False)
        elif kind == "many-to-one":
            self.with_key(one, many, number, both=False, up=True)
        elif kind == "one-to-one":
            self.with_key(one, many, number, both=True, single=True)
        elif kind == "through":
            self.through(one, many, number)
        else:
            self.with_link(one, many, number)

    def loader(self, side):
        lazy = self.rng.choice(LOADERS)
        if lazy != "select":
            side.options["lazy"] = f'"{lazy}"'

    def collection(self, side, ordered="id"):
        rng = self.rng
        side.kind = rng.choice(["list"] * 7 + ["set", "set", "dict"])
        if side.kind == "dict":
            side.options["collection_class"] = 'attribute_keyed_dict("name")'
        elif side.kind == "set" and not self.annotated:
            side.options["collection_class"] = "set"
        order = rng.choice([f"{side.target.name}.{ordered}"] * 4 + [f"desc({side.target.name}.name)"])
        side.options["order_by"] = f'"{order}"'

    def with_key(self, one, many, number, both, tree=False, up=False, single=False):
        rng = self.rng
        column = f"{one.name.lower()}{number}_id"
        cascade = rng.choice(CASCADES)
        passive = rng.random() < 0.15
        ondelete = (', ondelete="CASCADE"' if cascade and "delete" in cascade else ', ondelete="SET NULL"') if passive else ""
        required = not tree and rng.random() < 0.15
        null = ", nullable=False" if required else ""
        many.columns.append(f'    {column} = {self.column}(Integer, ForeignKey("{one.table}.id"{ondelete}){null})')
        many.keys.append(column)
        down = Side(one, f"{many.name.lower()}{number}_{'it' if single else 'all'}", many, "list")
        back = Side(many, f"{one.name.lower()}{number}", one, "one")
        for side in (down, back):
            side.options["foreign_keys"] = f'"{many.name}.{column}"'
        if single:
            down.kind = "one"
            down.options["uselist"] = "False"
        else:
            self.collection(down)
        if tree:
            back.options["remote_side"] = f'"{one.name}.id"'
        for side in (down, back):
            self.loader(side)
        if cascade is not None:
            down.options["cascade"] = f'"{cascade}"'
        if passive:
            down.options["passive_deletes"] = rng.choice(["True", "True", '"all"']) if cascade in (None, "", "save-update") else "True"
        if tree and rng.random() < 0.1:
            back.options["post_update"] = "True"
            if both:
                down.options["post_update"] = "True"
        if not both:
            (many if up else one).relationships.append(back if up else down)
            return
        if rng.random() < 0.2:
            # The other side is made by a backref.
            inside = ", ".join([f'"{back.key}"'] + [f"{key}={value}" for key, value in back.options.items() if key != "foreign_keys"])
            down.options["backref"] = f"backref({inside})"
            back.text = back.annotated = lambda: None
        else:
            down.options["back_populates"], back.options["back_populates"] = f'"{back.key}"', f'"{down.key}"'
        one.relationships.append(down)
        many.relationships.append(back)
        if rng.random() < 0.08:
            view = Side(one, f"{many.name.lower()}{number}_seen", many, "list")
            view.options = {"foreign_keys": f'"{many.name}.{column}"', "viewonly": "True", "order_by": f'"{many.name}.id"'}
            if single:
                view.kind, view.options = "one", {"foreign_keys": f'"{many.name}.{column}"', "viewonly": "True", "uselist": "False"}
            view.viewonly = True
            one.relationships.append(view)

    def with_link(self, one, many, number):
        rng = self.rng
        table = f"link{number}"
        self.links.append(
            f'{table} = Table(\n    "{table}",\n    Base.metadata,\n'
            f'    Column("left_id", ForeignKey("{one.table}.id"), primary_key=True),\n'
            f'    Column("right_id", ForeignKey("{many.table}.id"), primary_key=True),\n)\n'
        )
        left = Side(one, f"{many.name.lower()}{number}_to", many, "list")
        right = Side(many, f"{one.name.lower()}{number}_from", one, "list")
        for side, here, there in ((left, "left_id", "right_id"), (right, "right_id", "left_id")):
            side.options["secondary"] = table
            if one is many:
                side.options["primaryjoin"] = f'"{one.name}.id == {table}.c.{here}"'
                side.options["secondaryjoin"] = f'"{one.name}.id == {table}.c.{there}"'
            self.collection(side)
            self.loader(side)
        if rng.random() < 0.2:
            left.options["cascade"] = '"save-update, merge, delete"'
        if rng.random() < 0.5:
            left.options["back_populates"], right.options["back_populates"] = f'"{right.key}"', f'"{left.key}"'
            many.relationships.append(right)
        one.relationships.append(left)

    def through(self, one, many, number):
        """An association object between the two."""
        link = Class(f"Via{number}")
        for side, end in (("left", one), ("right", many)):
            link.columns.append(f'    {side}_id = {self.column}(Integer, ForeignKey("{end.table}.id"), primary_key=True)')
            back = Side(link, side, end, "one")
            down = Side(end, f"via{number}_{side}", link, "list")
            self.loader(back)
            self.loader(down)
            down.options["order_by"] = f'"{link.name}.{"right" if side == "left" else "left"}_id"'
            if side == "left" or self.rng.random() < 0.5:
                down.options["cascade"] = '"all, delete-orphan"'
            down.options["back_populates"], back.options["back_populates"] = f'"{back.key}"', f'"{down.key}"'
            end.relationships.append(down)
            link.relationships.append(back)
        self.classes.append(link)

    @property
    def column(self):
        return "mapped_column" if self.annotated else "Column"

    def text(self):
        lines = [BASE]
        for link in self.links:
            lines.append("\n" + link)
        for cls in self.classes:
            lines.append(f'\nclass {cls.name}(Base):\n    __tablename__ = "{cls.table}"')
            if not cls.is_link:
                lines.append(f"    id = {self.column}(Integer, primary_key=True)")
            lines.append(f"    name = {self.column}(String(20))")
            lines.append(f"    size = {self.column}(Integer)")
            lines.extend(cls.columns)
            for side in cls.relationships:
                line = side.annotated() if self.annotated else side.text()
                if line:
                    lines.append(line)
            lines.append("")
        lines.append('\nengine = create_engine("sqlite://")')
        if self.enforced:
            lines.append('event.listen(engine, "connect", lambda connection, record: connection.execute("PRAGMA foreign_keys=ON"))')
        lines.append("Base.metadata.create_all(engine)")
        return "\n".join(lines) + "\n"


class History:
    """The steps. What it knows of the objects is their class alone: a step may well be refused."""

    def __init__(self, schema, rng):
        self.schema, self.rng = schema, rng
        self.plain = schema.plain
        self.added = []  # labels of what was given to the session, and may be stored by now
        self.objects = {}  # label: class
        self.counts = {}
        self.nested = 0
        self.lines = []
        self.number = 0

    def step(self, expression):
        self.number += 1
        self.lines.append(f"step({self.number}, lambda: {expression})")

    def some(self, cls):
        found = [label for label, other in self.objects.items() if other is cls]
        # What was made last is met more often.
        return self.rng.choice(found + found[-3:] * 2) if found else None

    def ref(self, label):
        return f'made["{label}"]'

    def any_object(self):
        label = self.rng.choice(list(self.objects))
        return label, self.objects[label]

    def sides(self, cls, kinds=("one", "list", "set", "dict"), writable=True):
        return [side for side in cls.relationships if side.kind in kinds and not (writable and side.viewonly)]

    def new(self, cls=None):
        rng = self.rng
        cls = cls or rng.choice(self.schema.classes)
        number = self.counts[cls.name] = self.counts.get(cls.name, 0) + 1
        label = f"{cls.name.lower()}{number}"
        arguments = [f'name="{label}"']
        if rng.random() < 0.4:
            arguments.append(f"size={rng.randint(0, 9)}")
        for side in self.sides(cls):
            chance = 0.9 if cls.is_link else 0.35
            if rng.random() > chance:
                continue
            given = self.value(side)
            if given is not None:
                arguments.append(f"{side.key}={given}")
        self.objects[label] = cls
        add = "session.add({})" if rng.random() < 0.75 else None
        self.step(f'made.setdefault("{label}", {cls.name}({", ".join(arguments)}))')
        if add:
            self.added.append(label)
            self.step(add.format(self.ref(label)))

    def value(self, side, most=3):
        """What a relationship may be set to, as an expression; nothing where there is no object of the class."""
        rng = self.rng
        if side.kind == "one":
            label = self.some(side.target)
            return self.ref(label) if label else None
        labels = list(dict.fromkeys(filter(None, (self.some(side.target) for _ in range(rng.randint(1, most))))))
        if not labels:
            return None
        inner = ", ".join(self.ref(label) for label in labels)
        if side.kind == "dict":
            return "{" + ", ".join(f'"{label}": {self.ref(label)}' for label in labels) + "}"
        return f"[{inner}]" if side.kind == "list" else "{" + inner + "}"

    def change_collection(self):
        rng = self.rng
        label, cls = self.any_object()
        sides = self.sides(cls, ("list", "set", "dict"))
        if not sides:
            return self.change_one()
        side = rng.choice(sides)
        path = f"{self.ref(label)}.{side.key}"
        other = self.some(side.target)
        what = rng.choice(["add", "add", "add", "remove", "remove", "replace", "clear", "pop"])
        if what == "replace":
            value = self.value(side)
            if value:
                self.step(f'setattr({self.ref(label)}, "{side.key}", {value})')
        elif what == "clear":
            self.step(f"{path}.clear()")
        elif what == "pop" and side.kind != "set":
            self.step(f"{path}.pop()" if side.kind == "list" else f"{path}.popitem()")
        elif other:
            thing = self.ref(other)
            if side.kind == "list":
                extra = f"{path}.insert(0, {thing})" if rng.random() < 0.2 else f"{path}.append({thing})"
                self.step(extra if what == "add" else f"{path}.remove({thing})")
            elif side.kind == "set":
                self.step(f"{path}.{'add' if what == 'add' else 'remove'}({thing})")
            else:
                self.step(f'{path}.__setitem__("{other}", {thing})' if what == "add" else f'{path}.__delitem__("{other}")')

    def change_one(self):
        rng = self.rng
        label, cls = self.any_object()
        sides = self.sides(cls, ("one",))
        if not sides:
            return self.change_column()
        side = rng.choice(sides)
        value = None if rng.random() < 0.25 else self.value(side)
        if value is None and rng.random() < 0.3:
            self.step(f'delattr({self.ref(label)}, "{side.key}")')
        else:
            self.step(f'setattr({self.ref(label)}, "{side.key}", {value})')

    def change_column(self):
        rng = self.rng
        label, cls = self.any_object()
        if cls.keys and rng.random() < 0.25:
            self.step(f'setattr({self.ref(label)}, "{rng.choice(cls.keys)}", {rng.choice(["1", "2", "3", "None", "99"])})')
        elif rng.random() < 0.1:
            self.step(f'setattr({self.ref(label)}, "name", "{label}x")')
        else:
            self.step(f'setattr({self.ref(label)}, "size", {rng.choice([str(rng.randint(0, 9)), "None"])})')

    def read(self):
        rng = self.rng
        label, cls = self.any_object()
        what = rng.random()
        sides = self.sides(cls, writable=False)
        if what < 0.2 or not sides:
            self.step(f"{self.ref(label)}.{rng.choice(['name', 'size'] + cls.keys)}")
        elif what < 0.3:
            self.step(f"state({self.ref(label)})")
        elif what < 0.4:
            side = rng.choice(sides)
            self.step(f'history({self.ref(label)}, "{side.key}")')
        else:
            self.step(f"{self.ref(label)}.{rng.choice(sides).key}")

    def one_of_session(self):
        rng = self.rng
        label, cls = self.any_object()
        what = rng.choice(
            ["add", "add", "delete", "delete", "delete", "expire", "refresh", "expunge", "merge", "expire some", "refresh some", "new"]
        )
        if what == "add":
            self.added.append(label)
        elif self.added and rng.random() < 0.85:
            label = rng.choice(self.added)
            cls = self.objects[label]
        thing = self.ref(label)
        if what == "expire some" or what == "refresh some":
            keys = ["size"] + [side.key for side in cls.relationships]
            self.step(f'session.{what.split()[0]}({thing}, ["{rng.choice(keys)}"])')
        elif what == "merge":
            if cls.is_link or rng.random() < 0.5:
                self.step(f"session.merge({thing})")
            else:
                self.step(f'session.merge({cls.name}(id={rng.randint(1, 4)}, name="merged", size={rng.randint(0, 9)}))')
        elif what == "new":
            self.step("[session.new, session.dirty, session.deleted]")
        else:
            self.step(f"session.{what}({thing})")

    def transaction(self):
        rng = self.rng
        choices = ["flush", "flush", "commit", "commit", "commit", "rollback", "nested", "expire_all"]
        if self.nested:
            choices += ["nested rollback", "nested rollback", "nested commit"]
        what = rng.choice(choices)
        if what == "nested":
            self.nested += 1
            self.step(f'made.update(savepoint{self.nested}=session.begin_nested())')
        elif what.startswith("nested"):
            self.step(f'made["savepoint{self.nested}"].{what.split()[1]}()')
            self.nested -= 1
        else:
            if what in ("commit", "rollback"):
                self.nested = 0
            self.step(f"session.{what}()")

    def query(self):
        rng = self.rng
        cls = rng.choice(self.plain)
        sides = self.sides(cls, writable=False)
        what = rng.random()
        if what < 0.2:
            self.step(f"session.get({cls.name}, {rng.randint(1, 5)})")
        elif what < 0.3 or not sides:
            self.step(f'session.query({cls.name}).filter({cls.name}.size {rng.choice([">", "<", "!="])} {rng.randint(0, 9)}).order_by({cls.name}.id).all()')
        elif what < 0.65:
            side = rng.choice(sides)
            option = rng.choice(OPTIONS[:4] * 3 + OPTIONS)
            path = f"{option}({cls.name}.{side.key})"
            further = self.sides(side.target, writable=False)
            if further and option not in ("raiseload", "noload", "lazyload") and rng.random() < 0.5:
                path += f".{rng.choice(OPTIONS[:4])}({side.target.name}.{rng.choice(further).key})"
            where = f".where({cls.name}.id < {rng.randint(2, 5)})" if rng.random() < 0.3 else ""
            limit = ".limit(2)" if rng.random() < 0.15 else ""
            again = ".execution_options(populate_existing=True)" if rng.random() < 0.2 else ""
            self.step(
                f"[(one, one.{side.key}) for one in session.scalars("
                f"select({cls.name}){where}.options({path}).order_by({cls.name}.id){limit}{again}).unique()]"
            )
        elif what < 0.8:
            side = rng.choice(sides)
            if side.target is cls:
                test = "has" if side.kind == "one" else "any"
                self.step(f"session.scalars(select({cls.name}).where({cls.name}.{side.key}.{test}()).order_by({cls.name}.id)).unique().all()")
            else:
                outer = rng.choice(["join", "join", "outerjoin"])
                order = f"{cls.name}.id, {side.target.name}.name"
                self.step(f"session.execute(select({cls.name}.name, {side.target.name}.name).{outer}({cls.name}.{side.key}).order_by({order})).all()")
        elif what < 0.9:
            side = rng.choice(sides)
            test = "has" if side.kind == "one" else "any"
            sign = rng.choice(["", "~"])
            self.step(
                f"session.scalars(select({cls.name}).where({sign}{cls.name}.{side.key}.{test}({side.target.name}.size > {rng.randint(0, 9)}))"
                f".order_by({cls.name}.id)).unique().all()"
                if side.target is not cls
                else f"session.scalars(select({cls.name}.name).order_by({cls.name}.id)).all()"
            )
        else:
            side = rng.choice(sides)
            label = self.some(side.target)
            if label and side.kind == "one":
                self.step(f"session.scalars(select({cls.name}).where({cls.name}.{side.key} == {self.ref(label)}).order_by({cls.name}.id)).unique().all()")
            elif label:
                self.step(f"session.scalars(select({cls.name}).where({cls.name}.{side.key}.contains({self.ref(label)})).order_by({cls.name}.id)).unique().all()")

    def text(self):
        rng = self.rng
        options = rng.choice(["", "", "", ", expire_on_commit=False", ", autoflush=False"])
        self.lines.append(f"\nsession = Session(engine{options})")
        for _ in range(rng.randint(2, 4)):
            self.new()
        if rng.random() < 0.7:
            self.step("session.commit()")
        length = rng.randint(15, STEPS)
        while self.number < length:
            rng.choices(
                [self.new, self.change_collection, self.change_one, self.change_column, self.read, self.one_of_session, self.transaction, self.query],
                [12, 16, 10, 5, 16, 14, 14, 12],
            )[0]()
        return "\n".join(self.lines) + "\n"


def program(seed):
    rng = random.Random(seed)
    schema = Schema(rng)
    body = schema.text() + TOOLS + "\n" + History(schema, rng).text() + TAIL
    words = set(re.findall(r"\w+", body))
    lines = ["import re\n"]
    for module, names in (("sqlalchemy", CORE), ("sqlalchemy.orm", ORM)):
        lines.append(f"from {module} import {', '.join(name for name in names if name in words)}")
    return "\n".join(lines) + "\n" + body


if __name__ == "__main__":
    sys.stdout.write(program(int(sys.argv[1])))

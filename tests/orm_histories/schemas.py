"""Random mapped classes, with relationships of all kinds."""

NAMES = ("Ant", "Bee", "Cat", "Dog", "Elk", "Fox")
LOADERS = ["select"] * 6 + ["joined", "selectin", "subquery", "immediate", "raise", "raise_on_sql"]
CASCADES = [None] * 4 + ["all", "all, delete-orphan", "all, delete-orphan", "save-update, merge, delete", "save-update", "all, delete", "", "merge, refresh-expire", "expunge, delete"]
UP_CASCADES = [None] * 12 + ["all", "save-update", "", "all, delete-orphan", "delete, save-update, merge"]
KINDS = ["one-to-many"] * 6 + ["many-to-one", "one-way", "one-to-one", "one-to-one", "many-to-many", "many-to-many", "many-to-many", "through", "ring"]
SELF_KINDS = ["tree"] * 5 + ["children", "parent", "chain", "net", "net"]

BASE = """

class Base(DeclarativeBase):
    pass
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
        self.kind = kind  # "list", "set", "dict" or "one"; "dynamic" and "write_only" are no collections in memory
        self.viewonly = False
        self.is_backref = False  # the other side makes it
        self.options = {}

    @property
    def is_many(self):
        return self.kind != "one"

    def copy(self, key):
        other = Side(self.owner, key, self.target, self.kind)
        other.options = dict(self.options)
        return other

    def text(self):
        parts = [f'"{self.target.name}"'] + [f"{key}={value}" for key, value in self.options.items()]
        return f"    {self.key} = relationship({', '.join(parts)})"

    def annotated(self):
        inner = {
            "list": 'Mapped[list["{}"]]', "set": 'Mapped[set["{}"]]', "dict": 'Mapped[dict[str, "{}"]]', "one": 'Mapped["{} | None"]',
            "dynamic": 'DynamicMapped["{}"]', "write_only": 'WriteOnlyMapped["{}"]',
        }[self.kind]
        parts = [f"{key}={value}" for key, value in self.options.items() if value not in ('"dynamic"', '"write_only"')]
        return f"    {self.key}: {inner.format(self.target.name)} = relationship({', '.join(parts)})"


class Schema:
    def __init__(self, rng):
        self.rng = rng
        self.annotated = rng.random() < 0.7
        self.enforced = rng.random() < 0.4
        self.classes = [Class(name) for name in NAMES[: rng.randint(2, 6)]]
        self.plain = list(self.classes)  # without the association objects
        self.links = []  # lines that make tables between two
        wanted = rng.randint(len(self.classes) - 1, len(self.classes) + 2)
        for number in range(wanted):
            self.relate(number)

    def relate(self, number):
        rng = self.rng
        # Foreign keys lead from later classes to earlier ones: only rings make cycles of tables.
        low, high = sorted(rng.randrange(len(self.plain)) for _ in range(2))
        one, many = self.plain[low], self.plain[high]
        kind = rng.choice(SELF_KINDS if one is many else KINDS)
        if kind in ("tree", "one-to-many"):
            self.with_key(one, many, number)
        elif kind in ("children", "one-way"):
            self.with_key(one, many, number, sides="down")
        elif kind in ("parent", "many-to-one"):
            self.with_key(one, many, number, sides="up")
        elif kind in ("chain", "one-to-one"):
            self.with_key(one, many, number, single=True)
        elif kind == "ring":
            self.ring(one, many, number)
        elif kind == "through":
            self.through(one, many, number)
        else:
            self.with_link(one, many, number)

    def loader(self, side):
        rng = self.rng
        if side.kind == "list" and rng.random() < 0.08:
            side.kind = lazy = rng.choice(["dynamic", "write_only"])
        else:
            lazy = rng.choice(LOADERS)
        if lazy != "select":
            side.options["lazy"] = f'"{lazy}"'

    def collection(self, side):
        rng = self.rng
        side.kind = rng.choice(["list"] * 7 + ["set", "set", "dict"])
        if side.kind == "dict":
            side.options["collection_class"] = 'attribute_keyed_dict("name")'
        elif side.kind == "set" and not self.annotated:
            side.options["collection_class"] = "set"
        order = rng.choice([f"{side.target.name}.id"] * 4 + [f"desc({side.target.name}.name)", None])
        if order:
            side.options["order_by"] = f'"{order}"'

    def cascade(self, side, choices):
        cascade = self.rng.choice(choices)
        if cascade is not None:
            side.options["cascade"] = f'"{cascade}"'
            if "orphan" in cascade and (not side.is_many or "secondary" in side.options):
                side.options["single_parent"] = "True"
        return cascade

    def with_key(self, one, many, number, sides="both", single=False):
        rng = self.rng
        is_tree = one is many
        column = f"{one.name.lower()}{number}_id"
        down = Side(one, f"{many.name.lower()}{number}_{'it' if single else 'all'}", many, "list")
        back = Side(many, f"{one.name.lower()}{number}", one, "one")
        for side in (down, back):
            side.options["foreign_keys"] = f'"{many.name}.{column}"'
        if single:
            down.kind = "one"
            down.options["uselist"] = "False"
        else:
            self.collection(down)
        if is_tree:
            back.options["remote_side"] = f'"{one.name}.id"'
        for side in (down, back):
            self.loader(side)
        if down.kind == "write_only":
            # It refuses to forget children that it would have to load.
            cascade = rng.choice([None, "all, delete-orphan", "save-update"])
            if cascade:
                down.options["cascade"] = f'"{cascade}"'
            passive = rng.random() < 0.7
        else:
            cascade = self.cascade(down, CASCADES)
            passive = rng.random() < 0.15
        self.cascade(back, UP_CASCADES)
        ondelete = (', ondelete="CASCADE"' if cascade and "delete" in cascade else ', ondelete="SET NULL"') if passive else ""
        required = not is_tree and rng.random() < 0.15
        null = ", nullable=False" if required else ""
        many.columns.append(f'    {column} = {self.column}(Integer, ForeignKey("{one.table}.id"{ondelete}){null})')
        many.keys.append(column)
        if passive:
            down.options["passive_deletes"] = "True" if cascade and "delete" in cascade else rng.choice(["True", "True", '"all"'])
        if rng.random() < 0.1:
            down.options["passive_updates"] = "False"
        if required and back.options.get("lazy") == '"joined"' and rng.random() < 0.5:
            back.options["innerjoin"] = "True"
        if rng.random() < 0.05:
            back.options["active_history"] = "True"
        if rng.random() < (0.1 if is_tree else 0.03):
            back.options["post_update"] = "True"
            if sides == "both":
                down.options["post_update"] = "True"
        if sides != "both":
            (one if sides == "down" else many).relationships.append(down if sides == "down" else back)
            return
        self.bind(down, back)
        if rng.random() < 0.08:
            view = Side(one, f"{many.name.lower()}{number}_seen", many, down.kind if single else "list")
            view.options = {"foreign_keys": f'"{many.name}.{column}"', "viewonly": "True"}
            view.options |= {"uselist": "False"} if single else {"order_by": f'"{many.name}.id"'}
            view.viewonly = True
            one.relationships.append(view)
        if rng.random() < 0.04:
            view = Side(many, f"{one.name.lower()}{number}_seen", one, "one")
            view.options = {key: value for key, value in back.options.items() if key in ("foreign_keys", "remote_side")} | {"viewonly": "True"}
            view.viewonly = True
            many.relationships.append(view)

    def bind(self, down, back):
        """Make the two sides of one relationship, by name or by a backref."""
        if self.rng.random() < 0.2:
            shared = ("foreign_keys", "secondary", "primaryjoin", "secondaryjoin")
            inside = ", ".join([f'"{back.key}"'] + [f"{key}={value}" for key, value in back.options.items() if key not in shared])
            down.options["backref"] = f"backref({inside})"
            back.is_backref = True
        else:
            down.options["back_populates"], back.options["back_populates"] = f'"{back.key}"', f'"{down.key}"'
        down.owner.relationships.append(down)
        back.owner.relationships.append(back)

    def ring(self, one, many, number):
        """Many that know their one, which knows the first among them."""
        self.with_key(one, many, number)
        rng = self.rng
        column = f"best{number}_id"
        one.columns.append(f'    {column} = {self.column}(Integer, ForeignKey("{many.table}.id"))')
        one.keys.append(column)
        best = Side(one, f"best{number}", many, "one")
        best.options = {"foreign_keys": f'"{one.name}.{column}"'}
        if rng.random() < 0.8:
            best.options["post_update"] = "True"
        self.loader(best)
        self.cascade(best, UP_CASCADES)
        one.relationships.append(best)

    def with_link(self, one, many, number):
        rng = self.rng
        table = f"link{number}"
        ondelete = ', ondelete="CASCADE"' if rng.random() < 0.2 else ""
        self.links.append(
            f'{table} = Table(\n    "{table}",\n    Base.metadata,\n'
            f'    Column("left_id", ForeignKey("{one.table}.id"{ondelete}), primary_key=True),\n'
            f'    Column("right_id", ForeignKey("{many.table}.id"{ondelete}), primary_key=True),\n)\n'
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
            if ondelete:
                side.options["passive_deletes"] = "True"
        self.cascade(left, [None] * 5 + ["save-update, merge, delete", "all, delete", "all, delete-orphan", ""])
        if rng.random() < 0.6:
            self.bind(left, right)
        else:
            one.relationships.append(left)
        if rng.random() < 0.1:
            view = left.copy(f"{many.name.lower()}{number}_seen")
            view.kind = "list"
            view.options = {key: value for key, value in left.options.items() if key in ("secondary", "primaryjoin", "secondaryjoin")}
            view.options |= {"viewonly": "True", "order_by": f'"{many.name}.id"'}
            view.viewonly = True
            one.relationships.append(view)

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
                if not side.is_backref:
                    lines.append(side.annotated() if self.annotated else side.text())
            lines.append("")
        lines.append('\nengine = create_engine("sqlite://")')
        if self.enforced:
            lines.append('event.listen(engine, "connect", lambda connection, record: connection.execute("PRAGMA foreign_keys=ON"))')
        lines.append("Base.metadata.create_all(engine)")
        return "\n".join(lines) + "\n"

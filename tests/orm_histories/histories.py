"""Random steps of a session over mapped classes."""

OPTIONS = ["joinedload", "selectinload", "subqueryload", "immediateload", "lazyload", "raiseload", "noload"]
EAGER = OPTIONS[:4]
MOST = 40


class History:
    """The steps. What it knows of the objects is their class alone: a step may well be refused."""

    def __init__(self, schema, rng):
        self.schema, self.rng = schema, rng
        self.plain = schema.plain
        self.added = []  # labels of what was given to the session, and may be stored by now
        self.objects = {}  # label: class
        self.counts = {}
        self.nested = 0
        self.merged = 0
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

    def sides(self, cls, is_many=None, writable=True):
        return [side for side in cls.relationships if is_many in (None, side.is_many) and not (writable and side.viewonly)]

    def new(self, cls=None):
        rng = self.rng
        cls = cls or rng.choice(self.schema.classes)
        number = self.counts[cls.name] = self.counts.get(cls.name, 0) + 1
        label = f"{cls.name.lower()}{number}"
        arguments = [f'name="{label}"']
        if rng.random() < 0.4:
            arguments.append(f"size={rng.randint(0, 9)}")
        if not cls.is_link and rng.random() < 0.06:
            arguments.append(f"id={rng.randint(1, 6)}")
        for side in self.sides(cls):
            chance = 0.9 if cls.is_link else 0.35
            if rng.random() > chance:
                continue
            given = self.value(side)
            if given is not None:
                arguments.append(f"{side.key}={given}")
        self.objects[label] = cls
        self.step(f'made.setdefault("{label}", {cls.name}({", ".join(arguments)}))')
        if rng.random() < 0.75:
            self.added.append(label)
            self.step(f"session.add({self.ref(label)})")

    def value(self, side, most=3):
        """What a relationship may be set to, as an expression; nothing where there is no object of the class."""
        rng = self.rng
        if not side.is_many:
            label = self.some(side.target)
            return self.ref(label) if label else None
        labels = list(dict.fromkeys(filter(None, (self.some(side.target) for _ in range(rng.randint(1, most))))))
        if not labels:
            return None
        inner = ", ".join(self.ref(label) for label in labels)
        if side.kind == "dict":
            return "{" + ", ".join(f'"{label}": {self.ref(label)}' for label in labels) + "}"
        return "{" + inner + "}" if side.kind == "set" else f"[{inner}]"

    def change_collection(self):
        rng = self.rng
        label, cls = self.any_object()
        sides = self.sides(cls, is_many=True)
        if not sides:
            return self.change_one()
        side = rng.choice(sides)
        path = f"{self.ref(label)}.{side.key}"
        other = self.some(side.target)
        what = rng.choice(["add", "add", "add", "add", "remove", "remove", "remove", "replace", "replace", "clear", "pop", "many"])
        if side.kind in ("dynamic", "write_only"):
            what = {"clear": "add", "pop": "remove"}.get(what, what)
        if what == "replace":
            value = self.value(side) if rng.random() < 0.9 else {"set": "set()", "dict": "{}"}.get(side.kind, "[]")
            if value:
                self.step(f'setattr({self.ref(label)}, "{side.key}", {value})')
        elif what == "clear":
            self.step(f"{path}.clear()")
        elif what == "pop" and side.kind != "set":
            self.step(f"{path}.pop()" if side.kind == "list" else f"{path}.popitem()")
        elif what == "many":
            value = self.value(side)
            if value:
                self.step(self.many(side, path, value))
        elif other:
            self.step(f"{path}.{self.one_more_or_less(side, other, what == 'add')}")

    def many(self, side, path, value):
        rng = self.rng
        if side.kind == "list":
            return rng.choice(
                [
                    f"{path}.extend({value})", f"{path}.__iadd__({value})", f"{path}.__setitem__(slice(0, 1), {value})",
                    f"{path}.__setitem__(0, {value}[0])", f"{path}.__delitem__(0)", f"{path}.__delitem__(slice(1, None))",
                ]
            )
        if side.kind == "set":
            methods = ["update", "difference_update", "intersection_update", "symmetric_difference_update", "__ior__", "__isub__"]
            return f"{path}.{rng.choice(methods)}({value})"
        if side.kind == "dict":
            return f"{path}.update({value})"
        return f"{path}.{'extend' if side.kind == 'dynamic' else 'add_all'}({value})"

    def one_more_or_less(self, side, other, is_more):
        rng = self.rng
        thing = self.ref(other)
        if side.kind == "dict":
            if not is_more:
                return rng.choice([f'__delitem__("{other}")', f'__delitem__("{other}")', f'pop("{other}", None)'])
            return rng.choice([f'__setitem__("{other}", {thing})', f'__setitem__("{other}", {thing})', f'setdefault("{other}", {thing})'])
        if side.kind == "set":
            return f"{'add' if is_more else rng.choice(['remove', 'remove', 'discard'])}({thing})"
        if not is_more:
            return f"remove({thing})"
        if side.kind == "write_only":
            return f"add({thing})"
        if side.kind == "list" and rng.random() < 0.2:
            return f"insert(0, {thing})"
        return f"append({thing})"

    def change_one(self):
        rng = self.rng
        label, cls = self.any_object()
        sides = self.sides(cls, is_many=False)
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
        what = rng.random()
        if cls.keys and what < 0.25:
            self.step(f'setattr({self.ref(label)}, "{rng.choice(cls.keys)}", {rng.choice(["1", "2", "3", "None", "99"])})')
        elif what < 0.3:
            self.step(f'setattr({self.ref(label)}, "{"left_id" if cls.is_link else "id"}", {rng.randint(1, 9)})')
        elif what < 0.4:
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
        elif what < 0.45:
            side = rng.choice(sides)
            target = side.target.name
            self.step(f"session.scalars(select({target}).where(with_parent({self.ref(label)}, {cls.name}.{side.key})).order_by({target}.name)).unique().all()")
        else:
            self.step(self.content(label, rng.choice(sides)))

    def content(self, label, side):
        rng = self.rng
        path = f"{self.ref(label)}.{side.key}"
        if side.kind == "dynamic":
            return path + rng.choice([".all()", ".all()", ".count()", f".filter_by(size={rng.randint(0, 9)}).all()", ".first()"])
        if side.kind == "write_only":
            more = rng.choice(["", "", f".where({side.target.name}.size > {rng.randint(0, 9)})", ".limit(1)"])
            return f"session.scalars({path}.select(){more}).unique().all()"
        return path

    def one_of_session(self):
        rng = self.rng
        label, cls = self.any_object()
        what = rng.choice(
            ["add"] * 3 + ["delete"] * 5 + ["expire", "refresh", "expunge", "merge", "merge", "expire some", "refresh some", "new", "about", "apart"]
        )
        if what == "add":
            self.added.append(label)
        elif self.added and rng.random() < 0.85:
            label = rng.choice(self.added)
            cls = self.objects[label]
        thing = self.ref(label)
        if what in ("expire some", "refresh some"):
            keys = ["size"] + [side.key for side in cls.relationships]
            self.step(f'session.{what.split()[0]}({thing}, ["{rng.choice(keys)}"])')
        elif what == "merge":
            self.merge(thing, cls)
        elif what == "new":
            self.step("[session.new, session.dirty, session.deleted]")
        elif what == "about":
            self.step(rng.choice([f"{thing} in session", f"session.is_modified({thing})", f"object_session({thing}) is session"]))
        elif what == "apart":
            self.step(rng.choice([f"make_transient({thing})", f"make_transient_to_detached({thing})", "session.expunge_all()", "session.close()"]))
        else:
            self.step(f"session.{what}({thing})")

    def merge(self, thing, cls):
        """Merge an object that is there, or another of its class; what comes of it is kept."""
        rng = self.rng
        self.merged += 1
        if not cls.is_link and rng.random() < 0.5:
            arguments = [f"id={rng.randint(1, 4)}", 'name="merged"', f"size={rng.randint(0, 9)}"]
            for side in self.sides(cls):
                given = self.value(side) if rng.random() < 0.2 else None
                if given:
                    arguments.append(f"{side.key}={given}")
            thing = f"{cls.name}({', '.join(arguments)})"
        load = ", load=False" if rng.random() < 0.1 else ""
        self.step(f'made.setdefault("merged{self.merged}", session.merge({thing}{load}))')

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
            more = rng.choice(["", "", "", ", populate_existing=True"])
            self.step(f"session.get({cls.name}, {rng.randint(1, 5)}{more})")
        elif what < 0.27 or not sides:
            self.step(f'session.query({cls.name}).filter({cls.name}.size {rng.choice([">", "<", "!="])} {rng.randint(0, 9)}).order_by({cls.name}.id).all()')
        elif what < 0.32:
            self.change_rows(cls)
        elif what < 0.6:
            self.load(cls, rng.choice(sides))
        elif what < 0.75:
            self.join(cls, rng.choice(sides))
        elif what < 0.87:
            side = rng.choice(sides)
            test = "any" if side.is_many else "has"
            sign = rng.choice(["", "~"])
            inner = rng.choice(["", f"{side.target.name}.size > {rng.randint(0, 9)}", f"size={rng.randint(0, 9)}"])
            self.step(f"session.scalars(select({cls.name}).where({sign}{cls.name}.{side.key}.{test}({inner})).order_by({cls.name}.id)).unique().all()")
        else:
            side = rng.choice(sides)
            label = self.some(side.target)
            sign = rng.choice(["", "", "~"])
            if label:
                test = f"{cls.name}.{side.key}.contains({self.ref(label)})" if side.is_many else f"({cls.name}.{side.key} == {self.ref(label)})"
                self.step(f"session.scalars(select({cls.name}).where({sign}{test}).order_by({cls.name}.id)).unique().all()")

    def change_rows(self, cls):
        rng = self.rng
        where = f".where({cls.name}.size {rng.choice(['>', '<'])} {rng.randint(0, 9)})"
        if rng.random() < 0.6:
            self.step(f"session.execute(update({cls.name}){where}.values(size={rng.randint(0, 9)})).rowcount")
        else:
            self.step(f"session.execute(delete({cls.name}){where}).rowcount")

    def load(self, cls, side):
        """Objects with an option for one of their relationships, or two."""
        rng = self.rng
        option = rng.choice(EAGER * 3 + OPTIONS)
        path = f"{option}({cls.name}.{side.key})"
        further = self.sides(side.target, writable=False)
        if further and option not in ("raiseload", "noload", "lazyload") and rng.random() < 0.5:
            path += f".{rng.choice(EAGER)}({side.target.name}.{rng.choice(further).key})"
        where = f".where({cls.name}.id < {rng.randint(2, 5)})" if rng.random() < 0.3 else ""
        limit = ".limit(2)" if rng.random() < 0.15 else ""
        again = ".execution_options(populate_existing=True)" if rng.random() < 0.2 else ""
        unique = ".unique()" if rng.random() < 0.9 else ""
        one = f"one.{side.key}"
        one = {"dynamic": f"{one}.all()", "write_only": f"session.scalars({one}.select()).unique().all()"}.get(side.kind, one)
        if side.kind != "write_only" and rng.random() < 0.2:
            path = f"contains_eager({cls.name}.{side.key})"
            if side.target is not cls:
                where = f".outerjoin({cls.name}.{side.key}){where}"
                limit = ""
        self.step(
            f"[(one, {one}) for one in session.scalars("
            f"select({cls.name}){where}.options({path}).order_by({cls.name}.id){limit}{again}){unique}]"
        )

    def join(self, cls, side):
        rng = self.rng
        outer = rng.choice(["join", "join", "outerjoin"])
        if side.target is not cls and rng.random() < 0.7:
            order = f"{cls.name}.id, {side.target.name}.name"
            self.step(f"session.execute(select({cls.name}.name, {side.target.name}.name).{outer}({cls.name}.{side.key}).order_by({order})).all()")
            return
        way = rng.choice([f"{cls.name}.{side.key}.of_type(other)", f"other, {cls.name}.{side.key}", f"other, {cls.name}.{side.key}"])
        self.step(
            f"[session.execute(select({cls.name}, other.name).{outer}({way}).order_by({cls.name}.id, other.name)).unique().all()"
            f" for other in [aliased({side.target.name})]]"
        )

    def text(self):
        rng = self.rng
        options = rng.choice(["", "", "", ", expire_on_commit=False", ", autoflush=False"])
        self.lines.append(f"\nsession = Session(engine{options})")
        for _ in range(rng.randint(2, 4)):
            self.new()
        if rng.random() < 0.7:
            self.step("session.commit()")
        length = rng.randint(15, MOST)
        while self.number < length:
            rng.choices(
                [self.new, self.change_collection, self.change_one, self.change_column, self.read, self.one_of_session, self.transaction, self.query],
                [12, 16, 10, 5, 16, 14, 14, 12],
            )[0]()
        return "\n".join(self.lines) + "\n"

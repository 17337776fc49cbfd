class Expr:
    def __init__(self, sql, *params):
        self.sql, self.params = sql, params

    def _join(self, op, other): return Expr(f"({self.sql} {op} {other.sql})", *self.params, *other.params)
    def __and__(self, other): return self._join("AND", other)
    def __or__(self, other): return self._join("OR", other)
    def __invert__(self): return Expr(f"NOT {self.sql}", *self.params)
    def __bool__(self): raise TypeError("use & and | instead of 'and' and 'or'")
    def __repr__(self): return f"{self.sql} {list(self.params)}"


class Column:
    def __init__(self, kind, *, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.name = name
        owner.__dict__.get("columns", owner.columns)[name] = self

    def __get__(self, obj, owner):
        return self if obj is None else obj.__dict__.get(self.name, self.default)

    def __set__(self, obj, value):
        if value is not None and not isinstance(value, self.kind):
            raise TypeError(f"{type(obj).__name__}.{self.name} must be {self.kind.__name__}, got {value!r}")
        obj.__dict__[self.name] = value

    def _compare(op):
        return lambda self, other: Expr(f"{self.name} {op} ?", other)

    __eq__, __ne__, __lt__, __gt__, __le__, __ge__ = map(_compare, ("=", "<>", "<", ">", "<=", ">="))
    __hash__ = object.__hash__
    def in_(self, values): return Expr(f"{self.name} IN ({', '.join('?' * len(values))})", *values)
    def desc(self): return f"{self.name} DESC"


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw): return {"columns": {}}

    def __new__(mcls, name, bases, ns, table=None):
        cls = super().__new__(mcls, name, bases, ns)
        cls.table = table or name.lower() + "s"
        return cls

    def __iter__(cls): return iter(cls.columns)
    def __len__(cls): return len(cls.columns)


class Model(metaclass=Meta):
    def __init__(self, **values):
        for name, value in values.items():
            if name not in self.columns:
                raise TypeError(f"{type(self).__name__} has no column {name!r}")
            setattr(self, name, value)

    def __repr__(self): return f"<{type(self).__name__} {' '.join(f'{n}={getattr(self, n)!r}' for n in self.columns)}>"

    @classmethod
    def where(cls, *exprs, order=None, limit=None):
        sql, params = f"SELECT {', '.join(cls)} FROM {cls.table}", []
        if exprs:
            sql += " WHERE " + " AND ".join(e.sql for e in exprs)
            params = [p for e in exprs for p in e.params]
        return sql + (f" ORDER BY {order}" if order else "") + (f" LIMIT {limit}" if limit is not None else ""), params


class User(Model, table="people"):
    id = Column(int)
    name = Column(str, default="anonymous")
    age = Column(int)


u = User(id=1, age=30)
print(u, u.name, User.table, list(User), len(User), User.age > 18, ~(User.name == "Ann") & (User.age <= 3) | User.id.in_([1, 2]))
print(User.where(User.age >= 18, User.name != "x", order=User.age.desc(), limit=10), User.where())
for f in (lambda: User(nope=1), lambda: User(age="old"), lambda: User.where(User.age > 1 and User.age < 9), lambda: setattr(u, "name", 5), lambda: 18 < User.age, lambda: User.nope):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__ + ":", e)
u.age = "thirty"

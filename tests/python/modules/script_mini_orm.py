# A mini ORM: annotations become columns, SQL is generated and logged, rows become objects; warnings for old names.
import inspect
import logging
import re
import sys
import warnings
from typing import Annotated, ClassVar, Optional, Self, get_args, get_origin, get_type_hints, Union

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format="%(name)s %(message)s")
sql_log = logging.getLogger("orm.sql")

class PrimaryKey: ...
class Unique: ...

class Column:
    TYPES: ClassVar[dict[type, str]] = {int: "INTEGER", str: "TEXT", float: "REAL", bool: "BOOLEAN"}

    def __init__(self, name, hint, default=...):
        self.name, self.default, extras = name, default, ()
        if get_origin(hint) is Annotated:
            hint, *extras = get_args(hint)
        self.nullable = get_origin(hint) is Union
        self.type = next(a for a in (get_args(hint) or (hint,)) if a is not type(None))
        self.primary, self.unique = PrimaryKey in extras, Unique in extras

    def __get__(self, instance, owner):
        return self if instance is None else instance.__dict__.get(self.name)

    def __set__(self, instance, value):
        if value is None and not self.nullable and not self.primary or value is not None and type(value) is not self.type:
            raise TypeError(f"{type(instance).__name__}.{self.name} must be {self.type.__name__}, not {value!r}")
        instance.__dict__[self.name] = value

    def ddl(self):
        return " ".join(filter(None, [self.name, self.TYPES[self.type], self.primary and "PRIMARY KEY", self.unique and "UNIQUE", not (self.nullable or self.primary) and "NOT NULL"]))

    def __eq__(self, other):
        return f"{self.name} IS NULL" if other is None else f"{self.name} = {other!r}"

    __hash__ = object.__hash__

class Model:
    columns: ClassVar[dict[str, Column]] = {}

    def __init_subclass__(cls, table=None):
        cls.table = table or re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower() + "s"
        hints = {k: h for k, h in get_type_hints(cls, include_extras=True).items() if get_origin(h) is not ClassVar}
        cls.columns = {k: Column(k, h, cls.__dict__.get(k, ...)) for k, h in hints.items()}
        for name, column in cls.columns.items():
            setattr(cls, name, column)
        parameters = [inspect.Parameter(k, inspect.Parameter.KEYWORD_ONLY, annotation=c.type, **({} if c.default is ... else {"default": c.default})) for k, c in cls.columns.items()]
        cls.__signature__ = inspect.Signature(parameters)

    def __init__(self, **values):
        if unknown := values.keys() - self.columns.keys():
            raise TypeError(f"no column {', '.join(sorted(unknown))} in {self.table}")
        for name, column in self.columns.items():
            setattr(self, name, values.get(name, None if column.default is ... else column.default))

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={getattr(self, k)!r}' for k in self.columns)})"

    @classmethod
    def create_table(cls):
        sql_log.debug("CREATE TABLE %s (%s)", cls.table, ", ".join(c.ddl() for c in cls.columns.values()))

    @classmethod
    def select(cls, *conditions):
        sql_log.debug("SELECT %s FROM %s%s", ", ".join(cls.columns), cls.table, " WHERE " + " AND ".join(conditions) if conditions else "")

    @classmethod
    @warnings.deprecated("use select()")
    def filter(cls, *c): return cls.select(*c)

    def save(self) -> Self:
        sql_log.debug("INSERT INTO %s VALUES (%s) %r", self.table, ", ".join("?" * len(self.columns)), tuple(getattr(self, k) for k in self.columns))
        return self

class UserAccount(Model):
    id: Annotated[int, PrimaryKey]
    email: Annotated[str, Unique]
    age: Optional[int] = None
    active: bool = True
    cache: ClassVar[dict] = {}

class Log(Model, table="log"):
    message: str

for cls in (UserAccount, Log):
    cls.create_table()
    print(inspect.signature(cls), cls.table, list(cls.columns))
print(UserAccount(email="a@b", age=5).save())
UserAccount.select(UserAccount.email == "a@b", UserAccount.age == None)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    Log.filter()
    print([str(w.message) for w in caught])
for attempt in (lambda: UserAccount(), lambda: UserAccount(email="x", age="old"), lambda: Log(text="x"), lambda: Log(message=5), lambda: setattr(Log(message="m"), "message", None)):
    try:
        print(attempt())
    except TypeError as e:
        print("TypeError:", e)

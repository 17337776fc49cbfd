from dataclasses import dataclass, field


@dataclass
class Column:
    name: str
    size: int = 10

    def __post_init__(self):
        if self.size <= 0:
            raise ValueError(f"column {self.name!r}: size must be positive, not {self.size}")


@dataclass
class Table:
    name: str
    columns: list[Column] = field(default_factory=list)

    def add(self, *args):
        self.columns.append(Column(name=args[0]))
        return self

    def ddl(self):
        return f"CREATE TABLE {self.name} (" + ", ".join(f"{c.name} VARCHAR({c.size})" for c in self.columns) + ")"


t = Table("users").add("name").add("email")
print(t.ddl())
print(t)
try:
    Column("bad", -1)
except ValueError as e:
    print(e)
t.colums[0].size = 5

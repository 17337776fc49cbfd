class Field:
    def __init__(self, default=None):
        self.default = default

    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name


class ModelMeta(type):
    def __new__(mcls, name, bases, ns):
        fields = {}
        for base in reversed(bases):
            fields.update(getattr(base, "_fields", {}))
        fields.update({k: v for k, v in ns.items() if isinstance(v, Field)})
        ns["_fields"] = fields
        return super().__new__(mcls, name, bases, ns)


class Model(metaclass=ModelMeta):
    def __init__(self, **kw):
        for name, field in self._fields.items():
            setattr(self, name, kw.pop(name, field.default))
        if kw:
            raise TypeError(f"{type(self).__name__}() got unexpected field {next(iter(kw))!r}")

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return vars(self) == vars(other)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self._fields)})"


class Person(Model):
    name = Field()
    age = Field(0)


class Employee(Person):
    boss = Field()
    age = Field(18)


print(Person(name="Ann"), Employee(name="Bob", boss=Person(name="Al", age=60)))
print(Person(name="A") == Person(name="A"), Person(name="A") == Employee(name="A"))
print(list(Employee._fields))
try:
    Person(nme="x")
except TypeError as e:
    print("TypeError:", e)
print(Person.name is Person._fields["name"])

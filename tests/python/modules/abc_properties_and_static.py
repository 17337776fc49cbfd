import abc
from abc import ABC, abstractmethod, update_abstractmethods


class Field(ABC):
    @property
    @abstractmethod
    def sql_type(self): ...

    @classmethod
    @abstractmethod
    def default(cls): ...

    @staticmethod
    @abstractmethod
    def check(value): ...

    @property
    def nullable(self):
        return False

    @nullable.setter
    @abstractmethod
    def nullable(self, value): ...


print(sorted(Field.__abstractmethods__))
try:
    Field()
except TypeError as e:
    print(e)


class IntField(Field):
    sql_type = "INTEGER"
    nullable = True

    @classmethod
    def default(cls):
        return cls.__name__ + ":0"

    @staticmethod
    def check(value):
        return isinstance(value, int)


f = IntField()
print(f.sql_type, f.default(), f.check(3), f.check("3"), f.nullable)


class Later(ABC):
    @abstractmethod
    def run(self): ...


def run(self):
    return "ran"


Later.run = run
try:
    Later()
except TypeError as e:
    print("before update:", e)
update_abstractmethods(Later)
print("after update:", Later().run())
print(update_abstractmethods(int))
print(isinstance(abc.get_cache_token(), int))

class Base:
    tag = "base-tag"

    def __init__(self, value):
        self.value = value

    def describe(self):
        return f"Base({self.value})"

    @classmethod
    def make(cls, value):
        return cls(value)

    @staticmethod
    def helper():
        return "base helper"

    @property
    def doubled(self):
        return self.value * 2


class Child(Base):
    tag = "child-tag"

    def describe(self):
        return "Child<" + super().describe() + ">"

    @classmethod
    def make(cls, value):
        made = super().make(value + 1)
        return made

    @staticmethod
    def helper():
        return "child of " + super(Child, Child).helper()

    @property
    def doubled(self):
        return super().doubled + 1

    def explicit(self):
        return super(Child, self).tag, super().tag, self.tag, __class__.__name__


c = Child.make(10)
print(c.describe(), type(c).__name__, c.value)
print(c.doubled, Child.helper(), c.explicit())
s = super(Child, c)
print(s.__thisclass__.__name__, s.__self_class__.__name__, s.__self__ is c)
unbound = super(Child)
print(unbound.__self__, unbound.__get__(c, Child).describe())
print(super(Base, c).__hash__() == object.__hash__(c))
try:
    super(Child, c).missing
except AttributeError as e:
    print("AttributeError:", e)
try:
    super(Child, Base(1))
except TypeError as e:
    print("TypeError:", e)
try:
    super(Child, c).value
except AttributeError as e:
    print("AttributeError:", e)

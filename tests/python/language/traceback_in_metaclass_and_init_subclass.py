class Checked(type):
    def __new__(mcls, name, bases, namespace):
        for key, value in namespace.items():
            if callable(value) and not value.__doc__:
                raise TypeError(f"{name}.{key} needs a docstring")
        return super().__new__(mcls, name, bases, namespace)


class Good(metaclass=Checked):
    def method(self):
        """Documented."""


print("Good is fine:", Good.method.__doc__)


class Child(Good):
    def documented(self):
        """Yes."""

    def undocumented(self):
        return 1

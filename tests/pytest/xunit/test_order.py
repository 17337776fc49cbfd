def setup_module(module):
    print("setup module", module.__name__)


def teardown_module():
    print("teardown module")


def setup_function(function):
    print("setup function", function.__name__)


def teardown_function(function):
    print("teardown function", function.__name__)


def test_one():
    print("one")


class TestThings:
    @classmethod
    def setup_class(cls):
        print("setup class", cls.__name__)
        cls.shared = []

    @classmethod
    def teardown_class(cls):
        print("teardown class")

    def setup_method(self, method):
        print("setup method", method.__name__)
        self.value = 1

    def teardown_method(self):
        print("teardown method")

    def test_a(self):
        self.shared.append(self.value)
        assert self.shared == [1]

    def test_b(self):
        self.shared.append(self.value)
        assert self.shared == [1, 1]


def test_two():
    print("two")

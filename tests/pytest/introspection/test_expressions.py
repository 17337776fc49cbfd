class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance

    def __repr__(self):
        return f"<Account {self.owner}>"

    def can_pay(self, amount):
        return self.balance >= amount

    @property
    def is_empty(self):
        return self.balance == 0


def add(a, b=0):
    return a + b


def test_call():
    assert add(1, b=2) == 4


def test_method():
    account = Account("ann", 10)
    assert account.can_pay(20)


def test_attribute():
    account = Account("ann", 10)
    assert account.is_empty


def test_attribute_compare():
    account = Account("ann", 10)
    assert account.balance == 11


def test_nested_calls():
    assert add(add(1, 2), add(3, 4)) == len("abc")


def test_and():
    a, b = 1, 0
    assert a and b


def test_or():
    a, b = 0, []
    assert a or b


def test_and_compare():
    a, b = 1, 2
    assert a == 1 and b == 3


def test_or_compare():
    a, b = 1, 2
    assert a == 2 or b == 3


def test_not():
    items = [1]
    assert not items


def test_chained():
    x = 5
    assert 1 < x < 3


def test_subscript():
    items = {"a": [1, 2]}
    assert items["a"][1] == 3


def test_arithmetic():
    x = 4
    assert x * 2 + 1 == 10


def test_comprehension():
    assert [n * n for n in range(3)] == [0, 1, 5]


def test_all():
    assert all(n > 0 for n in [1, 0])


def test_isinstance():
    assert isinstance("a", int)


def test_len():
    items = ["a", "b"]
    assert len(items) == 3


def test_lambda():
    double = lambda n: n * 2
    assert double(2) == 5


def test_in_names():
    names = ["ann", "bob"]
    name = "cid"
    assert name in names


def test_ternary():
    x = 1
    assert (x if x > 2 else 0)


def test_message_with_lines():
    assert False, "first\nsecond"


def test_message_object():
    assert 1 == 2, ["a", 1]


def test_false():
    assert False


def test_unary():
    x = 1
    assert -x == 1


def test_star_args():
    args = (1,)
    options = {"b": 5}
    assert add(*args, **options) == 7


def test_walrus():
    assert (n := add(1, 2)) == 4


def test_is():
    a = [1]
    assert a is None


def test_fstring():
    name = "ann"
    assert f"hello {name}" == "hello bob"


def test_many_lines():
    account = Account("ann", 10)
    assert (
        account.owner
        == "bob"
    )


def test_multi_line_call():
    assert add(
        1,
        2,
    ) == add(
        2,
        2,
    )

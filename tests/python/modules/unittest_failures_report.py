# The report of TextTestRunner with failures and errors; the path and the times are taken out.
import io
import re
import unittest


class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError(f"cannot withdraw {amount}, only {self.balance}")
        self.balance -= amount


class TestAccount(unittest.TestCase):
    def setUp(self):
        self.account = Account(100)

    def test_withdraw(self):
        self.account.withdraw(30)
        self.assertEqual(self.account.balance, 70)

    def test_wrong_balance(self):
        """A failing test with a description."""
        self.account.withdraw(30)
        self.assertEqual(self.account.balance, 60, "balance after a withdrawal")

    def test_too_much(self):
        self.account.withdraw(1000)

    def test_lists(self):
        self.assertEqual([1, 2, {"k": "v"}], [1, 3, {"k": "w"}])

    def test_missing(self):
        print("output is not captured")
        self.account.deposit(5)


def report(verbosity, **options):
    stream = io.StringIO()
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(TestAccount)
    result = unittest.TextTestRunner(stream=stream, verbosity=verbosity, **options).run(suite)
    text = re.sub(r"in [\d.]+s", "in TIME", stream.getvalue())
    print(text.replace(__file__, "prog.py"))
    return result


result = report(1)
report(2, failfast=True)
report(0)
print(result, [str(test) for test, _ in result.failures], [test.id() for test, _ in result.errors])
print(result.errors[0][1].replace(__file__, "prog.py").splitlines()[-1], result.wasSuccessful(), result.shouldStop)

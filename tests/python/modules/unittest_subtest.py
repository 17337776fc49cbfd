# subTest: parameters in the report, several failures in one test, nesting, counting.
import io
import re
import unittest


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, n))


class Primes(unittest.TestCase):
    def test_all(self):
        for n, expected in [(2, True), (4, True), (7, True), (9, True), (0, False)]:
            with self.subTest("prime", n=n, expected=expected):
                self.assertEqual(is_prime(n), expected)
        print("the loop went to the end")

    def test_nested(self):
        for a in (1, 0):
            with self.subTest(a=a):
                for b in "xy":
                    with self.subTest(b=b):
                        self.assertTrue(a)

    def test_error_and_skip(self):
        for value in ("1", "x", "skip"):
            with self.subTest(value=value):
                if value == "skip":
                    self.skipTest("this one")
                int(value)

    def test_only_message(self):
        with self.subTest("just a message"):
            self.fail("failed inside")

    def test_after_failure(self):
        with self.subTest(i=1):
            self.assertEqual("a", "b")
        self.assertEqual("c", "d")


stream = io.StringIO()
result = unittest.TextTestRunner(stream=stream, verbosity=1).run(unittest.defaultTestLoader.loadTestsFromTestCase(Primes))
text = re.sub(r"in [\d.]+s", "in TIME", stream.getvalue()).replace(__file__, "prog.py")
print(text)
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped))
for test, _ in result.failures:
    print(test, "|", test.id(), "|", type(test).__name__)

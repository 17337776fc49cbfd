# skip, skipIf, skipUnless, skipTest, SkipTest in setUp, expectedFailure, unexpected success.
import io
import re
import unittest

class Skips(unittest.TestCase):
    @unittest.skip("not today")
    def test_skip(self):
        print("never")

    @unittest.skipIf(1 < 2, "one is less than two")
    def test_skip_if(self):
        print("never")

    @unittest.skipUnless(1 < 2, "never skipped")
    def test_skip_unless(self):
        print("ran skip_unless")

    def test_skip_inside(self):
        print("ran until")
        self.skipTest("half way")
        print("never")

    @unittest.skip
    def test_skip_bare(self):
        print("never")

    @unittest.expectedFailure
    def test_expected_failure(self):
        self.assertEqual(1, 2)

    @unittest.expectedFailure
    def test_unexpected_success(self):
        pass

    @unittest.expectedFailure
    def test_expected_error(self):
        {}["k"]

@unittest.skip("the whole class")
class Whole(unittest.TestCase):
    def test_one(self): ...
    def test_two(self): ...

class InSetUp(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise unittest.SkipTest("no database")

    def test_x(self): ...

stream = io.StringIO()
suite = unittest.TestSuite(unittest.defaultTestLoader.loadTestsFromTestCase(c) for c in (Skips, Whole, InSetUp))
result = unittest.TextTestRunner(stream=stream, verbosity=2).run(suite)
print(re.sub(r"in [\d.]+s", "in TIME", stream.getvalue()))
print(result)
print([(test.id().split(".")[-1], reason) for test, reason in result.skipped])
print(len(result.expectedFailures), [t.id() for t in result.unexpectedSuccesses], result.wasSuccessful(), result.testsRun)

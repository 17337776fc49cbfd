# setUp, tearDown, the class and module fixtures, cleanups, and the order of everything.
import sys
import unittest

def setUpModule():
    print("setUpModule")
    unittest.addModuleCleanup(print, "module cleanup")

def tearDownModule():
    print("tearDownModule")

class A(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("A.setUpClass")
        cls.db = {"rows": 0}
        cls.addClassCleanup(print, "A class cleanup")

    @classmethod
    def tearDownClass(cls):
        print("A.tearDownClass", cls.db)

    def setUp(self):
        print("  setUp", self._testMethodName, self.id())
        self.addCleanup(print, "  cleanup 1")
        self.addCleanup(print, "  cleanup 2", sep="")

    def tearDown(self):
        print("  tearDown")

    def test_b(self):
        """The second by name."""
        self.db["rows"] += 1
        print("    test_b", self.shortDescription())

    def test_a(self):
        self.db["rows"] += 1
        print("    test_a", self.shortDescription())

    def test_fails(self):
        self.fail("still torn down")

    def helper(self):
        print("never called")

class B(unittest.TestCase):
    def setUp(self):
        if self._testMethodName == "test_one":
            raise RuntimeError("setUp is broken")
        self.enterContext(open(__file__)).readline()

    def test_one(self):
        print("never reached")

    def test_two(self):
        print("    test_two")

class Quiet(unittest.TestResult):
    def addError(self, test, err):
        super().addError(test, err)
        print("    error in", test, err[0].__name__, err[1])

    def addFailure(self, test, err):
        super().addFailure(test, err)
        print("    failure in", test, err[1])

result = Quiet()
unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"]).run(result)
print(result, result.testsRun, len(result.failures), len(result.errors))
print(unittest.defaultTestLoader.getTestCaseNames(A), unittest.TestLoader().loadTestsFromName("A.test_a", sys.modules["__main__"]).countTestCases())

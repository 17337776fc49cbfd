# TestSuite, loaders, TestResult hooks, FunctionTestCase, main() with its exit code, an own runner.
import io
import re
import sys
import unittest

class Mul(unittest.TestCase):
    def test_ints(self):
        self.assertEqual(3 * 4, 12)

    def test_text(self):
        self.assertEqual("ab" * 2, "abab")

    def check_hidden(self):
        self.assertTrue(False)

class Sub(Mul):
    def test_extra(self):
        pass

class Listing(unittest.TestResult):
    def startTest(self, test):
        super().startTest(test)
        print("start", test.id())

    def addSuccess(self, test):
        print("  ok", test._testMethodName)

    def stopTestRun(self):
        print("run stopped")

loader = unittest.TestLoader()
print(loader.getTestCaseNames(Mul), loader.getTestCaseNames(Sub), loader.testMethodPrefix)
suite = unittest.TestSuite([Mul("test_text"), Mul("test_ints")])
suite.addTest(Sub("test_extra"))
suite.addTests(loader.loadTestsFromName("Mul.test_ints", sys.modules[__name__]))
print(suite.countTestCases(), [t.id() for t in suite if isinstance(t, unittest.TestCase)], suite == unittest.TestSuite())
result = Listing()
suite.run(result)
print(result.testsRun, result.wasSuccessful(), result)
flat = lambda s: [t.id().split(".", 1)[1] for t in s] if all(isinstance(t, unittest.TestCase) for t in s) else [x for t in s for x in flat(t)]
print(flat(loader.loadTestsFromNames(["Sub", "Mul.test_text"], sys.modules[__name__])))
loader.testMethodPrefix = "check"
print(flat(loader.loadTestsFromTestCase(Mul)))
done = []
function = unittest.FunctionTestCase(lambda: done.append("body"), setUp=lambda: done.append("up"), tearDown=lambda: done.append("down"), description="a function")
print(function.run(unittest.TestResult()) is None or True, done, function.shortDescription())
stream = io.StringIO()
for arguments in (["prog", "Mul"], ["prog", "Mul.check_hidden"], ["prog", "-v", "Sub.test_extra"], ["prog", "-k", "text"]):
    stream.seek(0)
    stream.truncate()
    try:
        unittest.main(argv=arguments, testRunner=unittest.TextTestRunner(stream=stream, verbosity=1))
    except SystemExit as e:
        print(arguments, "exit", e.code, re.findall(r"Ran \d+ tests?|OK|FAILED.*", stream.getvalue()))
program = unittest.main(argv=["prog", "Mul.test_ints"], exit=False, testRunner=unittest.TextTestRunner(stream=stream))
print(program.result.wasSuccessful(), Mul("test_ints") == Mul("test_ints"), Mul("test_ints") == Mul("test_text"))
lost = unittest.TestLoader().loadTestsFromName("Nope", sys.modules[__name__])
print(type(next(iter(lost))).__name__, lost.countTestCases())

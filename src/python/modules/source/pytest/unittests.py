"""Classes of tests in the style of `unittest`."""

import unittest

from _pytest.nodes import Class, Function
from _pytest.outcomes import Exit, Failed, Skipped, xfail


class UnitTestCase(Class):
    def collect(self):
        if not getattr(self.obj, "__test__", True):
            return
        self.session.fixtures.parse(self.obj, self, is_class=True)
        self._around_class()
        loader = unittest.TestLoader()
        found = False
        for name in loader.getTestCaseNames(self.obj):
            method = getattr(self.obj, name)
            if not getattr(method, "__test__", True):
                continue
            test = TestCaseFunction(name, self)
            test.info = self.session.fixtures.info(test, None, False)
            test.fixturenames = list(test.info.closure)
            found = True
            yield test
        if not found and getattr(self.obj, "runTest", None) is not None:
            test = TestCaseFunction("runTest", self)
            test.info = self.session.fixtures.info(test, None, False)
            test.fixturenames = list(test.info.closure)
            yield test

    def _around_class(self):
        cls = self.obj

        def around(request):
            if getattr(cls, "__unittest_skip__", False):
                raise Skipped(cls.__unittest_skip_why__, at_item=True)
            try:
                cls.setUpClass()
            except BaseException:
                cls.doClassCleanups()
                raise
            yield
            try:
                cls.tearDownClass()
            finally:
                cls.doClassCleanups()

        self.session.fixtures.add(f"_unittest_setUpClass_fixture_{cls.__qualname__}", around, "class", home=self, autouse=True)


class TestCaseFunction(Function):
    _error = None

    def prepare(self):
        super().prepare()
        self.instance = self.parent.obj(self.originalname)
        self._obj = getattr(self.instance, self.originalname)
        self._error = None

    def setup(self):
        for owner in (self.parent.obj, self._plain):
            if getattr(owner, "__unittest_skip__", False):
                raise Skipped(owner.__unittest_skip_why__, at_item=True)
        super().setup()

    def runtest(self):
        self._error = None
        self.instance(result=self)
        if self._error is not None:
            raise self._error

    # What a test case tells its result.

    def startTest(self, test):
        pass

    def stopTest(self, test):
        pass

    def startTestRun(self):
        pass

    def stopTestRun(self):
        pass

    def _failed(self, test, info):
        if isinstance(info[1], Exit):
            raise info[1]
        if self._error is None:
            self._error = info[1]

    addError = addFailure = _failed

    def addSkip(self, test, reason):
        if self._error is None:
            try:
                raise Skipped(reason, at_item=True)
            except Skipped as error:
                self._error = error

    def addExpectedFailure(self, test, info, reason=""):
        try:
            xfail(str(reason))
        except xfail.Exception as error:
            self._error = error

    def addUnexpectedSuccess(self, test, reason=None):
        text = "Unexpected success" + (f": {reason.reason}" if reason is not None else "")
        self._error = Failed(text, pytrace=False)

    def addSuccess(self, test):
        pass

    def addDuration(self, test, elapsed):
        pass

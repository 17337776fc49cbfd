import pytest


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __eq__(self, other):
        return self.amount == other.amount

    def __repr__(self):
        return f"Money({self.amount})"


@pytest.fixture
def money():
    return Money


def pytest_assertrepr_compare(config, op, left, right):
    if isinstance(left, Money) and isinstance(right, Money) and op == "==":
        return ["amounts differ:", f"   {left.amount} is not {right.amount}"]


def pytest_generate_tests(metafunc):
    if "generated" in metafunc.fixturenames:
        metafunc.parametrize("generated", [1, 2], ids=["first", "second"])


@pytest.hookimpl(tryfirst=True, hookwrapper=True)
def pytest_runtest_makereport(item, call):
    outcome = yield
    report = outcome.get_result()
    setattr(item, "report_" + report.when, report)


def pytest_runtest_setup(item):
    print("setting up", item.name)


def pytest_runtest_teardown(item, nextitem):
    print("tearing down", item.name, "before", nextitem and nextitem.name)


def pytest_sessionstart(session):
    print("the session starts")


def pytest_sessionfinish(session, exitstatus):
    print("the session ends with", int(exitstatus))


def pytest_terminal_summary(terminalreporter, exitstatus, config):
    terminalreporter.section("my summary")
    terminalreporter.line(f"{len(terminalreporter.stats.get('failed', []))} failed")


@pytest.fixture
def knows(request):
    yield
    print("call was", request.node.report_call.outcome)

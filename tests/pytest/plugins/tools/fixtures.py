import pytest


@pytest.fixture
def shared():
    return "shared"


def pytest_report_header(config):
    return "tools are here"

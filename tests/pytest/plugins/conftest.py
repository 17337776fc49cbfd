import pytest

pytest_plugins = ["tools.fixtures"]
pytest.register_assert_rewrite("tools.checks")

import sys

import pytest

code = pytest.main(["-q", "--tb=no", "test_other.py"])
print(repr(code), int(code))
code = pytest.main(["-q", "nowhere.py"])
print(repr(code))
sys.exit(code)

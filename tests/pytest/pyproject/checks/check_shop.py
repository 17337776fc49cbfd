import pytest

import shop


def check_price():
    assert shop.price() == 5


def should_fail():
    assert shop.price() == 6


def test_not_taken():
    assert False


class SuiteOne:
    def check_one(self):
        pass


class PriceChecks:
    @pytest.mark.slow
    def should_be(self):
        pass

    @pytest.mark.skip("no time")
    def check_skipped(self):
        pass

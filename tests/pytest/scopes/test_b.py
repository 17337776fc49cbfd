import pytest


@pytest.mark.parametrize("n", [1, 2])
def test_c(table, n):
    pass


class TestD:
    @pytest.fixture(scope="class", autouse=True)
    @classmethod
    def around(cls, table):
        print("\nbegin class")
        yield
        print("\nend class")

    def test_d(self):
        pass

    def test_e(self, url):
        pass

import pytest

from shop import queries


@pytest.mark.parametrize("name, titles", [("Ann", ["Alpha", "Beta"]), ("Bob", ["Gamma", "Omega"]), ("Cid", [])])
def test_books_of(authors, name, titles):
    assert [book.title for book in queries.books_of(authors, name)] == titles


def test_total(authors):
    assert queries.total(authors) == 60


def test_most_expensive(authors):
    assert queries.most_expensive(authors).title == "Beta"


def test_wrong_type(authors):
    assert queries.books_of(authors, "Bob") == ["Gamma"]


class TestEmpty:
    def test_total(self, session):
        assert queries.total(session) is None

    def test_most_expensive(self, session):
        assert queries.most_expensive(session).title

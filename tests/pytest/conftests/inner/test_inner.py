def test_place(place):
    assert place == "outer"


def test_level(level, place):
    pass

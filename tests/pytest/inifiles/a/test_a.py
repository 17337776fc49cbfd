def test_a():
    assert 0

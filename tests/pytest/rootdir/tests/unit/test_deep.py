def test_deep():
    assert [1] == [2]

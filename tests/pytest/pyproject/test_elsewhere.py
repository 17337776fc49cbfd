def test_elsewhere():
    pass

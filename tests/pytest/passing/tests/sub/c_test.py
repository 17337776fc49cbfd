def test_six():
    assert True

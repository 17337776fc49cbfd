def test_generator():
    yield 1

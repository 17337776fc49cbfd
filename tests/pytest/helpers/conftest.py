def check(value):
    assert value == {"a": 1}

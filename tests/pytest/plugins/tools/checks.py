def is_shared(value):
    assert value == "shared!"

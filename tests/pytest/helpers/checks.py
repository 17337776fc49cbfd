def check_plain(value):
    assert value == [1]

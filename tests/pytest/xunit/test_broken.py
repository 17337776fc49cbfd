def setup_module():
    print("about to break")
    raise RuntimeError("no module setup")


def test_first():
    pass


def test_second():
    pass

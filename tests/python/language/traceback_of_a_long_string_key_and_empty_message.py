class Quiet(Exception):
    pass


class Loud(Exception):
    def __init__(self, code):
        self.code = code

    def __repr__(self):
        return f"Loud<{self.code}>"


try:
    try:
        {}[("a tuple", 1)]
    except KeyError:
        raise Quiet
except Quiet as quiet:
    try:
        raise Loud(5) from quiet
    except Loud as loud:
        print(repr(loud), str(loud), loud.args)
        {"a": 1}["line one\nline two"]

class Report(Exception):
    def __str__(self):
        return "first line\n  second line\n\nfourth line"


class NoStr(Exception):
    def __str__(self):
        raise ValueError("str failed")


try:
    raise Report
except Report as e:
    e.add_note("note one\nnote two")
    print(repr(e))
    saved = e
try:
    raise NoStr("x")
except NoStr as e:
    try:
        str(e)
    except ValueError as v:
        print(v)
        nostr = e
try:
    raise saved
except Report as r:
    raise nostr from r

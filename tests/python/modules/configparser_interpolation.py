import configparser

text = """
[paths]
home = /home/me
data = %(home)s/data
raw = %(data)s/raw
percent = 100%%
bad = %(nothing)s/x
loop1 = %(loop2)s
loop2 = %(loop1)s
"""
p = configparser.ConfigParser()
p.read_string(text)
print(p["paths"]["raw"], p["paths"]["percent"], p.get("paths", "raw", raw=True))
print(p.get("paths", "data", vars={"home": "/tmp"}))
for option in ("bad", "loop1"):
    try:
        p.get("paths", option)
    except configparser.InterpolationError as e:
        print(type(e).__name__, str(e)[:200])
try:
    p.set("paths", "x", "50%")
except ValueError as e:
    print(type(e).__name__, e)
p2 = configparser.ConfigParser()
p2.read_string("[a]\nx = %d\n")
try:
    p2["a"]["x"]
except configparser.InterpolationSyntaxError as e:
    print(type(e).__name__, e)
ext = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
ext.read_string("[common]\nroot = /srv\n[app]\nroot = ${common:root}/app\nlog = ${root}/log\ncost = $$5\n")
print(ext["app"]["log"], ext["app"]["cost"])
raw = configparser.RawConfigParser()
raw.read_string("[a]\nx = %(y)s 5%\n")
print(raw["a"]["x"])
none = configparser.ConfigParser(interpolation=None)
none.read_string("[a]\nx = 5%\n")
print(none["a"]["x"])
conv = configparser.ConfigParser(converters={"list": lambda s: [i.strip() for i in s.split(",")]})
conv.read_string("[a]\nlayers = 64, 32, 16\n")
print(conv.getlist("a", "layers"), conv["a"].getlist("layers"), conv["a"].getlist("zz", fallback=[]))
vars_ = configparser.ConfigParser({"base": "10"})
vars_.read_string("[s]\nn = %(base)s0\n")
print(vars_.getint("s", "n"), vars_.get("s", "base"), vars_.items("s"))

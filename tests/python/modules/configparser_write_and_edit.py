import configparser
import io
import sys

config = configparser.ConfigParser()
config["DEFAULT"] = {"retries": 3, "Timeout": "10"}
config["train"] = {}
config["train"]["lr"] = "0.1"
config.add_section("eval")
config.set("eval", "metric", "f1")
config.write(sys.stdout)
print("--")
config.write(sys.stdout, space_around_delimiters=False)
print("--")
print(config.remove_option("train", "lr"), config.remove_option("train", "lr"), config.remove_section("eval"), config.remove_section("eval"))
config.read_dict({"a": {"x": 1, "y": [1, 2]}, "b": {}})
print(config.sections(), config["a"]["y"])
out = io.StringIO()
config.write(out)
again = configparser.ConfigParser()
again.read_file(io.StringIO(out.getvalue()))
print(again == config, again["a"]["x"])
with open("settings.ini", "w") as f:
    config.write(f)
print(again.read("settings.ini"), open("settings.ini").read() == out.getvalue())
case = configparser.ConfigParser()
case.optionxform = str
case.read_string("[S]\nKeyOne=1\nkeyone=2")
print(list(case["S"].items()))
for f in (
    lambda: config.set("a", "n", 5),
    lambda: config["a"].__setitem__("n", 5),
    lambda: config.add_section("a"),
    lambda: config.add_section("DEFAULT"),
    lambda: config.set("nosuch", "k", "v"),
    lambda: config.remove_option("nosuch", "k"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
del config["a"]["x"], config["b"]
config["a"].update(z="9")
print(dict(config["a"]), config.pop("a").name, config.sections())
config.clear()
print(config.sections(), dict(config.defaults()))

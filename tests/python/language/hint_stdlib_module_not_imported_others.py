import sys
import traceback

for source in ("json.dumps(1)", "random.randint(1, 2)", "datetime.date(1, 2, 3)", "os.getcwd()", "np.array([1])", "pandas.x", "Math.pi", "sys_.x",
               "sqlite3.connect", "re.match('a', 'b')", "numpy.zeros(3)", "collections.Counter()", "time", "maths", "jsn.dumps", "itertool.chain", "string"):
    try:
        exec(compile(source, "<s>", "exec"), {})
    except NameError as e:
        print(source, "->", "".join(traceback.format_exception_only(e)), end="")
try:
    exec("string = 3\nprint(strin)", {})
except NameError as e:
    print("".join(traceback.format_exception_only(e)), end="")
print(sys.modules.get("never") is None)

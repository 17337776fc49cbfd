source = "total = 1\nfor value in [1, 2]\n    total += value\n"
try:
    exec(source)
except SyntaxError as error:
    print(error.msg, error.lineno, error.offset, error.text.rstrip())
try:
    exec("  x = 1")
except IndentationError as error:
    print(type(error).__name__, error.msg, error.lineno)
try:
    import no_such_module
except ModuleNotFoundError as error:
    print(type(error).__name__, error, error.name)
try:
    from math import no_such_name
except ImportError as error:
    print(type(error).__name__, str(error).split(" (")[0])
print(10 // (len(source) - len(source)))

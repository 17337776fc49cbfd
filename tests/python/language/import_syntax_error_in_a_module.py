import os
import sys

sys.path.insert(0, os.getcwd())
sys.dont_write_bytecode = True
with open("lesson.py", "w") as f:
    f.write("def f():\n    return 1\n\n\nprint('hello'\nx = 2\n")
try:
    import lesson
except SyntaxError as e:
    print(e.msg, e.lineno, e.offset, os.path.basename(e.filename))
import lesson

import os
import sys

sys.path.insert(0, os.getcwd())
sys.dont_write_bytecode = True
with open("tools.py", "w") as f:
    f.write("import helpers\n\n\ndef run(n):\n    return helpers.divide(10, n)\n")
with open("helpers.py", "w") as f:
    f.write("def divide(a, b):\n    # a comment\n    return a / b\n")
import tools

print(tools.run(5))
tools.run(0)

with open("shadow_me.py", "w") as f:
    f.write("import shadow_me\nprint('loading', shadow_me.__name__)\nvalue = shadow_me.later\nlater = 1\n")
with open("part_a.py", "w") as f:
    f.write("from part_b import y\nx = 1\n")
with open("part_b.py", "w") as f:
    f.write("from part_a import x\ny = 2\n")
import os
import sys
sys.path.insert(0, os.getcwd())
sys.dont_write_bytecode = True
try:
    import shadow_me
except AttributeError as e:
    print(type(e).__name__, str(e).replace(os.getcwd() + os.sep, ""))
try:
    import part_a
except ImportError as e:
    print(type(e).__name__, str(e).replace(os.getcwd() + os.sep, ""))
print(sorted(m for m in sys.modules if m.startswith(("part_", "shadow"))))
with open("random.py", "w") as f:
    f.write("import random\nprint(random.randint)\n")
sys.modules.pop("random", None)
try:
    import random
except AttributeError as e:
    print(type(e).__name__, str(e).replace(os.getcwd() + os.sep, ""))

program = """total = 0
for i in range(3)
    total += i
print(total)
"""


def run(text):
    exec(compile(text, "lesson.py", "exec"))


run("print('fine')")
run(program)

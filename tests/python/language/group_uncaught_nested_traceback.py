def parse(text):
    errors = []
    for part in text.split(","):
        try:
            int(part)
        except ValueError as e:
            e.add_note(f"part {part!r}")
            errors.append(e)
    if errors:
        raise ExceptionGroup("bad numbers", errors)


def load():
    problems = []
    for text in ("1,2", "x,3,y"):
        try:
            parse(text)
        except ExceptionGroup as g:
            problems.append(g)
    try:
        {}["missing"]
    except KeyError as k:
        problems.append(k)
    raise ExceptionGroup("load failed", problems)


print("loading")
load()

# uncaught: an ExceptionGroup with nested groups, causes and notes leaves the program.


def check_name(form):
    if not form.get("name"):
        raise ValueError("name is empty")


def check_age(form):
    try:
        age = int(form["age"])
    except ValueError as e:
        raise TypeError("age must be a number") from e
    if age < 0:
        raise ValueError(f"age {age} is negative")


def check_tags(form):
    errors = []
    for tag in form["tags"]:
        try:
            tag.upper()
        except AttributeError as e:
            e.add_note(f"tag {tag!r}")
            errors.append(e)
    if errors:
        raise ExceptionGroup("bad tags", errors)


def validate(form):
    errors = []
    for check in (check_name, check_age, check_tags):
        try:
            check(form)
        except Exception as e:
            errors.append(e)
    if errors:
        raise ExceptionGroup(f"form has {len(errors)} problems", errors)
    return form


print(validate({"name": "ann", "age": "5", "tags": ["a"]}))
try:
    validate({"name": "", "age": "-1", "tags": []})
except* ValueError as group:
    print("caught", [str(e) for e in group.exceptions])
try:
    validate({"name": "", "age": "x", "tags": [1, "b"]})
except* ValueError as group:
    print("handled", group.exceptions)
print("never reached")

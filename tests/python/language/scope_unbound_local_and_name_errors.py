x = "global"


def reads_then_assigns():
    print(x)
    x = 1


def assigns_in_branch(flag):
    if flag:
        y = 1
    return y


def deleted():
    z = 1
    del z
    return z


def del_twice():
    q = 1
    del q
    del q


def aug():
    x += 1


def loop_never_ran():
    for item in []:
        pass
    return item


def except_name():
    try:
        1 / 0
    except ZeroDivisionError as err:
        pass
    return err


def with_import():
    json.dumps(1)
    import json


def missing():
    return not_defined_anywhere


def missing_del():
    global nowhere
    del nowhere


for f in (reads_then_assigns, lambda: assigns_in_branch(False), deleted, del_twice, aug, loop_never_ran,
          except_name, with_import, missing, missing_del):
    try:
        f()
        print("ok")
    except NameError as e:
        print(type(e).__name__ + ":", e, "| name:", e.name)
try:
    del x
    print(x)
except NameError as e:
    print(type(e).__name__ + ":", e)
try:
    exec("def f():\n  print(v)\n  v = 1\nf()")
except UnboundLocalError as e:
    print(type(e).__name__ + ":", e, e.name)
print(assigns_in_branch(True))

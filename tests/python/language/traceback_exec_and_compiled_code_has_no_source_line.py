source = """
def inner(x):
    return 1 / x


inner(0)
"""
try:
    exec(source)
except ZeroDivisionError:
    print("caught once")

code = compile(source, "<template>", "exec")
namespace = {"__name__": "template"}
try:
    exec(code, namespace)
except ZeroDivisionError as e:
    tb = e.__traceback__.tb_next
    while tb:
        print(tb.tb_frame.f_code.co_filename, tb.tb_frame.f_code.co_name, tb.tb_lineno)
        tb = tb.tb_next
print(namespace["inner"](4))
exec(code, namespace)

from contextlib import contextmanager


@contextmanager
def transaction(log):
    log.append("begin")
    try:
        yield log
    except BaseException:
        log.append("rollback")
        print(log)
        raise
    else:
        log.append("commit")
        print(log)


def insert(log, value):
    if value is None:
        raise ValueError("NOT NULL constraint failed")
    log.append(f"insert {value}")


with transaction([]) as log:
    insert(log, 1)

with transaction([]) as log:
    insert(log, 2)
    insert(log, None)
print("not reached")

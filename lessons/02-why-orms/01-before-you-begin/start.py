class Run:
    status = "queued"


first = Run()
second = Run()
first.status = "done"
print(second.status, Run.status)

import time


def wait():
    for i in range(3):
        print("waiting", i)
        if i == 1:
            raise KeyboardInterrupt
    time.sleep(100)


try:
    wait()
except Exception:
    print("an Exception clause does not catch it")
finally:
    print("cleaning up")

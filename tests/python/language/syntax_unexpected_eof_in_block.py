def main():
    print("hello")
    for i in range(3):

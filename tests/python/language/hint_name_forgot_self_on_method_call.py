class Robot:
    def greet(self, who):
        return f"hello {who}"

    def greet_all(self, names):
        return [greet(n) for n in names]


r = Robot()
print(r.greet("Ann"))
r.greet_all(["Bob", "Cid"])

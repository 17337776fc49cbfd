s = "the cat sat on the mat"
print(s.find("the"), s.find("the", 1), s.find("dog"), s.rfind("the"), s.find("t", -3), s.find("", 5), s.find("", 100), s.rfind(""), s.index("cat"), s.rindex("a"), s.count("the"), s.count("a", 5, 10), s.count(""), "aaaa".count("aa"), s.find("cat", 0, 6), s.find("cat", None, None))
print(s.startswith("the"), s.startswith(("a", "the")), s.startswith("cat", 4), s.startswith("cat", 4, 6), s.endswith("mat"), s.endswith(("x", "at")), s.endswith("the", 0, -4), s.startswith(""), s.startswith("", 99), s.startswith(()), "x" in "", "" in "", "" in "x")

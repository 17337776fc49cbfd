title = "Learning Python"
author = "A. Writer
print(title, author)

def f():
    '''Docstring that ends well.'''
    return 1


text = """starts here
and never ends
print(text)
print(f())

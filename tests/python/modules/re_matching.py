import re
print(re.findall(r'\w+','hello wörld 12'), re.sub(r'(a)(b)?',r'[\1|\2]','ab a'), re.split(r'[,;]\s*','a, b;c'), re.split(r'(,)','a,b'))
m=re.match(r'(?P<y>\d{4})-(?P<m>\d\d)','2024-05x'); print(m, m.group('y'), m.groupdict(), m.span('m'), m['y'], m.lastgroup, m.lastindex, m.re, m.end())
print(re.sub(r'\d+', lambda m: str(int(m[0])*2), 'a1b22'), re.subn('a','b','aaa',2), re.escape('a.b*c'), re.fullmatch('a+','aaa'), re.search('(?i)HELLO','say hello'))
print(re.findall('a*','baac'), re.sub('x*','-','abxd'), re.split('x*','axbc'), [m.span() for m in re.finditer('a|','aba')])
print(re.findall(r'(\w)(\d)','a1b2'), re.compile(r'a.c',re.S|re.I), re.match('(a)|b','b').groups(), re.match('(?:(a)|b)*','ab').groups())
print(re.sub('(?<=a)b','X','abcb'), re.sub('(?<!a)b','X','abcb'), re.findall(r'^\w+$','a\nbc\n',re.M), re.findall(r'a$','a\n'), re.search(r'a\Z','a\n'))
print(re.match(r'(a+)+b','a'*20+'b') is not None, re.match(r'"(?:[^"\\]|\\.)*"',r'"a\"b" c').group(), re.findall(r'\b\w','the cat'), re.match(r'(a)?(?(1)b|c)','c'))
print(re.sub(r'\s+',' ','a  b\n\tc'), re.findall('[^abc]','abcd'), re.match(r'[\w.-]+@[\w-]+\.\w+','me.x@host.com'), re.search(r'(\d+)(?=%)','50%').group(1))
print(re.compile(r'''
  (\d+)  # num
  \s*
  (\w+)''', re.X).match('12 ab').groups(), re.findall('(?s).','a\n'), re.sub('(?m)^','> ','a\nb'), re.I, re.I|re.M, repr(re.compile('a',re.M)))
print(re.match(b'a(.)',b'ab').group(1), re.sub(rb'a',b'x',b'aa'))
for f in [lambda: re.sub('(a)','\\2','a'), lambda: re.match('a',b'a'), lambda: re.match('(a)','a').group(2), lambda: re.match(1,'a'), lambda: re.match('a',1), lambda: re.sub('a')]:
    try: f()
    except Exception as e: print(type(e).__name__, e)
print(re.match('a{2,3}?','aaaa').group(), re.match('(?:ab){2}','ababab').group(), re.match('(?:a|ab)(?:c|bcd)(d*)','abcd').groups(), re.findall('(?:a|b)+?c','abcaac'), re.match(r'(.*?)(\d*)$','abc123').groups(), re.match('(?>a+)b','aab'), re.match('a++a','aaa'))

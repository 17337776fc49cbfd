# Templates as migrations use them: expressions, filters, control lines, blocks, functions, and what is wrong with them
from mako.template import Template
from mako import exceptions
def t(s, **k):
    try:
        print(repr(Template(s).render_unicode(**k)))
    except BaseException as e:
        print(type(e).__module__, type(e).__name__, repr(str(e)))
t("a ${x}"); t("${x}", x=None); t("${x|n}", x=1); t("${x|h,trim}", x=" <b> "); t("${x", x=1); t("a\n  ${x | n", x=1)
t("% if x:\nA\n% else:\nB\n% endif\n"); t("% if x\nA\n% endif\n"); t("% if x:\nA"); t("% endfor\n"); t("% if x:\n% endfor\n")
t("% for i in range(3):\n${loop.index}${i}${loop.last}\n% endfor\n"); t("%% x\n  %%% y\n a %% b\n"); t("## c\nA\\\nB")
t("<%doc>x</%doc>A<%text>${x}</%text>"); t("<% y=1 %>${y}"); t("<%! z=3 %>${z}"); t("<%def name='f(a)'>[${a}]</%def>${f(1)}${f(2)}")
t("${1 +}"); t("<% if %>"); t("<%foo>x</%foo>"); t("<%def name='f()'>x"); t("</%def>"); t("% for x in:\n% endfor\n"); t("% foo x:\n"); t("%\n"); pass
t("${context.get('q', 5)} ${context['x']}", x=3); t("${'a' + x}", x='b'); t("${x.y}", x=1); t("${ {'a':1}['a'] | n,str}"); t("${'}' '|'}"); t("<% x = 1 %>${x}", x=4)
t("${x}<% x = 1 %>", x=4); t("<%block name='b'>Q</%block>"); t("<%page args='a, b=2'/>${a}${b}", a=1); t("% try:\n${1/0}\n% except ZeroDivisionError:\nE\n% endtry\n");t("% try:\nq\n% finally:\nE\n% endtry\n"); t("% if True:\n% endif\n"); t("<%\n  def f():\n    return '''\n  a'''\n%>${f()}"); t("${f'{x}' + y(lambda: x)}", x=1, y=lambda g: str(g())); t("${foo()}"); t("${u + 1}"); t("% while x:\n% endwhile\n", x=0); t("${capture(f)}<%def name='f()' filter='trim'> a </%def>"); t("${undefined_thing if undefined_thing else 'no'}"); t("A\r\nB\r\n% if 1:\r\nC\r\n% endif\r\n"); t("<%def name='g'>a</%def>"); t("<%def>a</%def>"); t("<% context = 1 %>"); t("${x | foo}", x=1); t("é${x}", x="ü"); t("</% x"); t("<%"); t("${'%'}\n100%\n"); t("  % if 1:\n  a\n  % endif\n")
t("a\n${1 +}"); t("a\n\n% for x in:\n% endfor"); t("a\n\n% if 1:\n% elif:\n% endif"); t("\n<%\n  x=1\n  if\n%>"); t("\n${x | 1 +}"); t("a ${1 +\n 2 +}")
t("${x}\n\n  ${'''a\nb'''}${f(}"); t("\n<%! if %>")
t("<%page args='1'/>"); t("<%def name='f(1)'>a</%def>"); t("<% x = '%>' %>"); t("<%\n\n  a = 1\n  # c's\n  b = 2\n%>${a}${b}");t("<%def name='f()' foo='1'></%def>")
t("""<%def name="f(a, b=2)">[${a}${b}${c}]</%def><% c = 3 %>${f(1)}""", c=9)
t("% for i in range(2):\n% for j in range(2):\n${loop.parent.index}${loop.index}${loop.even}${loop.cycle('a','b')}\\\n% endfor\n\n% endfor\n"); t("${a[0]}${len(a)}", a=[1]); t("${'\\n'.join(x for x in a)}", a="abc"); t("A ${x}\n% for k, v in sorted(d.items()):\n  ${k}=${v | trim}\n% endfor", d={'a': ' 1 '}, x=2)

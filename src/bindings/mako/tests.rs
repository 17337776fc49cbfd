//! What templates become.

use super::compiler::{Compiled, compile};

fn compiled(text: &str) -> Compiled {
    compile(text).expect("the template is right")
}

fn body(text: &str) -> Vec<String> {
    let compiled = compiled(text);
    let lines: Vec<&str> = compiled.body.text.lines().collect();
    lines.get(3..lines.len() - 1).unwrap_or_default().iter().map(|line| (*line).trim_start().to_owned()).collect()
}

fn error(text: &str) -> String {
    compile(text).expect_err("the template is wrong").to_string()
}

#[test]
fn text_and_expressions_are_written_in_their_order() {
    assert_eq!(
        body("a ${x}\nb ${y | comma,n} ${z | h}"),
        [
            r"__M_writer('a ')",
            "__M_writer(str(x))",
            r"__M_writer('\nb ')",
            "__M_writer(comma(y))",
            "__M_writer(' ')",
            "__M_writer(__M_filters.html_escape(str(z)))",
        ]
    );
}

#[test]
fn braces_and_bars_inside_of_brackets_and_quotes_do_not_end_an_expression() {
    assert_eq!(body("${ {'}': (a | b)}['}'] }"), ["__M_writer(str( {'}': (a | b)}['}']))"]);
}

#[test]
fn control_lines_indent_what_follows() {
    let source = compiled("% if x:\nA\n% else:\nB\n% endif\n").body.text;
    let expected =
        "    if x:\n        pass\n        __M_writer('A\\n')\n    else:\n        pass\n        __M_writer('B\\n')\n";
    assert!(source.contains(expected), "{source}");
}

#[test]
fn a_loop_that_is_asked_for_its_place_keeps_it() {
    assert!(body("% for a in b:\n${loop.index}\n% endfor\n").contains(&"loop = __M_loop.enter(b)".to_owned()));
    assert_eq!(body("% for a in b:\n${a}\n% endfor\n").first().map(String::as_str), Some("for a in b:"));
}

#[test]
fn comments_and_backslashes_at_a_lines_end_are_dropped() {
    assert_eq!(body("## c\nA\\\nB<%doc>x</%doc>C"), ["__M_writer('A')", "__M_writer('B')", "__M_writer('C')"]);
}

#[test]
fn two_percent_signs_at_a_lines_start_are_one() {
    assert_eq!(body("%% x\n a %% b"), ["__M_writer('%')", r"__M_writer(' x\n a %% b')"]);
}

#[test]
fn blocks_take_the_indentation_of_their_place_and_strings_keep_theirs() {
    let source = compiled("% if x:\n<%\n  y = '''\n z'''\n%>\n% endif\n").body.text;
    assert!(source.contains("        y = '''\n z'''\n"), "{source}");
}

#[test]
fn each_line_knows_the_line_of_the_template() {
    let compiled = compiled("a\n% if x:\n  ${y}\n% endif\n<%! import os %>");
    let line = compiled.body.text.lines().position(|line| line.contains("str(y)")).expect("the line is there");
    assert_eq!(compiled.body.origins.get(line), Some(&3));
    assert_eq!((compiled.module.text.as_str(), compiled.module.origins.as_slice()), ("import os \n", [5].as_slice()));
}

#[test]
fn names_are_what_the_code_may_ask_for() {
    assert_eq!(compiled("${f'{x}' + r'y' + z.w(lambda: v) # u\n}").names, ["x", "z", "v"]);
}

#[test]
fn functions_stand_before_what_calls_them() {
    assert_eq!(
        body("${f(1)}<%def name='f(a)'>[${a}]</%def>"),
        [
            "def f(a):",
            "__M_loop = __M_loops()",
            "__M_writer('[')",
            "__M_writer(str(a))",
            "__M_writer(']')",
            "return ''",
            "__M_writer(str(f(1)))",
        ]
    );
}

#[test]
fn errors_say_where_they_are() {
    assert_eq!(error("a\n  ${x | n"), "Expected: }; unterminated tag or expression beginning at line: 2 char: 7");
    assert_eq!(error("\n% if x\n"), "Fragment 'if x' is not a partial control statement at line: 2 char: 1");
    assert_eq!(error("% if x:\nA"), "Unterminated control keyword: 'if' at line: 1 char: 1");
    assert_eq!(error("% endfor\n"), "No starting keyword 'for' for 'endfor' at line: 1 char: 1");
    assert_eq!(error("% if x:\n% endfor\n"), "Keyword 'endfor' doesn't match keyword 'if' at line: 2 char: 1");
    assert_eq!(error("<%foo>x</%foo>"), "No such tag: 'foo' at line: 1 char: 1");
    assert_eq!(error("<%def name='f()'>x"), "Unclosed tag: <%def> at line: 1 char: 19");
    assert_eq!(error("</%def>"), "Closing tag without opening tag: </%def> at line: 1 char: 1");
    assert_eq!(error("% foo x:\n"), "Unsupported control keyword: 'foo' at line: 1 char: 1");
    assert_eq!(error("<%"), "Expected: %>; unterminated tag or expression beginning at line: 1 char: 1");
}

#[test]
fn what_leads_to_other_templates_is_refused() {
    let message = "<%include> is not available in Ormlet; leave it out";
    assert_eq!(compile("<%include file='x'/>").expect_err("it is refused").message, message);
}

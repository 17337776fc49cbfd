//! CodeMirror as the page sees it: the other side of `www/editor/src/main.js`, and the one file that touches it.

use protocol::{Diagnostic, Severity};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen]
extern "C" {
    /// Loads the editor's script, once; `start.js` knows where it is.
    #[wasm_bindgen(catch, js_name = ormletLoadEditor)]
    async fn load_script() -> Result<JsValue, JsValue>;

    type Handle;
    #[wasm_bindgen(js_namespace = ormletEditor, js_name = mount)]
    fn mount(host: &HtmlElement, text: &str, on_change: &JsValue, on_cursor: &JsValue) -> Handle;
    #[wasm_bindgen(method)]
    fn open(this: &Handle, text: &str);
    #[wasm_bindgen(method)]
    fn replace(this: &Handle, text: &str);
    #[wasm_bindgen(method, js_name = goTo)]
    fn go_to(this: &Handle, line: u32, column: u32);
    #[wasm_bindgen(method)]
    fn reveal(this: &Handle, line: u32);
    #[wasm_bindgen(method)]
    fn focus(this: &Handle);
    #[wasm_bindgen(method)]
    fn link(this: &Handle, lines: &[u32]);
    #[wasm_bindgen(method)]
    fn counts(this: &Handle, pairs: &[u32]);
    #[wasm_bindgen(method, js_name = addDiagnostic)]
    fn add_diagnostic(
        this: &Handle,
        severity: &str,
        message: &str,
        line: u32,
        column: u32,
        end_line: u32,
        end_column: u32,
    );
    #[wasm_bindgen(method, js_name = showDiagnostics)]
    fn show_diagnostics(this: &Handle);
}

/// Loads the editor's script. An error says why that failed.
pub async fn load() -> Result<(), String> {
    load_script().await.map(|_| ()).map_err(|error| format!("{error:?}"))
}

/// A mounted editor.
pub struct Editor {
    handle: Handle,
    linked: Vec<u32>,
    counts: Vec<u32>,
    diagnostics: Vec<Diagnostic>,
    has_moved: bool,
    _on_change: Closure<dyn FnMut(String)>,
    _on_cursor: Closure<dyn FnMut(u32)>,
}

impl Editor {
    /// Mounts an editor in `host`. `on_change` gets the whole text after each edit, `on_cursor` the cursor's line.
    pub fn mount(
        host: &HtmlElement,
        text: &str,
        on_change: impl FnMut(String) + 'static,
        on_cursor: impl FnMut(u32) + 'static,
    ) -> Self {
        let on_change = Closure::<dyn FnMut(String)>::new(on_change);
        let on_cursor = Closure::<dyn FnMut(u32)>::new(on_cursor);
        let handle = mount(host, text, on_change.as_ref(), on_cursor.as_ref());
        Self {
            handle,
            linked: Vec::new(),
            counts: Vec::new(),
            diagnostics: Vec::new(),
            has_moved: false,
            _on_change: on_change,
            _on_cursor: on_cursor,
        }
    }

    /// Shows another document; its history begins afresh. Nothing is reported.
    pub fn open(&mut self, text: &str) {
        self.handle.open(text);
        self.linked.clear();
        self.counts.clear();
        self.diagnostics.clear();
    }

    /// Shows another text of the same document; undo brings the old one back. Nothing is reported.
    pub fn replace(&mut self, text: &str) {
        self.handle.replace(text);
        self.forget_places();
    }

    /// Puts the cursor there and gives the editor the focus. Lines from 1, columns from 0.
    pub fn go_to(&self, line: u32, column: u32) {
        self.handle.go_to(line, column);
    }

    /// Scrolls a line into sight.
    pub fn reveal(&self, line: u32) {
        self.handle.reveal(line);
    }

    /// Gives the editor the focus.
    pub fn focus(&self) {
        self.handle.focus();
    }

    /// Marks lines as linked to the statement in hand; none takes the mark away.
    pub fn link(&mut self, lines: Vec<u32>) {
        if self.linked != lines {
            self.handle.link(&lines);
            self.linked = lines;
        }
    }

    /// Writes beside each line how many statements it sent: pairs of line and number, flat.
    pub fn show_counts(&mut self, pairs: Vec<u32>) {
        if self.counts != pairs {
            self.handle.counts(&pairs);
            self.counts = pairs;
        }
    }

    /// The text changed: places that were shown have moved, so what is shown next is new.
    pub fn forget_places(&mut self) {
        self.linked.clear();
        self.counts = vec![u32::MAX];
        self.has_moved = true;
    }

    /// Marks the mistakes in `file`.
    pub fn show_diagnostics(&mut self, diagnostics: &[Diagnostic], file: &str) {
        let is_shown = self.diagnostics == diagnostics && (!self.has_moved || diagnostics.is_empty());
        self.has_moved = false;
        if is_shown {
            return;
        }
        for diagnostic in diagnostics {
            let Some(span) = diagnostic.span.as_ref().filter(|span| span.file == file) else { continue };
            let severity = match diagnostic.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            };
            let mut message = format!("{}: {}", diagnostic.class, diagnostic.message);
            if let Some(help) = &diagnostic.help {
                message.push('\n');
                message.push_str(help);
            }
            self.handle.add_diagnostic(severity, &message, span.line, span.column, span.end_line, span.end_column);
        }
        self.handle.show_diagnostics();
        self.diagnostics = diagnostics.to_vec();
    }
}

// The code editor: CodeMirror 6 in a shadow root, where its styles are adopted style sheets and the page's policy holds.
// The page's `editor/bridge.rs` is the only caller; it sees `globalThis.ormletEditor`.
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { isolateHistory } from "@codemirror/commands";
import { baseExtensions } from "./setup.js";
import { setLinkedLines, setStatementCounts } from "./lines.js";
import { DiagnosticList } from "./diagnostics.js";

const TAG_STYLE = ":host{display:block;height:100%}.cm-editor{height:100%}";

class Editor {
  constructor(host, text, onChange, onCursor) {
    const root = host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(TAG_STYLE);
    root.adoptedStyleSheets = [sheet];
    this.silent = false;
    this.line = 0;
    this.diagnostics = new DiagnosticList();
    const listener = EditorView.updateListener.of((update) => {
      if (update.selectionSet || update.docChanged || update.focusChanged) {
        const line = update.state.doc.lineAt(update.state.selection.main.head).number;
        if (line !== this.line && !this.silent) {
          this.line = line;
          // Later, since the page itself may be what moved the cursor, and is not to be called back from within.
          queueMicrotask(() => onCursor(line));
        }
      }
    });
    this.extensions = [baseExtensions(), listener];
    this.view = new EditorView({
      parent: root,
      root,
      state: this.newState(text),
      dispatchTransactions: (transactions, view) => {
        // The page hears of an edit before it is drawn: the engine works while the editor does.
        const last = transactions[transactions.length - 1];
        const isEdit = !this.silent && transactions.some((transaction) => transaction.docChanged);
        if (isEdit) onChange(last.state.doc.toString());
        view.update(transactions);
      },
    });
  }

  newState(text) {
    return EditorState.create({ doc: text, extensions: this.extensions });
  }

  // Another document: its undo history starts afresh, so that undo never brings back a different program.
  open(text) {
    this.silent = true;
    this.view.setState(this.newState(text));
    this.silent = false;
    this.line = 1;
  }

  // Another text of the same document, which the page knows already: one step of the undo history, and what both texts
  // have in common stays where it is.
  replace(text) {
    const old = this.view.state.doc.toString();
    if (old === text) return;
    const most = Math.min(old.length, text.length);
    let start = 0;
    while (start < most && old[start] === text[start]) start += 1;
    let end = 0;
    while (end < most - start && old[old.length - 1 - end] === text[text.length - 1 - end]) end += 1;
    this.silent = true;
    this.view.dispatch({
      changes: { from: start, to: old.length - end, insert: text.slice(start, text.length - end) },
      annotations: isolateHistory.of("full"),
      userEvent: "input.replace",
    });
    this.silent = false;
    this.line = 0;
  }

  goTo(line, column) {
    const { doc } = this.view.state;
    const target = doc.line(Math.max(1, Math.min(line, doc.lines)));
    const anchor = Math.min(target.from + column, target.to);
    this.view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
    this.view.focus();
  }

  // Brings a line into sight without moving the cursor or the focus.
  reveal(line) {
    const { doc } = this.view.state;
    if (line < 1 || line > doc.lines) return;
    this.view.dispatch({ effects: EditorView.scrollIntoView(doc.line(line).from, { y: "nearest", yMargin: 40 }) });
  }

  focus() {
    this.view.focus();
  }

  link(lines) {
    this.view.dispatch({ effects: setLinkedLines.of(Array.from(lines)) });
  }

  // Pairs of line and number of statements, flat.
  counts(pairs) {
    this.view.dispatch({ effects: setStatementCounts.of(Array.from(pairs)) });
  }

  addDiagnostic(severity, message, line, column, endLine, endColumn) {
    this.diagnostics.add({ severity, message, line, column, endLine, endColumn });
  }

  showDiagnostics() {
    this.diagnostics.show(this.view);
  }
}

globalThis.ormletEditor = {
  mount: (host, text, onChange, onCursor) => new Editor(host, text, onChange, onCursor),
};

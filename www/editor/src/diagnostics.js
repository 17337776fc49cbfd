// Mistakes at their places. Places come as lines from 1 and columns from 0 in characters (code points), end exclusive.
import { setDiagnostics } from "@codemirror/lint";

// A column counted in code points, as an offset in the line's UTF-16 units.
const toUnits = (text, column) => {
  let units = 0;
  for (const character of text) {
    if (column-- <= 0) break;
    units += character.length;
  }
  return units;
};

const place = (doc, line, column) => {
  const target = doc.line(Math.max(1, Math.min(line, doc.lines)));
  return Math.min(target.from + toUnits(target.text, column), target.to);
};

export class DiagnosticList {
  constructor() {
    this.pending = [];
  }

  add(diagnostic) {
    this.pending.push(diagnostic);
  }

  show(view) {
    const { doc } = view.state;
    const shown = this.pending.map(({ severity, message, line, column, endLine, endColumn }) => {
      let from = place(doc, line, column);
      let to = Math.max(from, place(doc, endLine, endColumn));
      // An empty range shows nothing: mark the character, or the one before the line's end.
      if (from === to) {
        const at = doc.lineAt(from);
        if (to < at.to) to += 1;
        else if (from > at.from) from -= 1;
      }
      return { from, to, severity, message };
    });
    this.pending = [];
    view.dispatch(setDiagnostics(view.state, shown.sort((a, b) => a.from - b.from)));
  }
}

// Lines that a statement is linked to, and how many statements each line sent.
import { RangeSet, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, GutterMarker, gutter } from "@codemirror/view";

export const setLinkedLines = StateEffect.define();
export const setStatementCounts = StateEffect.define();

const linkedLine = Decoration.line({ class: "cm-linked-line" });

const lineStarts = (doc, lines) =>
  [...new Set(lines)].filter((line) => line >= 1 && line <= doc.lines).sort((a, b) => a - b).map((line) => doc.line(line).from);

const linked = StateField.define({
  create: () => Decoration.none,
  update(value, transaction) {
    let next = value.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setLinkedLines)) {
        next = Decoration.set(lineStarts(transaction.state.doc, effect.value).map((from) => linkedLine.range(from)));
      }
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

class CountMarker extends GutterMarker {
  constructor(count) {
    super();
    this.count = count;
  }

  eq(other) {
    return other.count === this.count;
  }

  toDOM() {
    const mark = document.createElement("span");
    mark.className = "cm-statement-count";
    mark.textContent = this.count > 99 ? "99+" : String(this.count);
    mark.title = this.count === 1 ? "This line sent 1 statement" : `This line sent ${this.count} statements`;
    return mark;
  }
}

const counts = StateField.define({
  create: () => RangeSet.empty,
  update(value, transaction) {
    let next = value.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setStatementCounts)) continue;
      const { doc } = transaction.state;
      const ranges = [];
      for (let i = 0; i + 1 < effect.value.length; i += 2) {
        const line = effect.value[i];
        if (line >= 1 && line <= doc.lines) ranges.push(new CountMarker(effect.value[i + 1]).range(doc.line(line).from));
      }
      next = RangeSet.of(ranges, true);
    }
    return next;
  },
});

export const lineLinks = () => [
  linked,
  counts,
  gutter({ class: "cm-counts", markers: (view) => view.state.field(counts) }),
];

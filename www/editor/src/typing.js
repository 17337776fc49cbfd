// Text typed over a selection is put in by the editor. Left to itself the browser keeps the look of the replaced text
// by an inline style, which the page's policy forbids and the console reports.
import { EditorSelection } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

// The editor may not have heard yet of a selection that was made just now: the event says what is to be replaced.
const adoptTarget = (event, view) => {
  const [range] = event.getTargetRanges();
  const isInside = (node) => view.contentDOM.contains(node);
  if (!range || range.collapsed || !isInside(range.startContainer) || !isInside(range.endContainer)) return;
  const { ranges, main } = view.state.selection;
  const from = view.posAtDOM(range.startContainer, range.startOffset);
  const to = view.posAtDOM(range.endContainer, range.endOffset);
  if (ranges.length === 1 && (main.from !== from || main.to !== to)) {
    view.dispatch({ selection: EditorSelection.single(from, to) });
  }
};

export const typeOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const isTyped = event.inputType === "insertText" && event.data && !event.isComposing && !view.composing;
    if (!isTyped || view.state.readOnly) return false;
    adoptTarget(event, view);
    const { state } = view;
    const { main } = state.selection;
    if (main.empty) return false;
    const insert = () => state.update(state.replaceSelection(event.data), { userEvent: "input.type", scrollIntoView: true });
    const handlers = state.facet(EditorView.inputHandler);
    if (!handlers.some((handle) => handle(view, main.from, main.to, event.data, insert))) view.dispatch(insert());
    return true;
  },
});

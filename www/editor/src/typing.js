// Text typed over a selection is put in by the editor. Left to itself the browser keeps the look of the replaced text
// by an inline style, which the page's policy forbids and the console reports.
import { EditorSelection } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

// The editor may not have heard yet of a selection that was made just now. In a shadow root the event does not say what
// is to be replaced; the root's own selection does, where the browser lets it be read.
const adoptSelection = (view) => {
  const selection = view.root.getSelection?.();
  const isInside = (node) => node && view.contentDOM.contains(node);
  if (!selection || selection.isCollapsed || !isInside(selection.anchorNode) || !isInside(selection.focusNode)) return;
  const { ranges, main } = view.state.selection;
  const anchor = view.posAtDOM(selection.anchorNode, selection.anchorOffset);
  const head = view.posAtDOM(selection.focusNode, selection.focusOffset);
  if (ranges.length === 1 && (main.anchor !== anchor || main.head !== head)) {
    view.dispatch({ selection: EditorSelection.single(anchor, head) });
  }
};

export const typeOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const isTyped = event.inputType === "insertText" && event.data && !event.isComposing && !view.composing;
    if (!isTyped || view.state.readOnly) return false;
    adoptSelection(view);
    const { state } = view;
    const { main } = state.selection;
    if (main.empty) return false;
    const insert = () => state.update(state.replaceSelection(event.data), { userEvent: "input.type", scrollIntoView: true });
    const handlers = state.facet(EditorView.inputHandler);
    if (!handlers.some((handle) => handle(view, main.from, main.to, event.data, insert))) view.dispatch(insert());
    return true;
  },
});

// Text typed over a selection is put in by the editor. Left to itself the browser keeps the look of the replaced text
// by an inline style, which the page's policy forbids and the console reports.
import { EditorView } from "@codemirror/view";

export const typeOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { state } = view;
    const { main } = state.selection;
    const isTyped = event.inputType === "insertText" && event.data && !event.isComposing && !view.composing;
    if (!isTyped || main.empty || state.readOnly) return false;
    const insert = () => state.update(state.replaceSelection(event.data), { userEvent: "input.type", scrollIntoView: true });
    const handlers = state.facet(EditorView.inputHandler);
    if (!handlers.some((handle) => handle(view, main.from, main.to, event.data, insert))) view.dispatch(insert());
    return true;
  },
});

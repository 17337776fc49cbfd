// Colours and sizes come from the page's custom properties, which reach into the shadow root: one theme for both.
import { EditorView } from "@codemirror/view";
import { HighlightStyle } from "@codemirror/language";
import { tags as t } from "@lezer/highlight";

export const colours = HighlightStyle.define([
  { tag: [t.keyword, t.operatorKeyword, t.controlKeyword, t.definitionKeyword, t.moduleKeyword], color: "var(--code-keyword)" },
  { tag: [t.string, t.special(t.string)], color: "var(--code-string)" },
  { tag: [t.number, t.bool, t.null, t.self], color: "var(--code-number)" },
  { tag: [t.comment, t.lineComment], color: "var(--code-comment)", fontStyle: "italic" },
  { tag: [t.definition(t.function(t.variableName)), t.function(t.definition(t.variableName))], color: "var(--code-function)" },
  { tag: [t.function(t.variableName), t.function(t.propertyName)], color: "var(--code-function)" },
  { tag: [t.className, t.definition(t.className), t.typeName], color: "var(--code-type)" },
  { tag: [t.meta, t.annotation], color: "var(--code-type)" },
  { tag: [t.propertyName], color: "var(--code-property)" },
  { tag: [t.operator, t.punctuation, t.bracket, t.separator], color: "var(--code-punctuation)" },
  { tag: t.invalid, color: "var(--danger)" },
]);

export const theme = EditorView.theme({
  "&": { color: "var(--text)", backgroundColor: "var(--surface)", fontSize: "var(--code-size)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--font-code)", lineHeight: "var(--code-line)", overflow: "auto" },
  ".cm-content": { padding: "8px 0 40vh", caretColor: "var(--accent)" },
  ".cm-line": { padding: "0 12px 0 6px" },
  ".cm-cursor, .cm-dropCursor": { borderLeft: "2px solid var(--accent)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--selection)",
  },
  ".cm-activeLine": { backgroundColor: "var(--active-line)" },
  ".cm-activeLineGutter": { backgroundColor: "transparent", color: "var(--text)" },
  ".cm-gutters": { backgroundColor: "var(--surface)", color: "var(--text-faint)", border: "none", paddingLeft: "2px" },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 4px 0 2px", minWidth: "24px" },
  ".cm-gutter-lint": { width: "14px" },
  ".cm-gutter-lint .cm-gutterElement": { padding: "0 1px" },
  ".cm-lint-marker": { width: "12px", height: "12px", marginTop: "4px" },
  ".cm-foldGutter .cm-gutterElement": { padding: "0 2px", cursor: "pointer", color: "var(--text-faint)" },
  ".cm-foldPlaceholder": { backgroundColor: "var(--surface-sunken)", border: "1px solid var(--line)", color: "var(--text-soft)", padding: "0 6px", borderRadius: "4px" },
  ".cm-statement-count": {
    display: "block", minWidth: "16px", textAlign: "center", fontSize: "10px", color: "var(--accent-text)",
    backgroundColor: "var(--accent-soft)", borderRadius: "7px", height: "14px", lineHeight: "14px", marginTop: "calc((var(--code-line-px) - 14px) / 2)",
  },
  ".cm-counts": { minWidth: "22px" },
  ".cm-counts .cm-gutterElement": { padding: "0 3px", display: "block" },
  ".cm-linked-line": { backgroundColor: "var(--link-line)", boxShadow: "inset 2px 0 0 var(--accent)" },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": { backgroundColor: "var(--bracket)", color: "inherit", outline: "1px solid var(--line-strong)" },
  ".cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket": { color: "var(--danger)", backgroundColor: "transparent" },
  ".cm-selectionMatch": { backgroundColor: "var(--match)" },
  ".cm-searchMatch": { backgroundColor: "var(--match)", outline: "1px solid var(--line-strong)" },
  ".cm-searchMatch-selected": { backgroundColor: "var(--selection)" },
  ".cm-panels": { backgroundColor: "var(--surface-raised)", color: "var(--text)", fontFamily: "var(--font-ui)" },
  ".cm-panels-top": { borderBottom: "1px solid var(--line)" },
  ".cm-panel.cm-search": { padding: "8px 32px 8px 10px", fontSize: "13px", display: "flex", flexWrap: "wrap", gap: "4px 6px", alignItems: "center" },
  ".cm-panel.cm-search br": { display: "block", flexBasis: "100%", height: "0" },
  ".cm-panel.cm-search label": { fontSize: "12px", display: "inline-flex", alignItems: "center", gap: "3px", color: "var(--text-soft)" },
  ".cm-panel.cm-search [name=close]": { color: "var(--text-soft)", fontSize: "18px", width: "24px", height: "24px", top: "6px", right: "6px", cursor: "pointer" },
  ".cm-textfield": {
    backgroundColor: "var(--surface)", color: "var(--text)", border: "1px solid var(--line-strong)", borderRadius: "5px", padding: "4px 7px", fontSize: "13px", margin: "0",
  },
  ".cm-textfield:focus-visible, .cm-button:focus-visible": { outline: "2px solid var(--focus)", outlineOffset: "1px" },
  ".cm-button": {
    backgroundImage: "none", backgroundColor: "var(--surface)", color: "var(--text)", border: "1px solid var(--line-strong)", borderRadius: "5px", padding: "3px 9px", fontSize: "12px", margin: "0", cursor: "pointer", textTransform: "capitalize",
  },
  ".cm-tooltip": {
    backgroundColor: "var(--surface-raised)", color: "var(--text)", border: "1px solid var(--line-strong)", borderRadius: "7px", boxShadow: "var(--shadow)", overflow: "hidden",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--font-code)", fontSize: "12.5px", maxHeight: "15em", minWidth: "220px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "3px 10px", lineHeight: "1.45", display: "flex", gap: "14px", justifyContent: "space-between" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--accent-soft)", color: "var(--text)" },
  ".cm-completionMatchedText": { textDecoration: "none", color: "var(--accent-text)", fontWeight: "600" },
  ".cm-completionDetail": { fontStyle: "normal", color: "var(--text-faint)", marginLeft: "auto", fontFamily: "var(--font-ui)", fontSize: "11.5px" },
  ".cm-tooltip.cm-completionInfo": { padding: "7px 10px", maxWidth: "300px", fontFamily: "var(--font-ui)", fontSize: "12.5px", lineHeight: "1.45" },
  ".cm-tooltip-lint": { fontFamily: "var(--font-ui)", fontSize: "13px", lineHeight: "1.45", maxWidth: "min(460px, 88vw)" },
  ".cm-diagnostic": { padding: "7px 11px", marginLeft: "0", borderLeft: "3px solid var(--danger)", whiteSpace: "pre-wrap" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--warning)" },
});

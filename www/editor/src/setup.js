// What the editor can do: only what a learner uses is imported, since each extension is downloaded.
import { EditorState } from "@codemirror/state";
import {
  EditorView,
  crosshairCursor,
  drawSelection,
  dropCursor,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  rectangularSelection,
} from "@codemirror/view";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import {
  LanguageSupport,
  bracketMatching,
  foldGutter,
  foldKeymap,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language";
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { lintGutter, lintKeymap } from "@codemirror/lint";
import { pythonLanguage } from "@codemirror/lang-python";
import { colours, theme } from "./theme.js";
import { lineLinks } from "./lines.js";
import { complete } from "./completion.js";
import { typeOver } from "./typing.js";

// Run and Stop belong to the page; the editor must not act on their keys.
const pageKeys = ["Mod-Enter", "Mod-.", "Mod-s"].map((key) => ({ key, run: () => true }));

export const baseExtensions = () => [
  keymap.of(pageKeys),
  lintGutter(),
  lineNumbers(),
  lineLinks(),
  foldGutter({ openText: "⌄", closedText: "›" }),
  highlightActiveLineGutter(),
  highlightSpecialChars(),
  history(),
  drawSelection(),
  dropCursor(),
  EditorState.allowMultipleSelections.of(true),
  EditorState.tabSize.of(4),
  indentUnit.of("    "),
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
  typeOver,
  rectangularSelection(),
  crosshairCursor(),
  highlightActiveLine(),
  highlightSelectionMatches({ minSelectionLength: 3 }),
  search({ top: true }),
  new LanguageSupport(pythonLanguage),
  autocompletion({ override: [complete], icons: false, maxRenderedOptions: 60 }),
  syntaxHighlighting(colours),
  theme,
  EditorView.contentAttributes.of({
    "aria-label": "Python program. Escape, then Tab, leaves the editor.",
    "data-testid": "editor-content",
    spellcheck: "false",
    autocorrect: "off",
    autocapitalize: "off",
  }),
  keymap.of([
    ...closeBracketsKeymap,
    ...defaultKeymap,
    ...searchKeymap,
    ...historyKeymap,
    ...foldKeymap,
    ...completionKeymap,
    ...lintKeymap,
    indentWithTab,
  ]),
];

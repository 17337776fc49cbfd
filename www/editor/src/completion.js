// Completion from three places: what the text before the cursor is known to be, the names of the API, and the words
// of the document itself.
import { syntaxTree } from "@codemirror/language";
import api from "./api.json";

const KEYWORDS =
  "and as assert async await break class continue def del elif else except False finally for from if import in is lambda None nonlocal not or pass raise return True try while with yield".split(" ");
const BUILTINS =
  "print len range enumerate zip sorted reversed list dict set tuple str int float bool isinstance type sum min max any all map filter open repr super property staticmethod classmethod getattr setattr hasattr".split(" ");

const option = (label, type, detail, boost = 0) => ({ label, type, detail, info: api.info[label], boost });

const members = (name) => (api.members[name] ?? []).map((label) => option(label, "method", name, 2));

// The bracket that the closing one at `end` belongs to.
const openingBracket = (text, end) => {
  let depth = 0;
  for (let i = end; i >= 0; i--) {
    const c = text[i];
    if (c === ")" || c === "]") depth++;
    else if ((c === "(" || c === "[") && --depth === 0) return i;
  }
  return -1;
};

// What a call of `name` returns, where `before` is the text in front of the name.
const resultOf = (name, before, assigned) => {
  const result = api.returns[name] ?? assigned.get(name);
  if (result === "same") return before.endsWith(".") ? typeBefore(before.slice(0, -1), assigned) : null;
  return result === "sessionmaker" ? "Session" : result;
};

// The class of the expression that `text` ends with, where that can be told from names alone.
const typeBefore = (text, assigned) => {
  text = text.trimEnd();
  if (text.endsWith(")")) {
    const open = openingBracket(text, text.length - 1);
    const name = /(\w+)$/.exec(text.slice(0, Math.max(open, 0)));
    return name ? resultOf(name[1], text.slice(0, name.index), assigned) : null;
  }
  const name = /(\w+)$/.exec(text)?.[1];
  if (!name) return null;
  if (name === "func") return "func";
  if (name === "metadata") return "MetaData";
  if (/^[A-Z]\w*\.\w+$/.test(/([\w.]+)$/.exec(text)?.[1] ?? "")) return "Column";
  return assigned.get(name) ?? { session: "Session", engine: "Engine", conn: "Connection", connection: "Connection" }[name] ?? null;
};

// Variables whose class shows in an assignment: `x = Session(...)`, `with Session(engine) as x`, `x: Session`.
const assignments = (text) => {
  const found = new Map();
  const learn = (variable, expression) => {
    const known = typeBefore(expression, found) ?? (/^\w+$/.test(expression) ? expression : null);
    if (known) found.set(variable, known);
  };
  for (const line of text.split("\n")) {
    const factory = /^\s*(\w+)\s*=\s*(?:\w+\.)?sessionmaker\(/.exec(line);
    if (factory) found.set(factory[1], "Session");
    const assigned = /^\s*(\w+)\s*=\s*(.*\))\s*$/.exec(line);
    if (assigned && !factory) learn(assigned[1], assigned[2]);
    const bound = /^\s*with\s+(.*\))\s+as\s+(\w+)\s*:/.exec(line);
    if (bound) learn(bound[2], bound[1]);
  }
  return found;
};

const words = (text, current) => {
  const seen = new Map();
  for (const [word] of text.matchAll(/[A-Za-z_]\w{2,}/g)) seen.set(word, (seen.get(word) ?? 0) + 1);
  if (seen.get(current) === 1) seen.delete(current);
  return [...seen.keys()];
};

const importedNames = (text) => {
  const names = new Map();
  for (const [, module, list] of text.matchAll(/^\s*from\s+([\w.]+)\s+import\s+\(?([^)\n]*(?:\n[^)]*?)?)\)?\s*$/gm)) {
    for (const part of list.split(",")) {
      const name = /(\w+)\s*$/.exec(part.trim())?.[1];
      if (name) names.set(name, module);
    }
  }
  return names;
};

export const complete = (context) => {
  const line = context.state.doc.lineAt(context.pos);
  const before = context.state.sliceDoc(line.from, context.pos);
  const word = context.matchBefore(/\w*/);
  const node = syntaxTree(context.state).resolveInner(context.pos, -1);
  if (node.name === "Comment" || (node.name === "String" && !context.explicit)) return null;

  const fromImport = /^\s*from\s+([\w.]+)\s+import\s+[\w\s,(]*$/.exec(before);
  if (fromImport) {
    const names = api.modules[fromImport[1]];
    return names ? { from: word.from, options: names.map((name) => option(name, "class", fromImport[1])), validFor: /^\w*$/ } : null;
  }
  if (/^\s*(from|import)\s+[\w.]*$/.test(before)) {
    const path = context.matchBefore(/[\w.]*/);
    return { from: path.from, options: Object.keys(api.modules).map((name) => option(name, "namespace")), validFor: /^[\w.]*$/ };
  }

  const text = context.state.doc.toString();
  const documentWords = words(text, word.text);
  if (before.slice(0, before.length - word.text.length).endsWith(".")) {
    const type = typeBefore(text.slice(0, word.from - 1), assignments(text));
    const known = type ? members(type) : [];
    const taken = new Set(known.map((entry) => entry.label));
    const rest = documentWords.filter((name) => !taken.has(name)).map((name) => ({ label: name, type: "text", boost: -5 }));
    return { from: word.from, options: known.concat(known.length && !context.explicit && !word.text ? [] : rest), validFor: /^\w*$/ };
  }

  if (word.text.length < 2 && !context.explicit) return null;
  const options = new Map();
  for (const name of KEYWORDS) options.set(name, option(name, "keyword", undefined, -1));
  for (const name of BUILTINS) options.set(name, option(name, "function", undefined, -1));
  for (const name of documentWords) if (!options.has(name)) options.set(name, { label: name, type: "variable", boost: 1 });
  for (const [name, module] of importedNames(text)) options.set(name, option(name, "class", module, 3));
  return { from: word.from, options: [...options.values()], validFor: /^\w*$/ };
};

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A template literal: the texts around its values. */
type Template = readonly string[];

/** Every text that the code can say. */
interface Spoken {
  /** Strings and names of properties. */
  readonly whole: ReadonlySet<string>;
  readonly templates: readonly Template[];
}

/**
 * Tells whether any code below `folder`, outside of the words themselves, may ask for a key: it stands there as a whole
 * string, or fits a template literal whose values are, in turn, texts that stand in the code.
 */
export function askedWords(folder: string): (key: string) => boolean {
  const { whole, templates } = readSpoken(folder);
  const isSpoken = (text: string): boolean =>
    whole.has(text) || /^\d+$/.test(text) || templates.some((template) => fits(text, template, isSpoken));
  return isSpoken;
}

/** Whether `text` is this template with values put in that `isValue` knows. */
function fits(text: string, [head = '', next, ...rest]: Template, isValue: (value: string) => boolean): boolean {
  if (!text.startsWith(head)) return false;
  if (next === undefined) return text === head;
  for (let end = text.length; end >= head.length; end--) {
    if (fits(text.slice(end), [next, ...rest], isValue) && isValue(text.slice(head.length, end))) return true;
  }
  return false;
}

function readSpoken(folder: string): Spoken {
  const whole = new Set<string>();
  const templates = new Map<string, Template>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) whole.add(node.text);
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) whole.add(node.name.text);
    if (ts.isTemplateExpression(node)) {
      const template = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
      // Values with nothing but marks between them would fit every key.
      if (template.some((part) => /[a-z]/i.test(part))) templates.set(template.join('$'), template);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of sourceFiles(folder)) visit(file);
  return { whole, templates: [...templates.values()] };
}

function sourceFiles(folder: string): ts.SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/]words[\\/](ru|en)[\\/]/.test(path))
    .map((path) => ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest));
}

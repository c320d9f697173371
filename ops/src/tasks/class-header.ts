import ts from 'typescript';

/** What the header of an element's class says of one thing: its name, and what it is. */
export interface Named {
  name: string;
  what: string;
}

/** What an element's source says to whoever puts it on a page. */
export interface ClassHeader {
  /** What the element is, in its own words. */
  what: string;
  attributes: Named[];
  methods: Named[];
  events: Named[];
  parts: Named[];
  properties: Named[];
}

/** Reads the class of a source that is called `name`: the tags of its header, and the words above its public methods. */
export function readClassHeader(source: string, name: string): ClassHeader {
  const file = ts.createSourceFile('element.ts', source, ts.ScriptTarget.Latest, true);
  const found = file.statements.find(
    (each): each is ts.ClassDeclaration => ts.isClassDeclaration(each) && each.name?.text === name,
  );
  if (!found) throw new Error(`there is no class ${name}`);
  const tags = ts.getJSDocTags(found);
  const tagged = (tag: string): Named[] =>
    tags
      .filter(({ tagName }) => tagName.text === tag)
      .map(({ comment }) => {
        const [, named, what] = /^(\S+)\s+-\s+(.+)$/s.exec(ts.getTextOfJSDocComment(comment) ?? '') ?? [];
        if (!named || !what) throw new Error(`${name} has a @${tag} without “name - what it is”`);
        return { name: named, what: inOneLine(what) };
      });
  return {
    what: wordsAbove(found),
    attributes: tagged('attr'),
    methods: found.members.filter(isOffered).map((method) => ({ name: signature(method), what: wordsAbove(method) })),
    events: tagged('fires'),
    parts: tagged('csspart'),
    properties: tagged('cssprop'),
  };
}

/** Whether a member is a method for the page: what a framework calls, and what is hidden, is not. */
function isOffered(member: ts.ClassElement): member is ts.MethodDeclaration & { name: ts.Identifier } {
  const hidden = [ts.SyntaxKind.OverrideKeyword, ts.SyntaxKind.ProtectedKeyword, ts.SyntaxKind.PrivateKeyword];
  return (
    ts.isMethodDeclaration(member) &&
    ts.isIdentifier(member.name) &&
    !member.modifiers?.some(({ kind }) => hidden.includes(kind))
  );
}

function signature(method: ts.MethodDeclaration & { name: ts.Identifier }): string {
  return `${method.name.text}(${method.parameters.map((parameter) => parameter.name.getText()).join(', ')})`;
}

function wordsAbove(node: ts.Node): string {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return inOneLine(ts.getTextOfJSDocComment(doc?.comment) ?? '');
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

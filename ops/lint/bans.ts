/** A piece of syntax that is not wanted, and the sentence that says what to do instead. */
export interface Ban {
  /** What esquery matches on the syntax tree. */
  selector: string;
  message: string;
}

/** Banned in every file. */
export const bannedEverywhere: readonly Ban[] = [
  {
    selector: 'ImportDeclaration[source.value=/unsafe-(html|svg)/]',
    message: 'Text of people reaches the page through text nodes only: no unsafeHTML, no unsafeSVG.',
  },
  {
    selector:
      "AssignmentExpression[left.property.name=/^(inner|outer)HTML$/], CallExpression[callee.property.name='insertAdjacentHTML']",
    message: 'Text of people reaches the page through text nodes only: build elements, or render a template.',
  },
  {
    selector: 'Decorator',
    message: 'Node strips types and nothing else: declare `static properties` instead of decorators.',
  },
  { selector: 'TSEnumDeclaration', message: 'Node strips types and nothing else: use a union of string literals.' },
  {
    selector: 'TSModuleDeclaration[kind="namespace"]:not([declare=true])',
    message: 'Node strips types and nothing else: a file is the namespace.',
  },
  { selector: 'TSParameterProperty', message: 'Node strips types and nothing else: declare the field and assign it.' },
];

/** Banned except where a place is made for it. */
export const bannedOutside = {
  clock: [
    {
      selector:
        "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0]",
      message: 'Take the time from the Clock that is handed in.',
    },
    {
      selector:
        "CallExpression[callee.object.name='Math'][callee.property.name='random'], CallExpression[callee.name='randomUUID']",
      message: 'Take identifiers and chance from what is handed in (Ids).',
    },
  ],
  environment: [
    {
      selector: "MemberExpression[object.name='process'][property.name='env']",
      message: 'Only chat-server/src/config.ts reads the environment.',
    },
  ],
  skipping: [
    {
      selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|skipIf|runIf)$/]',
      message: 'A test that does not run proves nothing: run it, or remove it.',
    },
  ],
} as const satisfies Record<string, readonly Ban[]>;

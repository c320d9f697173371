import { constants } from 'node:os';

/**
 * Words that our own code, Node and V8 write in errors. Part of what a fingerprint of version 1 is made from: it never changes. Whatever
 * is not here may be somebody's name or text.
 */
const WORDS = new Set(
  (
    'a above abort aborted accept accepted access acknowledged address admitted after again all allocation allowed already an and another ' +
    'any application argument arguments array as assertion assigned assignment async at await bad be because been before begin being ' +
    'below beyond bigint body boolean bound broken buffer busy but by bytes call callback called can cannot cause changed character check ' +
    'circular class close closed code command complete connect connected connection constant constructor content convert could create ' +
    'cut damaged data date decode default defined delete denied depth descriptor destroyed device did different directory disconnected ' +
    'disk do document does done duplicate during each element empty encode end ended enough entry error event events exceeded exceeds ' +
    'exist exists expected expired export expression extensible fail failed failure fatal file find finished folder for format found ' +
    'from full function get given got greater had handle handler has have header heap hung id if import in index infinite initialization ' +
    'inside instance instead integer into invalid is it iterable iterator its json key kind known large last left length less limit ' +
    'line lock log lost made many map match maximum may memory message method missing mode module most must name negative never new ' +
    'next no nobody non none not nothing null number object of off old on once one only open operation option or order other out ' +
    'outside packet parameter parse parser part path payload permission permitted pipe position possible prefix premature process ' +
    'promise properties property prototype queue range read reading reason receive record reduce refused regular reject rejected release ' +
    'remove request required reserved reset resolve resource response result return room route running same schema second server session ' +
    'set setting should size small socket space stack state still store stored stream strict string structure supported symbol syntax ' +
    'system table target text than that the their them then there they this throw time timed timeout timer to token too took transport ' +
    'truncated try type unable undefined under unexpected unhandled unknown unsupported until up use used valid value variable version wait ' +
    'was were when where while with without word write writing written wrong zero'
  ).split(' '),
);

/** The system's own codes, such as ENOSPC. */
const CODES = new Set(Object.keys(constants.errno));

/** Most words that are kept. */
const MOST_WORDS = 30;

/** How much is looked at, in characters: an error may hold a whole text. */
const MOST_LOOKED_AT = 2_000;

/** What is quoted, to its end or to the line's: what somebody gave, rather than what a program says about it. */
const QUOTED = /"[^"]*"?|(?<!\p{L})'[^']*'?|`[^`]*`?|[“«„][^”»“]*[”»“]?/gu;

/** A message without quoted texts, numbers, identifiers and addresses: known words, and one `…` for each run of anything else. */
export function plainMessage(message: string): string {
  const [first = ''] = message.slice(0, MOST_LOOKED_AT).split('\n', 1);
  const words = first.replace(QUOTED, ' … ').split(/\s+/).filter(Boolean);
  const plain: string[] = [];
  for (const word of words) {
    const bare = word.replace(/^[(]+|[),.:;!?]+$/g, '');
    const kept = WORDS.has(bare.toLowerCase()) ? bare.toLowerCase() : CODES.has(bare) ? bare : '…';
    if (kept !== '…' || plain.at(-1) !== '…') plain.push(kept);
    if (plain.length === MOST_WORDS) break;
  }
  return plain.join(' ');
}

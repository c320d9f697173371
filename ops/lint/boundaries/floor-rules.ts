import type { IForbiddenRuleType } from 'dependency-cruiser';
import { FLOORS, TEST, TOP } from './paths.ts';

/** One rule a floor: its rooms import neither the top, nor a floor above, nor each other. */
export const floorRules: IForbiddenRuleType[] = FLOORS.map(({ name, rooms }, index) => {
  const above = FLOORS.slice(0, index + 1).flatMap((floor) => floor.rooms);
  return {
    name: `floor-${name}`,
    severity: 'error',
    comment: `Imports run down: main, app, ${FLOORS.map((floor) => floor.rooms.join(' and ')).join(', ')}.`,
    from: { path: `^chat-server/src/(${rooms.join('|')})/`, pathNot: TEST },
    to: { path: [TOP, `^chat-server/src/(?:${above.join('|')})/`], pathNot: '^chat-server/src/$1/' },
  };
});

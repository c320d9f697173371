import { expect, test } from 'vitest';
import { findZones, offsetInWords, zoneInWords, zones } from './zones.ts';

const ALL = zones('Europe/Paris');

test('the zone that is kept is always among them, and none twice', () => {
  expect(zones('Mars/Olympus')).toContain('Mars/Olympus');
  expect(new Set(ALL).size).toBe(ALL.length);
  expect(ALL).toContain('UTC');
});

test.each([
  ['paris', 'Europe/Paris'],
  ['New York', 'America/New_York'],
  ['europe par', 'Europe/Paris'],
  ['Réunion', 'Indian/Reunion'],
  ['utc', 'UTC'],
])('%s is found', (query, zone) => {
  expect(findZones(ALL, query)[0]).toBe(zone);
});

test('nothing is found of what there is not, and everything of nothing', () => {
  expect(findZones(ALL, 'atlantis')).toEqual([]);
  expect(findZones(ALL, ' ')).toHaveLength(ALL.length);
});

test('zones are told as people read them', () => {
  expect(zoneInWords('America/Argentina/Buenos_Aires')).toBe('Buenos Aires, Argentina, America');
  expect(offsetInWords('Europe/Paris', Date.parse('2026-07-01'))).toBe('UTC+2');
  expect(offsetInWords('Europe/Paris', Date.parse('2026-12-01'))).toBe('UTC+1');
  expect(offsetInWords('Mars/Olympus', 0)).toBe('');
});

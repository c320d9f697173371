import { defineRoute, type Route, visitorOf } from '../http/index.ts';
import { exportMine, type ExportParts } from './export-mine.ts';

/** The route by which one takes along what is kept of oneself. */
export function dataRoutes(parts: ExportParts): Route[] {
  const exportData = exportMine(parts);
  return [
    defineRoute({
      name: 'exportData',
      rate: { burst: 3, perMinute: 0.1 },
      status: 200,
      handle: async (_, visit) => {
        const { name, pieces } = await exportData(visitorOf(visit));
        visit.attachment(name);
        return pieces;
      },
    }),
  ];
}

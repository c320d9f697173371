import { buildSite } from './build-site.ts';
import { giveUp } from './step.ts';

console.log('Building the site');
try {
  await buildSite(process.env['PUBLIC_URL']);
} catch (error) {
  giveUp(error);
}

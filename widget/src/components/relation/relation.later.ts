/** What few conversations need: requests, blocks, reports, cards, and the menu that leads to them. */
import '../person-menu/person-menu.ts';
import './sheet.ts';
import './standing-bar.ts';

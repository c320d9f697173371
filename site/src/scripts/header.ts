/** All that every page's header runs, as one file. */
import './theme-toggle.ts';
import './open-search.ts';

/** All that an article runs, as one file: two would cost each reader one more request, and more bytes. */
import './contents.ts';
import './ask-selection.ts';
import './helpful.ts';
import './tell.ts';

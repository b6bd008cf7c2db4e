// Every test of the page in a browser; each file has one subject.
import './search_ui.mjs';
import './filters_ui.mjs';
import './words_ui.mjs';
import './thread_ui.mjs';
import './states_ui.mjs';
import './keyboard_ui.mjs';
import './looks_ui.mjs';
import './hostile_ui.mjs';
import './big_ui.mjs';

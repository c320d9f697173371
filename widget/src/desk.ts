import './elements/desk.ts';

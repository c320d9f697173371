import { icon } from '../components/icons.ts';

export const settingsIcon = icon('M3 5.5h8M15 5.5h2M3 14.5h2M9 14.5h8M13 3v5M7 12v5');
export const todayIcon = icon('M3 17V11M8 17V7M13 17V3M18 17H2');
export const keysIcon = icon('M2 5.5h16v9H2zM5 8.5h1M9.5 8.5h1M14 8.5h1M6.5 11.5h7');

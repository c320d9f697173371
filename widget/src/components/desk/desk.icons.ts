import { icon } from '../icons.ts';

export const noteIcon = icon('M4 16.5l1-4L14.5 3l3 3L8 15.5l-4 1zM12.5 5l3 3');
export const labelIcon = icon('M3.5 3.5h6l7 7-6 6-7-7zM7 7h.01');
export const handIcon = icon('M3 10h11M10 5.5l4.5 4.5-4.5 4.5M17 4v12');
export const articleIcon = icon('M5 2.5h10v15H5zM8 6.5h4M8 10h4M8 13.5h2');
export const cannedIcon = icon('M12.5 3l-5 14M3 6h4M3 10h2.5M17 10h-2.5M17 14h-4');
export const removeIcon = icon('M6 6l8 8M14 6l-8 8');
export const starIcon = icon('M10 3l2 5h5l-4 3 1.5 5L10 13l-4.5 3L7 11 3 8h5z');
export const flagIcon = icon('M5 17.5V3.5h10l-2.5 3.5 2.5 3.5H5');

import { icon } from '../components/icons.ts';

export const leaveIcon = icon('M8 3H3.5v14H8M7.5 10H17M13 6l4 4-4 4', 'turns');

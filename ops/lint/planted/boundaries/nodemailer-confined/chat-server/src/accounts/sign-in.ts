import { thing } from 'nodemailer';

export const used = thing;
